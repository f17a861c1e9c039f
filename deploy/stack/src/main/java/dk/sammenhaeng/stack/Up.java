package dk.sammenhaeng.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** {@code deploy/up}: from nothing, or from what runs already, to a whole suite with its demonstration data. */
final class Up {

    private static final long WATCH_MILLIS = 250;

    private final Path repository;
    private final Console console;
    private final Arguments arguments;
    /** What ran before us: a start that fails, or is broken off, leaves it running. */
    private volatile Set<Part> spared = Set.of();

    private volatile boolean stopping;

    Up(Path repository, Console console, Arguments arguments) {
        this.repository = repository;
        this.console = console;
        this.arguments = arguments;
    }

    void run() {
        long begun = System.nanoTime();
        Suite suite = suite();
        try (FileChannel lockFile = open(suite.instance().folder().resolve("up.lock"))) {
            Optional<FileLock> lock = tryLock(lockFile);
            if (lock.isEmpty()) {
                throw new StackException("another ./deploy/up is starting instance "
                        + suite.instance().name());
            }
            Set<Part> already = suite.running();
            if (already.size() == Part.values().length) {
                console.say("already running");
                new Tour(suite, console).print();
                return;
            }
            spared = already;
            Thread ctrlC = stopOnExit(suite);
            start(suite);
            spared = Set.of();
            console.say("  all of it in %d s".formatted(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)));
            boolean loaded = new Demonstration(repository, console).load(suite, arguments);
            new Tour(suite, console).print();
            if (!loaded) {
                console.error(
                        "the demonstration municipality was not loaded whole; start over with ./deploy/up --fresh");
            }
            lock.get().release();
            if (arguments.has("--detach")) {
                Runtime.getRuntime().removeShutdownHook(ctrlC);
                console.say("Running in the background: ./deploy/status shows it, ./deploy/down stops it.");
                if (!loaded) {
                    System.exit(1);
                }
            } else {
                console.say("Ctrl-C stops everything; the data is kept.");
                watch(suite);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Suite suite() {
        Suite suite = Suite.of(repository, arguments.instance());
        if (arguments.has("--fresh")) {
            console.say("starting over: what instance " + suite.instance().name() + " had is deleted");
            suite.stop();
            suite.discard();
            suite = Suite.of(repository, arguments.instance());
        }
        if (arguments.has("--test-clock")) {
            suite.installTestClock();
        } else if (suite.instance().hasTestClock()) {
            console.say("this instance has a test clock; --fresh takes it away");
        }
        return suite;
    }

    private void start(Suite suite) {
        console.say("starting instance " + suite.instance().name());
        suite.start((part, milliseconds) ->
                console.ready(part, milliseconds, suite.instance().url(part)));
    }

    private Thread stopOnExit(Suite suite) {
        Thread hook = new Thread(
                () -> {
                    if (!spared.containsAll(suite.running())) {
                        stopping = true;
                        console.say("stopping");
                        suite.stopAllBut(spared);
                        console.say("stopped; the data is kept in "
                                + suite.instance().folder());
                    }
                },
                "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    /** Says once of each part that it died, and returns when everything was stopped from elsewhere. */
    private void watch(Suite suite) {
        Set<Part> seenDead = Set.of();
        Set<Part> reported = new HashSet<>();
        while (!(suite.isDown() && died(suite).isEmpty())) {
            Set<Part> dead = died(suite);
            reported.retainAll(dead);
            for (Part part : dead) {
                // One that ./deploy/down is stopping looks dead for a moment, but not twice.
                if (seenDead.contains(part) && !stopping && reported.add(part)) {
                    console.error("%s died (./deploy/start %s starts it again); %s"
                            .formatted(
                                    part.id(),
                                    part.id(),
                                    suite.server(part).process().lastLogLines()));
                }
            }
            seenDead = dead;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(WATCH_MILLIS));
        }
    }

    private static Set<Part> died(Suite suite) {
        return suite.servers().stream()
                .filter(Server::hasDied)
                .map(Server::part)
                .collect(Collectors.toSet());
    }

    private static FileChannel open(Path lockFile) {
        try {
            return FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel lockFile) throws IOException {
        try {
            return Optional.ofNullable(lockFile.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
