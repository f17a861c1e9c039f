package dk.sammenhaeng.benchmarks;

import dk.sammenhaeng.benchmarks.Copied.Citizen;
import dk.sammenhaeng.benchmarks.Load.Caller;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.PostgresServer;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the cost of the daily acts grows with the number of citizens in one municipality. */
final class Scale {

    private static final int CALLERS = 16;
    private static final int SAMPLE = 40_000;
    private static final int BATCH = 100;
    private static final int LOOKED_AT_ANEW = 50;
    private static final int UNITS_OF_A_HEAD = 10;
    private static final int LEADERS_OF_ONE = 2;
    /** As many as there are in the smallest municipality measured, so that the same plans are written at each size. */
    private static final int WRITTEN_TO = 1_000;

    /** The compiler of the JVM has seen every act before the first figure is taken. */
    private static final Duration BEFORE_ALL = Duration.ofSeconds(10);

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final List<String> SECTORS = List.of("HEALTH", "EMPLOYMENT", "SOCIAL");
    private static final String COORDINATOR = "coordinator - bench-coordinator-0";
    private static final String CASEWORKER = "caseworker HEALTH " + Copied.caseworker("HEALTH", 0);
    private static final String LEADER = "institution-leader - " + leader("HEALTH", 0);
    private static final String LEADER_OF_UNTOUCHED = "institution-leader - " + leader("HEALTH", 1);
    private static final String LEADER_OF_MANY = "institution-leader - " + leader("HEALTH", LEADERS_OF_ONE);

    private final Api api;
    private final Population population;
    private final PostgresServer postgres;
    private final PrintStream out;
    private final AtomicLong versions = new AtomicLong(10);
    private final List<Integer> measured = new ArrayList<>();
    private final Map<String, Map<Integer, Load.Result>> results = new LinkedHashMap<>();
    private int units;

    Scale(Api api, Population population, PostgresServer postgres, PrintStream out) {
        this.api = api;
        this.population = population;
        this.postgres = postgres;
        this.out = out;
    }

    /** Measures at each number of citizens, which must grow, and prints a table of all at the end. */
    void measure(List<Integer> sizes, List<String> institutions) throws Exception {
        List<UUID> originals = new Originals(api, institutions).write(population.citizens(Originals.COUNT));
        Copied copied = Copied.of(postgres, originals);
        for (int size : sizes) {
            units(size);
            long started = System.nanoTime();
            List<Citizen> sample = copied.growTo(size, SAMPLE);
            say("%,d citizens: loaded, vacuumed and analysed in %.0f s", size, (System.nanoTime() - started) / 1e9);
            int found = new Settled(postgres).check(sample.subList(0, LOOKED_AT_ANEW));
            say("  looked at %d of them anew: the same %d open conflicts", LOOKED_AT_ANEW, found);
            at(size, sample);
            measured.add(size);
        }
        say("%s", table());
    }

    /** The units that so many citizens need, each with its leader and its caseworkers. */
    private void units(int citizens) throws Exception {
        for (; units * Copied.CITIZENS_OF_A_UNIT < citizens; units++) {
            int first = units * Copied.CITIZENS_OF_A_UNIT / Copied.CITIZENS_OF_A_CASEWORKER;
            int last = first + Copied.CITIZENS_OF_A_UNIT / Copied.CITIZENS_OF_A_CASEWORKER;
            for (String sector : SECTORS) {
                api.create(
                        "/v1/units/" + UUID.randomUUID(),
                        "administration",
                        Map.of(
                                "sector",
                                sector,
                                "name",
                                Copied.unit(sector, units),
                                "leaderUser",
                                leaderOfUnit(sector, units),
                                "dutyPhone",
                                "89401000",
                                "members",
                                IntStream.range(first, last)
                                        .mapToObj(number -> Copied.caseworker(sector, number))
                                        .toList()));
            }
        }
    }

    private static String leaderOfUnit(String sector, int unit) {
        return leader(
                sector, unit < LEADERS_OF_ONE ? unit : LEADERS_OF_ONE + (unit - LEADERS_OF_ONE) / UNITS_OF_A_HEAD);
    }

    /**
     * The first two lead one unit, every other ten. What is put at the smallest size goes to the first unit and leaves
     * its findings there; what is put at a larger size goes to the last units.
     */
    private static String leader(String sector, int number) {
        return "bench-leader-" + sector + "-" + number;
    }

    private void at(int size, List<Citizen> sample) throws Exception {
        List<Citizen> colleagues = sample.subList(0, Math.min(sample.size(), 20));
        Queue<Citizen> turns = new ConcurrentLinkedQueue<>(
                sample.subList(sample.size() - Math.min(WRITTEN_TO, sample.size()), sample.size()));
        List<Act> acts = acts(sample, colleagues, turns);
        if (measured.isEmpty()) {
            for (Act act : acts) {
                act.load().run(Duration.ZERO, BEFORE_ALL, act::caller);
            }
        }
        for (Act act : acts) {
            Load.Result result = act.load().run(WARM_UP, TIME, act::caller);
            results.computeIfAbsent(act.what(), what -> new HashMap<>()).put(size, result);
            say("%,d citizens, %s: %s", size, act.what(), result);
        }
    }

