package dk.sammenhaeng.testing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.testing.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documents are what the schemas say; {@code -Dwrite-docs} writes them anew instead. */
class EventCatalogueTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final EventSchemas SCHEMAS = EventSchemas.ofRepository(ROOT);

    @Test
    void the_event_catalogue_is_what_the_schemas_say() throws IOException {
        isWritten(ROOT.resolve("docs/events.md"), EventCatalogue.markdown(SCHEMAS));
    }

    @Test
    void the_asyncapi_documents_are_what_the_schemas_say() throws IOException {
        for (String service : SCHEMAS.services()) {
            isWritten(ROOT.resolve("docs/asyncapi/" + service + ".json"), AsyncApi.document(SCHEMAS, service));
        }
    }

    @Test
    void the_page_of_refusals_is_what_the_bundles_say() throws IOException {
        isWritten(ROOT.resolve("docs/problems.md"), ProblemCatalogue.markdown(ROOT));
    }

    @Test
    void every_event_and_field_is_described_and_every_example_keeps_its_own_schema() {
        assertThat(SCHEMAS.byType()).isNotEmpty();
        SCHEMAS.byType().forEach((type, schema) -> {
            assertThat(schema.path("title").asText()).as(type).isNotBlank();
            described(type, schema);
            assertThat(schema.path("examples")).as(type).isNotEmpty();
            schema.path("examples")
                    .forEach(example -> SchemaCheck.of(type, schema).assertValid(example));
        });
    }

    @Test
    void readers_of_the_last_release_can_go_on() {
        assertThat(Compatibility.broken(EventSchemas.ofFolder(ROOT.resolve("docs/schemas/released")), SCHEMAS))
                .isEmpty();
    }

    @Test
    void a_promise_that_is_broken_is_named(@TempDir Path before, @TempDir Path after) throws IOException {
        schema(before, "gone", "{}");
        schema(before, "kept", """
                {"type": "object", "required": ["a", "b"], "properties": {
                  "a": {"type": "string", "enum": ["X"]}, "b": {"type": "integer"}, "c": {"type": "string"}}}""");
        schema(after, "kept", """
                {"type": "object", "required": ["a"], "properties": {
                  "a": {"type": "string", "enum": ["X", "Y"]}, "b": {"type": "string"}, "d": {"type": "string"}}}""");

        List<String> broken = Compatibility.broken(EventSchemas.ofFolder(before), EventSchemas.ofFolder(after));

        assertThat(broken)
                .containsExactlyInAnyOrder(
                        "gone is no longer published",
                        "kept.b is no longer always there",
                        "kept.a has values a reader does not know: [Y]",
                        "kept.b changed its type",
                        "kept.c has gone");
    }

    private static void schema(Path folder, String type, String text) throws IOException {
        Files.writeString(folder.resolve(type + ".json"), text);
    }

    private static void described(String where, JsonNode schema) {
        assertThat(schema.path("description").asText()).as(where).isNotBlank();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            described(where + "." + field.getKey(), field.getValue());
        }
        schema.path("items")
                .path("properties")
                .properties()
                .forEach(field -> described(where + "[]." + field.getKey(), field.getValue()));
    }

    private static void isWritten(Path file, String text) throws IOException {
        if (System.getProperty("write-docs") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(file).hasContent(text);
    }
}
