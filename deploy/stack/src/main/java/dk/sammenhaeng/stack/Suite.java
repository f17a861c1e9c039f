package dk.sammenhaeng.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The whole suite of one instance: the stack and the four services on it. */
public final class Suite {

    private final LocalStack stack;
    private final Map<Part, Server> servers = new TreeMap<>();

    private Suite(LocalStack stack, Path repository) {
        this.stack = stack;
        servers.put(Part.POSTGRES, stack.postgres());
        servers.put(Part.KAFKA, stack.broker());
        servers.put(Part.ISSUER, stack.issuer());
        for (Part service : Part.services()) {
            servers.put(service, new ServiceServer(stack, service, repository));
        }
    }

    /** The suite of an instance in this repository; made, with its files, when it is new. */
    public static Suite of(Path repository, String instance) {
        return new Suite(
                new LocalStack(Instance.named(instance, instances(repository)), Durability.DURABLE), repository);
    }

    /** The suite of an instance that exists; fails when it does not. */
    public static Suite existing(Path repository, String instance) {
        return new Suite(
                new LocalStack(
                        Instance.open(instances(repository).resolve(instance).resolve(Instance.PORTS_FILE)),
                        Durability.DURABLE),
                repository);
    }

    private static Path instances(Path repository) {
        return repository.resolve(".local");
    }

    /** The instance this suite runs as. */
    public Instance instance() {
        return stack.instance();
    }

    /** The stack under the services. */
    public LocalStack stack() {
        return stack;
    }

    /** One part. */
    public Server server(Part part) {
        return Objects.requireNonNull(servers.get(part));
    }

    /** All parts, in the order in which they are started. */
    public List<Server> servers() {
        return List.copyOf(servers.values());
    }

    /** Lets the clocks of all services be moved; before they are started. */
    public TestClock installTestClock() {
        TestClock clock = new TestClock(instance());
        clock.install();
        return clock;
    }

    /**
     * Starts every part that does not run, first what the services stand on, and tells {@code ready} of each with the
     * milliseconds it took; fails before anything is started when a port is taken.
     */
    public void start(BiConsumer<Part, Long> ready) {
        List<Server> missing =
                servers().stream().filter(server -> server.running().isEmpty()).toList();
        missing.forEach(server -> refuseTakenPort(instance().port(server.part()), server.part()));
        if (missing.contains(server(Part.KAFKA))) {
            refuseTakenPort(instance().controllerPort(), Part.KAFKA);
        }
        together(missing.stream().filter(server -> !server.part().isService()).toList(), ready);
        List<String> services = Part.services().stream().map(Part::id).toList();
        services.forEach(stack.postgres()::createDatabase);
        Topics.create(stack.broker().bootstrapServers(), services);
        together(missing.stream().filter(server -> server.part().isService()).toList(), ready);
    }

    private static void refuseTakenPort(int port, Part part) {
        if (!Instance.isFree(port)) {
            throw new StackException("port %d, which %s needs, is taken: stop what uses it, or use --instance NAME"
                    .formatted(port, part.id()));
        }
    }

    private static void together(List<Server> servers, BiConsumer<Part, Long> ready) {
        List<Callable<Boolean>> starts = new ArrayList<>();
        for (Server server : servers) {
            starts.add(() -> {
                long begun = System.nanoTime();
                server.start();
                ready.accept(server.part(), (System.nanoTime() - begun) / 1_000_000);
                return true;
            });
        }
        Together.run(starts);
    }

    /** Stops what runs: the services, then what they stand on. */
    public void stop() {
        stopAllBut(Set.of());
    }

    /** Stops what runs but these parts, in the reverse order of starting. */
    void stopAllBut(Set<Part> spared) {
        List<Server> stopping = servers().reversed().stream()
                .filter(server -> !spared.contains(server.part()))
                .toList();
        Together.run(stopping.stream()
                .filter(server -> server.part().isService())
                .<Callable<Boolean>>map(server -> () -> {
                    server.stop();
                    return true;
                })
                .toList());
        stopping.stream().filter(server -> !server.part().isService()).forEach(Server::stop);
    }

    /** The parts that run. */
    Set<Part> running() {
        return servers().stream()
                .filter(server -> server.running().isPresent())
                .map(Server::part)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ends what runs at once and deletes the instance with all its data. */
    public void discard() {
        Part.services().reversed().forEach(service -> server(service).kill());
        stack.discard();
    }

    /** Whether nothing of it runs. */
    public boolean isDown() {
        return running().isEmpty();
    }

    /** Whether the demonstration municipality was loaded. */
    boolean isLoaded() {
        return Files.exists(loadedMarker());
    }

    void markLoaded() {
        PrivateFile.write(loadedMarker(), "the demonstration municipality\n");
    }

    private Path loadedMarker() {
        return instance().folder().resolve("loaded");
    }
}
