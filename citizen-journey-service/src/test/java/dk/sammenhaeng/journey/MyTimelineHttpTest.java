package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The citizen's own overview of what authorities wrote, met about and decided (FW-X7), and what staff see of the same. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MyTimelineHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String ALL = "?limit=100&to=" + TODAY.plusDays(400);

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private final String relative = "mitid-relative-" + UUID.randomUUID();
    private UUID citizen;
    private UUID job;

    @BeforeEach
    void two_plans_that_collide_a_meeting_a_benefit_an_outcome_and_a_treatment() {
        citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.HEALTH);
        job = calls.putting(citizen, Callers.EMPLOYMENT);
        Instant start = Callers.NINE.plusSeconds(86_400);
        Map<String, Object> meeting = new HashMap<>(Map.of(
                "kind",
                "CLARIFYING",
                "form",
                "PHYSICAL",
                "start",
                start.toString(),
                "end",
                start.plusSeconds(3600).toString(),
                "place",
                "Krisecentret, Havnegade 1",
                "agenda",
                List.of("Hvem gør hvad"),
                "citizenTakesPart",
                true));
        calls.coordinator("karen").body(meeting).post(path("/meetings")).then().statusCode(201);
        calls.system("EMPLOYMENT")
                .body(Map.of("externalVersion", 1, "kind", "SYGEDAGPENGE", "from", TODAY.toString()))
                .put(path("/benefits/sd-1"))
                .then()
                .statusCode(201);
        calls.system("EMPLOYMENT")
                .body(Map.of("planId", job, "measure", "EMPLOYMENT", "value", "EMPLOYED", "on", TODAY.toString()))
                .post(path("/outcomes"))
                .then()
                .statusCode(200);
        calls.system("HEALTH")
                .body(Map.of("fact", "TREATMENT_CONTACT", "on", TODAY.toString()))
                .post(path("/milestone-facts"));
    }

    @Test
    void a_citizen_sees_all_of_it_in_own_words_and_nothing_of_the_work_between_the_sectors() {
        Response mine = mine(ALL);

        mine.then()
                .statusCode(200)
                .body(
                        "items.kind",
                        hasItems(
                                "PLAN_CREATED",
                                "APPOINTMENT",
                                "COORDINATOR",
                                "MEETING_PLANNED",
                                "BENEFIT_BEGAN",
                                "OUTCOME",
                                "MILESTONE_DUE"))
                .body("items.kind", not(hasItem("CONFLICT_OPENED")))
                .body("items.find { it.kind == 'PLAN_CREATED' }.title", equalTo("Der er lagt en plan med dig"))
                .body("items.find { it.kind == 'BENEFIT_BEGAN' }.detail.name", equalTo("Sygedagpenge"))
                .body("items.find { it.kind == 'APPOINTMENT' }.call[0].phone", equalTo("89 40 10 00"))
                .body("items.find { it.kind == 'MEETING_PLANNED' }.detail.kind", equalTo("CLARIFYING"))
                .body(
                        "items.find { it.kind == 'MEETING_PLANNED' }.sectors",
                        contains("Job og uddannelse", "Sundhed og omsorg"));
        assertThat(mine.asString()).doesNotContain("Krisecentret");
        citizens.as(subject)
                .header("Accept-Language", "en")
                .get(path("/my-timeline?kind=BENEFIT_BEGAN"))
                .then()
                .body("items.detail.name", contains("Sickness benefit"));
    }

    @Test
    void pages_hold_each_line_once_and_cost_the_same() {
        List<String> whole = mine(ALL).path("items.id");
        List<String> paged = new ArrayList<>();
        String next = ALL.replace("limit=100", "limit=2");
        List<String> first = StatementCount.during(() -> mine(ALL.replace("limit=100", "limit=2")));
        while (next != null) {
            Response page = mine(next);
            paged.addAll(page.path("items.id"));
            String cursor = page.path("next");
            next = cursor == null ? null : ALL.replace("limit=100", "limit=2") + "&cursor=" + cursor;
        }

        assertThat(paged).isEqualTo(whole);
        assertThat(StatementCount.during(() -> mine(ALL))).hasSameSizeAs(first);
    }

    @Test
    void a_relative_sees_a_sector_that_was_opened_and_nothing_of_the_whole() {
        citizens.represented(citizen, relative, Map.of("sectors", List.of("EMPLOYMENT"), "includesSensitive", false));

        theirs(ALL)
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("PLAN_CREATED", "BENEFIT_BEGAN", "OUTCOME"))
                .body("items.kind", not(hasItem("MEETING_PLANNED")))
                .body("items.kind", not(hasItem("COORDINATOR")))
                .body("items.sectors.flatten().unique()", contains("Job og uddannelse"));
        theirs(ALL + "&sector=HEALTH").then().body("items", empty());
    }

    @Test
    void a_relative_for_everything_sees_the_whole_until_a_plan_is_sensitive() {
        citizens.represented(citizen, relative, Map.of("includesSensitive", false));
        theirs(ALL)
                .then()
                .body("items.kind", hasItems("MEETING_PLANNED", "COORDINATOR"))
                .body("items.find { it.kind == 'MEETING_PLANNED' }.detail", nullValue());

        Map<String, Object> sensitive = PlanBody.of("SOCIAL", "S-1").goal("g1").body();
        sensitive.put("sensitivity", "FOELSOM");
        calls.system("SOCIAL")
                .body(sensitive)
                .put(path("/sector-plans/SOCIAL/S-1"))
                .then()
                .statusCode(201);

        theirs(ALL)
                .then()
                .body("items.kind", hasItem("BENEFIT_BEGAN"))
                .body("items.kind", not(hasItem("MEETING_PLANNED")))
                .body("items.sectors.flatten()", not(hasItem("Social støtte")));
        mine(ALL).then().body("items.sectors.flatten()", hasItem("Social støtte"));
    }

    @Test
    void staff_see_the_line_of_what_they_may_read_and_of_no_more() {
        staff(calls.system("EMPLOYMENT"), ALL)
                .then()
                .body("items.kind", hasItems("BENEFIT_BEGAN", "OUTCOME", "MEETING_PLANNED", "MILESTONE_DUE"))
                .body("items.find { it.kind == 'MEETING_PLANNED' }.detail.kind", equalTo("CLARIFYING"));
        staff(calls.system("HEALTH"), ALL)
                .then()
                .body("items.kind", not(hasItem("BENEFIT_BEGAN")))
                .body("items.kind", not(hasItem("OUTCOME")));
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        staff(calls.system("SOCIAL"), ALL + "&kind=MEETING_PLANNED")
                .then()
                .body("items.sectors", contains(empty()))
                .body("items[0].detail.kind", nullValue());
        staff(calls.coordinator("karen"), ALL).then().body("items.kind", not(hasItem("BENEFIT_BEGAN")));
        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        staff(calls.coordinator("karen"), ALL).then().body("items.kind", hasItems("BENEFIT_BEGAN", "OUTCOME"));
    }

    @Test
    void what_was_asked_for_stands_there_without_the_sensitive_part_for_who_may_not_know() {
        Calls there = Calls.inFreshMunicipality();
        EntryCalls entries = EntryCalls.opened(there);
        Citizens others = new Citizens(there);
        UUID asked = others.withLogIn("HEALTH", subject);
        there.putting(asked, Callers.HEALTH);
        entries.given(asked, "SUBSTANCES");
        String timeline = "/v1/citizens/" + asked + "/timeline?kind=ENTRY";

        there.system("HEALTH").get(timeline).then().statusCode(200).body("items", empty());
        others.as(subject)
                .get("/v1/citizens/" + asked + "/my-timeline?kind=ENTRY")
                .then()
                .body("items.sectors", contains(contains("Psykiatri")));
        entries.given(asked, "WORK");
        there.system("HEALTH").get(timeline).then().body("items.sectors", contains(contains("EMPLOYMENT")));
    }

    @Test
    void my_timeline_is_for_the_citizen_alone() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/citizens/{citizenId}/my-timeline", callers.citizen())
                .byRole(404, "citizen")
                .holds();
    }

    private Response mine(String query) {
        return citizens.as(subject).get(path("/my-timeline" + query));
    }

    private Response theirs(String query) {
        return citizens.as(relative).get(path("/my-timeline" + query));
    }

    private Response staff(RequestSpecification caller, String query) {
        return caller.get(path("/timeline" + query));
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
