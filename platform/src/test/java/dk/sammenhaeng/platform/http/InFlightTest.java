package dk.sammenhaeng.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class InFlightTest {

    @Inject
    InFlight inFlight;

    private static Response call(String user) {
        return given().auth()
                .oauth2(TestTokens.role("administration").user(user).token())
                .get("/v1/test-things/greeting");
    }

    @Test
    void a_caller_with_too_much_running_is_told_to_wait_and_others_are_not() {
        String greedy = UUID.randomUUID().toString();
        IntStream.range(0, inFlight.limit())
                .forEach(place -> assertThat(inFlight.enter(greedy)).isTrue());

        Response refused = call(greedy);
        Response other = call("modest");
        inFlight.leave(greedy);
        Response later = call(greedy);

        refused.then().statusCode(429).header("Retry-After", "1").body("code", equalTo("too-many-requests"));
        other.then().statusCode(204);
        later.then().statusCode(204);
    }

    @Test
    void an_answered_request_takes_no_place() {
        InFlight places = new InFlight(2);

        for (int request = 0; request < 10; request++) {
            assertThat(places.enter("anna")).isTrue();
            places.leave("anna");
        }

        assertThat(places.enter("anna")).isTrue();
        assertThat(places.enter("anna")).isTrue();
        assertThat(places.enter("anna")).isFalse();
    }
}
