package dk.sammenhaeng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Holds a JSON document against the JSON Schema (2020-12) that is published for its type. */
public final class SchemaCheck {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String type;
    private final Schema schema;

    private SchemaCheck(String type, Schema schema) {
        this.type = type;
        this.schema = schema;
    }

    /** The check for a type, by the resource {@code schemas/<type>.json}. */
    public static SchemaCheck of(String type) {
        String resource = "schemas/" + type + ".json";
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (content == null) {
                throw new AssertionError("no schema is published for " + type + ": " + resource + " is missing");
            }
            return new SchemaCheck(type, REGISTRY.getSchema(content, InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The check against a schema that is already read. */
    public static SchemaCheck of(String type, JsonNode schema) {
        return new SchemaCheck(type, REGISTRY.getSchema(schema));
    }

    /** What the schema does not allow in the document; empty when it is valid. */
    public List<String> errors(String json) {
        return schema.validate(json, InputFormat.JSON, Formats.ASSERTED).stream()
                .map(Object::toString)
                .toList();
    }

    /** Fails with every error at once when the document is not valid. */
    public void assertValid(String json) {
        List<String> errors = errors(json);
        if (!errors.isEmpty()) {
            throw new AssertionError(type + " is not as published: " + String.join("; ", errors) + " in " + json);
        }
    }

    /** The same for a document that is already read. */
    public void assertValid(JsonNode document) {
        assertValid(document.toString());
    }
}
