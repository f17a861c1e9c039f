package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HeaderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many plans at once (catalogue C2), and quietly when it is a load (daily use C2). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class BatchHttpTest extends AroundABatch {

    private static final PlanBody PLAN = PlanBody.of("SOCIAL", "HP-1").goal("g1");

    @Test
    void each_item_is_done_or_refused_by_itself_and_the_results_come_in_order() {
        UUID known = calls.citizen("SOCIAL");
        UUID other = calls.citizen("SOCIAL");
        calls.putting(known, PLAN.version(5));
        Map<String, Object> malformed = item(other, PLAN);
        malformed.put("plan", Map.of("externalVersion", "soon"));
        Map<String, Object> faulty = item(other, PlanBody.of("SOCIAL", "HP-2").goal("0201609995"));
        Map<String, Object> tooLarge = item(other, large(201));
        Map<String, Object> anothers =
                item(other, PlanBody.of("HEALTH", "GOP-1").goal("g1"));

        Response answer = put(
                item(other, PLAN),
                malformed,
                item(known, PLAN.version(6).goal("g2")),
                faulty,
                item(known, PLAN.version(6).goal("g2")),
                item(known, PLAN.version(4)),
                item(UUID.randomUUID(), PLAN),
                anothers,
                tooLarge,
                item(other, PlanBody.of("SOCIAL", "HP-3").goal("g1")));

        answer.then()
                .statusCode(200)
                .body(
                        "items.outcome",
                        contains(
                                "CREATED",
                                "REFUSED",
                                "CHANGED",
                                "REFUSED",
                                "UNCHANGED",
                                "STALE",
                                "REFUSED",
                                "REFUSED",
                                "REFUSED",
                                "CREATED"))
                .body(
                        "items.problem.code",
                        contains(
                                "invalid",
                                "invalid",
                                "sector-plan-stale",
                                "not-found",
                                "sector-not-yours",
                                "sector-plan-too-large"))
                .body("items.problem.status", contains(400, 400, 409, 404, 403, 413))
                .body("items[1].problem.errors[0].pointer", equalTo("/plan/externalVersion"))
                .body("items[3].problem.errors.code", contains("no-cpr"))
                .body("items[3].problem.errors.pointer", contains("/plan/goals/0/externalId"))
                .body("items[0].result.version", equalTo(1))
                .body("items[2].result.version", equalTo(2))
                .body("batch.summary.created", equalTo(2))
                .body("batch.summary.changed", equalTo(1))
                .body("batch.summary.unchanged", equalTo(1))
                .body("batch.summary.stale", equalTo(1))
                .body("batch.summary.refused", equalTo(5));
        assertThat(answer.asString()).doesNotContain("0201609995");
    }

    @Test
    void a_repeated_batch_changes_nothing_and_the_same_key_gives_the_same_answer() {
        List<Map<String, Object>> items =
                citizens(5).stream().map(citizen -> item(citizen, PLAN)).toList();
        String key = UUID.randomUUID().toString();

        Response first = post(keyed(key), items, false);
        Response replayed = post(keyed(key), items, false);
        Response again = put(items);

        assertThat(replayed.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(replayed.asString()).isEqualTo(first.asString());
        assertThat(outcomes(first)).containsOnly("CREATED");
        assertThat(outcomes(again)).containsOnly("UNCHANGED").hasSize(5);
    }

    @Test
    void the_items_of_one_citizen_are_done_in_their_order() {
        UUID citizen = calls.citizen("SOCIAL");
        List<Map<String, Object>> items = IntStream.rangeClosed(1, 8)
                .mapToObj(version -> item(citizen, PLAN.version(version).goal("v" + version)))
                .toList();

        Response answer = put(items);

        assertThat(outcomes(answer))
                .startsWith("CREATED")
                .filteredOn("CHANGED"::equals)
                .hasSize(7);
        answer.then().body("items.result.version", contains(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void a_dry_run_says_what_a_put_would_do_and_does_nothing() {
        UUID known = calls.citizen("SOCIAL");
        UUID other = calls.citizen("SOCIAL");
        calls.putting(known, PLAN);
        List<Map<String, Object>> items = List.of(
                item(known, PLAN),
                item(known, PLAN.version(2).goal("g2")),
                item(other, PLAN),
                item(UUID.randomUUID(), PLAN),
                item(known, PLAN.version(0)));

        Response foreseen = calls.system("SOCIAL").body(Map.of("items", items)).post(BATCHES + "?dryRun=true");

        foreseen.then()
                .statusCode(200)
                .body("items.outcome", contains("UNCHANGED", "CHANGED", "CREATED", "REFUSED", "STALE"));
        assertThat(foreseen.asString()).doesNotContain("planId");
        assertThat(Rows.of(calls.municipality(), "select version from sector_plan"))
                .containsExactly("1");
        assertThat(Rows.of(calls.municipality(), "select id from plan_batch")).isEmpty();
    }

    @Test
    void every_citizen_of_a_batch_has_a_line_of_their_own_in_the_audit_log() {
        List<UUID> citizens = citizens(3);
        UUID unknown = UUID.randomUUID();
        List<Map<String, Object>> items = new ArrayList<>(
                citizens.stream().map(citizen -> item(citizen, PLAN)).toList());
        items.add(item(unknown, PLAN));

        put(items);

        assertThat(Rows.of(
                        calls.municipality(),
                        "select subject || ' ' || outcome || ' ' || purpose || ' ' || coalesce(code, '') from audit"
                                + " where act = 'sector-plan.put' and subject is not null"))
                .containsExactlyInAnyOrder(
                        citizens.get(0) + " DONE coordination ",
                        citizens.get(1) + " DONE coordination ",
                        citizens.get(2) + " DONE coordination ",
                        unknown + " REFUSED coordination not-found");
    }

    @Test
    void a_batch_of_the_largest_number_is_taken_and_a_larger_one_refused() {
        UUID citizen = calls.citizen("SOCIAL");
        List<Map<String, Object>> items = IntStream.range(0, 500)
                .mapToObj(i -> item(citizen, PLAN.version(9)))
                .toList();
        List<Map<String, Object>> more = new ArrayList<>(items);
        more.add(item(citizen, PLAN.version(10)));

        put(more).then().statusCode(413).body("code", equalTo("batch-too-large"));
        Response taken = put(items);

        taken.then()
                .statusCode(200)
                .body("batch.summary.created", equalTo(1))
                .body("batch.summary.unchanged", equalTo(499));
        calls.system("SOCIAL")
                .body(Map.of("items", List.of()))
                .post(BATCHES)
                .then()
                .statusCode(400);
    }

    @Test
    void two_sectors_load_the_same_citizens_at_the_same_time_and_both_are_in() throws Exception {
        List<UUID> citizens = citizens(20);
        List<UUID> reversed = new ArrayList<>(citizens);
        Collections.reverse(reversed);

        List<Response> answers = atOnce(
                () -> put(citizens.stream().map(citizen -> item(citizen, PLAN)).toList()),
                () -> post(
                        calls.system("EMPLOYMENT"),
                        reversed.stream()
                                .map(citizen -> item(
                                        citizen,
                                        PlanBody.of("EMPLOYMENT", "MP-1").goal("g1")))
                                .toList(),
                        false));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(outcomes(answer)).hasSize(20).containsOnly("CREATED"));
        assertThat(Rows.of(calls.municipality(), "select count(*) from sector_plan"))
                .containsExactly("40");
    }

    @Test
    void the_summaries_are_kept_for_administration_and_for_the_sector_that_sent_them() {
        UUID citizen = calls.citizen("SOCIAL");
        String first = put(item(citizen, PLAN)).path("batch.batchId");
        String second = put(item(citizen, PLAN)).path("batch.batchId");

        calls.with(TestTokens.role("administration"))
                .get(BATCHES)
                .then()
                .statusCode(200)
                .body("items.batchId", contains(second, first))
                .body("items[0].summary.unchanged", equalTo(1))
                .body("items[0].takenBy", equalTo("system-social"));
        calls.system("SOCIAL").get(BATCHES + "/" + first).then().statusCode(200).body("summary.created", equalTo(1));
        calls.system("HEALTH").get(BATCHES + "/" + first).then().statusCode(404);
        calls.system("HEALTH")
                .get(BATCHES)
                .then()
                .body("items.batchId", not(hasItem(first)))
                .body("next", nullValue());
    }

    @Test
    void batches_are_for_systems_with_a_sector() {
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/sector-plan-batches")
                .with(request -> request.body(Map.of("items", List.of(item(callers.citizen(), PLAN)))))
                .byRole(200, "sector-system")
                .holds();
        calls.with(TestTokens.role("sector-system"))
                .body(Map.of("items", List.of(item(callers.citizen(), PLAN))))
                .post(BATCHES)
                .then()
                .statusCode(403)
                .body("code", equalTo("sector-missing"));
        callers.trying("GET /v1/sector-plan-batches")
                .byRole(200, "sector-system", "administration")
                .holds();
        String batch = post(calls.system("HEALTH"), List.of(item(callers.citizen(), Callers.HEALTH)), false)
                .path("batch.batchId");
        callers.trying("GET /v1/sector-plan-batches/{batchId}", batch)
                .byRole(404, "sector-system")
                .but(200, Kind.SYSTEM_THAT_REGISTERED, Kind.ADMINISTRATION)
                .holds();
    }

    private RequestSpecification keyed(String key) {
        return calls.system("SOCIAL")
                .config(RestAssured.config()
                        .headerConfig(HeaderConfig.headerConfig().overwriteHeadersWithName("Idempotency-Key")))
                .header("Idempotency-Key", key);
    }

    private List<UUID> citizens(int number) {
        return IntStream.range(0, number).mapToObj(i -> calls.citizen("SOCIAL")).toList();
    }

    private static PlanBody large(int goals) {
        PlanBody plan = PlanBody.of("SOCIAL", "HP-9");
        for (int i = 0; i < goals; i++) {
            plan = plan.goal("g" + i);
        }
        return plan;
    }

    private static List<String> outcomes(Response answer) {
        return answer.path("items.outcome");
    }

    @SafeVarargs
    private static List<Response> atOnce(Callable<Response>... works) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(works.length)) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : hands.invokeAll(List.of(works))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
