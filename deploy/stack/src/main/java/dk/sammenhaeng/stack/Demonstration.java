package dk.sammenhaeng.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The demonstration municipality, loaded once per instance by the program in {@code deploy/demo}. */
final class Demonstration {

    private static final String MAIN = "dk.sammenhaeng.demo.Main";
    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final Path repository;
    private final Console console;

    Demonstration(Path repository, Console console) {
        this.repository = repository;
        this.console = console;
    }

    /** Loads it unless that was done before or is not wanted; false when it was begun and not finished. */
    boolean load(Suite suite, Arguments arguments) {
        if (arguments.has("--no-demo") || suite.isLoaded()) {
            return true;
        }
        Path target = repository.resolve("deploy/demo/target");
        if (!Files.exists(target.resolve("classes").resolve(MAIN.replace('.', '/') + ".class"))) {
            console.say("no demonstration municipality: deploy/demo is not built");
            return true;
        }
        console.say("loading the demonstration municipality");
        List<String> command = new ArrayList<>(Executables.java(FLAGS, classPath(target), MAIN));
        command.add("--instance-file");
        command.add(suite.instance().portsFile().toString());
        arguments.value("--citizens").ifPresent(citizens -> {
            command.add("--citizens");
            command.add(citizens);
        });
        boolean whole = Executables.runAtTheTerminal(command) == 0;
        if (whole) {
            suite.markLoaded();
        }
        return whole;
    }

    private static String classPath(Path target) {
        Path dependencies = target.resolve("classpath");
        try {
            String rest = Files.exists(dependencies)
                    ? Files.readString(dependencies).strip()
                    : System.getProperty("java.class.path");
            return target.resolve("classes") + File.pathSeparator + rest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