    private List<Act> acts(List<Citizen> sample, List<Citizen> colleagues, Queue<Citizen> turns) {
        Load alone = new Load(1);
        Load many = new Load(CALLERS);
        List<Act> acts = new ArrayList<>(List.of(
                new Act("View, %d callers".formatted(CALLERS), many, () -> view(any(sample), "sector-system HEALTH")),
                new Act("View of a caseworker's own citizen", alone, () -> {
                    Citizen citizen = any(colleagues);
                    return view(citizen, "caseworker HEALTH " + citizen.caseworker("HEALTH"));
                }),
                new Act("Worklist page of a coordinator", alone, () -> get("/v1/worklist", COORDINATOR)),
                new Act("Worklist page of a caseworker", alone, () -> get("/v1/worklist", CASEWORKER)),
                new Act(
                        "Worklist page of a leader, %,d citizens in the unit".formatted(Copied.CITIZENS_OF_A_UNIT),
                        alone,
                        () -> get("/v1/worklist?scope=UNIT", LEADER)),
                new Act("Worklist counts of a coordinator", alone, () -> get("/v1/worklist/counts", COORDINATOR)),
                new Act("Worklist counts of that leader", alone, () -> get("/v1/worklist/counts?scope=UNIT", LEADER)),
                new Act("Plan put, %d callers".formatted(CALLERS), many, () -> put(turns)),
                new Act("Bulk intake of %d plans".formatted(BATCH), alone, () -> bulk(turns))));
        if (units > LEADERS_OF_ONE) {
            acts.add(new Act(
                    "Worklist page of a leader of as large a unit to which nothing was put",
                    alone,
                    () -> get("/v1/worklist?scope=UNIT", LEADER_OF_UNTOUCHED)));
        }
        if (units >= LEADERS_OF_ONE + UNITS_OF_A_HEAD) {
            acts.add(new Act(
                    "Worklist page of a leader of %d units, %,d citizens"
                            .formatted(UNITS_OF_A_HEAD, UNITS_OF_A_HEAD * Copied.CITIZENS_OF_A_UNIT),
                    alone,
                    () -> get("/v1/worklist?scope=UNIT", LEADER_OF_MANY)));
        }
        return acts;
    }

    private Object view(Citizen citizen, String caller) throws Exception {
        return get("/v1/citizens/" + citizen.id() + "/journey", caller);
    }

    private Object get(String path, String caller) throws Exception {
        return api.get(Part.CITIZEN_JOURNEY, path, caller);
    }

    private Object put(Queue<Citizen> turns) throws Exception {
        Citizen citizen = Objects.requireNonNull(turns.poll());
        try {
            return api.put(Population.path(citizen.id()), "sector-system HEALTH", plan(citizen));
        } finally {
            turns.add(citizen);
        }
    }

    private Object bulk(Queue<Citizen> turns) throws Exception {
        List<Citizen> citizens = IntStream.range(0, BATCH)
                .mapToObj(i -> Objects.requireNonNull(turns.poll()))
                .toList();
        List<Map<String, Object>> items = citizens.stream()
                .map(citizen -> Map.of(
                        "citizenId", citizen.id(), "sector", "HEALTH", "externalId", "bench-1", "plan", plan(citizen)))
                .toList();
        turns.addAll(citizens);
        return api.post(
                Part.CITIZEN_JOURNEY, "/v1/sector-plan-batches", "sector-system HEALTH", Map.of("items", items));
    }

    /** The citizen's plan in its next version, every part of which says something else than before. */
    private Map<String, Object> plan(Citizen citizen) {
        long version = versions.incrementAndGet();
        Map<String, Object> plan = new HashMap<>(population.plan());
        plan.put("externalVersion", version);
        plan.put("validFrom", LocalDate.EPOCH.plusDays(version % 10_000).toString());
        plan.put(
                "responsible",
                Map.of(
                        "user",
                        citizen.caseworker("HEALTH"),
                        "name",
                        "Mette Krag",
                        "unit",
                        citizen.unit("HEALTH"),
                        "phone",
                        "89401000"));
        return plan;
    }

    private static Citizen any(List<Citizen> sample) {
        return sample.get(ThreadLocalRandom.current().nextInt(sample.size()));
    }

    /** All of it in Markdown, to be pasted into docs/performance.md. */
    private String table() {
        String sizes = measured.stream()
                .map(size -> String.format(Locale.ROOT, " %,d citizens |", size))
                .collect(Collectors.joining());
        String rows = results.entrySet().stream()
                .map(row -> "| " + row.getKey() + " |"
                        + measured.stream()
                                .map(size ->
                                        cell(Optional.ofNullable(row.getValue().get(size))))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
        return "\n| What: median, p99, calls a second |" + sizes + "\n|---|" + "---|".repeat(measured.size()) + "\n"
                + rows + "\n";
    }

    private static String cell(Optional<Load.Result> result) {
        return result.map(known -> String.format(
                        Locale.ROOT,
                        " %.1f ms, %.1f ms, %.0f |",
                        known.percentile(0.5),
                        known.percentile(0.99),
                        known.perSecond()))
                .orElse(" |");
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }

    /** Something done every day. */
    private record Act(String what, Load load, Callable<?> call) {

        Caller caller() {
            return new Caller() {
                @Override
                public void call() throws Exception {
                    call.call();
                }

                @Override
                public void close() {}
            };
        }
    }
}
