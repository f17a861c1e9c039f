package dk.sammenhaeng.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of what runs. */
final class Status {

    private static final long KILOBYTES_PER_MEGABYTE = 1024;

    private final Suite suite;
    private final Console console;

    Status(Suite suite, Console console) {
        this.suite = suite;
        this.console = console;
    }

    /** Prints a line for each part; true when all are ready. */
    boolean print() {
        console.say("instance " + suite.instance().name() + " in "
                + suite.instance().folder());
        console.say(line("part", "pid", "port", "ready", "resident"));
        boolean allReady = true;
        for (Server server : suite.servers()) {
            boolean ready = server.running().isPresent() && server.isReady();
            allReady &= ready;
            console.say(line(
                    server.part().id(),
                    server.running().map(found -> Long.toString(found.pid())).orElse("-"),
                    Integer.toString(suite.instance().port(server.part())),
                    ready ? "yes" : server.hasDied() ? "died" : "no",
                    server.running().map(Status::memory).orElse("-")));
        }
        return allReady;
    }

    private static String line(String part, String pid, String port, String ready, String memory) {
        return String.format(Locale.ROOT, "  %-16s %8s %6s  %-5s %9s", part, pid, port, ready, memory);
    }

    /** The process's own resident memory, and of its children (PostgreSQL's) the share that is not shared. */
    private static String memory(ProcessHandle process) {
        try {
            long kilobytes = kilobytes(process, "Rss:");
            try (Stream<ProcessHandle> children = process.descendants()) {
                for (ProcessHandle child : children.toList()) {
                    kilobytes += kilobytes(child, "Pss:");
                }
            }
            return kilobytes / KILOBYTES_PER_MEGABYTE + " MB";
        } catch (IOException e) {
            return "?";
        }
    }

    private static long kilobytes(ProcessHandle process, String kind) throws IOException {
        Path accounts = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
        for (String line : Files.readAllLines(accounts)) {
            if (line.startsWith(kind)) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        return 0;
    }
}
