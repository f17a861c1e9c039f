package dk.sammenhaeng.journey.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.journey.Calls;
import dk.sammenhaeng.journey.MovedDays;
import dk.sammenhaeng.journey.Neighbours;
import dk.sammenhaeng.journey.Rows;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.rule.Finding;
import dk.sammenhaeng.journey.rule.RuleBook;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything a rule can look at changes at once: plans of three sectors, what goes on around them, coordinators and
 * acceptances, institutions, money and methods as neighbours tell of them, thresholds, and then the days. Whenever no new
 * look is waiting, the stored conflicts are those the rules find in a journey and facts that are read afresh.
 */
@Tag("breaks")
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "citizen-journey"),
            @ResourceArg(name = StackResource.TEST_CLOCK, value = "true")
        })
class ConvergenceOfAllRulesTest {

    private static final int CITIZENS = 5;
    private static final int ROUNDS = 3;
    private static final int PUTS_PER_SECTOR = 14;
    private static final int CHANGES_AROUND = 24;
    private static final int TOLD = 16;
    private static final int TOLD_ALONE = 6;

    @Inject
    Transactions transactions;

    @Inject
    Journeys journeys;

    @Inject
    Consistency consistency;

    @Inject
    HeldFacts facts;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private final Calls calls = Calls.inFreshMunicipality();
    private final long seed = System.nanoTime();
    private final Set<String> found = new HashSet<>();

    @Test
    void stored_conflicts_are_what_the_rules_find_whenever_nothing_waits() throws Exception {
        try (MovedDays days = new MovedDays(clock);
                Neighbours neighbours = new Neighbours(calls.municipality())) {
            World world = new World(calls, neighbours, citizens());
            for (int round = 0; round < ROUNDS; round++) {
                long here = seed + 100L * round;
                int first = 1 + round * PUTS_PER_SECTOR;
                run(
                        times(PUTS_PER_SECTOR, here, (random, i) -> world.put(random, "EMPLOYMENT", first + i)),
                        times(PUTS_PER_SECTOR, here + 1, (random, i) -> world.put(random, "SOCIAL", first + i)),
                        times(PUTS_PER_SECTOR, here + 2, (random, i) -> world.put(random, "HEALTH", first + i)),
                        times(CHANGES_AROUND, here + 3, (random, i) -> changeAround(random, world)),
                        times(TOLD, here + 4, (random, i) -> world.tell(random)),
                        times(3, here + 5, (random, i) -> decideThreshold(random)),
                        times(TOLD, here + 6, (random, i) -> acceptOrReopen(random, world)));
                converged(world, "round " + round);
                Random quiet = new Random(here + 7);
                for (int i = 0; i < TOLD_ALONE; i++) {
                    world.tell(quiet);
                    converged(world, "told while nothing else happens");
                }
                decideThreshold(quiet);
                converged(world, "a threshold decided while nothing else happens");
                for (int day : List.of(1, 6, 20)) {
                    days.pass(Duration.ofDays(day));
                    converged(world, day + " days later");
                }
            }
        }
        assertThat(found)
                .as("the test looked at something of nearly every rule, seed %d", seed)
                .hasSizeGreaterThan(16);
    }

    private List<UUID> citizens() {
        List<UUID> citizens = IntStream.range(0, CITIZENS)
                .mapToObj(i -> calls.citizen("SOCIAL"))
                .toList();
        citizens.stream().limit(CITIZENS - 1L).forEach(citizen -> calls.coordinate(citizen, "karen"));
        return citizens;
    }

    /** What other folders do when something around the plans changes: lock, write, settle. */
    private void changeAround(Random random, World world) {
        UUID citizen = world.anyCitizen(random);
        Around change = Around.any(random, DanishCalendar.dayOf(clock.instant()));
        transactions.write(acting(), () -> {
            journeys.lock(citizen);
            change.write(sql, citizen);
            consistency.settle(citizen, List.of());
            return citizen;
        });
    }

