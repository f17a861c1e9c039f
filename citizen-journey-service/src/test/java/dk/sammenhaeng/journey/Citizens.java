package dk.sammenhaeng.journey;

import dk.sammenhaeng.testing.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Citizens with a log-in of their own. */
final class Citizens {

    /** A citizen's yes to a relative, as staff notes it. */
    static final Map<String, Object> PERMISSION =
            Map.of("statedOn", Calls.today().toString(), "said", "ORAL");

    private final Calls calls;

    Citizens(Calls calls) {
        this.calls = calls;
    }

    /** A citizen whose log-in has this subject. */
    UUID withLogIn(String registeredBy, String subject) {
        String cpr = Calls.freshCpr();
        UUID citizen = calls.citizen(registeredBy, cpr);
        connect(citizen, cpr, subject);
        return citizen;
    }

    void connect(UUID citizen, String cpr, String subject) {
        administration()
                .header("If-None-Match", "*")
                .body(Map.of("subject", subject, "cprNumber", cpr))
                .put("/v1/citizens/" + citizen + "/account")
                .then()
                .statusCode(201);
    }

    /** Registers who holds custody of a child. */
    String custody(UUID child, String subject) {
        return administration()
                .body(Map.of(
                        "kind",
                        "CUSTODY",
                        "representative",
                        subject,
                        "name",
                        "Moren, med del i forældremyndigheden",
                        "rights",
                        List.of("SEE", "CONSENT", "ACT")))
                .post("/v1/citizens/" + child + "/representations")
                .then()
                .statusCode(201)
                .extract()
                .path("representationId");
    }

    /** A request with a citizen's token. */
    RequestSpecification as(String subject) {
        return calls.with(TestTokens.role("citizen").user(subject));
    }

    /** A relative may see from today on, as far as is said. */
    void represented(UUID citizen, String relative, Map<String, Object> reach) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "RELATIVE",
                "representative",
                relative,
                "name",
                "Bodil Østergård",
                "rights",
                List.of("SEE"),
                "validFrom",
                Calls.today().toString()));
        body.putAll(reach);
        if (body.get("kind").equals("RELATIVE")) {
            body.put("permission", PERMISSION);
        }
        administration()
                .body(body)
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(201);
    }

    RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }
}
