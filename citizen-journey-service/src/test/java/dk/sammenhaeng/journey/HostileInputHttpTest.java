package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

/** Bad input and hostile order: refused whole, or in whole, and never half. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class HostileInputHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;

    @Test
    void the_same_put_many_times_at_the_same_instant_is_one_plan() throws Exception {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "WARM").goal("g1"));

        List<Response> answers = atOnce(Collections.nCopies(8, () -> calls.put(citizen, Callers.HEALTH)));

        assertThat(answers.stream().map(answer -> answer.<String>path("outcome")))
                .containsOnlyOnce("CREATED")
                .filteredOn("UNCHANGED"::equals)
                .hasSize(7);
        assertThat(answers.stream().map(answer -> answer.<String>path("planId")).distinct())
                .hasSize(1);
        assertThat(Rows.of(
                        calls.municipality(),
                        "select count(*) from plan_version where citizen_id = '" + citizen
                                + "' and external_id = 'GOP-1'"))
                .containsExactly("1");
    }

    @Test
    void a_put_and_its_withdrawal_at_the_same_instant_end_as_if_one_came_after_the_other() throws Exception {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, Callers.HEALTH);

        List<Response> answers = atOnce(
                List.of(() -> calls.put(citizen, Callers.HEALTH.version(2).goal("g2")), () -> calls.system("HEALTH")
                        .delete(Calls.path(citizen, Callers.HEALTH) + "?externalVersion=3")));

        assertThat(answers.get(0).statusCode()).isIn(200, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        calls.system("HEALTH")
                .get("/v1/citizens/" + citizen + "/journey")
                .then()
                .body("plans", equalTo(List.of()));
    }

    @Test
    void two_sectors_at_the_same_instant_are_both_in_and_their_collision_is_found_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID citizen = calls.citizen("HEALTH");
            calls.coordinate(citizen, "karen");

            List<Response> answers = atOnce(
                    List.of(() -> calls.put(citizen, Callers.HEALTH), () -> calls.put(citizen, Callers.EMPLOYMENT)));

            assertThat(answers).extracting(Response::statusCode).containsExactly(201, 201);
            calls.journey(calls.system("HEALTH"), citizen)
                    .then()
                    .body("plans.size()", equalTo(2))
                    .body("conflicts.rule.findAll { it == 'overlapping-appointments' }.size()", equalTo(1));
        }
    }

    @Test
    void a_citizen_with_200_elements_in_each_of_two_plans_is_fine_and_a_plan_with_1000_is_refused_by_the_limit() {
        UUID citizen = calls.citizen("HEALTH");

        calls.put(citizen, goals("HEALTH", 200)).then().statusCode(201);
        calls.put(citizen, goals("SOCIAL", 200)).then().statusCode(201);
        calls.put(citizen, goals("EMPLOYMENT", 1000))
                .then()
                .statusCode(413)
                .body("code", equalTo("sector-plan-too-large"))
                .body("detail", containsString("200"));
        calls.journey(calls.system("HEALTH"), citizen).then().body("plans.size()", equalTo(2));
    }

    @Test
    void huge_texts_are_refused_at_their_place_and_a_huge_body_before_it_is_read() {
        UUID citizen = calls.citizen("HEALTH");
        Map<String, Object> body = new LinkedHashMap<>(Callers.HEALTH.body());
        body.put("goals", List.of(Map.of("externalId", "g1", "lifeDomain", "WORK", "title", "x".repeat(100_000))));
        calls.system("HEALTH")
                .body(body)
                .put(Calls.path(citizen, Callers.HEALTH))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/goals/0/title"));
        calls.put(citizen, PlanBody.of("HEALTH", "x".repeat(101))).then().statusCode(400);

        body.put("goals", List.of(Map.of("externalId", "g1", "lifeDomain", "WORK", "title", "x".repeat(9_000_000))));
        calls.system("HEALTH")
                .body(body)
                .put(Calls.path(citizen, Callers.HEALTH))
                .then()
                .statusCode(413);
    }

    @Test
    void a_reader_sees_all_plans_before_the_withdrawal_of_consent_or_all_after_it() throws Exception {
        UUID citizen = Callers.around(calls).citizen();
        AtomicBoolean done = new AtomicBoolean();
        Callable<List<Response>> toggling = () -> {
            List<Response> answers = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                answers.add(calls.coordinator("karen")
                        .body(Map.of("given", i % 2 == 0))
                        .put("/v1/citizens/" + citizen + "/consent"));
            }
            done.set(true);
            return answers;
        };
        Callable<List<Response>> reading = () -> {
            List<Response> answers = new ArrayList<>();
            while (!done.get()) {
                answers.add(calls.journey(calls.coordinator("karen"), citizen));
            }
            return answers;
        };

        List<List<Response>> answers = atOnce(List.of(toggling, reading, reading));

        assertThat(answers.get(1)).isNotEmpty().allSatisfy(HostileInputHttpTest::isOfOneMoment);
        assertThat(answers.get(2)).isNotEmpty().allSatisfy(HostileInputHttpTest::isOfOneMoment);
        isOfOneMoment(calls.journey(calls.coordinator("karen"), citizen));
        assertThat(calls.journey(calls.coordinator("karen"), citizen).<Boolean>path("sharing"))
                .isFalse();
    }

    @Test
    void what_a_neighbour_tells_late_and_again_changes_nothing() {
        try (Neighbours neighbours = new Neighbours(calls.municipality())) {
            UUID institution = neighbours.institution("Værkstedet Vinden");
            UUID citizen = calls.citizen("EMPLOYMENT");
            PlanBody plan = PlanBody.of("EMPLOYMENT", "MP-1")
                    .paidAction("a1", institution, Calls.today(), Calls.today().plusDays(90), 1000);
            calls.putting(citizen, plan);
            UUID action = UUID.fromString(
                    calls.system("EMPLOYMENT").get(Calls.path(citizen, plan)).path("actions[0].actionId"));
            neighbours.serve(institution, "INTAKE_STOP", Calls.today().minusDays(1));
            neighbours.serve(institution, "CLOSED", Calls.today().plusDays(1));
            neighbours.accept(action, 1);
            eventually(() -> assertThat(facts(citizen)).containsExactly("FUNDED", "CLOSED"));
            int events = EventsOf.service("citizen-journey", citizen).now().size();

            neighbours.repeatAll();

            UUID marker = neighbours.institution("Den, der kom til sidst");
            UUID other = calls.citizen("EMPLOYMENT");
            calls.putting(
                    other,
                    PlanBody.of("EMPLOYMENT", "MP-2")
                            .action("a1", marker, Calls.today(), Calls.today().plusDays(9)));
            neighbours.serve(marker, "CLOSED", Calls.today());
            eventually(() -> assertThat(facts(other)).contains("CLOSED"));
            assertThat(facts(citizen)).containsExactly("FUNDED", "CLOSED");
            assertThat(EventsOf.service("citizen-journey", citizen).now()).hasSize(events);
        }
    }

    /** The state of the first action's money, then why its institution cannot receive. */
    private List<String> facts(UUID citizen) {
        Response journey = calls.journey(calls.system("EMPLOYMENT"), citizen);
        List<String> facts = new ArrayList<>(journey.<List<String>>path("plans[0].actions.funding.state"));
        facts.addAll(journey.path("conflicts.findAll { it.rule == 'institution-cannot-receive' }.reason"));
        return facts;
    }

    private static void eventually(ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
    }

    private static void isOfOneMoment(Response journey) {
        boolean sharing = journey.path("sharing");
        assertThat(journey.<List<Boolean>>path("plans.contentShown")).containsExactly(sharing, sharing);
    }

    private static PlanBody goals(String sector, int number) {
        PlanBody plan = PlanBody.of(sector, "P-1");
        for (int i = 0; i < number; i++) {
            plan = plan.goal("g" + i);
        }
        return plan;
    }

    private static <T> List<T> atOnce(List<Callable<T>> works) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(works.size())) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : hands.invokeAll(works)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
