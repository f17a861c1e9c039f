package dk.sammenhaeng.demo;

import dk.sammenhaeng.demo.generate.Generator;
import dk.sammenhaeng.demo.load.LoadStopped;
import dk.sammenhaeng.demo.load.Loader;
import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.StackException;
import dk.sammenhaeng.stack.TestClock;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** Loads the demonstration municipality into a running instance of the suite. */
public final class Main {

    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private Main() {}

    /** Loads it, says what was loaded, and ends with status 0 only when everything was. */
    public static void main(String[] arguments) {
        int status = run(System.out, System.err, InstantSource.system(), arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(PrintStream out, PrintStream err, InstantSource clock, String... arguments) {
        try {
            load(Options.of(arguments), out, clock);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("error: " + e.getMessage() + "\n" + Options.USAGE);
            return NOT_UNDERSTOOD;
        } catch (LoadStopped | StackException e) {
            err.println("\nerror: " + e.getMessage());
            return FAILED;
        }
    }

    private static void load(Options options, PrintStream out, InstantSource clock) {
        long began = System.nanoTime();
        Instance instance = Instance.open(options.instanceFile());
        LocalDate today = options.day().orElseGet(() -> today(instance, clock));
        var generator = new Generator(options.municipality(), options.seed(), today);
        try (var loader =
                new Loader(instance, generator.municipality(options.citizens()), out, System.console() != null)) {
            out.println(loader.load());
        }
        out.printf("  loaded in %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    /** The services' day, which a test clock may have moved. */
    private static LocalDate today(Instance instance, InstantSource clock) {
        Duration moved = instance.hasTestClock() ? new TestClock(instance).offset() : Duration.ZERO;
        return LocalDate.ofInstant(clock.instant().plus(moved), DENMARK);
    }
}
