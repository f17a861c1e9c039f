package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.IN_A_MONTH;
import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Catalogue C5, flow F5: the steps that either side takes until a citizen is handed over. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TransitionStepHttpTest extends BetweenTwoSectors {

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

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... acts) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(acts.length)) {
            List<Future<T>> answers = hands.invokeAll(List.of(acts));
            return Stream.of(answers.get(0), answers.get(1))
                    .map(TransitionStepHttpTest::answer)
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
