package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came of an effort, and what was promised, tells no more than the effort itself may tell (catalogue C8, C17). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class OutcomeSightHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String ALL = "?limit=100&to=" + TODAY.plusDays(60);

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private final String relative = "mitid-relative-" + UUID.randomUUID();
    private UUID citizen;

    @BeforeEach
    void two_plans_and_a_coordinator() {
        citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        calls.coordinate(citizen, "karen");
    }

    @Test
    void a_relapse_is_read_by_who_may_know_of_the_prison_alone() {
        TransitionCalls transitions = new TransitionCalls(citizen);
        RequestSpecification social = calls.system("SOCIAL");
        UUID release = transitions.started(
                calls.system("HEALTH"),
                body(
                        "PRISON_RELEASE",
                        "HEALTH",
                        "SOCIAL",
                        TODAY.minusMonths(2).atTime(12, 0).toInstant(ZoneOffset.UTC)));
        transitions
                .step(social, calls.system("SOCIAL"), release, "acceptances", accepting())
                .then()
                .statusCode(200);
        transitions
                .step(
                        calls.system("SOCIAL"),
                        calls.system("SOCIAL"),
                        release,
                        "returns",
                        Map.of("on", TODAY.minusDays(1).toString()))
                .then()
                .statusCode(200);
        assertThat(calls.breakGlass("gry", "PSYCHIATRY", citizen).statusCode()).isBetween(200, 201);

        Response glass = timeline(calls.caseworker("gry", "PSYCHIATRY"));
        glass.then().statusCode(200).body("items.kind", not(hasItem("TRANSITION_COMPLETED")));
        assertThat(glass.asString()).doesNotContain("PRISON_RELEASE", "RELAPSE");
        assertThat(timeline(calls.coordinator("karen")).asString()).contains("PRISON_RELEASE");

        consent(Map.of("given", true));
        assertThat(timeline(calls.coordinator("karen")).asString()).doesNotContain("RELAPSE");
        outcomes(calls.coordinator("karen")).then().statusCode(200).body("items", empty());
        outcomes(calls.system("SOCIAL")).then().body("items.value", contains("RELAPSED"));
        assertThat(timeline(calls.system("SOCIAL")).asString()).contains("RELAPSED");

        citizens.represented(citizen, relative, Map.of("sectors", List.of("SOCIAL"), "includesSensitive", false));
        Response theirs = mine(relative);
        theirs.then().statusCode(200).body("items.kind", hasItem("PLAN_CREATED"));
        assertThat(theirs.asString()).doesNotContain("RELAPSE");
        assertThat(mine(subject).asString()).contains("RELAPSED");
    }

    @Test
    void what_came_of_a_plan_is_for_who_may_read_the_plan_whatever_the_measure_is_about() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        UUID secret = putting("KC-1", "VIP");
        UUID sensitive = putting("SB-1", "FOELSOM");
        record(secret, "LEARNING", "LEARNED");
        record(sensitive, "EMPLOYMENT", "EMPLOYED");
        consent(Map.of("given", true));

        for (RequestSpecification other : List.of(calls.coordinator("karen"), calls.system("EMPLOYMENT"))) {
            outcomes(other).then().statusCode(200).body("items", empty());
        }
        timeline(calls.coordinator("karen")).then().body("items.kind", not(hasItem("OUTCOME")));
        timeline(calls.system("EMPLOYMENT")).then().body("items.kind", not(hasItem("OUTCOME")));
        outcomes(calls.system("SOCIAL")).then().body("items.basisId", hasItem(secret.toString()));
        timeline(calls.system("SOCIAL"))
                .then()
                .body("items.findAll { it.kind == 'OUTCOME' }.detail.basisId", hasItem(secret.toString()));
        consent(Map.of("given", true, "includesSensitive", true));
        outcomes(calls.coordinator("karen")).then().body("items.basisId", contains(sensitive.toString()));

        calls.system("SOCIAL")
                .delete(path("/sector-plans/SOCIAL/SB-1?externalVersion=2"))
                .then()
                .statusCode(200);
        calls.system("SOCIAL")
                .delete(path("/sector-plans/SOCIAL/KC-1?externalVersion=2"))
                .then()
                .statusCode(200);

        outcomes(calls.system("SOCIAL")).then().body("items.basisId", contains(sensitive.toString()));
        outcomes(calls.system("EMPLOYMENT")).then().body("items", empty());
        timeline(calls.system("SOCIAL"))
                .then()
                .body("items.findAll { it.kind == 'OUTCOME' }.detail.basisId", contains(sensitive.toString()));
        timeline(calls.system("EMPLOYMENT")).then().body("items.kind", not(hasItem("OUTCOME")));
    }

    @Test
    void a_sector_without_a_plan_is_not_named_to_a_relative_to_whom_what_is_sensitive_is_closed() {
        new TransitionCalls(citizen)
                .started(
                        calls.system("HEALTH"),
                        body("SECTOR_TO_SECTOR", "HEALTH", "PSYCHIATRY", TransitionCalls.IN_A_MONTH));
        citizens.represented(citizen, relative, Map.of("includesSensitive", false));

        mine(relative)
                .then()
                .statusCode(200)
                .body("items.kind", hasItem("COORDINATOR"))
                .body("items.kind", not(hasItem("TRANSITION")))
                .body("items.sectors.flatten()", not(hasItem("Psykiatri")));
        mine(subject).then().body("items.sectors.flatten()", hasItem("Psykiatri"));
    }

    @Test
    void what_a_sector_promises_that_is_there_by_a_secret_plan_is_not_told_to_others() {
        UUID alone = calls.citizen("HEALTH");
        citizen = alone;
        calls.putting(alone, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(alone, "karen");
        putting("KC-1", "VIP");
        String meeting = held();

        String path = path("/meetings/" + meeting);
        Response others = calls.coordinator("karen").get(path);
        others.then()
                .statusCode(200)
                .body("commitments.what", contains("Træne"))
                .body("decisions[0].assents.sector", contains("HEALTH"));
        assertThat(others.asString()).doesNotContain("SOCIAL", "Krisecentret");
        Response seen = timeline(calls.coordinator("karen"));
        seen.then().body("items.findAll { it.kind == 'COMMITMENT' }.detail.what", contains("Træne"));
        assertThat(seen.asString()).doesNotContain("SOCIAL", "Krisecentret");
        calls.system("SOCIAL").get(path).then().body("commitments.what", hasItem("Skaffe en plads"));
        timeline(calls.system("SOCIAL"))
                .then()
                .body("items.findAll { it.kind == 'COMMITMENT' }.detail.what", hasItem("Skaffe en plads"));
    }

    private String held() {
        String start = TODAY.plusDays(9).atTime(10, 0).toInstant(ZoneOffset.UTC).toString();
        String end = TODAY.plusDays(9).atTime(11, 0).toInstant(ZoneOffset.UTC).toString();
        String meeting = calls.coordinator("karen")
                .body(Map.of("kind", "NETWORK", "form", "VIDEO", "start", start, "end", end, "citizenTakesPart", true))
                .post(path("/meetings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Rows.change(
                calls.municipality(),
                "update meeting set starts_at = now() - interval '1 hour', ends_at = now() where id = '" + meeting
                        + "'");
        Map<String, Object> minutes = Map.of(
                "citizenPresence",
                "ATTENDED",
                "decisions",
                List.of(Map.of(
                        "content",
                        "Ro på",
                        "assents",
                        List.of(
                                Map.of("sector", "HEALTH", "agrees", true),
                                Map.of("sector", "SOCIAL", "agrees", true)))),
                "commitments",
                List.of(
                        promise("HEALTH", "Træne", "Genoptræningen"),
                        promise("SOCIAL", "Skaffe en plads", "Krisecentret")));
        String path = path("/meetings/" + meeting + "/minutes");
        calls.coordinator("karen")
                .body(minutes)
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.code", everyItem(equalTo("meeting.sector-not-called")));
        calls.caseworker("worker-social", "SOCIAL")
                .body(minutes)
                .post(path)
                .then()
                .statusCode(200);
        return meeting;
    }

    private static Map<String, Object> promise(String sector, String what, String owner) {
        return Map.of(
                "what",
                what,
                "ownerSector",
                sector,
                "owner",
                owner,
                "dueOn",
                TODAY.plusDays(5).toString());
    }

    private UUID putting(String externalId, String sensitivity) {
        Map<String, Object> plan =
                new HashMap<>(PlanBody.of("SOCIAL", externalId).body());
        plan.put("sensitivity", sensitivity);
        return UUID.fromString(calls.system("SOCIAL")
                .body(plan)
                .put(path("/sector-plans/SOCIAL/" + externalId))
                .then()
                .statusCode(201)
                .extract()
                .path("planId"));
    }

    private void record(UUID plan, String measure, String value) {
        calls.system("SOCIAL")
                .body(Map.of("planId", plan, "measure", measure, "value", value, "on", TODAY.toString()))
                .post(path("/outcomes"))
                .then()
                .statusCode(200);
    }

    private void consent(Map<String, Object> said) {
        calls.coordinator("karen").body(said).put(path("/consent")).then().statusCode(200);
    }

    private Response outcomes(RequestSpecification caller) {
        return caller.get(path("/outcomes"));
    }

    private Response timeline(RequestSpecification caller) {
        Response seen = caller.get(path("/timeline" + ALL));
        assertThat(seen.statusCode()).isEqualTo(200);
        return seen;
    }

    private Response mine(String who) {
        return citizens.as(who).get(path("/my-timeline" + ALL));
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
