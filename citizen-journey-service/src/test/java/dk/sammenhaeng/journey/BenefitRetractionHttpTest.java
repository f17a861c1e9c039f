package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A benefit was put on the wrong citizen (catalogue C23). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class BenefitRetractionHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("EMPLOYMENT");
    }

    @Test
    void all_that_followed_from_it_is_taken_back_also_what_was_met() {
        put("sd-1", sick(1, TODAY.minusDays(50)));
        String followUp = milestones().path("items.find { it.kind == 'SICKNESS_FOLLOW_UP' }.id");
        settle(followUp).then().statusCode(200);
        name("Solgården", "lone").then().statusCode(200);
        agree(TODAY.plusDays(7)).then().statusCode(200);
        leader().then().body("items", hasSize(1));

        retract("sd-1").then().statusCode(201);

        milestones().then().body("items", empty());
        assertThat(Rows.of(calls.municipality(), "select distinct reason from milestone"))
                .as("the rows stay for who looks into it")
                .containsExactly("BASIS_RETRACTED");
        benefits().then().body("items", empty());
        calls.system("EMPLOYMENT").get(path("/return-to-work")).then().statusCode(404);
        calls.system("EMPLOYMENT").get(path("/sickness-course")).then().statusCode(404);
        leader().then().body("items", empty());
        assertThat(Rows.of(calls.municipality(), "select employer from return_to_work"))
                .containsOnlyNulls();
        calls.coordinate(citizen, "karen");
        timeline()
                .then()
                .body("items.kind", hasItem("BENEFIT_RETRACTED"))
                .body("items.kind", not(hasItem(startsWith("BENEFIT_BEGAN"))))
                .body("items.kind", not(hasItem(startsWith("MILESTONE"))));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select kind from due where kind in ('benefit.ended', 'milestone.passed')"))
                .isEmpty();
        put("sd-2", sick(1, TODAY)).then().statusCode(201);
        theWayBack().body("employer", equalTo(null)).body("steps", empty());
    }

    @Test
    void the_citizens_own_way_back_to_work_is_open_again_with_its_employer_and_its_steps() {
        put("sd-1", sick(1, TODAY.minusDays(20)));
        String own = benefits().path("items[0].id");
        name("Solgården", "lone").then().statusCode(200);
        agree(TODAY.plusDays(7)).then().statusCode(200);
        String seen = wayBack();
        put("sd-2", sick(1, TODAY.minusDays(10)));
        theWayBack().body("employer", equalTo(null)).body("steps", empty());
        leader().then().body("items", empty());
        name("Bageriet", "per").then().statusCode(200);
        agree(TODAY.plusDays(7)).then().statusCode(200);

        retract("sd-2").then().statusCode(201);

        theWayBack()
                .body("benefitId", equalTo(own))
                .body("endedOn", equalTo(null))
                .body("employer.name", equalTo("Solgården"))
                .body("steps.from", contains(TODAY.plusDays(7).toString()));
        leader().then().body("items", hasSize(1));
        assertThat(wayBack()).as("who saw it before looks again").isNotEqualTo(seen);
        milestones()
                .then()
                .body("items.basisId", everyItem(equalTo(own)))
                .body("items.state", everyItem(equalTo("OPEN")));
    }

    @Test
    void another_persons_employer_goes_with_the_benefit_although_the_own_one_came_after_it() {
        put("sd-1", sick(1, TODAY.minusDays(20)));
        name("Solgården", "lone").then().statusCode(200);
        agree(TODAY.plusDays(7)).then().statusCode(200);
        put("sd-2", sick(1, TODAY.minusDays(10)));
        theWayBack().body("employer", equalTo(null)).body("steps", empty());
        leader().then().body("items", empty());
        name("Bageriet", "per").then().statusCode(200);
        agree(TODAY.plusDays(9)).then().statusCode(200);

        retract("sd-1").then().statusCode(201);

        theWayBack()
                .body("employer.name", equalTo("Bageriet"))
                .body("steps.from", contains(TODAY.plusDays(9).toString()));
        assertThat(Rows.of(calls.municipality(), "select employer from return_to_work"))
                .containsExactlyInAnyOrder("Bageriet", null);
        assertThat(Rows.of(calls.municipality(), "select starts_on::text from return_to_work_step"))
                .containsExactly(TODAY.plusDays(9).toString());
    }

    @Test
    void a_unit_need_guide_on_it_no_longer() {
        EntryCalls.opened(calls);
        calls.coordinate(citizen, "karen");
        Map<String, Object> housing = new HashMap<>(Map.of(
                "externalVersion",
                1,
                "kind",
                "BOLIGSTOETTE",
                "from",
                TODAY.minusDays(9).toString()));
        put("bs-1", housing);
        housing.putAll(Map.of("externalVersion", 2, "to", TODAY.plusDays(9).toString()));
        put("bs-1", housing);
        waiting().then().body("items", hasSize(1));

        retract("bs-1").then().statusCode(201);

        waiting().then().body("items", empty());
        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        calls.coordinator("karen").get(path("/guidances")).then().body("items", empty());
        assertThat(Rows.of(calls.municipality(), "select benefit_kind from citizen_entry"))
                .containsOnlyNulls();
        assertThat(Rows.of(calls.municipality(), "select state from entry_part"))
                .containsOnly("TAKEN_BACK");
        assertThat(Rows.of(calls.municipality(), "select kind from due where kind like 'entry.%'"))
                .isEmpty();
    }

    @Test
    void taken_back_twice_is_once_and_what_comes_late_does_not_bring_it_back() {
        put("sd-1", sick(1, TODAY));
        Response first = retract("sd-1");

        retract("sd-1").then().statusCode(200).body("retractionId", equalTo(first.<String>path("retractionId")));
        put("sd-1", sick(9, TODAY)).then().statusCode(409).body("rule", equalTo("benefit-retracted"));
        retract("sd-8").then().statusCode(404);
        put("sd-9", sick(1, TODAY)).then().statusCode(201);
        retract("sd-9").then().statusCode(201);
        List<String> told = told();
        retract("sd-9").then().statusCode(200);
        assertThat(told()).as("the second says nothing").isEqualTo(told);
    }

    @Test
    void everyone_who_may_have_seen_it_stands_in_the_trace_and_every_sector_is_told() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));
        calls.coordinate(citizen, "dorte");
        put("sd-1", sick(1, TODAY));
        calls.journey(calls.coordinator("dorte"), citizen);

        Response retracted = retract("sd-1");

        retracted.then().body("seenBy", equalTo(1));
        calls.coordinator("dorte")
                .get(path("/benefit-retractions"))
                .then()
                .statusCode(200)
                .body("items.reason", contains("Lagt på en navnebror"))
                .body("items.externalId", contains("sd-1"))
                .body("items[0].retractedBy", equalTo("system-employment"))
                .body("items[0].seenBy.user", contains("dorte"));
        for (String sector : List.of("HEALTH", "EMPLOYMENT")) {
            calls.system(sector)
                    .get("/v1/notices?limit=500")
                    .then()
                    .body(
                            "items.findAll { it.kind == 'BENEFIT_RETRACTED' }.benefitId",
                            contains(retracted.<String>path("benefitId")));
        }
        calls.coordinator("dorte").get("/v1/staff-notices").then().body("items.kind", hasItem("BENEFIT_RETRACTED"));
        calls.system("EMPLOYMENT")
                .body(Map.of("reason", "Hørte til 020160-9995"))
                .post(path("/benefits/sd-1/retractions"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-cpr"));
        Calls.inFreshMunicipality()
                .with(TestTokens.role("administration"))
                .get(path("/benefit-retractions"))
                .then()
                .body("items", empty());
    }

    @Test
    void a_citizen_who_looked_is_told_that_it_was_anothers_and_not_what_and_gets_no_notice_for_staff() {
        Citizens citizens = new Citizens(calls);
        String subject = "aksel-" + UUID.randomUUID();
        citizen = citizens.withLogIn("EMPLOYMENT", subject);
        put("sd-1", sick(1, TODAY)).then().statusCode(201);
        retract("sd-1").then().statusCode(201);
        citizens.as(subject).get(path("/messages")).then().body("items", empty());
        put("sd-2", sick(1, TODAY)).then().statusCode(201);
        citizens.as(subject).get(path("/my-plan")).then().statusCode(200);

        retract("sd-2").then().statusCode(201);

        citizens.as(subject).get(path("/messages")).then().body("items.kind", contains("PLAN_WAS_NOT_YOURS"));
        assertThat(Rows.of(calls.municipality(), "select user_id from staff_notice"))
                .doesNotContain(subject);
    }

    @Test
    void what_waits_to_be_told_because_of_it_is_told_no_more_and_who_was_told_hears_that_it_was_anothers() {
        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "organisation",
                        "Røde Kors",
                        "responsibleUnit",
                        "Jobcentret",
                        "weeklyHours",
                        16,
                        "from",
                        TODAY.minusDays(30).toString()))
                .post(path("/volunteering"))
                .then()
                .statusCode(201);
        put("d-1", limiting("DAGPENGE")).then().statusCode(201);
        assertThat(messages()).containsExactly("VOLUNTEER_HOURS WAITING");

        retract("d-1").then().statusCode(201);

        assertThat(messages()).as("nobody was told").containsExactly("VOLUNTEER_HOURS CANCELLED");
        put("d-2", limiting("DAGPENGE")).then().statusCode(201);
        String told = Rows.of(calls.municipality(), "select id::text from message where status = 'WAITING'")
                .getFirst();
        new Citizens(calls)
                .administration()
                .body(Map.of("status", "SENT"))
                .post(path("/messages/" + told + "/deliveries"))
                .then()
                .statusCode(200);
        retract("d-2").then().statusCode(201);
        assertThat(messages())
                .containsExactly("VOLUNTEER_HOURS CANCELLED", "VOLUNTEER_HOURS SENT", "PLAN_WAS_NOT_YOURS WAITING");
        put("e-1", limiting("EFTERLOEN")).then().statusCode(201);
        put("d-3", limiting("DAGPENGE")).then().statusCode(201);
        retract("d-3").then().statusCode(201);
        assertThat(messages().getLast()).as("the own benefit has a limit too").isEqualTo("VOLUNTEER_HOURS WAITING");
    }

    @Test
    void who_saw_it_before_the_time_of_its_first_record_was_kept_stands_in_the_trace_too() throws IOException {
        calls.coordinate(citizen, "dorte");
        put("sd-1", sick(1, TODAY)).then().statusCode(201);
        calls.journey(calls.coordinator("dorte"), citizen);
        put("sd-1", sick(2, TODAY.minusDays(1))).then().statusCode(200);
        Rows.change(calls.municipality(), "update benefit set first_recorded_at = recorded_at");

        Matcher repair = Pattern.compile("(?s)update benefit.*?;")
                .matcher(Files.readString(Path.of(
                        "src/main/resources/db/migration/V2026.11.22.0511__since_when_a_benefit_was_shown.sql")));
        assertThat(repair.find()).isTrue();
        Rows.change(calls.municipality(), repair.group());

        retract("sd-1").then().statusCode(201).body("seenBy", equalTo(1));
    }

    @Test
    void retracting_is_for_the_benefit_system_and_the_trace_for_coordinator_and_administration() {
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        calls.system("EMPLOYMENT").body(sick(1, TODAY)).put("/v1/citizens/" + around + "/benefits/sd-1");
        callers.trying("POST /v1/citizens/{citizenId}/benefits/{externalId}/retractions", around, "sd-1")
                .with(request -> request.body(Map.of("reason", "Forkert borger")))
                .byRelation(403, "sector-system")
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .but(403, Callers.Kind.SYSTEM_OF_ANOTHER_SECTOR, Callers.Kind.SYSTEM_ELSEWHERE)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/benefit-retractions", around)
                .byRelation(200, "coordinator")
                .but(200, Callers.Kind.ADMINISTRATION)
                .holds();
    }

    private List<String> messages() {
        return Rows.of(calls.municipality(), "select kind || ' ' || status from message order by created_at, id");
    }

    private static Map<String, Object> limiting(String kind) {
        return Map.of(
                "externalVersion", 1, "kind", kind, "from", TODAY.minusDays(60).toString());
    }

    private List<String> told() {
        return Rows.of(calls.municipality(), "select payload from event_log where aggregateid = '" + citizen + "'");
    }

    private static Map<String, Object> sick(int version, LocalDate from) {
        return Map.of("externalVersion", version, "kind", "SYGEDAGPENGE", "from", from.toString(), "hasJob", true);
    }

    private Response put(String id, Map<String, Object> body) {
        return calls.system("EMPLOYMENT").body(body).put(path("/benefits/" + id));
    }

    private Response retract(String id) {
        return calls.system("EMPLOYMENT")
                .body(Map.of("reason", "Lagt på en navnebror"))
                .post(path("/benefits/" + id + "/retractions"));
    }

    private Response settle(String milestone) {
        String path = path("/milestones/" + milestone);
        return calls.system("EMPLOYMENT")
                .header("If-Match", calls.system("EMPLOYMENT").get(path).header("ETag"))
                .body(Map.of("state", "MET"))
                .post(path + "/settlements");
    }

    private Response name(String employer, String user) {
        return calls.system("EMPLOYMENT")
                .header("If-Match", wayBack())
                .body(Map.of("name", employer, "contactName", "Lone", "contactPhone", "89401000", "user", user))
                .put(path("/return-to-work/employer"));
    }

    private Response agree(LocalDate from) {
        return calls.system("EMPLOYMENT")
                .header("If-Match", wayBack())
                .body(Map.of("from", from.toString(), "weeklyHours", 10))
                .post(path("/return-to-work/steps"));
    }

    private String wayBack() {
        return calls.system("EMPLOYMENT").get(path("/return-to-work")).header("ETag");
    }

    private ValidatableResponse theWayBack() {
        return calls.system("EMPLOYMENT").get(path("/return-to-work")).then();
    }

    private Response leader() {
        return calls.with(TestTokens.role("institution-leader").user("lone")).get("/v1/returning-employees");
    }

    private Response milestones() {
        return calls.system("EMPLOYMENT").get(path("/milestones"));
    }

    private Response benefits() {
        return calls.system("EMPLOYMENT").get(path("/benefits"));
    }

    private Response timeline() {
        return calls.coordinator("karen").get(path("/timeline?limit=100"));
    }

    private Response waiting() {
        return calls.caseworker("eva", "SOCIAL").get("/v1/worklist?rule=entry-to-answer");
    }

    private String path(String what) {
        return "/v1/citizens/" + citizen + what;
    }
}
