package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody adds an endpoint without a table that tries it with each kind of caller ({@link Callers#trying}). */
class EveryEndpointIsTriedTest {

    private static final Pattern TRIED = Pattern.compile("trying\\(\\s*\"([A-Z]+ /v1[^\"]*)\"");

    @Test
    void every_endpoint_is_tried_with_each_kind_of_caller() throws IOException {
        Set<String> endpoints = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.sammenhaeng.journey")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(EveryEndpointIsTriedTest::endpoint)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(endpoints).isNotEmpty();
        endpoints.removeAll(tried());
        assertThat(endpoints)
                .as("endpoints that no test tries with callers.trying(\"VERB /path\", ...)")
                .isEmpty();
    }

    private static String endpoint(JavaMethod method) {
        String verb = method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(JavaClass::getSimpleName)
                .findFirst()
                .orElseThrow();
        String folder = method.getOwner().getAnnotationOfType(Path.class).value();
        String place =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return verb + " " + folder + place;
    }

    private static Set<String> tried() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(java.nio.file.Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> TRIED.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
