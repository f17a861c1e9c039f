package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Home monitoring that reopens the plan (catalogue C25): FW-J16, FV-C19. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MonitoringHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private UUID plan;

    @BeforeEach
    void a_citizen_on_a_course_of_health() {
        citizen = calls.citizen("HEALTH");
        plan = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
    }

    @Test
    void it_names_who_is_responsible_for_treatment_what_the_citizen_does_and_whom_to_call() {
        begun("COPD");

        health().get(path("?open=true"))
                .then()
                .body("items.patientGroup", contains("COPD"))
                .body("items[0].responsible.party", equalTo("GENERAL_PRACTITIONER"))
                .body("items[0].citizenDoes", equalTo("Måler iltmætning hver morgen"))
                .body("items[0].contact.name", equalTo("Vagtsygeplejersken"));
    }

    @Test
    void a_reading_that_deviates_asks_for_a_review_once_while_one_is_open() {
        String monitoring = begun("COPD");

        deviate(monitoring, "r1", "OUT_OF_RANGE", hoursAgo(5))
                .then()
                .statusCode(201)
                .body("review", equalTo("ASKED"))
                .body("responsible.name", equalTo("Lægerne Torvet"))
                .body("contact.phone", equalTo("89 40 55 00"));
        deviate(monitoring, "r2", "FEELS_WORSE", hoursAgo(4)).then().body("review", equalTo("ALREADY_ASKED"));

        reviews().then().body("items", hasSize(1));
        String review = reviews().path("items[0].id");
        health().header("If-Match", "\"0\"")
                .body(Map.of("state", "MET"))
                .post("/v1/citizens/" + citizen + "/milestones/" + review + "/settlements")
                .then()
                .statusCode(200);
        deviate(monitoring, "r3", "MISSING", hoursAgo(3)).then().body("review", equalTo("ASKED"));
        reviews().then().body("items", hasSize(1));
    }

    @Test
    void the_caseworker_of_the_plan_finds_the_review_on_the_worklist() {
        deviate(begun("COPD"), "r1", "OUT_OF_RANGE", hoursAgo(5));

        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/worklist?rule=milestone-due")
                .then()
                .body("items.citizens.citizenId.flatten()", contains(citizen.toString()));
    }

    @Test
    void the_same_reading_again_changes_nothing_and_another_with_its_id_is_refused() {
        String monitoring = begun("COPD");
        String id = deviate(monitoring, "r1", "OUT_OF_RANGE", hoursAgo(5)).path("id");

        deviate(monitoring, "r1", "OUT_OF_RANGE", hoursAgo(5))
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        deviate(monitoring, "r1", "MISSING", hoursAgo(5))
                .then()
                .statusCode(409)
                .body("rule", equalTo("reading-differs"));
        health().get(path("/" + monitoring + "/deviations")).then().body("items.readingId", contains("r1"));
    }

    @Test
    void a_late_reading_from_the_time_of_the_monitoring_counts_and_one_from_after_it_does_not() {
        String monitoring = begun("COPD");
        end(monitoring, TODAY.minusDays(2))
                .then()
                .statusCode(200)
                .body("to", equalTo(TODAY.minusDays(2).toString()));

        deviate(monitoring, "r1", "OUT_OF_RANGE", NOW.minus(Duration.ofDays(4)))
                .then()
                .statusCode(201)
                .body("review", equalTo("ASKED"));
        deviate(monitoring, "r2", "OUT_OF_RANGE", hoursAgo(1))
                .then()
                .statusCode(201)
                .body("review", equalTo("TOO_LATE"));
        end(monitoring, TODAY).then().statusCode(409).body("rule", equalTo("monitoring-ended"));
    }

    @Test
    void times_are_refused_that_cannot_be() {
        String monitoring = begun("COPD");

        deviate(monitoring, "r1", "MISSING", NOW.plus(Duration.ofDays(1)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
        deviate(monitoring, "r1", "MISSING", NOW.minus(Duration.ofDays(90)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("monitoring.before"));
        end(monitoring, TODAY.plusDays(1)).then().statusCode(400);
        end(monitoring, TODAY.minusDays(90)).then().statusCode(400);
        health().body(Map.of("on", TODAY.toString()))
                .post(path("/" + monitoring + "/endings"))
                .then()
                .statusCode(428);
    }

    @Test
    void of_a_group_one_goes_on_at_a_time_under_a_plan_of_the_sector() {
        begun("COPD");
        begun("DIABETES");

        begin(health(), "COPD", plan).then().statusCode(409).body("rule", equalTo("monitoring-goes-on"));
        begin(health(), "FRAIL", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.code", contains("monitoring.plan-unknown"));
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        begin(calls.system("SOCIAL"), "FRAIL", plan)
                .then()
                .statusCode(403)
                .body("code", equalTo("monitoring-of-another-sector"));
        calls.system("SOCIAL").get(path("")).then().body("items", empty());
    }

    @Test
    void of_the_same_reading_twice_at_once_one_is_taken() throws Exception {
        String monitoring = begun("COPD");
        Callable<Response> telling = () -> deviate(monitoring, "r1", "OUT_OF_RANGE", hoursAgo(5));

        assertThat(atOnce(telling, telling)).containsExactlyInAnyOrder(201, 200);
        reviews().then().body("items", hasSize(1));
    }

    @Test
    void the_journeys_events_do_not_tell_what_is_monitored_or_found() {
        String id = deviate(begun("COPD"), "r1", "OUT_OF_RANGE", hoursAgo(2)).path("id");

        assertThat(Rows.of(calls.municipality(), "select payload from event_log where aggregateid = '" + citizen + "'"))
                .anySatisfy(event -> assertThat(event).contains(id).contains("part-changed"))
                .allSatisfy(event -> assertThat(event).doesNotContain("COPD").doesNotContain("OUT_OF_RANGE"));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        String planOfHealth =
                calls.journey(calls.system("HEALTH"), around).path("plans.find { it.sector == 'HEALTH' }.planId");
        callers.trying("POST /v1/citizens/{citizenId}/home-monitorings", around)
                .with(request -> request.body(monitoring("COPD", UUID.fromString(planOfHealth))))
                .byRelation(403, "caseworker", "sector-system")
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(409, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        String id = health().get("/v1/citizens/" + around + "/home-monitorings").path("items[0].id");
        callers.trying("GET /v1/citizens/{citizenId}/home-monitorings", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/home-monitorings/{monitoringId}/deviations", around, id)
                .with(request -> request.body(Map.of(
                        "readingId",
                        UUID.randomUUID(),
                        "kind",
                        "MISSING",
                        "at",
                        hoursAgo(1).toString())))
                .byRelation(403, "caseworker", "sector-system")
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/home-monitorings/{monitoringId}/deviations", around, id)
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .but(200, Callers.Kind.BROKE_THE_GLASS)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/home-monitorings/{monitoringId}/endings", around, id)
                .with(request -> request.header("If-Match", "\"0\"").body(Map.of("on", TODAY.toString())))
                .byRelation(403, "caseworker", "sector-system")
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
    }

    private static Map<String, Object> monitoring(String group, UUID plan) {
        return Map.of(
                "planId",
                plan,
                "patientGroup",
                group,
                "responsible",
                Map.of("party", "GENERAL_PRACTITIONER", "name", "Lægerne Torvet", "phone", "89 40 44 00"),
                "citizenDoes",
                "Måler iltmætning hver morgen",
                "contact",
                Map.of("name", "Vagtsygeplejersken", "phone", "89 40 55 00"),
                "from",
                TODAY.minusDays(30).toString());
    }

    private Response begin(RequestSpecification caller, String group, UUID under) {
        return caller.body(monitoring(group, under)).post(path(""));
    }

    private String begun(String group) {
        return begin(health(), group, plan).then().statusCode(201).extract().path("id");
    }

    private Response end(String monitoring, LocalDate on) {
        Integer version = health().get(path("")).path("items.find { it.id == '" + monitoring + "' }.version");
        return health().header("If-Match", "\"" + version + "\"")
                .body(Map.of("on", on.toString()))
                .post(path("/" + monitoring + "/endings"));
    }

    private Response deviate(String monitoring, String reading, String kind, Instant at) {
        return health().body(Map.of("readingId", reading, "kind", kind, "at", at.toString()))
                .post(path("/" + monitoring + "/deviations"));
    }

    private Response reviews() {
        return health().get("/v1/citizens/" + citizen + "/milestones?state=OPEN");
    }

    private RequestSpecification health() {
        return calls.system("HEALTH");
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + "/home-monitorings" + rest;
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... calls) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(calls.length)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : hands.invokeAll(List.of(calls))) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        }
    }
}
