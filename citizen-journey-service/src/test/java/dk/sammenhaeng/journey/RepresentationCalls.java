package dk.sammenhaeng.journey;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls that let one person stand for citizens, and the look at a plan that they open. */
record RepresentationCalls(Citizens citizens, String representative) {

    String registering(UUID citizen, String kind, Map<String, Object> more) {
        return register(citizen, kind, more).then().statusCode(201).extract().path("representationId");
    }

    Response register(UUID citizen, String kind, Map<String, Object> more) {
        return citizens.administration().body(body(kind, more)).post("/v1/citizens/" + citizen + "/representations");
    }

    Map<String, Object> body(String kind, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("kind", kind, "representative", representative, "name", "Bo Lund", "rights", List.of("SEE")));
        if (kind.equals("RELATIVE")) {
            body.put("permission", Citizens.PERMISSION);
        } else {
            body.put("documentReference", "sag 26/1042");
        }
        body.putAll(more);
        return body;
    }

    ValidatableResponse planOf(UUID citizen, String reader) {
        return citizens.as(reader)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .statusCode(200);
    }
}
