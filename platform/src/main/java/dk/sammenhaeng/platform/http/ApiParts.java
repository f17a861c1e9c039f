package dk.sammenhaeng.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The parts that the operations of every service share, written once and referred to by name. */
final class ApiParts {

    static final String TOKEN = "token";

    static final String DESCRIPTION = """
            Part of Sammenhæng, which keeps one citizen's plans consistent across employment, social services, health \
            and psychiatry.

            Texts for people are Danish; `Accept-Language: en` gives English (tekster er på dansk, engelsk på \
            forespørgsel). Codes are stable in both. Every error is a problem (RFC 9457) with a `code`; every fault of \
            a request is named at once under `errors`. Instants are UTC, days are Denmark's. Money is DKK with two \
            decimals and a price basis.

            A change of something that exists names the version it saw (`If-Match`). A `POST` that changes something \
            names an `Idempotency-Key`, so that it can be repeated without harm. Calls that touch personal data say \
            for which purpose (`X-Processing-Purpose`) and are logged.""";

    private static final Map<Integer, String> PROBLEMS = problems();

    private ApiParts() {}

    static void addTo(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the municipality's OpenID Connect provider: who, which municipality,"
                                + " which roles, which sector or institution."));
        components.addSchema("Problem", problem());
        parameters().forEach(components::addParameter);
        answerHeaders()
                .forEach((name, description) -> components.addHeader(
                        name, OASFactory.createHeader().description(description).schema(text())));
        components.addResponse(
                "NotModified",
                OASFactory.createAPIResponse().description("What the caller has (`If-None-Match`) is current."));
        PROBLEMS.forEach(
                (status, description) -> components.addResponse("Problem" + status, response(status, description)));
    }

    static List<String> headersOf(ApiDocument.Traits traits) {
        List<String> names = new ArrayList<>(List.of("Accept-Language", EveryAnswer.REQUEST_ID));
        if (traits.keyed()) {
            names.add("Idempotency-Key");
        }
        if (traits.personalData()) {
            names.add("X-Processing-Purpose");
        }
        if (traits.tagged()) {
            names.add("If-None-Match");
        }
        return names;
    }

    static List<String> answerHeadersOf(ApiDocument.Traits traits, String status, APIResponse response) {
        List<String> names = new ArrayList<>(List.of("API-Version", EveryAnswer.REQUEST_ID, "Content-Language"));
        if (traits.list()) {
            names.add("Link");
        } else if (response.getContent() != null) {
            names.add("ETag");
        }
        if (status.equals("201")) {
            names.add("Location");
        }
        if (traits.keyed()) {
            names.add("Idempotency-Replayed");
        }
        return names;
    }

    static List<Integer> problemsOf(ApiDocument.Traits traits) {
        List<Integer> statuses = new ArrayList<>(List.of(400, 401, 403));
        addIf(statuses, traits.addressed(), 404);
        addIf(statuses, traits.changes(), 409);
        addIf(statuses, traits.conditional() || (traits.changes() && traits.addressed()), 412);
        addIf(statuses, traits.body(), 413, 415);
        addIf(statuses, traits.keyed(), 422);
        addIf(statuses, traits.conditional(), 428);
        statuses.addAll(List.of(429, 503));
        return statuses;
    }

    static Schema listing(Schema item) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(item))
                .addProperty("next", text().description("The cursor of the next page; missing on the last."))
                .addProperty(
                        "total",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("How many items there are in all; only with `count=true`."))
                .addRequired("items");
    }

    private static void addIf(List<Integer> statuses, boolean applies, Integer... more) {
        if (applies) {
            statuses.addAll(List.of(more));
        }
    }

    private static Map<Integer, String> problems() {
        Map<Integer, String> problems = new LinkedHashMap<>();
        problems.put(400, "The request is malformed or invalid; `errors` names every fault.");
        problems.put(401, "No token, or one that is not accepted.");
        problems.put(403, "The caller is known and may not do this.");
        problems.put(404, "It does not exist, or the caller may not know that it does.");
        problems.put(409, "A rule or the state refuses; `rule` names the rule.");
        problems.put(412, "The caller saw an older version.");
        problems.put(413, "The request is larger than the limit.");
        problems.put(415, "The body is not `application/json`.");
        problems.put(422, "The `Idempotency-Key` was used for another request.");
        problems.put(428, "`If-Match` is missing.");
        problems.put(429, "The caller has too many requests running; `Retry-After` says when to come back.");
        problems.put(503, "Out of service for a moment, nothing was changed; `Retry-After` says when to come back.");
        return problems;
    }

    private static APIResponse response(int status, String description) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
        List.of("API-Version", EveryAnswer.REQUEST_ID, "Content-Language")
                .forEach(name ->
                        response.addHeader(name, OASFactory.createHeader().ref(name)));
        if (status == 429 || status == 503) {
            response.addHeader("Retry-After", OASFactory.createHeader().ref("Retry-After"));
        }
        return response;
    }

    private static Schema problem() {
        Schema error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty(
                        "pointer",
                        text().description("JSON pointer into the body, or the name of a parameter or header.")
                                .addExample("/goals/0/title"))
                .addProperty(
                        "code", text().description("Stable code of the fault.").addExample("not-null"))
                .addProperty("detail", text().description("What is wrong, in the caller's language."))
                .required(List.of("pointer", "code", "detail"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                        "Why the answer is no (RFC 9457); never with a name, a CPR number or anything of our insides.")
                .addProperty("type", text().format("uri").description("Where the code is explained."))
                .addProperty("title", text().description("The kind of problem, in the caller's language."))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status."))
                .addProperty("detail", text().description("This problem, in the caller's language."))
                .addProperty("code", text().description("Stable code.").addExample("not-found"))
                .addProperty("rule", text().description("The id of the domain rule that refused, where one did."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(error)
                                .description("Every fault of the request."))
                .addProperty("traceId", text().description("Give it when you ask about this problem."))
                .required(List.of("type", "title", "status", "detail", "code"));
    }

    private static Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        header(parameters, "Accept-Language", false, "`da` (default) or `en`.", "en");
        header(
                parameters,
                EveryAnswer.REQUEST_ID,
                false,
                "Comes back in the answer; made up where it is missing.",
                "a-41");
        header(
                parameters,
                "Idempotency-Key",
                true,
                "Names this request, so that repeating it changes nothing; kept for 48 hours.",
                "01a200b8-2e24-7252-9d0d-477dcae19a41");
        header(
                parameters,
                "X-Processing-Purpose",
                true,
                "Why personal data is touched (code); it is logged with the call.",
                "coordination");
        header(
                parameters,
                "If-None-Match",
                false,
                "The ETag the caller has; 304 when it is current.",
                "\"7.ba7816bf8f01cfea\"");
        return parameters;
    }

    private static void header(
            Map<String, Parameter> parameters, String name, boolean required, String description, String example) {
        parameters.put(
                name,
                OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.HEADER)
                        .required(required)
                        .description(description)
                        .schema(text())
                        .example(example));
    }

    private static Map<String, String> answerHeaders() {
        return Map.of(
                "API-Version",
                "The version of this API.",
                EveryAnswer.REQUEST_ID,
                "The id of the request, the caller's own where it sent one.",
                "Content-Language",
                "The language of the texts, where there are any.",
                "ETag",
                "Version and hash of the resource, for `If-Match` and `If-None-Match`.",
                "Link",
                "`rel=\"next\"`: where the next page is, when there is one.",
                "Location",
                "Where the new resource is.",
                "Idempotency-Replayed",
                "`true` when this is the stored answer of an earlier request with the same key.",
                "Retry-After",
                "Seconds until it is worth trying again.");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
