package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random plans are put to two records before, while and after they are one, also at the same instant as merges and
 * undoings: no plan is lost, none changes its record, and the conflicts are those of the plans that are seen together.
 */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MergeStormTest {

    private static final List<String> SECTORS = List.of("EMPLOYMENT", "SOCIAL", "HEALTH");
    private static final int PUTS = 25;
    private static final int MERGES = 8;

    private final Calls calls = Calls.inFreshMunicipality();
    private final long seed = System.nanoTime();

    @Test
    void nothing_is_lost_or_mixed_whenever_plans_are_put() {
        Random random = new Random(seed);
        UUID one = calls.citizen("HEALTH");
        UUID other = calls.citizen("HEALTH");
        Map<String, String> put = new TreeMap<>();
        for (int round = 0; round < 4; round++) {
            putAtRandom(random, List.of(one, other), put, 6 * round);
            boolean turned = random.nextBoolean();
            String merge = merge(turned ? other : one, turned ? one : other);
            putAtRandom(random, List.of(one, other), put, 6 * round + 3);
            assertThat(shown(one))
                    .as("merged, seed %d", seed)
                    .isEqualTo(shown(other))
                    .isEqualTo(all(put));
            undo(random.nextBoolean() ? one : other, merge);
            assertThat(shown(one)).as("undone, seed %d", seed).isEqualTo(own(put, one));
            assertThat(shown(other)).as("undone, seed %d", seed).isEqualTo(own(put, other));
            assertThat(strays()).as("conflicts, seed %d", seed).isEmpty();
            assertThat(Rows.plansMarkedWrongly(calls.municipality()))
                    .as("marks, seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void merges_and_undoings_at_the_same_instant_as_puts_change_no_plans_record() throws Exception {
        UUID one = calls.citizen("HEALTH");
        UUID other = calls.citizen("HEALTH");
        List<Callable<Map<String, String>>> tasks = new ArrayList<>();
        for (int writer = 0; writer < SECTORS.size(); writer++) {
            String sector = SECTORS.get(writer);
            Random random = new Random(seed + writer);
            tasks.add(() -> {
                Map<String, String> put = new TreeMap<>();
                for (int version = 1; version <= PUTS; version++) {
                    put(random, random.nextBoolean() ? one : other, sector, version, put);
                }
                return put;
            });
        }
        tasks.add(() -> {
            for (int i = 0; i < MERGES; i++) {
                undo(one, merge(i % 2 == 0 ? one : other, i % 2 == 0 ? other : one));
            }
            return Map.of();
        });

        Map<String, String> put = new TreeMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<Map<String, String>> done : threads.invokeAll(tasks)) {
                put.putAll(done.get());
            }
        }

        assertThat(shown(one)).as("seed %d", seed).isEqualTo(own(put, one));
        assertThat(shown(other)).as("seed %d", seed).isEqualTo(own(put, other));
        assertThat(strays()).as("seed %d", seed).isEmpty();
        merge(one, other);
        assertThat(shown(other)).as("seed %d", seed).isEqualTo(all(put));
        assertThat(Rows.plansMarkedWrongly(calls.municipality()))
                .as("seed %d", seed)
                .isEmpty();
    }

    @Test
    void of_two_merges_at_the_same_instant_one_is_done() throws Exception {
        for (int i = 0; i < 5; i++) {
            UUID one = calls.citizen("HEALTH");
            UUID other = calls.citizen("HEALTH");
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                List<Integer> answers = new ArrayList<>();
                List<Callable<Response>> both = List.of(() -> merging(one, other), () -> merging(other, one));
                for (Future<Response> answer : threads.invokeAll(both)) {
                    answers.add(answer.get().statusCode());
                }
                assertThat(answers).containsExactlyInAnyOrder(201, 409);
            }
        }
    }

    @Test
    void who_waits_while_two_records_become_one_does_not_wait_for_others_who_waited() throws Exception {
        UUID one = calls.citizen("HEALTH");
        UUID other = calls.citizen("HEALTH");
        List<Callable<Response>> waiting = List.of(
                () -> calls.put(one, PlanBody.of("HEALTH", "P-1").goal("g1")),
                () -> calls.put(other, PlanBody.of("HEALTH", "P-2").goal("g2")));
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Connection merging = StackResource.database()
                        .connect(StackResource.database().app())) {
            merging.setAutoCommit(false);
            try (var statement = merging.createStatement()) {
                statement.execute(
                        "select set_config('sammenhaeng.municipality', '" + calls.municipality() + "', true)");
                statement.execute("select id from citizen where id in ('" + one + "', '" + other + "') for update");
                List<Future<Response>> puts =
                        waiting.stream().map(threads::submit).toList();
                await().until(() -> waiters().size() == 2);
                statement.execute("update citizen set survivor_id = '" + one + "' where id = '" + other + "'");
                merging.commit();

                await().pollInterval(Duration.ofMillis(20)).until(() -> {
                    assertThat(waitingForEachOther()).isEmpty();
                    return puts.stream().allMatch(Future::isDone);
                });
                for (Future<Response> put : puts) {
                    put.get().then().statusCode(201);
                }
            }
        }
        assertThat(shown(one)).isEqualTo(Set.of("g1", "g2")).isEqualTo(shown(other));
    }

    private List<String> waiters() {
        return Rows.of(calls.municipality(), "select distinct pid from pg_locks where not granted");
    }

    private List<String> waitingForEachOther() {
        return Rows.of(calls.municipality(), """
                select w.pid from (select distinct pid from pg_locks where not granted) w
                    cross join lateral unnest(pg_blocking_pids(w.pid)) b(pid)
                where w.pid = any (pg_blocking_pids(b.pid))
                """);
    }

    private void putAtRandom(Random random, List<UUID> records, Map<String, String> put, int version) {
        IntStream.range(0, 8)
                .forEach(i -> put(
                        random,
                        records.get(random.nextInt(2)),
                        SECTORS.get(random.nextInt(SECTORS.size())),
                        1L + 10L * version + i,
                        put));
    }

    private void put(Random random, UUID record, String sector, long version, Map<String, String> put) {
        String externalId = "P-" + random.nextInt(2);
        Instant start = Calls.today()
                .plusDays(20)
                .atTime(8, 0)
                .toInstant(ZoneOffset.UTC)
                .plusSeconds(900L * random.nextInt(6));
        PlanBody plan = PlanBody.of(sector, externalId)
                .version(version)
                .goal("g" + version + "-" + record)
                .appointment("t1", start, start.plusSeconds(1800));
        Response answer = calls.put(record, plan);
        assertThat(answer.statusCode())
                .as("%s, seed %d", answer.asString(), seed)
                .isIn(200, 201);
        put.put(record + " " + sector + " " + externalId, "g" + version + "-" + record);
    }

    /** The goal of each plan a caller is shown by this id: it says to which record it was put, and when. */
    private Set<String> shown(UUID id) {
        Set<String> goals = new TreeSet<>();
        for (String sector : SECTORS) {
            Response answer = calls.system(sector).get("/v1/citizens/" + id + "/sector-plans");
            if (answer.statusCode() == 200) {
                List<List<String>> found =
                        answer.path("items.findAll { it.sector == '" + sector + "' }.goals.externalId");
                found.forEach(goals::addAll);
            }
        }
        return goals;
    }

    private static Set<String> own(Map<String, String> put, UUID record) {
        Set<String> goals = new TreeSet<>();
        put.forEach((key, goal) -> {
            if (key.startsWith(record.toString())) {
                goals.add(goal);
            }
        });
        return goals;
    }

    private static Set<String> all(Map<String, String> put) {
        return new TreeSet<>(put.values());
    }

    /** Standing conflicts of records that do not hold all their plans, and overlaps within a record without a conflict. */
    private List<String> strays() {
        return Rows.of(calls.municipality(), """
                select 'stray ' || c.id from conflict c where c.status <> 'CLOSED'
                    and not c.plans <@ array(select p.id from sector_plan p where p.citizen_id = c.citizen_id)
                union all
                select 'missed ' || a.id || ' ' || b.id from appointment a
                    join sector_plan p on p.id = a.plan_id
                    join sector_plan q on q.citizen_id = p.citizen_id and q.id <> p.id
                    join appointment b on b.plan_id = q.id
                where a.active and b.active and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                    and not exists (
                        select from conflict c where c.citizen_id = p.citizen_id and c.status <> 'CLOSED'
                            and c.rule = 'overlapping-appointments' and c.parts @> array[a.id, b.id])
                """);
    }

    private Response merging(UUID survivor, UUID other) {
        return calls.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("otherId", other, "reason", "Samme person"))
                .post("/v1/citizens/" + survivor + "/merges");
    }

    private String merge(UUID survivor, UUID other) {
        return merging(survivor, other).then().statusCode(201).extract().path("mergeId");
    }

    private void undo(UUID citizen, String merge) {
        calls.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("reason", "To personer"))
                .post("/v1/citizens/" + citizen + "/merges/" + merge + "/reversals")
                .then()
                .statusCode(200);
    }
}
