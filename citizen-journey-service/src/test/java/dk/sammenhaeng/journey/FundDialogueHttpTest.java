package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The unemployment fund reads the dialogue it takes part in, with the citizen's permission, and nothing else (FW-J2). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class FundDialogueHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final Instant TEN = TODAY.plusDays(10).atTime(10, 0).toInstant(ZoneOffset.UTC);

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private final String fund = "mitid-fund-" + UUID.randomUUID();
    private UUID citizen;

    @BeforeEach
    void an_unemployed_citizen() {
        citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.HEALTH);
    }

    @Test
    void a_fund_reads_its_meetings_and_promises_while_the_citizen_permits_it() {
        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        assertThat(invite().statusCode()).isEqualTo(409);
        calls.putting(citizen, Callers.EMPLOYMENT);
        String dialogue = meet("COORDINATED_DIALOGUE", TEN);
        String other = meet("NETWORK", TEN.plusSeconds(86_400));
        meetWithout("CLARIFYING", TEN.plusSeconds(2 * 86_400));
        held(dialogue, promise("Søge tre stillinger", "Borgeren"), ofHealth("Begynde i ambulatoriet"));
        held(other, promise("Tale om behandlingen", "Borgeren"));
        String party = invite().then().statusCode(201).extract().path("id");
        timeline(party, "").then().statusCode(404);

        citizens.as(subject)
                .body(Map.of())
                .post(path("/my-parties/" + party + "/permissions"))
                .then()
                .statusCode(200);

        timeline(party, "").then().body("items", empty());
        Rows.change(calls.municipality(), "update outside_party set permitted_at = permitted_at - interval '1 day'");

        Response seen = timeline(party, "");
        seen.then()
                .statusCode(200)
                .body("items.kind", contains("COMMITMENT", "MEETING", "MEETING"))
                .body("items[0].what", equalTo("Søge tre stillinger"))
                .body("items[0].owner", equalTo("Borgeren"))
                .body("items[0].state", equalTo("OPEN"))
                .body("items[1].state", equalTo("HELD"))
                .body("items[1].place", equalTo("Rådhuset, lokale 2"));
        assertThat(seen.asString())
                .doesNotContain("behandlingen", "ambulatoriet", citizen.toString(), "Samtale", "CLARIFYING");
        String next = timeline(party, "?limit=2").then().extract().path("next");
        timeline(party, "?limit=2&cursor=" + next).then().body("items.kind", contains("MEETING"));
        look(party)
                .then()
                .statusCode(200)
                .body("measures", empty())
                .body("steps", empty())
                .body("contact.name", equalTo("Karen Holm"));
        citizens.as(subject)
                .get(path("/my-access-log?limit=1"))
                .then()
                .body("items[0].what", equalTo("Det, du har givet lov til at vise"));

        citizens.as(subject)
                .post(path("/my-parties/" + party + "/endings"))
                .then()
                .statusCode(200);
        timeline(party, "").then().statusCode(404);
    }

    @Test
    void a_protected_citizen_is_not_found_by_the_place_of_a_meeting() {
        calls.putting(citizen, Callers.EMPLOYMENT);
        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        meet("COORDINATED_DIALOGUE", TEN);
        String party = invite().path("id");
        calls.coordinator("karen")
                .body(Map.of("said", "ORAL"))
                .post(path("/parties/" + party + "/permissions"))
                .then()
                .statusCode(200);
        timeline(party, "").then().body("items.place", contains("Rådhuset, lokale 2"));

        Rows.change(calls.municipality(), "update citizen set protected = true where id = '" + citizen + "'");

        timeline(party, "").then().statusCode(200).body("items[0].place", nullValue());
    }

    @Test
    void the_dialogue_is_for_the_fund_alone() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/my-participations/{participationId}/timeline", UUID.randomUUID())
                .byRole(404, "citizen")
                .holds();
    }

    private Response invite() {
        return calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "UNEMPLOYMENT_FUND",
                        "organisation",
                        "3F's a-kasse",
                        "contactName",
                        "Fie Fund",
                        "contactPhone",
                        "89401234",
                        "user",
                        fund,
                        "purpose",
                        "Så vi kan følge aftalerne",
                        "actionIds",
                        List.of(),
                        "appointmentIds",
                        List.of()))
                .post(path("/parties"));
    }

    private String meet(String kind, Instant start) {
        Map<String, Object> call = call(kind, start);
        call.put("others", List.of(Map.of("kind", "UNEMPLOYMENT_FUND", "name", "3F")));
        return meet(call);
    }

    private void meetWithout(String kind, Instant start) {
        meet(call(kind, start));
    }

    private String meet(Map<String, Object> call) {
        return calls.coordinator("karen")
                .body(call)
                .post(path("/meetings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> call(String kind, Instant start) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "form",
                "PHYSICAL",
                "start",
                start.toString(),
                "end",
                start.plusSeconds(3600).toString(),
                "place",
                "Rådhuset, lokale 2",
                "agenda",
                List.of("Hvem gør hvad"),
                "citizenTakesPart",
                true));
    }

    private static Map<String, Object> promise(String what, String owner) {
        return Map.of("what", what, "owner", owner, "dueOn", TODAY.plusDays(2).toString());
    }

    private static Map<String, Object> ofHealth(String what) {
        Map<String, Object> promise = new HashMap<>(promise(what, "Sundhed"));
        promise.put("ownerSector", "HEALTH");
        return promise;
    }

    @SafeVarargs
    private void held(String meeting, Map<String, Object>... promises) {
        Rows.change(
                calls.municipality(),
                "update meeting set starts_at = now() - interval '1 hour', ends_at = now() where id = '" + meeting
                        + "'");
        calls.coordinator("karen")
                .body(Map.of("citizenPresence", "ATTENDED", "decisions", List.of(), "commitments", List.of(promises)))
                .post(path("/meetings/" + meeting + "/minutes"))
                .then()
                .statusCode(200);
    }

    private Response timeline(String party, String query) {
        return citizens.as(fund).get("/v1/my-participations/" + party + "/timeline" + query);
    }

    private Response look(String party) {
        return citizens.as(fund).get("/v1/my-participations/" + party);
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
