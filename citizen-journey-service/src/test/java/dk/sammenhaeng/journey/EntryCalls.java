package dk.sammenhaeng.journey;

import dk.sammenhaeng.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A municipality with one entrance: eva works there and ella leads it; jon answers on work for EMPLOYMENT, sus on housing
 * for SOCIAL, pia on treatment for PSYCHIATRY. In district 2400 entries of citizens with mental disorders go to all.
 */
final class EntryCalls {

    static final String PLACE = "2400";

    private final Calls calls;
    private final Map<String, UUID> units = new HashMap<>();

    private EntryCalls(Calls calls) {
        this.calls = calls;
    }

    static EntryCalls opened(Calls calls) {
        EntryCalls entries = new EntryCalls(calls);
        entries.unit("entrance", "SOCIAL", "ella", "eva");
        entries.unit("jobs", "EMPLOYMENT", "jens", "jon");
        entries.unit("housing", "SOCIAL", "signe", "sus");
        entries.unit("ward", "PSYCHIATRY", "palle", "pia");
        entries.route("WORK", "EMPLOYMENT", "jobs");
        entries.route("HOUSING", "SOCIAL", "housing");
        entries.route("SUBSTANCES", "PSYCHIATRY", "ward");
        entries.route("COHERENT_EFFORT", "EMPLOYMENT", "jobs");
        entries.route("COHERENT_EFFORT", "SOCIAL", "housing");
        entries.route("COHERENT_EFFORT", "PSYCHIATRY", "ward");
        entries.administration()
                .header("If-None-Match", "*")
                .body(entries.district(List.of(PLACE), List.of("MENTAL_HEALTH")))
                .put("/v1/entry-districts/nordvest")
                .then()
                .statusCode(201);
        return entries;
    }

    Calls calls() {
        return calls;
    }

    Map<String, Object> district(List<String> places, List<String> targetGroups) {
        return Map.of(
                "name",
                "Nordvest",
                "postalCodes",
                places,
                "targetGroups",
                targetGroups,
                "unitId",
                units.get("entrance"),
                "from",
                Calls.today().minusDays(1).toString());
    }

    UUID unitId(String name) {
        return units.get(name);
    }

    RequestSpecification eva() {
        return calls.caseworker("eva", "SOCIAL");
    }

    RequestSpecification jon() {
        return calls.caseworker("jon", "EMPLOYMENT");
    }

    RequestSpecification sus() {
        return calls.caseworker("sus", "SOCIAL");
    }

    RequestSpecification pia() {
        return calls.caseworker("pia", "PSYCHIATRY");
    }

    RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    /** What is sent to give an entry of these kinds. */
    static Map<String, Object> asking(String... kinds) {
        Map<String, Object> body = new HashMap<>();
        body.put("postalCode", PLACE);
        body.put(
                "needs",
                Stream.of(kinds)
                        .map(kind -> Map.of("kind", kind, "words", "Ord om " + kind))
                        .toList());
        return body;
    }

    static Response give(RequestSpecification caller, UUID citizen, Map<String, Object> entry) {
        return caller.body(entry).post("/v1/citizens/" + citizen + "/entries");
    }

    /** An entry that the entrance took in; its id. */
    String given(UUID citizen, String... kinds) {
        return give(eva(), citizen, asking(kinds))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The part of an entry that a sector has. */
    String part(String entry, String sector) {
        return eva().get("/v1/entries/" + entry).path("parts.find { it.sector == '" + sector + "' }.id");
    }

    /** Answers a part in the version it has now. */
    Response answer(RequestSpecification caller, String part, Map<String, Object> answer) {
        String seen = eva().get("/v1/entry-parts/" + part).header("ETag");
        return caller.header("If-Match", seen).body(answer).post("/v1/entry-parts/" + part + "/answers");
    }

    private void unit(String key, String sector, String leader, String member) {
        UUID id = UUID.randomUUID();
        units.put(key, id);
        calls.unit(
                id,
                Map.of(
                        "sector",
                        sector,
                        "name",
                        "Enheden " + key,
                        "leaderUser",
                        leader,
                        "dutyPhone",
                        "89 40 77 00",
                        "members",
                        List.of(member)));
    }

    private void route(String kind, String sector, String unit) {
        administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", units.get(unit)))
                .put("/v1/entry-routes/" + kind + "/" + sector)
                .then()
                .statusCode(201);
    }
}
