package dk.sammenhaeng.supervision;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StrictParameters;
import org.junit.jupiter.api.Test;

@SupervisionStack
class OpenApiTest {

    @Test
    void the_served_document_leaves_its_reader_without_a_question() {
        OpenApiRules.check();
    }

    @Test
    void every_query_parameter_that_means_nothing_is_named() {
        StrictParameters.check();
    }
}
