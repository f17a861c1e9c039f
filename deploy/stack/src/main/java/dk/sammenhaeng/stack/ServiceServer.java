package dk.sammenhaeng.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One of the four services as a process of its own. */
public final class ServiceServer extends Server {

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    /** The last two must be those of {@code quarkus.package.jar.aot.additional-recording-args} for the recording to hold. */
    private static final List<String> FLAGS =
            List.of("-Xms48m", "-Xmx192m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    /** The name Quarkus gives to the ahead-of-time cache that it makes while packaging. */
    private static final String RECORDING = "app.aot";

    /** Many threads otherwise keep an arena of memory each. */
    private static final Map<String, String> SMALL_FOOTPRINT = Map.of("MALLOC_ARENA_MAX", "2");

    private final LocalStack stack;
    private final Path program;

    ServiceServer(LocalStack stack, Part part, Path repository) {
        super(stack.instance(), part, STOP_PATIENCE);
        this.stack = stack;
        this.program = repository.resolve(part.id() + "-service/target/quarkus-app/quarkus-run.jar");
    }

    @Override
    public void start() {
        if (!Files.exists(program)) {
            throw new StackException(part().id() + " is not built: " + program + " is missing");
        }
        Instance instance = stack.instance();
        ServiceConfiguration configuration = stack.configuration(part().id()).listeningOn(instance.port(part()));
        if (instance.hasTestClock()) {
            configuration = configuration.withTestClock(instance);
        }
        Map<String, String> environment = new HashMap<>(configuration.asEnvironment());
        environment.putAll(SMALL_FOOTPRINT);
        process().start(Executables.java(flags(), program), environment);
        process().awaitReady(this::isReady, START_PATIENCE);
    }

    /** With what the build recorded of the service's start; a JVM that cannot use the recording starts without it. */
    private List<String> flags() {
        Path recording = program.resolveSibling(RECORDING);
        List<String> flags = new ArrayList<>(FLAGS);
        if (Files.exists(recording)) {
            flags.add("-XX:AOTCache=" + recording);
        }
        return flags;
    }

    @Override
    public boolean isReady() {
        return HttpProbe.answers(stack.instance().url(part()) + "/q/health/ready");
    }
}
