package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The times no law fixes are a municipality's own from a day on, and what is counted by one keeps which it was (X-04, X16). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class DeadlineHttpTest {

    private static final String DEADLINES = "/v1/deadlines";
    private static final String DISCHARGE = "transition.answer.HOSPITAL_DISCHARGE";
    private static final LocalDate TODAY = Calls.today();
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Instant TEN = TODAY.plusDays(30).atTime(10, 0).toInstant(ZoneOffset.UTC);

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_decision_lies_ahead_is_kept_and_holds_from_its_day_in_its_own_municipality_alone() {
        decide(DISCHARGE, 0, "PT4H", TOMORROW)
                .then()
                .statusCode(200)
                .body("name", equalTo("Modtagerens tid til at svare: Udskrivning fra sygehus"))
                .body("unit", equalTo("HOURS"))
                .body("time", equalTo("PT2H"))
                .body("usual", equalTo("PT2H"))
                .body("history.time", contains("PT4H"))
                .body("history.decidedBy", contains("anne"));
        reader().get(DEADLINES + "?asOf=" + TOMORROW)
                .then()
                .body("items.find { it.code == '" + DISCHARGE + "' }.time", equalTo("PT4H"));
        reader().header("Accept-Language", "en")
                .get(DEADLINES)
                .then()
                .body("items.find { it.code == '" + DISCHARGE + "' }.time", equalTo("PT2H"))
                .body(
                        "items.find { it.code == 'meeting.minutes-within' }.name",
                        equalTo("Time after a meeting by which its minutes are written"))
                .body(
                        "items.code",
                        hasItems(
                                "transition.lead.PRISON_RELEASE",
                                "transition.watch.PRISON_RELEASE",
                                "contact.warned-before.JOB_READY",
                                "rehabilitation.decision-counts"))
                .body("items.code", not(hasItems("transition.watch.SHELTER_TO_OWN_HOME")));
        Calls.inFreshMunicipality()
                .system("HEALTH")
                .get(DEADLINES + "/" + DISCHARGE)
                .then()
                .body("history", empty());
        assertThat(Rows.of(calls.municipality(), "select act from audit where act = 'deadline.decide'"))
                .hasSize(1);
    }

    @Test
    void a_decision_is_of_a_time_there_is_fits_its_unit_and_names_what_it_saw() {
        decide(DISCHARGE, 0, "PT4H", TODAY).then().statusCode(400).body("errors.pointer", contains("/validFrom"));
        decide(DISCHARGE, 0, "P2D", TOMORROW).then().statusCode(400).body("errors.code", contains("deadline.hours"));
        decide("transition.lead.PRISON_RELEASE", 0, "P1M", TOMORROW)
                .then()
                .statusCode(400)
                .body("errors.code", contains("deadline.days"));
        decide("rehabilitation.answer-within", 0, "P0D", TOMORROW)
                .then()
                .statusCode(400)
                .body("errors.code", contains("deadline.period"));
        decide(DISCHARGE, 0, "two hours", TOMORROW).then().statusCode(400).body("errors.pointer", contains("/time"));
        decide(DISCHARGE, 1, "PT4H", TOMORROW).then().statusCode(412);
        administration()
                .body(decision("PT4H", TOMORROW))
                .put(DEADLINES + "/" + DISCHARGE)
                .then()
                .statusCode(428);
        decide("transition.watch.SHELTER_TO_OWN_HOME", 0, "P6M", TOMORROW)
                .then()
                .statusCode(404);
        reader().get(DEADLINES + "/no-such").then().statusCode(404);
        assertThat(Rows.of(calls.municipality(), "select code from deadline")).isEmpty();
    }

    @Test
    void a_hand_over_keeps_the_times_of_the_day_it_was_started_on() {
        TransitionCalls before = new TransitionCalls(calls.citizen("HEALTH"));
        UUID usual = before.started(reader(), body("HOSPITAL_DISCHARGE", "HEALTH", "SOCIAL", TEN));
        holds(DISCHARGE, "PT20H");
        holds("transition.lead.PRISON_RELEASE", "P21D");

        TransitionCalls after = new TransitionCalls(calls.citizen("HEALTH"));
        UUID own = after.started(reader(), body("HOSPITAL_DISCHARGE", "HEALTH", "SOCIAL", TEN));
        UUID release = after.started(reader(), body("PRISON_RELEASE", "HEALTH", "SOCIAL", TEN));

        assertThat(timeToAnswer(before, usual)).isEqualTo(Duration.ofHours(2));
        assertThat(timeToAnswer(after, own)).isEqualTo(Duration.ofHours(20));
        before.read(reader(), usual).then().body("deadlines", anEmptyMap());
        after.read(reader(), own).then().body("deadlines", equalTo(Map.of(DISCHARGE, 1)));
        after.read(reader(), release)
                .then()
                .body("planDueOn", equalTo(TODAY.plusDays(30 - 21).toString()))
                .body("deadlines", equalTo(Map.of("transition.lead.PRISON_RELEASE", 1)));
        reader().get("/v1/transition-kinds")
                .then()
                .body("items.find { it.code == 'HOSPITAL_DISCHARGE' }.answerMinutes", equalTo(1200));
    }

    @Test
    void a_planned_contact_is_shown_as_early_as_the_municipality_decided_when_it_was_set() {
        UUID before = calls.ofTwoSectors();
        schedule(before)
                .then()
                .statusCode(201)
                .body("warnedBefore", equalTo("P7D"))
                .body("deadlines", anEmptyMap());
        holds("contact.warned-before.JOB_READY", "P14D");

        UUID after = calls.ofTwoSectors();
        schedule(after)
                .then()
                .statusCode(201)
                .body("warnedBefore", equalTo("P14D"))
                .body("rhythmValidFrom", equalTo("2020-01-01"))
                .body("deadlines", equalTo(Map.of("contact.warned-before.JOB_READY", 1)));

        calls.coordinator("karen")
                .get("/v1/worklist?rule=contact-to-make")
                .then()
                .body("items", hasSize(1))
                .body("items[0].citizens.citizenId", contains(after.toString()));
        calls.coordinator("karen")
                .get("/v1/contact-rhythms")
                .then()
                .body("items.find { it.targetGroup == 'JOB_READY' }.warnedBefore", equalTo("P14D"))
                .body("items.find { it.targetGroup == 'SICK_LISTED' }.warnedBefore", equalTo("P7D"));
    }

    @Test
    void a_meeting_and_a_rehabilitation_are_counted_by_the_times_of_their_day() {
        UUID citizen = calls.ofTwoSectors();
        holds("meeting.answer-before", "PT72H");
        holds("meeting.minutes-within", "PT24H");
        holds("rehabilitation.answer-within", "P1M");
        holds("rehabilitation.decision-counts", "P6M");

        Response meeting = calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "PHYSICAL",
                        "start",
                        TEN.toString(),
                        "end",
                        TEN.plusSeconds(3600).toString(),
                        "place",
                        "Rådhuset",
                        "agenda",
                        List.of("Hvem gør hvad"),
                        "citizenTakesPart",
                        true))
                .post("/v1/citizens/" + citizen + "/meetings");
        meeting.then()
                .statusCode(201)
                .body("minutesBy", equalTo(TEN.plusSeconds(25 * 3600).toString()));
        assertThat(kept("meeting", citizen))
                .containsExactly("{\"meeting.answer-before\": 1, \"meeting.minutes-within\": 1}");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select distinct answer_by = timestamptz '" + TEN.minus(Duration.ofHours(72))
                                + "' from meeting_participant where answer_by is not null"))
                .containsExactly("t");

        RehabilitationCalls rehabilitation = new RehabilitationCalls(calls, citizen);
        Response offer = rehabilitation.decide(Map.of("relevant", true));
        offer.then()
                .statusCode(201)
                .body("followUpOn", equalTo(TODAY.plusMonths(1).toString()));
        assertThat(kept("rehabilitation_decision", citizen)).containsExactly("{\"rehabilitation.answer-within\": 1}");
        rehabilitation
                .answer(offer.path("id"), offer.header("ETag"), new HashMap<>(Map.of("accepted", false)))
                .then()
                .statusCode(200)
                .body("countsUntil", equalTo(TODAY.plusMonths(6).toString()));
        assertThat(kept("rehabilitation_decision", citizen))
                .containsExactly("{\"rehabilitation.answer-within\": 1, \"rehabilitation.decision-counts\": 1}");
    }

    @Test
    void who_is_asked_answers_in_the_municipalitys_own_time() {
        EntryCalls entries = EntryCalls.opened(calls);
        UUID citizen = calls.ofTwoSectors();
        holds("proposal.answer-within", "P3D");
        holds("coordinator.hand-over-answer", "PT5H");
        holds("coordinator.request-answer", "PT6H");
        holds("entry.answer-within", "PT7H");
        String plan = Rows.of(
                        calls.municipality(),
                        "select id from sector_plan where sector = 'EMPLOYMENT' and citizen_id = '" + citizen + "'")
                .getFirst();
        Map<String, Object> proposal = new HashMap<>(Map.of(
                "toSector", "EMPLOYMENT",
                "planId", plan,
                "kind", "OTHER",
                "content", "Kan samtalen lægges på telefon?",
                "reason", "Borgeren træner samme formiddag"));

        propose(citizen, proposal)
                .then()
                .statusCode(201)
                .body("answerBy", equalTo(TODAY.plusDays(3).toString()));
        proposal.put("answerBy", TODAY.plusDays(9).toString());
        propose(citizen, proposal).then().statusCode(201);
        calls.coordinator("karen")
                .body(Map.of("to", Map.of("user", "ole", "name", "Ole Holm", "phone", "89402001")))
                .post("/v1/citizens/" + citizen + "/coordinator/hand-overs")
                .then()
                .statusCode(201);
        calls.coordinator("karen")
                .body(Map.of("kind", "ASKS_FOR_ANOTHER", "statedOn", TODAY.toString()))
                .post("/v1/citizens/" + citizen + "/coordinator/requests")
                .then()
                .statusCode(201);
        entries.given(citizen, "WORK");

        assertThat(kept("proposal", citizen))
                .as("one says the day itself")
                .containsExactlyInAnyOrder("{\"proposal.answer-within\": 1}", "{}");
        assertThat(kept("coordinator_hand_over", citizen)).containsExactly("{\"coordinator.hand-over-answer\": 1}");
        assertThat(kept("coordinator_request", citizen)).containsExactly("{\"coordinator.request-answer\": 1}");
        assertThat(kept("entry_part", citizen)).containsExactly("{\"entry.answer-within\": 1}");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select answer_by - proposed_at from coordinator_hand_over where citizen_id = '" + citizen
                                + "' union all select answer_by - recorded_at from coordinator_request where citizen_id = '"
                                + citizen
                                + "' union all select answer_by - sent_at from entry_part where citizen_id = '"
                                + citizen + "'"))
                .containsExactly("05:00:00", "06:00:00", "07:00:00");
    }

    @Test
    void they_are_decided_by_administration_and_read_by_staff() {
        Callers callers = Callers.around(calls);
        String[] readers = {"sector-system", "caseworker", "coordinator", "administration", "auditor"};
        callers.trying("GET /v1/deadlines").byRole(200, readers).holds();
        callers.trying("GET /v1/deadlines/{code}", DISCHARGE)
                .byRole(200, readers)
                .holds();
        callers.trying("PUT /v1/deadlines/{code}", DISCHARGE)
                .with(request -> request.header("If-Match", "\"0\"").body(decision("PT4H", TOMORROW)))
                .byRole(200, "administration")
                .holds();
    }

    /** As if it had been decided yesterday. */
    private void holds(String code, String time) {
        Rows.change(calls.municipality(), """
                insert into deadline (id, code, version, time, valid_from, reason, decided_by, recorded_at)
                values (gen_random_uuid(), '%s', 1, '%s', '%s', 'Aftalt', 'anne', '%s')
                """.formatted(
                        code, time, TODAY, Instant.now().minus(Duration.ofDays(1))));
    }

    private Duration timeToAnswer(TransitionCalls transitions, UUID id) {
        Response read = transitions.read(reader(), id);
        return Duration.between(Instant.parse(read.path("startedAt")), Instant.parse(read.path("answerBy")));
    }

    private Response propose(UUID citizen, Map<String, Object> proposal) {
        return reader().body(proposal).post("/v1/citizens/" + citizen + "/proposals");
    }

    private Response schedule(UUID citizen) {
        return calls.coordinator("karen")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "targetGroup",
                        "JOB_READY",
                        "every",
                        "P45D",
                        "rationale",
                        "Angst for at komme ud",
                        "firstOn",
                        TODAY.plusDays(10).toString()))
                .put("/v1/citizens/" + citizen + "/contact-schedule");
    }

    private List<String> kept(String table, UUID citizen) {
        return Rows.of(
                calls.municipality(), "select deadlines from " + table + " where citizen_id = '" + citizen + "'");
    }

    private Response decide(String code, int seen, String time, LocalDate from) {
        return administration()
                .header("If-Match", "\"" + seen + "\"")
                .body(decision(time, from))
                .put(DEADLINES + "/" + code);
    }

    private static Map<String, Object> decision(String time, LocalDate from) {
        return Map.of("time", time, "validFrom", from.toString(), "reason", "Aftalt med sygehuset, drøftet i MED");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private RequestSpecification reader() {
        return calls.system("HEALTH");
    }
}
