package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fails the build when a refusal or a fault has no words. */
public final class CodesHaveTexts {

    private static final Pattern REFUSAL = Pattern.compile("Refusal\\s*\\.\\s*(?:byRule|forbidden)\\(\\s*\"([^\"]+)\"");
    private static final Pattern FAULT = Pattern.compile("\"/[^\"]*\",\\s*\"([a-z-]+\\.[a-z-]+)\"");

    private CodesHaveTexts() {}

    /**
     * Fails unless each code that the service's sources name has its texts among the keys of both languages, and there is
     * at least one.
     */
    public static void check(Set<String> danish, Set<String> english) {
        Set<String> keys = keysIn(Path.of("src/main/java"));
        assertThat(keys).isNotEmpty();
        assertThat(danish).containsAll(keys);
        assertThat(english).containsAll(keys);
    }

    private static Set<String> keysIn(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> keysOf(read(file)))
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<String> keysOf(String source) {
        return Stream.concat(
                REFUSAL.matcher(source)
                        .results()
                        .map(found -> found.group(1))
                        .flatMap(code -> Stream.of("problem." + code + ".title", "problem." + code + ".detail")),
                FAULT.matcher(source).results().map(found -> "fault." + found.group(1)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
