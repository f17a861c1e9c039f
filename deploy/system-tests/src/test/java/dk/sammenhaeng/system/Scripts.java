package dk.sammenhaeng.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The commands in {@code deploy}, run as a person runs them: each as a process of its own, for one instance. */
record Scripts(Path repository, String instance) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** What {@code deploy/lib/java.sh} is told so that it does not build what this very build has just built. */
    private static final String NO_BUILD = "SAMMENHAENG_BUILD";

    /** The same commands for another instance. */
    Scripts of(String otherInstance) {
        return new Scripts(repository, otherInstance);
    }

    /** Runs a script to its end; the instance is named for it. */
    Ended run(String script, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(repository.resolve("deploy").resolve(script).toString());
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("--instance", instance));
        ProcessBuilder process = new ProcessBuilder(command).directory(repository.toFile());
        process.environment().put(NO_BUILD, "never");
        return end(process, PATIENCE);
    }

    /** Starts a process and returns when it has ended, or has been ended because it took too long. */
    static Ended end(ProcessBuilder builder, Duration patience) {
        try {
            // A file and not a pipe: a part that outlives the script must not hold the reader.
            Path said = Files.createTempFile("said", ".txt");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            String output = Files.readString(said);
            Files.delete(said);
            if (!ended) {
                throw new AssertionError(
                        "%s did not end within %s; it said: %s".formatted(builder.command(), patience, output));
            }
            return new Ended(builder.command(), process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a command ended, and what it said on both outputs. */
    record Ended(List<String> command, int status, String output) {

        /** What it said; fails when it failed. */
        String succeeded() {
            if (status != 0) {
                throw new AssertionError("%s ended with %d: %s".formatted(command, status, output));
            }
            return output;
        }

        /** The lines that say what is wrong. */
        List<String> errors() {
            return output.lines().filter(line -> line.startsWith("error: ")).toList();
        }
    }
}