    private void decideThreshold(Random random) {
        String[] threshold = List.of(
                        "weekly-load hoursPerWeek",
                        "contact-lost days.SOCIAL",
                        "standstill daysWithoutProgress",
                        "action-not-granted daysBefore")
                .get(random.nextInt(4))
                .split(" ");
        String path = "/v1/rules/" + threshold[0] + "/thresholds/" + threshold[1];
        Response known = administration().get(path);
        administration()
                .header("If-Match", known.header("ETag"))
                .body(Map.of(
                        "value",
                        30 + random.nextInt(20),
                        "validFrom",
                        DanishCalendar.dayOf(clock.instant())
                                .plusDays(random.nextInt(10))
                                .toString(),
                        "reason",
                        "Prøves"))
                .put(path)
                .then()
                .statusCode(200);
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private void acceptOrReopen(Random random, World world) {
        UUID citizen = world.anyCitizen(random);
        boolean accept = random.nextInt(3) > 0;
        Response list = calls.conflicts(calls.coordinator("karen"), citizen, accept ? "OPEN" : "CLOSED");
        if (list.statusCode() != 200) {
            return;
        }
        List<String> ids = list.path("items.conflictId");
        if (ids.isEmpty()) {
            return;
        }
        String path = "/v1/citizens/" + citizen + "/conflicts/" + ids.get(random.nextInt(ids.size()));
        Response answer = accept
                ? calls.coordinator("karen")
                        .body(Map.of(
                                "reason",
                                "Aftalt med borgeren",
                                "acceptedUntil",
                                DanishCalendar.dayOf(clock.instant())
                                        .plusDays(1 + random.nextInt(15))
                                        .toString()))
                        .post(path + "/resolutions")
                : calls.coordinator("karen")
                        .body(Map.of("reason", "Alligevel ikke"))
                        .post(path + "/reopenings");
        assertThat(answer.statusCode())
                .as("seed %d: %s", seed, answer.asString())
                .isIn(200, 409);
    }

    private void converged(World world, String when) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    assertThat(world.toldAndNotLearnt())
                            .as("seed %d, %s: events not learnt", seed, when)
                            .isEmpty();
                    assertThat(waiting(world))
                            .as("seed %d, %s: looks that wait", seed, when)
                            .isEmpty();
                    for (UUID citizen : world.citizens()) {
                        assertThat(look(citizen))
                                .as("seed %d, %s", seed, when)
                                .satisfies(look -> assertThat(look.stored()).isEqualTo(look.expected()));
                    }
                });
    }

    /** Stored and recomputed in one transaction under the citizen's lock, so that nothing happens in between. */
    private Look look(UUID citizen) {
        return transactions.write(acting(), () -> {
            Journey journey = journeys.lock(citizen).orElseThrow();
            LocalDate today = DanishCalendar.dayOf(clock.instant());
            List<Finding> findings =
                    RuleBook.ask(journey, facts.holdFor(journey, today), today).findings();
            findings.forEach(finding -> found.add(finding.rule().id()));
            return new Look(
                    journey.conflicts().stream()
                            .map(ConvergenceOfAllRulesTest::told)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    findings.stream()
                            .map(ConvergenceOfAllRulesTest::told)
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
    }

    private List<String> waiting(World world) {
        List<String> waiting = new ArrayList<>(Rows.of(
                calls.municipality(),
                "select 'sweep ' || id from rule_sweep where finished_at is null and starts_on <= '"
                        + DanishCalendar.dayOf(clock.instant()) + "'"));
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        world.citizens().forEach(citizen -> {
            Rows.dueDays(citizen, Journeys.RE_EVALUATE).forEach(day -> waiting.add("fact " + citizen));
            Rows.dueDays(citizen, Consistency.DAY_CAME).stream()
                    .filter(day -> !day.isAfter(today))
                    .forEach(day -> waiting.add("day " + citizen));
        });
        return waiting;
    }

    private static String told(Conflict conflict) {
        return String.join(
                " ",
                conflict.rule(),
                conflict.basis().key().toString(),
                conflict.parts().toString(),
                conflict.reason(),
                new TreeSet<>(conflict.sectors()).toString(),
                conflict.basis().sensitivity().name(),
                values(conflict.basis().thresholds()));
    }

    private static String told(Finding finding) {
        return String.join(
                " ",
                finding.rule().id(),
                finding.key().toString(),
                finding.parts().toString(),
                finding.reason(),
                new TreeSet<>(finding.sectors()).toString(),
                finding.sensitivity().name(),
                values(finding.thresholds()));
    }

    private static String values(Map<String, BigDecimal> thresholds) {
        return thresholds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> value.getKey() + "="
                        + value.getValue().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(","));
    }

    private Acting acting() {
        return Acting.byTime(MunicipalityCode.of(calls.municipality()), "test");
    }

    private static Callable<Void> times(int times, long seed, Deed deed) {
        return () -> {
            Random random = new Random(seed);
            for (int i = 0; i < times; i++) {
                deed.happen(random, i);
            }
            return null;
        };
    }

    @SafeVarargs
    private static void run(Callable<Void>... deeds) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(deeds.length)) {
            for (Future<Void> done : hands.invokeAll(List.of(deeds))) {
                done.get();
            }
        }
    }

    @FunctionalInterface
    private interface Deed {

        void happen(Random random, int number);
    }

    private record Look(Set<String> stored, Set<String> expected) {}
}
