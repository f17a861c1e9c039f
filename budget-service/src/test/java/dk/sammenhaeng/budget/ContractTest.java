package dk.sammenhaeng.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dk.sammenhaeng.platform.event.EventType;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.testing.EndpointsStatePermission;
import dk.sammenhaeng.testing.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the service promises in writing: permissions, schemas and texts. */
class ContractTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

    @Test
    void every_endpoint_states_its_permission() {
        EndpointsStatePermission.check("dk.sammenhaeng.budget");
    }

    @Test
    void every_event_type_has_a_schema_and_every_schema_an_event_type() throws IOException {
        Set<String> types = new ClassFileImporter()
                .importPackages("dk.sammenhaeng.budget").stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class))
                        .map(type -> "dk.sammenhaeng.budget."
                                + type.getAnnotationOfType(EventType.class).value())
                        .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(types);
        }
    }

    @Test
    void every_schema_says_when_it_is_raised_and_its_example_fits() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            for (Path file : files.toList()) {
                JsonNode schema = new ObjectMapper().readTree(file.toFile());
                assertThat(schema.path("description").asText()).startsWith("Raised ");
                assertThat(schema.path("additionalProperties").asBoolean()).isTrue();
                schema.path("properties").forEach(property -> assertThat(property.has("description"))
                        .as(file + ": " + property)
                        .isTrue());
                assertThat(schema.path("examples")).isNotEmpty();
                SchemaCheck.of(file.getFileName().toString().replace(".json", ""))
                        .assertValid(schema.at("/examples/0"));
            }
        }
    }

    @Test
    void every_code_has_its_texts_in_danish_and_english() throws IOException {
        List<String> codes;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            codes = sources.filter(Files::isRegularFile)
                    .flatMap(ContractTest::keys)
                    .distinct()
                    .toList();
        }
        assertThat(codes).isNotEmpty();
        assertThat(Texts.keys(Texts.DANISH)).containsAll(codes);
        assertThat(Texts.keys(Locale.ENGLISH)).containsAll(codes);
    }

    private static Stream<String> keys(Path source) {
        try {
            String text = Files.readString(source);
            Stream<String> refusals = Pattern.compile("Refusal\\s*\\.\\s*(?:byRule|forbidden)\\(\\s*\"([^\"]+)\"")
                    .matcher(text)
                    .results()
                    .flatMap(found ->
                            Stream.of("problem." + found.group(1) + ".title", "problem." + found.group(1) + ".detail"));
            Stream<String> faults = Pattern.compile("\"/[^\"]*\",\\s*\"([a-z-]+\\.[a-z-]+)\"")
                    .matcher(text)
                    .results()
                    .map(found -> "fault." + found.group(1));
            return Stream.concat(refusals, faults);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
