package dk.sammenhaeng.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A process known by a pid file, so that another run of the stack finds it again.
 *
 * <p>It runs in a session of its own: a Ctrl-C at the terminal reaches only us, and we stop the parts in order.
 */
final class LocalProcess {

    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);
    /** The start time of a process is derived from the boot time and may shift a little when the clock is set. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    private final String name;
    private final Path pidFile;
    private final Path logFile;

    LocalProcess(String name, Path pidFile, Path logFile) {
        this.name = name;
        this.pidFile = pidFile;
        this.logFile = logFile;
    }

    Path logFile() {
        return logFile;
    }

    /** Starts the command with these additions to the environment; nothing may be running under this name. */
    void start(List<String> command, Map<String, String> environment) {
        if (handle().isPresent()) {
            throw new StackException(name + " is already running");
        }
        List<String> whole = new ArrayList<>();
        if (Executables.onPath("setsid")) {
            whole.add("setsid");
        }
        whole.addAll(command);
        try {
            Files.createDirectories(logFile.getParent());
            Files.createDirectories(pidFile.getParent());
            ProcessBuilder builder = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Files.writeString(
                    pidFile, process.pid() + " " + startOf(process.toHandle()).toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new StackException(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** The running process, if it is running; a pid that another program has got since does not count. */
    Optional<ProcessHandle> handle() {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            String content = Files.readString(pidFile).strip();
            int space = content.indexOf(' ');
            if (space < 0) {
                return Optional.empty();
            }
            long pid = Long.parseLong(content.substring(0, space));
            Instant started = Instant.ofEpochMilli(Long.parseLong(content.substring(space + 1)));
            return ProcessHandle.of(pid)
                    .filter(LocalProcess::lives)
                    .filter(found ->
                            Duration.between(started, startOf(found)).abs().compareTo(SAME_START) < 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Whether it was started, was not stopped by us, and yet does not run. */
    boolean hasDied() {
        return Files.exists(pidFile) && handle().isEmpty();
    }

    /** Returns once {@code ready} holds; fails with the last lines of the log when the process dies or is too slow. */
    void awaitReady(BooleanSupplier ready, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            Optional<ProcessHandle> running = handle();
            if (running.isEmpty()) {
                throw new StackException(name + " died while starting; " + lastLogLines());
            }
            if (System.nanoTime() > deadline) {
                throw new StackException(
                        name + " was not ready within " + patience.toSeconds() + " s; " + lastLogLines());
            }
            waitForExit(running.get(), POLL);
        }
    }

    /** Asks the process to end with a signal such as TERM, and insists when it has not within {@code patience}. */
    void stop(String signal, Duration patience) {
        handle().ifPresent(process -> {
            Executables.run(List.of("kill", "-" + signal, Long.toString(process.pid())));
            if (!waitForExit(process, patience)) {
                kill();
            }
        });
        forget();
    }

    /** Ends the process as a crash would (SIGKILL) and returns when it and the processes it had started are gone. */
    void kill() {
        handle().ifPresent(process -> {
            List<ProcessHandle> family = process.descendants().toList();
            process.destroyForcibly();
            waitForExit(process, KILL_PATIENCE);
            awaitForgotten(process);
            for (ProcessHandle child : family) {
                if (!waitForExit(child, KILL_PATIENCE)) {
                    child.destroyForcibly();
                }
            }
        });
        forget();
    }

    /** A zombie keeps its pid, which PostgreSQL, when it starts again, takes for that of a running server. */
    private static void awaitForgotten(ProcessHandle process) {
        long deadline = System.nanoTime() + KILL_PATIENCE.toNanos();
        while (ProcessHandle.of(process.pid()).isPresent() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is gone within {@code patience}. */
    private static boolean waitForExit(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (lives(process) && System.nanoTime() < deadline) {
            try {
                process.onExit().get(POLL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Looked at again by the loop.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackException("interrupted", e);
            } catch (ExecutionException e) {
                throw new StackException("cannot wait for process " + process.pid(), e);
            }
        }
        return !lives(process);
    }

    /** A process that ended but whose parent has not yet taken notice (a zombie) is listed by the system and dead. */
    private static boolean lives(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            String line = Files.readString(stat);
            return line.charAt(line.lastIndexOf(')') + 2) != 'Z';
        } catch (NoSuchFileException e) {
            return process.isAlive();
        } catch (IOException e) {
            return false;
        }
    }

    /** The end of the log, as one piece of text that names the file. */
    String lastLogLines() {
        return LastWords.of(logFile);
    }
}
