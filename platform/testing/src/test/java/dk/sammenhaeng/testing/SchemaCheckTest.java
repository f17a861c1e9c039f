package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchemaCheckTest {

    private final SchemaCheck check = SchemaCheck.of("dk.sammenhaeng.example.thing.happened.v1");

    @Test
    void a_document_as_published_is_valid() {
        check.assertValid("{\"at\": \"2026-05-01T10:00:00Z\"}");
    }

    @Test
    void every_error_is_told_at_once() {
        assertThat(check.errors("{\"at\": \"i morgen\", \"name\": \"x\"}")).hasSize(2);
        assertThatThrownBy(() -> check.assertValid("{}")).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_type_without_a_schema_fails() {
        assertThatThrownBy(() -> SchemaCheck.of("unknown.v1")).hasMessageContaining("no schema is published");
    }
}
