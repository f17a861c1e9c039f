package dk.sammenhaeng.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class EveryAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/test-things", "/v1/test-things?limit=0", "/v1/nothing", "/nothing", "/q/health", "/openapi"
            })
    void every_answer_carries_the_protective_headers(String path) {
        given().auth()
                .oauth2(TestTokens.role("administration").token())
                .get(path)
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .header("API-Version", "1.0.0")
                .header("Strict-Transport-Security", nullValue())
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void a_refusal_before_authentication_carries_them_too() {
        given().get("/v1/test-things").then().statusCode(401).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void over_tls_the_browser_is_told_to_stay_with_it_and_what_the_resource_said_of_caching_stands() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Cache-Control", "public, max-age=60");

        EveryAnswer.protect(headers, "1.0.0", true);

        assertThat(headers.get("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(headers.get("Cache-Control")).isEqualTo("public, max-age=60");
    }

    @Test
    void a_request_id_comes_back_and_an_odd_one_is_replaced() {
        given().header("X-Request-ID", "abc-123").get("/q/health").then().header("X-Request-ID", equalTo("abc-123"));

        String replaced =
                given().header("X-Request-ID", "<script>").get("/q/health").header("X-Request-ID");
        assertThat(replaced).matches("[0-9a-f-]{36}");
        assertThat(given().get("/q/health").header("X-Request-ID")).matches("[0-9a-f-]{36}");
    }

    @Test
    void the_trace_of_the_caller_is_continued() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .auth()
                .oauth2(TestTokens.role("administration").token())
                .get("/v1/test-things?limit=0")
                .then()
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }
}
