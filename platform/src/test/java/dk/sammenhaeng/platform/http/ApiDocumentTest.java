package dk.sammenhaeng.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class ApiDocumentTest {

    private JsonPath document;

    @BeforeEach
    void theServedDocument() {
        document = RestAssured.get("/openapi?format=json").jsonPath();
    }

    @Test
    void every_operation_is_described_with_its_roles_answers_and_errors() {
        OpenApiRules.check("/v1/test-things");
    }

    @Test
    void the_roles_and_the_deed_stand_at_the_operation() {
        assertThat(document.getList("paths.'/v1/test-things'.get.'x-roles'")).isEqualTo(List.of("administration"));
        assertThat(document.getString("paths.'/v1/test-things'.get.description"))
                .isEqualTo("Lists a hundred numbers.\n\nRoles: `administration`.");
        assertThat(document.getString("paths.'/v1/test-things'.get.'x-act'")).isEqualTo("thing.list");
    }

    @Test
    void a_list_of_views_is_documented_as_the_object_around_them() {
        String schema = "paths.'/v1/test-things'.get.responses.'200'.content.'application/json'.schema";

        assertThat(document.getString(schema + ".properties.items.items.'$ref'"))
                .endsWith("/Thing");
        assertThat(document.getList(schema + ".required")).isEqualTo(List.of("items"));
        assertThat(document.getMap("paths.'/v1/test-things'.get.responses.'200'.headers"))
                .containsKey("Link");
    }

    @Test
    void problems_have_one_schema() {
        assertThat(document.getMap("components.schemas")).containsKey("Problem").doesNotContainKey("HttpProblem");
        assertThat(document.getString(
                        "components.responses.Problem400.content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.getMap("paths.'/v1/test-things'.put.responses"))
                .containsKeys("200", "400", "401", "403", "409", "413", "415", "429", "503")
                .doesNotContainKeys("404", "422", "500");
    }
}
