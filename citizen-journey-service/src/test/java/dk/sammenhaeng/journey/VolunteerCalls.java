package dk.sammenhaeng.journey;

import dk.sammenhaeng.testing.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The calls around what volunteers offer. */
final class VolunteerCalls {

    static final Map<String, Object> HEADSPACE =
            Map.of("organisation", "Det Sociale Netværk", "name", "Headspace", "phone", "89402030");

    private final Calls calls;

    VolunteerCalls(Calls calls) {
        this.calls = calls;
    }

    RequestSpecification administration() {
        return calls.with(TestTokens.role("administration"));
    }

    /** Administration offers a volunteer organisation; the id of the offer. */
    String offer() {
        return administration()
                .body(HEADSPACE)
                .post("/v1/volunteer-offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String path(UUID citizen, String what) {
        return "/v1/citizens/" + citizen + "/" + what;
    }
}
