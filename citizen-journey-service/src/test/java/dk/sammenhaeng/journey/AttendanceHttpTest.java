package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How appointments went: nobody is lost by calls that nobody answers (FV-C16, CIT-06, daily use C5). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class AttendanceHttpTest {

    private static final String MISSED = "DID_NOT_ATTEND";
    private static final PlanBody CALLING = PlanBody.of("SOCIAL", "HP-1")
            .appointment("t1", at(-3), at(-3).plusSeconds(3600))
            .appointment("t2", at(-2), at(-2).plusSeconds(3600))
            .appointment("t3", at(-1), at(-1).plusSeconds(3600))
            .appointment("t4", at(12), at(12).plusSeconds(3600));

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_who_is_called() {
        citizen = calls.citizen("SOCIAL");
        calls.putting(citizen, CALLING);
        calls.coordinate(citizen, "karen");
    }

    @Test
    void who_did_not_come_twice_in_a_row_is_lost_until_a_call_is_kept() {
        note("t1", MISSED)
                .then()
                .statusCode(200)
                .body("attendance", equalTo(MISSED))
                .body("version", equalTo(1));
        assertThat(lost()).isEmpty();

        note("t2", MISSED).then().statusCode(200);

        assertThat(lost()).hasSize(1);
        worker().get("/v1/worklist?rule=contact-lost")
                .then()
                .body("items.citizens.citizenId.flatten()", contains(citizen.toString()));
        note("t3", "ATTENDED").then().statusCode(200);
        assertThat(lost()).isEmpty();
        note("t3", "EXCUSED").then().statusCode(200);
        assertThat(lost()).hasSize(1);
        note("t2", "EXCUSED").then().statusCode(200);
        assertThat(lost()).isEmpty();
        list(worker(), "?attendance=EXCUSED&count=true")
                .then()
                .body("items.title", contains("Samtale t3", "Samtale t2"))
                .body("total", equalTo(2));
        list(worker(), "?from=" + day(-2) + "&to=" + day(-1)).then().body("items.title", contains("Samtale t2"));
    }

    @Test
    void a_system_tells_how_it_went_and_what_its_plan_no_longer_has_still_counts() {
        put(PlanBody.of("SOCIAL", "HP-1").version(2).went("t1", at(-3), MISSED).went("t2", at(-2), MISSED));
        assertThat(lost()).hasSize(1);
        calls.system("SOCIAL")
                .get(Calls.path(citizen, CALLING))
                .then()
                .body("appointments.attendance", contains(MISSED, MISSED));
        note("t1", "ATTENDED").then().statusCode(409).body("rule", equalTo("attendance-said-by-system"));
        list(worker(), "").then().body("items.allowedActions", contains(List.of(), List.of()));

        put(PlanBody.of("SOCIAL", "HP-1").version(3));
        assertThat(lost()).as("though its plan no longer has them").hasSize(1);
        list(worker(), "").then().body("items.attendance", contains(MISSED, MISSED));

        put(PlanBody.of("SOCIAL", "HP-1").version(4).went("t5", at(-1), "ATTENDED"));
        assertThat(lost()).isEmpty();
        put(PlanBody.of("SOCIAL", "HP-1").version(5));
        assertThat(lost())
                .as("a kept call was a talk, also where the plan no longer has it")
                .isEmpty();
        calls.system("SOCIAL")
                .body(PlanBody.of("SOCIAL", "HP-1")
                        .version(6)
                        .went("t6", at(3), MISSED)
                        .body())
                .put(Calls.path(citizen, CALLING))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/appointments/0/attendance"))
                .body("errors.code", contains("attendance.ahead"));
    }

    @Test
    void what_a_caseworker_noted_stands_through_puts_that_say_nothing_of_it_until_the_call_is_moved() {
        note("t1", MISSED);
        note("t2", MISSED);
        put(CALLING.version(2).goal("g1"));
        assertThat(lost()).hasSize(1);
        list(worker(), "?attendance=" + MISSED).then().body("items.version", contains(1, 1));

        put(PlanBody.of("SOCIAL", "HP-1")
                .version(3)
                .appointment("t1", at(-3), at(-3).plusSeconds(3600))
                .appointment("t2", at(5), at(5).plusSeconds(3600)));

        assertThat(lost()).isEmpty();
        list(worker(), "?attendance=" + MISSED).then().body("items.title", contains("Samtale t1"));
    }

    @Test
    void what_was_noted_counts_again_when_a_plan_that_was_withdrawn_returns() {
        note("t1", MISSED);
        note("t2", MISSED);
        calls.system("SOCIAL").delete(Calls.path(citizen, CALLING) + "?externalVersion=2");
        assertThat(lost()).isEmpty();
        put(CALLING.version(3));
        assertThat(lost()).hasSize(1);
    }

    @Test
    void what_fell_into_a_stay_counts_never_and_is_taken_up_after_it() {
        put(PlanBody.of("HEALTH", "GOP-1"));
        note("t1", MISSED);
        note("t2", MISSED);
        assertThat(lost()).hasSize(1);

        hospital("n1", "ADMITTED", at(-4));
        assertThat(lost()).as("a stay that is told late excuses, too").isEmpty();
        resumptions().then().body("items", empty());
        hospital("n2", "DISCHARGED", at(-2).plusSeconds(7200));

        resumptions()
                .then()
                .body("items.title", contains("Samtale t2", "Samtale t1"))
                .body("items.state", contains("TO_RESUME", "TO_RESUME"))
                .body("items.pausedOn", contains(day(-2), day(-3)))
                .body("items[0].actionId", nullValue())
                .body("items[0].allowedActions", contains("decisions"));
        calls.system("SOCIAL").get("/v1/resumptions?from=" + day(-2)).then().body("items.appointmentId", hasSize(2));
        note("t1", "ATTENDED").then().statusCode(200);
        resumptions().then().body("items.title", contains("Samtale t2"));
        calls.system("SOCIAL")
                .header("If-Match", "\"0\"")
                .body(Map.of("resume", true, "startsOn", day(4)))
                .post("/v1/citizens/" + citizen + "/resumptions/"
                        + resumptions().path("items[0].id") + "/decisions")
                .then()
                .statusCode(200)
                .body("state", equalTo("RESUMED"));
        calls.system("SOCIAL")
                .get("/v1/citizens/" + citizen + "/milestones?state=OPEN")
                .then()
                .body("items.findAll { it.kind == 'RESUME_SERVICES' }", empty());
    }

    @Test
    void what_falls_into_a_planned_pause_does_not_count() {
        LocalDate today = Calls.today();
        put(PlanBody.of("SOCIAL", "HP-1")
                .version(2)
                .appointment("t1", noon(today), noon(today).plusSeconds(3600))
                .appointment("t2", noon(today).plusSeconds(7200), noon(today).plusSeconds(9000)));
        note("t1", MISSED);
        note("t2", MISSED);
        assertThat(lost()).hasSize(1);
        calls.coordinator("karen")
                .body(Map.of("from", today.toString(), "to", today.plusDays(1).toString(), "reason", "Rejse"))
                .post("/v1/citizens/" + citizen + "/pauses")
                .then()
                .statusCode(201);

        assertThat(lost()).isEmpty();
        assertThat(Rows.of(calls.municipality(), """
                select count(*)::text from appointment where went = 'DID_NOT_ATTEND'
                """)).containsExactly("2");
    }

    @Test
    void a_call_that_was_called_off_collides_with_nothing_and_is_not_the_citizens_any_more() {
        Citizens citizens = new Citizens(calls);
        String subject = "mitid-" + UUID.randomUUID();
        UUID called = citizens.withLogIn("HEALTH", subject);
        calls.putting(called, Callers.HEALTH);
        calls.putting(called, Callers.EMPLOYMENT);
        assertThat(found(called, "overlapping-appointments")).hasSize(1);
        String ahead = "/v1/citizens/" + called + "/my-timeline?kind=APPOINTMENT&to="
                + LocalDate.ofInstant(Callers.NINE, ZoneOffset.UTC).plusDays(2);
        citizens.as(subject).get(ahead).then().body("items", hasSize(2));

        calls.putting(
                called, PlanBody.of("HEALTH", "GOP-1").version(2).went("t1", Callers.NINE, "CANCELLED_BY_CITIZEN"));

        assertThat(found(called, "overlapping-appointments")).isEmpty();
        citizens.as(subject).get(ahead).then().body("items.sectors", contains(List.of("Job og uddannelse")));
        calls.system("HEALTH")
                .body(Map.of("kind", "DEATH", "happenedOn", day(0)))
                .post("/v1/citizens/" + called + "/life-events")
                .then()
                .statusCode(201)
                .body("cancelledAppointments.unit", contains("Enheden for EMPLOYMENT"));
    }

    @Test
    void who_may_not_read_the_plan_hears_nothing_of_what_was_missed() {
        Map<String, Object> sensitive = new HashMap<>(CALLING.version(2).body());
        sensitive.put("sensitivity", "FOELSOM");
        calls.system("SOCIAL")
                .body(sensitive)
                .put(Calls.path(citizen, CALLING))
                .then()
                .statusCode(200);
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        note("t1", MISSED).then().statusCode(200);
        RequestSpecification employment = calls.caseworker("worker-employment", "EMPLOYMENT");
        list(employment, "").then().statusCode(200).body("items", empty());
        note(calls.caseworker("worker-employment", "EMPLOYMENT"), id("t1"), 1, "ATTENDED")
                .then()
                .statusCode(404);
        assertThat(list(calls.caseworker("worker-employment", "EMPLOYMENT"), "?attendance=" + MISSED)
                        .asString())
                .doesNotContain(MISSED);
    }

    @Test
    void a_note_is_refused_that_is_stale_ahead_anothers_or_after_a_death() throws Exception {
        note(worker(), id("t4"), 0, "ATTENDED")
                .then()
                .statusCode(400)
                .body("errors.code", contains("attendance.ahead"));
        note(worker(), id("t4"), 0, "CANCELLED_BY_US").then().statusCode(200);
        worker().body(Map.of("attendance", MISSED))
                .put("/v1/citizens/" + citizen + "/attendances/" + id("t1"))
                .then()
                .statusCode(428);
        note(worker(), UUID.randomUUID().toString(), 0, MISSED).then().statusCode(404);
        String first = id("t1");
        Callable<Response> noting = () -> note(worker(), first, 0, MISSED);
        assertThat(atOnce(noting, noting)).containsExactlyInAnyOrder(200, 412);

        calls.system("SOCIAL")
                .body(Map.of("kind", "DEATH", "happenedOn", day(0)))
                .post("/v1/citizens/" + citizen + "/life-events")
                .then()
                .statusCode(201);
        note("t2", MISSED).then().statusCode(409).body("rule", equalTo("attendance-after-death"));
        assertThat(lost()).isEmpty();
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        String called =
                calls.system("HEALTH").get(Calls.path(around, Callers.HEALTH)).path("appointments[0].appointmentId");
        callers.trying("PUT /v1/citizens/{citizenId}/attendances/{appointmentId}", around, called)
                .with(request -> request.header("If-Match", "\"0\"").body(Map.of("attendance", "CANCELLED_BY_US")))
                .byRelation(404, "caseworker")
                .but(200, Callers.Kind.RESPONSIBLE)
                .but(412, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/attendances", around)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
    }

    private List<String> lost() {
        return found(citizen, "contact-lost");
    }

    private List<String> found(UUID about, String rule) {
        return Rows.of(
                calls.municipality(),
                "select reason from conflict where citizen_id = '" + about + "' and rule = '" + rule
                        + "' and status = 'OPEN'");
    }

    private void put(PlanBody plan) {
        calls.putting(citizen, plan);
    }

    private void hospital(String id, String what, Instant at) {
        calls.system("HEALTH")
                .body(Map.of("noticeId", id, "what", what, "happenedAt", at.toString()))
                .post("/v1/citizens/" + citizen + "/admission-notices")
                .then()
                .statusCode(201);
    }

    private Response resumptions() {
        return calls.system("SOCIAL").get("/v1/citizens/" + citizen + "/resumptions");
    }

    private RequestSpecification worker() {
        return calls.caseworker("worker-social", "SOCIAL");
    }

    private Response list(RequestSpecification caller, String query) {
        return caller.get("/v1/citizens/" + citizen + "/attendances" + query);
    }

    private Response note(String external, String attendance) {
        String known = "items.find { it.title == 'Samtale " + external + "' }";
        Response all = list(worker(), "");
        return note(worker(), all.path(known + ".appointmentId"), all.<Integer>path(known + ".version"), attendance);
    }

    private Response note(RequestSpecification caller, String appointment, int version, String attendance) {
        return caller.header("If-Match", "\"" + version + "\"")
                .body(Map.of("attendance", attendance))
                .put("/v1/citizens/" + citizen + "/attendances/" + appointment);
    }

    private String id(String external) {
        return list(worker(), "").path("items.find { it.title == 'Samtale " + external + "' }.appointmentId");
    }

    private static Instant at(int inDays) {
        return noon(Calls.today().plusDays(inDays));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static String day(int inDays) {
        return Calls.today().plusDays(inDays).toString();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... requests) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(requests.length)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Response> answer : hands.invokeAll(List.of(requests))) {
                answers.add(answer.get().statusCode());
            }
            return answers;
        }
    }
}
