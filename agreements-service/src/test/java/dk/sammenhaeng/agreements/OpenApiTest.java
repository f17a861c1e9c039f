package dk.sammenhaeng.agreements;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StrictParameters;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class OpenApiTest {

    @Test
    void the_document_leaves_no_question_open() {
        OpenApiRules.check();
    }

    @Test
    void every_query_parameter_that_means_nothing_is_named() {
        StrictParameters.check();
    }
}
