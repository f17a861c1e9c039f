package dk.sammenhaeng.journey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls around one citizen's transitions. */
record TransitionCalls(UUID citizen) {

    static final Instant IN_A_MONTH = Calls.today().plusDays(30).atTime(12, 0).toInstant(ZoneOffset.UTC);

    static Map<String, Object> body(String kind, String from, String to, Instant plannedAt) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", kind);
        body.put("fromSector", from);
        body.put("fromUnit", "Afdeling 7");
        body.put("toSector", to);
        body.put("toUnit", "Visitationen");
        body.put("plannedAt", plannedAt.toString());
        return body;
    }

    static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(name, value);
        return changed;
    }

    static Map<String, Object> handingOver(Map<String, Object> body, UUID... plans) {
        return with(body, "informationPackage", Map.of("planIds", List.of(plans), "note", "Bor alene på 3. sal"));
    }

    String path() {
        return "/v1/citizens/" + citizen + "/transitions";
    }

    UUID started(RequestSpecification sender, Map<String, Object> body) {
        return UUID.fromString(
                sender.body(body).post(path()).then().statusCode(201).extract().path("transitionId"));
    }

    Response read(RequestSpecification caller, UUID transition) {
        return caller.get(path() + "/" + transition);
    }

    /** A step at the version the caller sees. */
    Response step(RequestSpecification reader, RequestSpecification caller, UUID transition, String step, Object body) {
        return caller.header("If-Match", read(reader, transition).header("ETag"))
                .body(body)
                .post(path() + "/" + transition + "/" + step);
    }

    Response put(RequestSpecification reader, RequestSpecification caller, UUID transition, String what, Object body) {
        return caller.header("If-Match", read(reader, transition).header("ETag"))
                .body(body)
                .put(path() + "/" + transition + "/" + what);
    }

    static Map<String, Object> accepting() {
        return Map.of("unit", "Visitationen Nord", "phone", "89 40 30 00");
    }

    static Instant soon(Duration time) {
        return Instant.now().plus(time);
    }
}
