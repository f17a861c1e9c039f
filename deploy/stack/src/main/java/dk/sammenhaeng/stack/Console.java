package dk.sammenhaeng.stack;

import java.io.PrintStream;
import java.util.Locale;

/** What a person at the terminal sees; lines of several threads do not mix. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** One part that became ready, with the time it took and where it is. */
    void ready(Part part, long milliseconds, String where) {
        say(String.format(Locale.ROOT, "  %-16s ready in %5.1f s   %s", part.id(), milliseconds / 1000.0, where));
    }

    synchronized void error(String line) {
        err.println("error: " + line);
        err.flush();
    }
}
