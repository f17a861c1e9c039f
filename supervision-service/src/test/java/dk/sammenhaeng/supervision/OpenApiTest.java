package dk.sammenhaeng.supervision;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StrictParameters;
import org.junit.jupiter.api.Test;

@SupervisionStack
class OpenApiTest {

    @Test
    void the_served_document_leaves_its_reader_without_a_question() {
        OpenApiRules.check("/v1/institution-profiles");
        OpenApiRules.check("/v1/cases");
        OpenApiRules.check("/v1/outcome-indicators");
    }

    @Test
    void every_query_parameter_that_means_nothing_is_named() {
        StrictParameters.check();
    }
}
