package dk.sammenhaeng.benchmarks;

import dk.sammenhaeng.benchmarks.Load.Caller;
import dk.sammenhaeng.stack.Database;
import dk.sammenhaeng.stack.Durability;
import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.LocalStack;
import dk.sammenhaeng.stack.Part;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures a suite of its own, started as {@code ./deploy/up} does: durable, with tokens, row-level security, audit and
 * rules. Plan writes are measured with the neighbours stopped and actions without cost.
 */
public final class Main {

    private static final String NAME = "bench";
    private static final int CALLERS = 16;
    /** A service is compiled while it runs; what it costs afterwards is what lasts. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final Duration FLOOR_WARM_UP = Duration.ofSeconds(6);
    private static final Duration TIME = Duration.ofSeconds(12);
    /** The floor uses up citizens faster than the suite. */
    private static final int FLOOR_IS_FASTER = 3;

    private static final int EVENTS_A_SECOND = 200;
    private static final List<Part> NEIGHBOURS = List.of(Part.AGREEMENTS, Part.BUDGET, Part.SUPERVISION);
    private static final Set<String> SENT_TOGETHER = Set.of(
            "select id from citizen where id in (",
            "with who as materialized ",
            "with written_goals as ",
            "update action set ",
            "update appointment set ");

    private final Path repository;
    private final PrintStream out;

