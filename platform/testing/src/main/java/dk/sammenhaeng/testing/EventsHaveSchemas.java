package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fails the build when an event is not described to those who read it. */
public final class EventsHaveSchemas {

    private static final String EVENT_TYPE = "dk.sammenhaeng.platform.event.EventType";

    private EventsHaveSchemas() {}

    /**
     * Fails unless each event of the package has a schema and each schema an event, and each schema says when the event is
     * raised and what each property is, lets consumers meet new properties, and has an example that fits.
     *
     * @param service as the types of its events begin, {@code dk.sammenhaeng.budget}
     */
    public static void check(String service, String packageName) {
        Set<String> events = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .filter(type -> type.isAnnotatedWith(EVENT_TYPE))
                        .map(type -> service + "." + typeOf(type) + ".json")
                        .collect(Collectors.toSet());
        check(events, Path.of("src/main/resources/schemas"));
    }

    private static String typeOf(JavaClass event) {
        return (String) event.getAnnotationOfType(EVENT_TYPE).get("value").orElseThrow();
    }

    static void check(Set<String> events, Path schemas) {
        List<Path> files = in(schemas);
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(events);
        files.forEach(EventsHaveSchemas::check);
    }

    private static void check(Path file) {
        JsonNode schema = read(file);
        String type = file.getFileName().toString().replaceAll("\\.json$", "");
        assertThat(schema.path("title").asText()).as(type).isNotBlank();
        assertThat(schema.path("description").asText()).as(type).startsWith("Raised ");
        assertThat(schema.path("additionalProperties").asBoolean(true)).as(type).isTrue();
        schema.path("properties").properties().forEach(property -> assertThat(
                        property.getValue().path("description").asText())
                .as(type + " " + property.getKey())
                .isNotBlank());
        assertThat(schema.path("examples")).as(type).isNotEmpty();
        SchemaCheck.of(type, schema).assertValid(schema.at("/examples/0"));
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
