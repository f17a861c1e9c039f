package dk.sammenhaeng.testing;

import dk.sammenhaeng.stack.Database;
import dk.sammenhaeng.stack.Durability;
import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.LocalStack;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.ServiceConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A real PostgreSQL, broker and issuer for the tests of one service, started once per JVM and ended with it.
 *
 * <p>The service is named by the argument {@value #SERVICE} or the system property {@value #SERVICE_PROPERTY}; the
 * argument {@value #TEST_CLOCK} set to true gives it a clock file. Where the stack is stands in system properties,
 * because Quarkus loads this class more than once in a JVM and there must be one stack all the same.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    /** The argument that names the service under test. */
    public static final String SERVICE = "service";

    /** The argument that gives the service under test a clock that {@code deploy/clock} moves. */
    public static final String TEST_CLOCK = "test-clock";

    static final String SERVICE_PROPERTY = "sammenhaeng.test.service";
    private static final String PORTS_FILE_PROPERTY = "sammenhaeng.test.ports-file";
    private static final String PREFIX = "test-";
    private static final Path INSTANCES = Path.of("target", "instances");

    private String service = "";
    private boolean testClock;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault(SERVICE, System.getProperty(SERVICE_PROPERTY, ""));
        testClock = Boolean.parseBoolean(arguments.getOrDefault(TEST_CLOCK, "false"));
    }

    @Override
    public Map<String, String> start() {
        if (service.isEmpty()) {
            throw new IllegalStateException(
                    "name the service under test: @ResourceArg(name = \"service\", value = ...)");
        }
        System.setProperty(SERVICE_PROPERTY, service);
        LocalStack stack = running();
        stack.postgres().createDatabase(service);
        ServiceConfiguration configuration =
                stack.configuration(service).environment("test").with("quarkus.http.test-port", "0");
        return testClock ? configuration.withTestClock(stack.instance()).properties() : configuration.properties();
    }

    /** Leaves the stack to the next test class; the end of the JVM ends it. */
    @Override
    public void stop() {}

    private static LocalStack running() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PORTS_FILE_PROPERTY) == null) {
                discardLeftovers();
                Instance instance =
                        Instance.named(PREFIX + ProcessHandle.current().pid(), INSTANCES, programs());
                LocalStack stack = new LocalStack(instance, Durability.FOR_TESTS);
                Runtime.getRuntime().addShutdownHook(new Thread(stack::discard, "discard-stack"));
                stack.start(Part.services().stream().map(Part::id).toList());
                System.setProperty(PORTS_FILE_PROPERTY, instance.portsFile().toString());
            }
            return stack();
        }
    }

    /** Ends the stacks of test JVMs that were killed before they could do it. */
    private static void discardLeftovers() {
        if (!Files.isDirectory(INSTANCES)) {
            return;
        }
        try (Stream<Path> instances = Files.list(INSTANCES)) {
            List<Path> leftovers = instances
                    .filter(folder -> isLeftover(folder.getFileName().toString()))
                    .map(folder -> folder.resolve("ports.properties"))
                    .filter(Files::exists)
                    .toList();
            leftovers.forEach(portsFile -> new LocalStack(Instance.open(portsFile), Durability.FOR_TESTS).discard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeftover(String name) {
        return name.matches(PREFIX + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }

    /** Inside the repository all modules share one unpacked PostgreSQL. */
    private static Path programs() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/stack/pom.xml"))) {
                return folder.resolve(".local").resolve("cache");
            }
        }
        return INSTANCES.resolve("cache");
    }

    /** The running stack, whose parts a test may kill and must start again. */
    public static LocalStack stack() {
        String portsFile = Objects.requireNonNull(
                System.getProperty(PORTS_FILE_PROPERTY), "no stack: annotate the test with @WithTestResource");
        return new LocalStack(Instance.open(Path.of(portsFile)), Durability.FOR_TESTS);
    }

    /** The database of the service under test, to look into it as its owner, as the app or as the worker. */
    public static Database database() {
        return stack().postgres()
                .database(Objects.requireNonNull(System.getProperty(SERVICE_PROPERTY), "no service under test yet"));
    }
}
