package dk.sammenhaeng.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A part of the suite as a process of its own, found again through its pid file by whoever asks. */
public abstract sealed class Server permits PostgresServer, KafkaBroker, TokenIssuer, ServiceServer {

    private final Part part;
    private final LocalProcess process;
    private final Duration stopPatience;

    Server(Instance instance, Part part, Duration stopPatience) {
        this.part = part;
        this.process = instance.process(part);
        this.stopPatience = stopPatience;
    }

    /** Starts the process and returns when it is ready; fails with its last log lines when it is not. */
    public abstract void start();

    /** Whether it does its work at this moment. */
    public abstract boolean isReady();

    /** Lets it finish what it is at and ends it; nothing happens when it does not run. */
    public final void stop() {
        process.stop(stopSignal(), stopPatience);
    }

    /** Ends it as a crash would. */
    public final void kill() {
        process.kill();
    }

    String stopSignal() {
        return "TERM";
    }

    /** Which part this is. */
    public final Part part() {
        return part;
    }

    /** The running process, if it runs. */
    public final Optional<ProcessHandle> running() {
        return process.handle();
    }

    /** Whether it was started, was not stopped, and yet does not run. */
    public final boolean hasDied() {
        return process.hasDied();
    }

    /** Where it writes its log. */
    public final Path logFile() {
        return process.logFile();
    }

    final LocalProcess process() {
        return process;
    }
}
