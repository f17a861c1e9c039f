package dk.sammenhaeng.system;

import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.Suite;
import dk.sammenhaeng.stack.TestClock;
import dk.sammenhaeng.stack.TokenRequest;
import dk.sammenhaeng.stack.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** An instance of its own, up for all tests of this JVM, with its addresses, tokens, clock and topics. */
final class SuiteUnderTest implements AutoCloseable {

    private static final String PREFIX = "system-";
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final Scripts scripts;
    private final Instance instance;
    private final Http http;
    private final Published published;
    private final Set<String> unspeakable = ConcurrentHashMap.newKeySet();

    private SuiteUnderTest(Scripts scripts) {
        this.scripts = scripts;
        this.instance = Instance.open(ports(scripts.repository(), scripts.instance()));
        this.http = new Http(instance, Tokens.of(instance));
        this.published = new Published(instance.url(Part.KAFKA));
    }

    static SuiteUnderTest start() {
        Path repository = Path.of(System.getProperty("sammenhaeng.repository", "../.."))
                .toAbsolutePath()
                .normalize();
        discardLeftovers(repository);
        String name = PREFIX + ProcessHandle.current().pid();
        // Whatever becomes of the tests, nothing is left running.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(repository, name), "discard-suite"));
        Scripts scripts = new Scripts(repository, name);
        scripts.run("up", "--detach", "--no-demo", "--test-clock").succeeded();
        return new SuiteUnderTest(scripts);
    }

    /** The commands of this instance. */
    Scripts scripts() {
        return scripts;
    }

    Instance instance() {
        return instance;
    }

    /** Someone with a token of this instance's issuer. */
    Person person(TokenRequest token) {
        return new Person(http, token);
    }

    /** What the services have published on the broker. */
    Published published() {
        return published;
    }

    /** The day the services have. */
    LocalDate today() {
        return LocalDate.ofInstant(Instant.now().plus(new TestClock(instance).offset()), DENMARK);
    }

    /** An hour of a day as people in Denmark say it. */
    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(DENMARK).toInstant();
    }

    /** Remembers a CPR number or a name, which must never be found outside the service that keeps it. */
    void mustStaySecret(String text) {
        unspeakable.add(text);
    }

    Set<String> unspeakable() {
        return Set.copyOf(unspeakable);
    }

    /** Ends a part as a crash would. */
    void kill(Part part) {
        scripts.run("kill", part.id()).succeeded();
    }

    /** Starts a part again; returns when it is ready. */
    void start(Part part) {
        scripts.run("start", part.id()).succeeded();
    }

    @Override
    public void close() {
        published.close();
        http.close();
        scripts.run("down").succeeded();
        boolean down = Suite.existing(scripts.repository(), scripts.instance()).isDown();
        discard(scripts.repository(), scripts.instance());
        if (!down) {
            throw new AssertionError("./deploy/down left something running");
        }
    }

    private static Path ports(Path repository, String name) {
        return repository.resolve(".local").resolve(name).resolve("ports.properties");
    }

    /** Deletes the instance, all but what its parts have logged. */
    private static void discard(Path repository, String name) {
        Path ports = ports(repository, name);
        if (Files.exists(ports)) {
            keepLogs(ports.resolveSibling("log"));
            Suite.existing(repository, name).discard();
        }
    }

    private static void keepLogs(Path from) {
        Path to = Path.of("target", "log");
        try {
            Files.createDirectories(to);
            if (Files.isDirectory(from)) {
                for (Path log : files(from)) {
                    Files.write(to.resolve(log.getFileName()), Files.readAllBytes(log));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the suites of test JVMs that were killed before they could do it. */
    private static void discardLeftovers(Path repository) {
        Path instances = repository.resolve(".local");
        if (Files.isDirectory(instances)) {
            files(instances).stream()
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches(PREFIX + "\\d+(-.*)?"))
                    .filter(name -> ProcessHandle.of(Long.parseLong(name.split("-", -1)[1]))
                            .isEmpty())
                    .forEach(name -> discard(repository, name));
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
