package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signs that a placement may break down, before it does (FV-C7). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RiskSignalHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String RULE = "placement-at-risk";

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private String placement;

    @BeforeEach
    void a_child_that_is_placed() {
        citizen = calls.citizen("SOCIAL");
        calls.putting(citizen, PlanBody.of("SOCIAL", "BP-1").responsible("mette"));
        placement = begun("SOCIAL", "PLACEMENT", TODAY.minusDays(60));
    }

    @Test
    void what_the_journey_shows_comes_together_as_one_task_of_the_placements_sector() {
        list(social()).then().body("ongoing", equalTo(true)).body("items", empty());
        end(placement, "MOVED_HOME", TODAY.minusDays(40));
        placement = begun("SOCIAL", "PLACEMENT", TODAY.minusDays(30));
        tasks("mette").then().body("items", empty());
        calls.putting(
                citizen, PlanBody.of("SOCIAL", "BP-1").responsible("jonas").version(2));

        list(social())
                .then()
                .body("items.kind", contains("CASEWORKER_CHANGED", "MOVED"))
                .body("items.on", contains(TODAY.toString(), TODAY.minusDays(40).toString()))
                .body("items[0].source", containsString("SFI 2010"))
                .body("items[1].source", containsString("Et valg"));
        tasks("jonas").then().body("items[0].citizens[0].findings.reason", contains("SIGNALS_COME_TOGETHER"));

        end(placement, "AS_PLANNED", TODAY);
        tasks("jonas").then().body("items", empty());
        list(social()).then().body("ongoing", equalTo(false)).body("items", empty());
        register(social(), "RUNS_AWAY", TODAY).then().statusCode(409).body("rule", equalTo("episode-ended"));
    }

    @Test
    void a_professional_registers_one_and_the_sector_ends_it_with_what_was_done() {
        String signal = register(social(), "RUNS_AWAY", TODAY.minusDays(2))
                .then()
                .statusCode(201)
                .body("kind", equalTo("REGISTERED"))
                .body("name", equalTo("Barnet løber væk"))
                .body("allowedActions", contains("endings"))
                .extract()
                .path("id");
        tasks("mette").then().body("items[0].citizens[0].findings.reason", contains("SIGNAL_REGISTERED"));

        social().body(Map.of("done", "Samtale med barnet"))
                .post(path("/" + signal + "/endings"))
                .then()
                .statusCode(428);
        end(social(), signal, 0)
                .then()
                .statusCode(200)
                .body("endedOn", equalTo(TODAY.toString()))
                .body("done", equalTo("Samtale med barn og plejefamilie"))
                .body("allowedActions", empty());

        tasks("mette").then().body("items", empty());
        end(social(), signal, 0).then().statusCode(412);
        end(social(), signal, 1).then().statusCode(409).body("rule", equalTo("risk-signal-ended"));
        assertThat(Rows.of(calls.municipality(), "select payload from event_log where aggregateid = '" + citizen + "'"))
                .anySatisfy(event -> assertThat(event).contains(signal).contains("part-changed"))
                .allSatisfy(
                        event -> assertThat(event).doesNotContain("RUNS_AWAY").doesNotContain("risk"));
    }

    @Test
    void who_may_see_the_placement_reads_and_registers_and_of_crime_and_illness_hears_who_may() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").responsible("lone"));
        calls.coordinate(citizen, "karen");
        begun("HEALTH", "ADMISSION", TODAY.minusDays(9));
        Rows.change(
                calls.municipality(),
                "insert into milestone_fact (id, citizen_id, fact, sector, happened_on, recorded_by, recorded_at) "
                        + "values (gen_random_uuid(), '" + citizen
                        + "', 'CRIMINAL_DECISION', 'SOCIAL', current_date - 5, "
                        + "'mette', now())");
        for (var caller : new RequestSpecification[] {calls.coordinator("karen"), lone()}) {
            list(caller).then().statusCode(404);
        }
        register(lone(), "SCHOOL_ABSENCE", TODAY).then().statusCode(404);
        list(social()).then().body("items.kind", contains("CRIMINAL_DECISION"));

        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + citizen + "/consent");

        register(lone(), "SCHOOL_ABSENCE", TODAY)
                .then()
                .statusCode(201)
                .body("sector", equalTo("HEALTH"))
                .body("allowedActions", empty());
        list(lone()).then().body("items.kind", containsInAnyOrder("REGISTERED", "ADMITTED"));
        list(social()).then().body("items.kind", containsInAnyOrder("REGISTERED", "CRIMINAL_DECISION"));
        String signal = list(lone()).path("items.find { it.kind == 'REGISTERED' }.id");
        end(lone(), signal, 0).then().statusCode(403).body("code", equalTo("episode-of-another-sector"));
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").then().body("items.rule", not(hasItem(RULE)));
        calls.conflicts(calls.caseworker("mette", "SOCIAL"), citizen, "OPEN")
                .then()
                .body("items.rule", hasItem(RULE));
    }

    @Test
    void what_cannot_be_is_refused() {
        register(social(), "OTHER", TODAY).then().statusCode(400).body("errors.code", contains("risk-signal.words"));
        register(social(), "CONFLICT", TODAY.plusDays(1))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
        register(social(), "CONFLICT", TODAY.minusDays(61))
                .then()
                .statusCode(400)
                .body("errors.code", contains("risk-signal.before"));
        placement = begun("SOCIAL", "SHELTER", TODAY);
        list(social()).then().statusCode(404);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers.Kind[] own = {Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        UUID episode = UUID.randomUUID();
        Rows.change(
                calls.municipality(),
                "insert into episode (id, citizen_id, kind, kind_valid_from, sector, starts_on, recorded_by, recorded_at) "
                        + "values ('" + episode + "', '" + around
                        + "', 'PLACEMENT', '2015-01-01', 'HEALTH', current_date - 9, 'una', now())");
        callers.trying("GET /v1/citizens/{citizenId}/placements/{episodeId}/risk-signals", around, episode)
                .byRelation(404, staff)
                .but(200, own)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/placements/{episodeId}/risk-signals", around, episode)
                .with(request -> request.body(Map.of("sign", "CONFLICT", "on", TODAY.toString())))
                .byRelation(404, staff)
                .but(201, own)
                .holds();
        String signal = calls.system("HEALTH")
                .get("/v1/citizens/" + around + "/placements/" + episode + "/risk-signals")
                .path("items[0].id");
        callers.trying(
                        "POST /v1/citizens/{citizenId}/placements/{episodeId}/risk-signals/{signalId}/endings",
                        around,
                        episode,
                        signal)
                .with(request -> request.header("If-Match", "\"0\"").body(Map.of("done", "Talt sammen")))
                .byRelation(404, "caseworker", "sector-system")
                .but(412, own)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .holds();
    }

    private Response list(RequestSpecification caller) {
        return caller.get(path(""));
    }

    private Response register(RequestSpecification caller, String sign, LocalDate on) {
        return caller.body(Map.of("sign", sign, "on", on.toString())).post(path(""));
    }

    private Response end(RequestSpecification caller, String signal, int version) {
        return caller.header("If-Match", "\"" + version + "\"")
                .body(Map.of("done", "Samtale med barn og plejefamilie"))
                .post(path("/" + signal + "/endings"));
    }

    private Response tasks(String caseworker) {
        return calls.caseworker(caseworker, "SOCIAL").get("/v1/worklist?rule=" + RULE);
    }

    private String begun(String sector, String kind, LocalDate from) {
        return calls.system(sector)
                .body(Map.of("kind", kind, "from", from.toString()))
                .post("/v1/citizens/" + citizen + "/episodes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void end(String episode, String outcome, LocalDate on) {
        social().header("If-Match", "\"0\"")
                .body(Map.of("on", on.toString(), "outcome", outcome))
                .post("/v1/citizens/" + citizen + "/episodes/" + episode + "/endings")
                .then()
                .statusCode(200);
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + "/placements/" + placement + "/risk-signals" + rest;
    }

    private RequestSpecification social() {
        return calls.system("SOCIAL");
    }

    private RequestSpecification lone() {
        return calls.caseworker("lone", "HEALTH");
    }
}
