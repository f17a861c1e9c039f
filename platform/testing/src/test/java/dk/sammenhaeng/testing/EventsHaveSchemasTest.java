package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsHaveSchemasTest {

    private static final String SCHEMA = """
            {"title": "A door opened", "description": "Raised when a door opens.", "type": "object",
             "properties": {"doorId": {"type": "string", "description": "Which door."}},
             "additionalProperties": true, "examples": [{"doorId": "front"}]}
            """;

    @TempDir
    Path schemas;

    @BeforeEach
    void one_schema() throws IOException {
        write(SCHEMA);
    }

    private void write(String schema) throws IOException {
        Files.writeString(schemas.resolve("house.door-opened.v1.json"), schema);
    }

    @Test
    void an_event_with_its_schema_passes() {
        assertThatCode(() -> EventsHaveSchemas.check(Set.of("house.door-opened.v1.json"), schemas))
                .doesNotThrowAnyException();
    }

    @Test
    void an_event_without_a_schema_and_a_schema_without_an_event_fail() {
        assertThatThrownBy(() -> EventsHaveSchemas.check(Set.of(), schemas)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> EventsHaveSchemas.check(
                        Set.of("house.door-opened.v1.json", "house.door-closed.v1.json"), schemas))
                .hasMessageContaining("door-closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"A door opened\"|\"\"",
                "Raised when|When",
                "Which door.|",
                "\"additionalProperties\": true|\"additionalProperties\": false",
                "[{\"doorId\": \"front\"}]|[]",
                "[{\"doorId\": \"front\"}]|[{\"doorId\": 7}]"
            })
    void a_schema_that_does_not_explain_itself_fails(String words, String instead) throws IOException {
        write(SCHEMA.replace(words, instead == null ? "" : instead));

        assertThatThrownBy(() -> EventsHaveSchemas.check(Set.of("house.door-opened.v1.json"), schemas))
                .isInstanceOf(AssertionError.class);
    }
}