    private Main(Path repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    /**
     * Measures and prints. The argument {@code --citizens N} says how many citizens each measurement may use up;
     * {@code --scale 1000,100000,1000000} measures instead how the cost grows with the citizens of the municipality;
     * with {@code --keep} the suite stays up afterwards.
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = Arrays.asList(arguments);
        int citizens =
                words.contains("--citizens") ? Integer.parseInt(words.get(words.indexOf("--citizens") + 1)) : 8_000;
        List<Integer> sizes = words.contains("--scale")
                ? Arrays.stream(words.get(words.indexOf("--scale") + 1).split(",", -1))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
        new Main(Path.of(System.getProperty("sammenhaeng.repository", "")).toAbsolutePath(), System.out)
                .measure(citizens, sizes, words.contains("--keep"));
    }

    private void measure(int citizens, List<Integer> sizes, boolean keep) throws Exception {
        long started = System.nanoTime();
        script("up", "--detach", "--no-demo", "--fresh", "--instance", NAME);
        say(
                "start of the whole suite: %.1f s on %d processors",
                (System.nanoTime() - started) / 1e9, Runtime.getRuntime().availableProcessors());
        try {
            Instance instance =
                    Instance.open(repository.resolve(".local").resolve(NAME).resolve("ports.properties"));
            if (sizes.isEmpty()) {
                onRunning(instance, citizens);
            } else {
                grow(instance, sizes);
            }
        } finally {
            if (!keep) {
                script("down", "--instance", NAME);
            }
        }
    }

    private void onRunning(Instance instance, int citizens) throws Exception {
        var api = new Api(instance);
        var population = new Population(api);
        Set<String> kept = new TreeSet<>(population.institutions());
        Map<String, Object> plan = population.plan();
        UUID probe = Objects.requireNonNull(population.citizens(1).poll());
        untilKnown(api, probe, plan);
        memory(instance);
        for (Part neighbour : NEIGHBOURS) {
            script("kill", neighbour.id(), "--instance", NAME);
        }
        Database database =
                new LocalStack(instance, Durability.DURABLE).postgres().database(Part.CITIZEN_JOURNEY.id());

        UUID written = Objects.requireNonNull(population.citizens(1).poll());
        for (int i = 0; i < 20; i++) {
            api.put(
                    Population.path(
                            Objects.requireNonNull(population.citizens(1).poll())),
                    "sector-system HEALTH",
                    plan);
        }
        Recording write =
                record(instance, database, () -> api.put(Population.path(written), "sector-system HEALTH", plan));
        Callable<Object> view =
                () -> api.get(Part.CITIZEN_JOURNEY, "/v1/citizens/" + written + "/journey", "sector-system HEALTH");
        view.call();
        Recording read = record(instance, database, view);
        say(
                "a plan put is %d round trips to the database, a coordinated view %d",
                write.trips().size(), read.trips().size());

        Queue<UUID> forSuite = population.citizens(citizens);
        Queue<UUID> forFloor = population.citizens(FLOOR_IS_FASTER * citizens);
        UUID[] readable = forSuite.toArray(UUID[]::new);
        var load = new Load(CALLERS);
        Load.Result writes = load.run(
                WARM_UP,
                TIME,
                () -> caller(() -> api.put(Population.path(next(forSuite)), "sector-system HEALTH", plan)));
        Load.Result writeFloor =
                load.run(FLOOR_WARM_UP, TIME, () -> floor(database, write, written, kept, () -> next(forFloor)));
        compare("plan writes", writes, writeFloor);

        var turn = new AtomicInteger();
        Callable<UUID> someone =
                () -> readable[Math.floorMod(turn.getAndIncrement(), readable.length - forSuite.size())];
        Load.Result reads = load.run(
                WARM_UP,
                TIME,
                () -> caller(() -> api.get(
                        Part.CITIZEN_JOURNEY, "/v1/citizens/" + someone.call() + "/journey", "sector-system HEALTH")));
        Load.Result readFloor = load.run(FLOOR_WARM_UP, TIME, () -> floor(database, read, written, kept, someone));
        compare("coordinated views", reads, readFloor);

        events(instance, api, Arrays.copyOf(readable, readable.length - forSuite.size()));
        memory(instance);
    }

    private void grow(Instance instance, List<Integer> sizes) throws Exception {
        var api = new Api(instance);
        var population = new Population(api);
        List<String> institutions = population.institutions();
        untilKnown(api, Objects.requireNonNull(population.citizens(1).poll()), population.plan());
        for (Part neighbour : NEIGHBOURS) {
            script("kill", neighbour.id(), "--instance", NAME);
        }
        new Scale(api, population, new LocalStack(instance, Durability.DURABLE).postgres(), out)
                .measure(sizes, institutions);
        memory(instance);
    }

    private void events(Instance instance, Api api, UUID[] citizens) throws Exception {
        var latency = new EventLatency(
                instance.url(Part.KAFKA), "sammenhaeng.citizen-journey.events.v1", EVENTS_A_SECOND, TIME);
        var turn = new AtomicInteger();
        Callable<Object> write = () -> {
            int number = turn.getAndIncrement();
            UUID citizen = citizens[number % citizens.length];
            return api.put(
                    "/v1/citizens/" + citizen + "/consent",
                    "caseworker HEALTH",
                    Map.of("given", number / citizens.length % 2 == 0));
        };
        EventLatency.Result warm = latency.ofSuite(write);
        say("event latency, warm-up: %s", warm);
        EventLatency.Result suite = latency.ofSuite(write);
        EventLatency.Result bare = latency.ofBareProducer("{\"time\":\"@time\",\"data\":\"" + "x".repeat(700) + "\"}");
        say("event latency at %d a second: %s", EVENTS_A_SECOND, suite);
        say("bare produce and consume:      %s", bare);
    }

    private void untilKnown(Api api, UUID probe, Map<String, Object> plan) throws Exception {
        api.put(Population.path(probe), "sector-system HEALTH", plan);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        String path = "/v1/citizens/" + probe + "/conflicts?status=OPEN";
        while (!api.get(Part.CITIZEN_JOURNEY, path, "sector-system HEALTH")
                .path("items")
                .isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the journey has not heard of the institutions");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static Recording record(Instance instance, Database database, Callable<?> request) throws Exception {
        var postgres = new LocalStack(instance, Durability.DURABLE).postgres();
        postgres.logStatements(true);
        try {
            int before = Files.readAllBytes(postgres.logFile()).length;
            request.call();
            byte[] after = Files.readAllBytes(postgres.logFile());
            String log = new String(Arrays.copyOfRange(after, before, after.length), StandardCharsets.UTF_8);
            return Recording.of(log, database.app().username(), sql -> SENT_TOGETHER.stream()
                    .anyMatch(sql::startsWith));
        } finally {
            postgres.logStatements(false);
        }
    }

    private static Caller floor(
            Database database, Recording recording, UUID recorded, Set<String> kept, Callable<UUID> citizens)
            throws Exception {
        Floor floor = new Floor(database, recording, recorded, kept);
        return new Caller() {
            @Override
            public void call() throws Exception {
                floor.run(citizens.call());
            }

            @Override
            public void close() throws Exception {
                floor.close();
            }
        };
    }

    private static Caller caller(Callable<?> call) {
        return new Caller() {
            @Override
            public void call() throws Exception {
                call.call();
            }

            @Override
            public void close() {}
        };
    }

    private static UUID next(Queue<UUID> citizens) throws IOException {
        UUID next = citizens.poll();
        if (next == null) {
            throw new IOException("more citizens are needed: --citizens N");
        }
        return next;
    }

    private void compare(String what, Load.Result suite, Load.Result floor) {
        say("%s, %d callers: %s", what, CALLERS, suite);
        say("  their floor (the same SQL by plain JDBC, %d connections): %s", CALLERS, floor);
        say("  ratio %.2f", suite.perSecond() / floor.perSecond());
    }

    private void memory(Instance instance) throws IOException {
        for (Part part : Part.services()) {
            Path file = instance.folder().resolve("run").resolve(part.id() + ".pid");
            if (!Files.exists(file)) {
                continue;
            }
            String pid = Files.readString(file).strip().split("\\s+", -1)[0];
            Path status = Path.of("/proc", pid, "status");
            if (Files.exists(status)) {
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .forEach(line -> say(
                                "memory of %s: %s", part.id(), line.substring(6).strip()));
            }
        }
    }

    private void script(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(
                List.of(repository.resolve("deploy").resolve(words[0]).toString()));
        command.addAll(Arrays.asList(words).subList(1, words.length));
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }

    private void say(String text, Object... values) {
        out.println(String.format(Locale.ROOT, text, values));
    }
}
