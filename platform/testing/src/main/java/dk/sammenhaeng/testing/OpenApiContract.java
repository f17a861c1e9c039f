package dk.sammenhaeng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Fails a test when an answer is not what the served OpenAPI document says of its operation: the status must be
 * documented and a JSON body must fit the schema. Use it on every call: {@code given().filter(new OpenApiContract())}.
 */
public final class OpenApiContract implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** JSON Schema as OpenAPI 3.1 uses it: among the words of a document of which most are no schema. */
    private static final Dialect SCHEMAS_IN_OPENAPI = Dialect.builder(
                    "https://json-schema.org/draft/2020-12/schema", Dialects.getDraft202012())
            .unknownKeywordFactory((word, context) -> new NonValidationKeyword(word))
            .build();

    private static final String COMPONENTS = "/components/schemas/";
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final Map<String, Document> DOCUMENTS = new ConcurrentHashMap<>();

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification expectation,
            FilterContext context) {
        Response response = context.next(request, expectation);
        URI uri = URI.create(request.getURI());
        if (uri.getPath().startsWith("/v1/")) {
            DOCUMENTS
                    .computeIfAbsent(uri.resolve("/openapi").toString(), Document::fetch)
                    .check(request.getMethod().toLowerCase(Locale.ROOT), uri.getPath(), response);
        }
        return response;
    }

    private record Document(JsonNode root, Map<String, Schema> schemas) {

        static Document fetch(String url) {
            // The upgrade to HTTP/2 has been seen to fail on a document of this size.
            try (HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                String text = client.send(
                                HttpRequest.newBuilder(URI.create(url))
                                        .header("Accept", "application/json")
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                return new Document(JSON.readTree(text), new ConcurrentHashMap<>());
            } catch (IOException e) {
                throw new UncheckedIOException("no OpenAPI document at " + url, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }

        void check(String method, String path, Response response) {
            int status = response.statusCode();
            String call = method.toUpperCase(Locale.ROOT) + " " + path + " (" + status + ")";
            Optional<String> template = template(method, path);
            if (template.isEmpty()) {
                if (status != NOT_FOUND && status != METHOD_NOT_ALLOWED) {
                    throw new AssertionError(call + ": the operation is not documented");
                }
                return;
            }
            String operation = "/paths/" + escape(template.get()) + "/" + method;
            String answer = documentedAnswer(operation, status)
                    .orElseThrow(() -> new AssertionError(call + ": the status is not documented"));
            String body = response.asString();
            String mediaType = Optional.ofNullable(response.contentType())
                    .orElse("")
                    .split(";", 2)[0]
                    .strip();
            if (body.isEmpty() || !(mediaType.endsWith("json"))) {
                return;
            }
            String schema = answer + "/content/" + escape(mediaType) + "/schema";
            if (root.at(schema).isMissingNode()) {
                throw new AssertionError(call + ": no schema is documented for " + mediaType);
            }
            List<String> errors =
                    schemas
                            .computeIfAbsent(schema, this::schemaAt)
                            .validate(body, InputFormat.JSON, Formats.ASSERTED)
                            .stream()
                            .map(Object::toString)
                            .toList();
            if (!errors.isEmpty()) {
                throw new AssertionError(call + " is not as documented: " + String.join("; ", errors) + " in " + body);
            }
        }

        /**
         * The schema with those it names and no others: the library reads whatever document it is given as a whole, and
         * keeps it, once for each place in it.
         */
        private Schema schemaAt(String pointer) {
            ObjectNode schema = root.at(pointer).deepCopy();
            Map<String, JsonNode> named = new TreeMap<>();
            name(schema, named);
            schema.withObject(COMPONENTS.substring(0, COMPONENTS.length() - 1)).setAll(named);
            return SchemaRegistry.withDefaultDialect(SCHEMAS_IN_OPENAPI).getSchema(schema);
        }

        private void name(JsonNode schema, Map<String, JsonNode> named) {
            for (String reference : schema.findValuesAsText("$ref")) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                if (!named.containsKey(name)) {
                    JsonNode other = root.at(COMPONENTS + name);
                    named.put(name, other);
                    name(other, named);
                }
            }
        }

        /** The documented path that fits, a fixed one before one with parameters. */
        private Optional<String> template(String method, String path) {
            return root.path("paths").properties().stream()
                    .filter(entry -> entry.getValue().has(method))
                    .map(Map.Entry::getKey)
                    .filter(template -> pattern(template).matcher(path).matches())
                    .min((one, other) -> Integer.compare(parameters(one), parameters(other)));
        }

        private static Pattern pattern(String template) {
            return Pattern.compile("\\Q" + template.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q") + "\\E");
        }

        private static int parameters(String template) {
            return (int) template.chars().filter(character -> character == '{').count();
        }

        private Optional<String> documentedAnswer(String operation, int status) {
            String exact = operation + "/responses/" + status;
            String anyOfKind = operation + "/responses/" + status / 100 + "XX";
            String otherwise = operation + "/responses/default";
            return List.of(exact, anyOfKind, otherwise).stream()
                    .filter(pointer -> !root.at(pointer).isMissingNode())
                    .findFirst()
                    .map(this::resolved);
        }

        private String resolved(String pointer) {
            JsonNode reference = root.at(pointer).path("$ref");
            return reference.isTextual() ? reference.asText().substring(1) : pointer;
        }

        private static String escape(String segment) {
            return segment.replace("~", "~0").replace("/", "~1");
        }
    }
}
