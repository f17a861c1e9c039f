package dk.sammenhaeng.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The commands behind the scripts in {@code deploy}; each failure is one clear line and exit status 1. */
public final class Main {

    private static final Set<String> INSTANCE = Set.of("--instance");

    private final Path repository;
    private final Console console;

    private Main(Path repository, Console console) {
        this.repository = repository;
        this.console = console;
    }

    /** Runs one command in the repository named by the system property {@code sammenhaeng.repository}. */
    public static void main(String[] arguments) {
        Console console = new Console(System.out, System.err);
        try {
            Path repository = Path.of(System.getProperty("sammenhaeng.repository", ""));
            new Main(repository.toAbsolutePath(), console).run(Arrays.asList(arguments));
        } catch (StackException e) {
            console.error(String.valueOf(e.getMessage()));
            System.exit(1);
        }
    }

    private void run(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new StackException("no command");
        }
        List<String> rest = arguments.subList(1, arguments.size());
        switch (arguments.getFirst()) {
            case "up" -> up(rest);
            case "down" -> down(rest);
            case "status" -> status(rest);
            case "kill" -> kill(rest);
            case "start" -> start(rest);
            case "token" -> token(rest);
            case "clock" -> clock(rest);
            case "events" -> events(rest);
            default -> throw new StackException("unknown command " + arguments.getFirst());
        }
    }

    private void up(List<String> rest) {
        Arguments arguments = Arguments.parse(
                rest, Set.of("--instance", "--citizens"), Set.of("--fresh", "--detach", "--test-clock", "--no-demo"));
        refuseWords(arguments);
        new Up(repository, console, arguments).run();
    }

    private void down(List<String> rest) {
        Suite suite = existing(Arguments.parse(rest, INSTANCE, Set.of()));
        if (suite.isDown()) {
            console.say("nothing is running");
            return;
        }
        suite.stop();
        console.say("stopped; the data is kept in " + suite.instance().folder());
    }

    private void status(List<String> rest) {
        Suite suite = existing(Arguments.parse(rest, INSTANCE, Set.of()));
        boolean allReady = new Status(suite, console).print();
        if (!allReady) {
            System.exit(1);
        }
    }

    private void kill(List<String> rest) {
        Server server = server(rest);
        if (server.running().isEmpty()) {
            throw new StackException(server.part().id() + " is not running");
        }
        server.kill();
        console.say(server.part().id() + " was killed (SIGKILL)");
    }

    private void start(List<String> rest) {
        Server server = server(rest);
        if (server.running().isPresent()) {
            console.say(server.part().id() + " is already running");
            return;
        }
        server.start();
        console.say(server.part().id() + " is ready");
    }

    private Server server(List<String> rest) {
        Arguments arguments = Arguments.parse(rest, INSTANCE, Set.of());
        String parts = names(List.of(Part.values()));
        String name = arguments.word("part of " + parts);
        Part part = Part.of(name).orElseThrow(() -> new StackException("no part " + name + "; there are " + parts));
        return Suite.existing(repository, arguments.instance()).server(part);
    }

    private static String names(List<Part> parts) {
        return parts.stream().map(Part::id).collect(Collectors.joining(", "));
    }

    private void token(List<String> rest) {
        Arguments arguments = Arguments.parse(
                rest,
                Set.of("--role", "--municipality", "--sector", "--institution", "--user", "--acr", "--instance"),
                Set.of());
        refuseWords(arguments);
        List<String> roles = Arrays.asList(arguments.required("--role").split(",", -1));
        TokenRequest request = TokenRequest.roles(arguments.required("--municipality"), roles);
        request = arguments.value("--sector").map(request::sector).orElse(request);
        request = arguments
                .value("--institution")
                .map(Main::uuid)
                .map(request::institution)
                .orElse(request);
        request = arguments.value("--user").map(request::user).orElse(request);
        request = arguments.value("--acr").map(request::assurance).orElse(request);
        console.say(Tokens.of(existing(arguments).instance()).sign(request));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new StackException("not an id (a UUID): " + text, e);
        }
    }

    private void events(List<String> rest) {
        Arguments arguments = Arguments.parse(rest, Set.of("--instance", "--subject"), Set.of("--follow"));
        String name = arguments.word("service of " + names(Part.services()));
        Part service = Part.of(name)
                .filter(Part::isService)
                .orElseThrow(() -> new StackException("no service " + name + "; there are " + names(Part.services())));
        KafkaBroker broker = existing(arguments).stack().broker();
        if (broker.running().isEmpty()) {
            throw new StackException("the broker is not running: ./deploy/up starts it");
        }
        Optional<String> subject = arguments.value("--subject").map(Main::uuid).map(UUID::toString);
        Consumer<ConsumerRecord<String, String>> print = published -> {
            if (subject.isEmpty() || subject.get().equals(published.key())) {
                console.say(published.value());
            }
        };
        try (TopicReader reader = new TopicReader(broker.bootstrapServers(), List.of(Topics.eventsOf(service.id())))) {
            reader.toEnd(print);
            while (arguments.has("--follow")) {
                reader.next().forEach(print);
            }
        }
    }

    private void clock(List<String> rest) {
        Arguments arguments = Arguments.parse(rest, INSTANCE, Set.of());
        TestClock clock = new TestClock(existing(arguments).instance());
        Duration offset = arguments.words().isEmpty()
                ? clock.offset()
                : clock.advance(TestClock.step(arguments.word("duration")));
        console.say("the clocks show " + InstantSource.system().instant().plus(offset) + " (" + offset + " ahead)");
    }

    private Suite existing(Arguments arguments) {
        return Suite.existing(repository, arguments.instance());
    }

    private static void refuseWords(Arguments arguments) {
        Optional<String> word = arguments.words().stream().findFirst();
        word.ifPresent(unknown -> {
            throw new StackException("unknown argument " + unknown);
        });
    }
}
