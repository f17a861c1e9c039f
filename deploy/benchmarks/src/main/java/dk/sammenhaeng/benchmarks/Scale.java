package dk.sammenhaeng.benchmarks;

import dk.sammenhaeng.benchmarks.Load.Caller;
import dk.sammenhaeng.stack.Database;
import dk.sammenhaeng.stack.Part;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** How the cost of the daily acts grows with the number of citizens in one municipality. */
final class Scale {

    private static final int CALLERS = 16;
    private static final int SAMPLE = 40_000;
    private static final int BATCH = 100;
    /** As many as there are in the smallest municipality measured, so that the same plans are written at each size. */
    private static final int WRITTEN_TO = 1_000;

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(10);

    private final Api api;
    private final Population population;
    private final Database database;
    private final PrintStream out;
    private final AtomicLong versions = new AtomicLong();

    Scale(Api api, Population population, Database database, PrintStream out) {
        this.api = api;
        this.population = population;
        this.database = database;
        this.out = out;
    }

    /** Measures at each number of citizens, which must grow. */
    void measure(List<Integer> sizes) throws Exception {
        api.create(
                "/v1/units/" + UUID.randomUUID(),
                "administration",
                Map.of(
                        "sector", "HEALTH",
                        "name", "Enhed HEALTH",
                        "leaderUser", "bench-institution-leader",
                        "dutyPhone", "89401000",
                        "members", List.of()));
        try (Copied copied = new Copied(database)) {
            for (int size : sizes) {
                long started = System.nanoTime();
                List<UUID> sample = copied.growTo(size, SAMPLE);
                say("%,d citizens: loaded by COPY in %.0f s", size, (System.nanoTime() - started) / 1e9);
                at(size, sample);
            }
        }
    }

    private void at(int size, List<UUID> sample) throws Exception {
        Queue<UUID> turns = new ConcurrentLinkedQueue<>(sample.subList(0, Math.min(WRITTEN_TO, sample.size())));
        result(size, "view, %d callers".formatted(CALLERS), new Load(CALLERS), () -> view(any(sample)));
        result(size, "worklist page of a coordinator", new Load(1), () -> worklist("coordinator"));
        result(size, "worklist page of a caseworker", new Load(1), () -> worklist("caseworker HEALTH"));
        result(
                size,
                "worklist page of a leader, %,d plans".formatted(Copied.PLANS_OF_A_UNIT),
                new Load(1),
                () -> api.get(Part.CITIZEN_JOURNEY, "/v1/worklist?scope=UNIT", "institution-leader"));
        result(size, "worklist counts of a coordinator", new Load(1), () -> counts("coordinator"));
        result(size, "plan put, %d callers".formatted(CALLERS), new Load(CALLERS), () -> put(turns));
        result(size, "bulk intake, %d plans a call".formatted(BATCH), new Load(1), () -> bulk(turns));
    }

    private Object view(UUID citizen) throws Exception {
        return api.get(Part.CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/journey", "sector-system HEALTH");
    }

    private Object worklist(String role) throws Exception {
        return api.get(Part.CITIZEN_JOURNEY, "/v1/worklist", role);
    }

    private Object counts(String role) throws Exception {
        return api.get(Part.CITIZEN_JOURNEY, "/v1/worklist/counts", role);
    }

    private Object put(Queue<UUID> turns) throws Exception {
        UUID citizen = Objects.requireNonNull(turns.poll());
        try {
            return api.put(Population.path(citizen), "sector-system HEALTH", plan());
        } finally {
            turns.add(citizen);
        }
    }

    private Object bulk(Queue<UUID> turns) throws Exception {
        List<UUID> citizens = IntStream.range(0, BATCH)
                .mapToObj(i -> Objects.requireNonNull(turns.poll()))
                .toList();
        Map<String, Object> plan = plan();
        List<Map<String, Object>> items = citizens.stream()
                .map(citizen -> Map.of("citizenId", citizen, "sector", "HEALTH", "externalId", "bench-1", "plan", plan))
                .toList();
        turns.addAll(citizens);
        return api.post(
                Part.CITIZEN_JOURNEY, "/v1/sector-plan-batches", "sector-system HEALTH", Map.of("items", items));
    }

    /** The plan in its next version, every part of which says something else than before. */
    private Map<String, Object> plan() {
        long version = versions.incrementAndGet();
        Map<String, Object> plan = new HashMap<>(population.plan());
        plan.put("externalVersion", version);
        plan.put("validFrom", LocalDate.EPOCH.plusDays(version % 10_000).toString());
        return plan;
    }

    private static UUID any(List<UUID> sample) {
        return sample.get(ThreadLocalRandom.current().nextInt(sample.size()));
    }

    private void result(int size, String what, Load load, Callable<?> call) throws Exception {
        Load.Result result = load.run(WARM_UP, TIME, () -> new Caller() {
            @Override
            public void call() throws Exception {
                call.call();
            }

            @Override
            public void close() {}
        });
        say("%,d citizens, %s: %s", size, what, result);
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}
