package dk.sammenhaeng.journey;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StrictParameters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
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
