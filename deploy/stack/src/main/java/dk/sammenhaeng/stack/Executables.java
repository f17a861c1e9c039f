package dk.sammenhaeng.stack;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs of the machine that the stack calls. */
final class Executables {

    private Executables() {}

    static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Runs a short command to its end and returns what it wrote; fails when it fails. */
    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StackException(String.join(" ", command) + " failed: " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new StackException(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }

    /** Runs a program that speaks to the person at the terminal, to its end, and returns its exit status. */
    static int runAtTheTerminal(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new StackException(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }

    /** The start of a command for another JVM like this one that runs {@code main} with the same classes. */
    static List<String> java(List<String> flags, Class<?> main) {
        return java(flags, System.getProperty("java.class.path"), main.getName());
    }

    /** The same with other classes. */
    static List<String> java(List<String> flags, String classPath, String main) {
        List<String> command = jvm(flags);
        command.addAll(List.of(
                "-Dslf4j.provider=" + WarningsToStderr.class.getName(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                classPath,
                main));
        return command;
    }

    /** The command for another JVM like this one that runs a program packed as a jar. */
    static List<String> java(List<String> flags, Path jar) {
        List<String> command = jvm(flags);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> jvm(List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        return command;
    }
}
