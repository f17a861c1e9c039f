package dk.sammenhaeng.demo.load;

import java.io.PrintStream;
import java.time.Duration;

/** Tells the person at the terminal how far loading has come: one line that is written over, or one now and then. */
final class Progress {

    private static final Duration AT_A_TERMINAL = Duration.ofMillis(200);
    private static final Duration IN_A_LOG = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private String what = "";
    private long all;
    private long done;
    private long began;
    private long told;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    synchronized void begin(String things, long count) {
        what = things;
        all = count;
        done = 0;
        began = System.nanoTime();
        told = began;
    }

    synchronized void oneDone() {
        done++;
        long now = System.nanoTime();
        if (now - told > (terminal ? AT_A_TERMINAL : IN_A_LOG).toNanos()) {
            told = now;
            tell(terminal ? "" : "\n");
        }
    }

    synchronized void end() {
        tell("\n");
    }

    private void tell(String lineEnd) {
        double seconds = Math.max((System.nanoTime() - began) / 1e9, 0.001);
        out.printf(
                "%s  %-14s %,d of %,d, %,.0f a second%s",
                terminal ? "\r" : "", what, done, all, done / seconds, lineEnd);
        out.flush();
    }
}
