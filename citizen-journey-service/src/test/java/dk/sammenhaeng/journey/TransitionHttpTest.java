package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.IN_A_MONTH;
import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static dk.sammenhaeng.journey.TransitionCalls.handingOver;
import static dk.sammenhaeng.journey.TransitionCalls.soon;
import static dk.sammenhaeng.journey.TransitionCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Catalogue C5, flow F5: a citizen is handed over from one sector to another. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TransitionHttpTest {

    private static final Map<String, Object> DISCHARGE = body("HOSPITAL_DISCHARGE", "HEALTH", "SOCIAL", IN_A_MONTH);
    private static final Map<String, Object> HANDOVER = body("SECTOR_TO_SECTOR", "HEALTH", "SOCIAL", IN_A_MONTH);

    private final Calls calls = Calls.inFreshMunicipality();
    private TransitionCalls transitions;
    private UUID citizen;
    private UUID training;

    @BeforeEach
    void a_citizen_whom_health_knows() {
        citizen = calls.citizen("HEALTH");
        transitions = new TransitionCalls(citizen);
        training = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));
    }

    @Test
    void a_transition_is_the_senders_until_the_receiver_accepts() {
        UUID transition = transitions.started(sender(), handingOver(DISCHARGE, training));

        transitions
                .read(sender(), transition)
                .then()
                .statusCode(200)
                .body("status", equalTo("STARTED"))
                .body("responsible", equalTo("SENDER"))
                .body("kindTitle", equalTo("Udskrivning fra sygehus"))
                .body("actingMunicipality", equalTo(calls.municipality()))
                .body("payingMunicipality", equalTo(calls.municipality()))
                .body("informationPackage.plans.planId", contains(training.toString()))
                .body("checklist.item", contains("MEDICINE", "AIDS", "FIRST_VISIT", "TRAINING_PLAN", "RESUME"))
                .body("checklist[0].title", equalTo("Medicinen er gennemgået og følger med"))
                .body("allowedActions", contains("receiver", "planned-time", "cancellations", "checklist"));

        accept(transition)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("responsible", equalTo("RECEIVER"))
                .body("to.unit", equalTo("Visitationen Nord"))
                .body("acceptance.by", equalTo("system-social"))
                .body("daysInLimbo", equalTo(0));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-accepted.v1");
    }

    @Test
    void the_three_municipalities_are_kept_apart_and_the_senders_own_points_stand_behind_the_kinds() {
        Map<String, Object> body = with(
                with(HANDOVER, "payingMunicipality", "0751"),
                "checklist",
                List.of(Map.of("item", "KEYS", "title", "Nøglerne er afleveret")));
        UUID transition = transitions.started(sender(), with(body, "municipalityOfResidence", "0101"));

        transitions
                .read(sender().header("Accept-Language", "en"), transition)
                .then()
                .body("actingMunicipality", equalTo(calls.municipality()))
                .body("payingMunicipality", equalTo("0751"))
                .body("municipalityOfResidence", equalTo("0101"))
                .body("kindTitle", equalTo("From one sector to another"))
                .body(
                        "checklist.title",
                        contains(
                                "The citizen is told and heard",
                                "The citizen knows the new contact person",
                                "Nøglerne er afleveret"));
    }

    @Test
    void every_fault_of_a_start_is_named() {
        Map<String, Object> wrong = with(
                handingOver(body("FLYTNING", "HEALTH", "SOCIAL", IN_A_MONTH), UUID.randomUUID()),
                "fromUnit",
                "Kaldet 0201609995");
        sender().body(wrong).post(transitions.path()).then().statusCode(400).body("errors.code", contains("no-cpr"));
        sender().body(with(wrong, "fromUnit", "Afdeling 7"))
                .post(transitions.path())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/kind", "/informationPackage/planIds/0"))
                .body("errors.code", contains("transition.kind.unknown", "transition.plan.unknown"));
        sender().body(with(HANDOVER, "toMunicipality", "0751"))
                .post(transitions.path())
                .then()
                .statusCode(400)
                .body("errors.code", contains("transition.municipality.required"));
    }

    @Test
    void a_sector_hands_over_for_itself_alone() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));

        calls.system("EMPLOYMENT")
                .body(HANDOVER)
                .post(transitions.path())
                .then()
                .statusCode(403)
                .body("code", equalTo("transition-not-yours"));
        calls.system("PSYCHIATRY")
                .body(HANDOVER)
                .post(transitions.path())
                .then()
                .statusCode(404);
    }

    @Test
    void who_is_on_neither_side_does_not_know_of_it() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        UUID transition = transitions.started(sender(), DISCHARGE);

        transitions.read(calls.system("EMPLOYMENT"), transition).then().statusCode(404);
        calls.system("EMPLOYMENT")
                .get(transitions.path())
                .then()
                .statusCode(200)
                .body("items", empty());
        calls.system("EMPLOYMENT").get("/v1/transitions").then().body("items", empty());
        transitions.read(calls.system("PSYCHIATRY"), transition).then().statusCode(404);
        calls.system("PSYCHIATRY").get(transitions.path()).then().statusCode(404);
    }

    @Test
    void a_receiver_without_another_relation_sees_the_transition_but_no_content_of_the_plans() {
        UUID transition = transitions.started(sender(), handingOver(DISCHARGE, training));

        transitions
                .read(receiver(), transition)
                .then()
                .statusCode(200)
                .body("informationPackage.note", equalTo("Bor alene på 3. sal"))
                .body("informationPackage.plans", empty())
                .body("informationPackage.withheld", equalTo(1))
                .body("allowedActions", contains("acceptances", "refusals", "checklist"));
        calls.journey(receiver(), citizen).then().statusCode(404);
    }

    @Test
    void a_person_who_accepts_joins_the_team_and_sees_the_package_as_far_as_the_citizen_consents() {
        calls.coordinate(citizen, "karen");
        UUID transition = transitions.started(sender(), handingOver(DISCHARGE, training));
        calls.journey(calls.caseworker("ole", "SOCIAL"), citizen).then().statusCode(404);

        transitions
                .step(
                        calls.caseworker("ole", "SOCIAL"),
                        calls.caseworker("ole", "SOCIAL"),
                        transition,
                        "acceptances",
                        accepting())
                .then()
                .statusCode(200);

        calls.journey(calls.caseworker("ole", "SOCIAL"), citizen).then().statusCode(200);
        for (boolean given : new boolean[] {false, true, false}) {
            calls.coordinator("karen")
                    .body(Map.of("given", given))
                    .put("/v1/citizens/" + citizen + "/consent")
                    .then()
                    .statusCode(200);
            transitions
                    .read(calls.caseworker("ole", "SOCIAL"), transition)
                    .then()
                    .body("informationPackage.plans.contentShown", contains(given));
        }
    }

    @Test
    void an_admission_lists_what_is_to_be_paused_and_a_discharge_what_is_to_be_resumed() {
        Instant visit = IN_A_MONTH.plusSeconds(3600);
        UUID plan = calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-2")
                        .action("a1", null, Calls.today(), Calls.today().plusDays(90))
                        .action("a2", null, Calls.today(), Calls.today().plusDays(20))
                        .appointment("m1", visit, visit.plusSeconds(3600)));
        UUID admission = transitions.started(sender(), body("HOSPITAL_ADMISSION", "HEALTH", "SOCIAL", IN_A_MONTH));
        UUID discharge = transitions.started(sender(), DISCHARGE);

        transitions
                .read(sender(), admission)
                .then()
                .body("affected.title", contains("Praktik a1", "Samtale m1"))
                .body("affected[0].planId", equalTo(plan.toString()))
                .body("affected[1].start", equalTo(visit.toString()));
        transitions.read(sender(), discharge).then().body("affected.title", contains("Praktik a1"));
        transitions.read(receiver(), admission).then().body("affected", empty());
    }

    @Test
    void a_refused_transition_is_back_with_the_sender_who_names_another() {
        UUID transition = transitions.started(sender(), HANDOVER);
        transitions
                .step(receiver(), receiver(), transition, "refusals", Map.of("reason", "Hører til i jobcentret"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("responsible", equalTo("SENDER"));

        transitions.read(receiver(), transition).then().statusCode(404);
        transitions
                .put(sender(), sender(), transition, "receiver", Map.of("sector", "EMPLOYMENT", "unit", "Jobcentret"))
                .then()
                .statusCode(200)
                .body("status", equalTo("STARTED"))
                .body("to.sector", equalTo("EMPLOYMENT"))
                .body("refusals.reason", contains("Hører til i jobcentret"))
                .body("refusals.sector", contains("SOCIAL"));
        transitions
                .step(calls.system("EMPLOYMENT"), calls.system("EMPLOYMENT"), transition, "acceptances", accepting())
                .then()
                .statusCode(200);
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-refused.v1",
                "journey.conflict-opened.v1",
                "journey.part-changed.v1",
                "journey.conflict-closed.v1",
                "journey.transition-accepted.v1");
    }

    @Test
    void a_transition_is_accepted_once_and_a_repeated_request_gets_the_same_answer() {
        UUID transition = transitions.started(sender(), HANDOVER);
        String etag = transitions.read(receiver(), transition).header("ETag");
        String key = UUID.randomUUID().toString();

        accept(transition, etag, key).then().statusCode(200);
        accept(transition, etag, key).then().statusCode(200).header("Idempotency-Replayed", "true");
        accept(transition, etag, UUID.randomUUID().toString()).then().statusCode(412);
        accept(transition)
                .then()
                .statusCode(409)
                .body("rule", equalTo("transition-state"))
                .body("detail", equalTo("Overgangen er ACCEPTED."));
        receiver()
                .body(accepting())
                .post(transitions.path() + "/" + transition + "/acceptances")
                .then()
                .statusCode(428);
        Published.onlyOn(
                citizen,
                calls.citizen("HEALTH"),
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-accepted.v1");
    }

    @Test
    void of_an_acceptance_and_a_cancellation_at_the_same_instant_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID transition = transitions.started(sender(), HANDOVER);
            String etag = transitions.read(receiver(), transition).header("ETag");
            List<Integer> statuses = together(
                    () -> accept(transition, etag, UUID.randomUUID().toString()).statusCode(),
                    () -> sender().header("If-Match", etag)
                            .body(Map.of("reason", "Bliver hjemme"))
                            .post(transitions.path() + "/" + transition + "/cancellations")
                            .statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            String status = transitions.read(sender(), transition).path("status");
            assertThat(status).isEqualTo(statuses.getFirst() == 200 ? "ACCEPTED" : "CANCELLED");
        }
    }

    @Test
    void who_started_it_cannot_accept_it_even_where_both_sides_are_one_sector() {
        UUID transition = transitions.started(
                calls.caseworker("worker-health", "HEALTH"),
                body("HOSPITAL_DISCHARGE", "HEALTH", "HEALTH", IN_A_MONTH));

        transitions
                .step(
                        calls.caseworker("worker-health", "HEALTH"),
                        calls.caseworker("worker-health", "HEALTH"),
                        transition,
                        "acceptances",
                        accepting())
                .then()
                .statusCode(403)
                .body("code", equalTo("transition-own-acceptance"));
        transitions
                .step(calls.system("HEALTH"), calls.system("HEALTH"), transition, "acceptances", accepting())
                .then()
                .statusCode(200);
    }

    @Test
    void each_side_takes_only_its_own_steps() {
        UUID transition = transitions.started(sender(), HANDOVER);

        transitions
                .step(sender(), sender(), transition, "acceptances", accepting())
                .then()
                .statusCode(403);
        transitions
                .step(sender(), sender(), transition, "refusals", Map.of("reason", "Nej"))
                .then()
                .statusCode(403);
        transitions
                .step(receiver(), receiver(), transition, "cancellations", Map.of("reason", "Nej"))
                .then()
                .statusCode(403);
        transitions
                .put(receiver(), receiver(), transition, "receiver", Map.of("sector", "HEALTH", "unit", "Andre"))
                .then()
                .statusCode(403);
        transitions
                .put(receiver(), receiver(), transition, "planned-time", Map.of("plannedAt", IN_A_MONTH.toString()))
                .then()
                .statusCode(403);
    }

    @Test
    void a_point_is_done_by_either_side_and_not_needed_only_with_a_reason() {
        UUID transition = transitions.started(sender(), DISCHARGE);

        transitions
                .put(sender(), sender(), transition, "checklist/MEDICINE", Map.of("state", "DONE"))
                .then()
                .statusCode(200)
                .body("checklist[0].state", equalTo("DONE"))
                .body("checklist[0].by", equalTo("system-health"));
        transitions
                .put(receiver(), receiver(), transition, "checklist/AIDS", Map.of("state", "NOT_NEEDED"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("transition.reason.required"));
        transitions
                .put(
                        receiver(),
                        receiver(),
                        transition,
                        "checklist/AIDS",
                        Map.of("state", "NOT_NEEDED", "reason", "Har dem i forvejen"))
                .then()
                .statusCode(200)
                .body("checklist[1].reason", equalTo("Har dem i forvejen"));
        transitions
                .put(sender(), sender(), transition, "checklist/NOTHING", Map.of("state", "DONE"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_cancelled_transition_says_why_and_asks_nobody_any_more() {
        UUID transition = transitions.started(sender(), HANDOVER);
        transitions
                .step(sender(), sender(), transition, "cancellations", Map.of("reason", "Borgeren blev rask"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancellation.reason", equalTo("Borgeren blev rask"))
                .body("allowedActions", empty());

        accept(transition).then().statusCode(409);
        transitions
                .step(sender(), sender(), transition, "cancellations", Map.of("reason", "Igen"))
                .then()
                .statusCode(409);
    }

    @Test
    void nobody_answers_so_it_becomes_overdue_by_itself_once_and_both_leaders_see_it() {
        UUID transition = transitions.started(
                sender(),
                with(HANDOVER, "plannedAt", soon(Duration.ofSeconds(1)).toString()));

        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-overdue.v1");
        for (Map.Entry<String, String> side :
                Map.of("HEALTH", "SENDER", "SOCIAL", "RECEIVER").entrySet()) {
            RequestSpecification leader =
                    calls.with(TestTokens.role("administration").sector(side.getKey()));
            leader.get("/v1/transitions?overdue=true&role=" + side.getValue())
                    .then()
                    .statusCode(200)
                    .body("items.transitionId", contains(transition.toString()))
                    .body("items[0].overdue", equalTo(true))
                    .body("items[0].openPoints", equalTo(2));
        }
        calls.with(TestTokens.role("administration").sector("HEALTH"))
                .get("/v1/transitions?role=RECEIVER")
                .then()
                .body("items", empty());
        calls.with(TestTokens.role("administration"))
                .get("/v1/transitions")
                .then()
                .statusCode(403)
                .body("code", equalTo("transition-sector-missing"));

        accept(transition)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("overdue", equalTo(false));
        Published.onlyOn(
                citizen,
                calls.citizen("HEALTH"),
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-overdue.v1",
                "journey.transition-accepted.v1",
                "journey.transition-completed.v1");
    }

    @Test
    void an_accepted_transition_is_completed_by_itself_when_its_time_has_come() {
        UUID transition = transitions.started(sender(), HANDOVER);
        accept(transition).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        transitions
                .put(
                        sender(),
                        sender(),
                        transition,
                        "planned-time",
                        Map.of("plannedAt", soon(Duration.ofSeconds(1)).toString()))
                .then()
                .statusCode(200);

        await().untilAsserted(
                        () -> transitions.read(sender(), transition).then().body("status", equalTo("COMPLETED")));
        transitions
                .read(sender(), transition)
                .then()
                .body("completedAt", notNullValue())
                .body("watch", nullValue());
    }

    @Test
    void a_discharge_nobody_answers_goes_to_the_unit_on_duty() {
        RequestSpecification administration = calls.with(TestTokens.role("administration"));
        Map<String, Object> duty = Map.of(
                "opens",
                "00:00",
                "closes",
                "23:59",
                "fridayCloses",
                "23:59",
                "onDuty",
                Map.of("unit", "Akutteamet", "phone", "89 40 00 00"));
        administration
                .header(
                        "If-Match",
                        calls.system("SOCIAL").get("/v1/duty-units/SOCIAL").header("ETag"))
                .body(duty)
                .put("/v1/duty-units/SOCIAL")
                .then()
                .statusCode(200)
                .body("isDefault", equalTo(false));
        UUID transition = transitions.started(
                sender(),
                with(DISCHARGE, "plannedAt", soon(Duration.ofSeconds(1)).toString()));

        await().untilAsserted(() -> transitions
                .read(receiver(), transition)
                .then()
                .body("overdue", equalTo(true))
                .body("escalation.unit", equalTo("Akutteamet"))
                .body("escalation.phone", equalTo("89 40 00 00")));
        calls.system("SOCIAL")
                .get("/v1/transitions?overdue=true")
                .then()
                .body("items.escalatedTo", contains("Akutteamet"));
    }

    @Test
    void opening_hours_are_stated_by_administration_at_the_version_it_saw() {
        Map<String, Object> hours = Map.of("opens", "08:00", "closes", "07:00", "fridayCloses", "14:00");
        RequestSpecification administration = calls.with(TestTokens.role("administration"));
        administration.body(hours).put("/v1/duty-units/HEALTH").then().statusCode(428);
        calls.with(TestTokens.role("administration"))
                .header("If-Match", "\"3.x\"")
                .body(hours)
                .put("/v1/duty-units/HEALTH")
                .then()
                .statusCode(412);
        calls.with(TestTokens.role("administration"))
                .header("If-Match", "\"0.x\"")
                .body(hours)
                .put("/v1/duty-units/HEALTH")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/closes"));
        calls.system("HEALTH")
                .get("/v1/duty-units")
                .then()
                .body("items.sector", contains("EMPLOYMENT", "SOCIAL", "HEALTH", "PSYCHIATRY"))
                .body("items.isDefault", contains(true, true, true, true));
    }

    @Test
    void a_plan_that_is_missing_by_the_lead_time_is_told_once_although_the_receiver_has_accepted() {
        UUID transition = transitions.started(
                sender(),
                body(
                        "SHELTER_TO_OWN_HOME",
                        "HEALTH",
                        "SOCIAL",
                        Calls.today().plusDays(5).atTime(12, 0).toInstant(ZoneOffset.UTC)));

        transitions.read(sender(), transition).then().body("planMissing", equalTo(true));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-overdue.v1");
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        transitions
                .read(sender(), transition)
                .then()
                .body("planMissing", equalTo(false))
                .body("overdue", equalTo(false));
    }

    @Test
    void a_page_follows_a_page_and_the_counts_say_how_many_there_are() {
        for (int i = 0; i < 3; i++) {
            transitions.started(
                    sender(),
                    with(HANDOVER, "plannedAt", IN_A_MONTH.plusSeconds(i).toString()));
        }
        UUID accepted = transitions.started(sender(), HANDOVER);
        accept(accepted).then().statusCode(200);

        Response first = calls.system("SOCIAL").get("/v1/transitions?status=STARTED&limit=2&count=true");
        first.then().body("items", hasSize(2)).body("total", equalTo(3));
        calls.system("SOCIAL")
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/transitions?status=STARTED&limit=2")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("items.transitionId", not(hasItem(first.<String>path("items[0].transitionId"))));
        calls.system("SOCIAL")
                .get("/v1/transitions/counts")
                .then()
                .body("items.status", contains("ACCEPTED", "STARTED"))
                .body("items.transitions", contains(1, 3))
                .body("items.overdue", contains(0, 0));
    }

    @Test
    void the_leaders_of_the_two_units_each_see_their_side() {
        unit("HEALTH", "Afdeling 7", "lone");
        unit("SOCIAL", "Visitationen", "leif");
        UUID transition = transitions.started(sender(), HANDOVER);
        transitions.started(sender(), with(HANDOVER, "fromUnit", "Afdeling 8"));

        leader("lone")
                .get("/v1/transitions?role=SENDER")
                .then()
                .statusCode(200)
                .body("items.transitionId", contains(transition.toString()));
        leader("lone").get("/v1/transitions?role=RECEIVER").then().body("items", empty());
        leader("leif").get("/v1/transitions").then().body("items", hasSize(2));
        leader("leif").get("/v1/transitions?unit=Afdeling 8").then().body("items", hasSize(1));
        leader("lars").get("/v1/transitions").then().body("items", empty());
    }

    private void unit(String sector, String name, String leader) {
        calls.unit(
                        UUID.randomUUID(),
                        Map.of(
                                "sector", sector,
                                "name", name,
                                "leaderUser", leader,
                                "dutyPhone", "89 40 10 99",
                                "members", List.of("una")))
                .then()
                .statusCode(201);
    }

    private RequestSpecification leader(String user) {
        return calls.with(TestTokens.role("institution-leader").user(user));
    }

    @Test
    void the_coordinator_holds_the_transitions_of_the_own_journeys() {
        calls.coordinate(citizen, "karen");
        UUID transition = transitions.started(calls.coordinator("karen"), HANDOVER);

        calls.coordinator("karen")
                .get("/v1/transitions")
                .then()
                .body("items.transitionId", contains(transition.toString()));
        calls.coordinator("ole").get("/v1/transitions").then().body("items", empty());
        transitions
                .read(calls.coordinator("karen"), transition)
                .then()
                .body("allowedActions", hasItems("receiver", "cancellations"));
    }

    private RequestSpecification sender() {
        return calls.system("HEALTH");
    }

    private RequestSpecification receiver() {
        return calls.system("SOCIAL");
    }

    private Response accept(UUID transition) {
        return transitions.step(receiver(), receiver(), transition, "acceptances", accepting());
    }

    private Response accept(UUID transition, String etag, String key) {
        return ((FilterableRequestSpecification) receiver())
                .replaceHeader("Idempotency-Key", key)
                .header("If-Match", etag)
                .body(accepting())
                .post(transitions.path() + "/" + transition + "/acceptances");
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... acts) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(acts.length)) {
            List<Future<T>> answers = hands.invokeAll(List.of(acts));
            return Stream.of(answers.get(0), answers.get(1))
                    .map(TransitionHttpTest::answer)
                    .toList();
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
