package dk.sammenhaeng.platform.http;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Writes into the OpenAPI document what every operation has in common and no resource repeats: who may call it (from
 * {@link Access}), the headers it takes and gives, and every problem it can answer with.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiDocument implements OASFilter {

    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final DotName ACCESS = DotName.createSimple(Access.class);
    private static final String ACT = "x-act";
    private static final Set<String> LIBRARY_SCHEMAS =
            Set.of("HttpProblem", "HttpValidationProblem", "Violation", "In");

    private final IndexView index;

    /** Reads the permissions from the index of the service's classes. */
    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describe(document);
        ApiParts.addTo(document);
        for (AnnotationInstance access : index.getAnnotations(ACCESS)) {
            if (access.target().kind() == AnnotationTarget.Kind.METHOD) {
                MethodInfo endpoint = access.target().asMethod();
                operation(document, endpoint)
                        // The index may know a class twice, from the module and from its jar.
                        .filter(operation -> !operation.hasExtension(ACT))
                        .ifPresent(operation -> complete(document, operation, access, endpoint));
            }
        }
        LIBRARY_SCHEMAS.forEach(document.getComponents()::removeSchema);
    }

    private static void describe(OpenAPI document) {
        String service = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.application.name", String.class)
                .orElse("platform");
        document.setInfo(OASFactory.createInfo()
                .title("Sammenhæng: " + service)
                .version(ConfigProvider.getConfig()
                        .getOptionalValue("sammenhaeng.api-version", String.class)
                        .orElse(EveryAnswer.API_VERSION))
                .description(ApiParts.DESCRIPTION));
    }

    private static Optional<Operation> operation(OpenAPI document, MethodInfo endpoint) {
        String path = path(endpoint);
        return Arrays.stream(PathItem.HttpMethod.values())
                .filter(verb -> endpoint.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)))
                .findFirst()
                .flatMap(verb -> Optional.ofNullable(document.getPaths().getPathItem(path))
                        .map(item -> item.getOperations().get(verb)));
    }

    private static String path(MethodInfo endpoint) {
        String whole = "/" + value(endpoint.declaringClass().declaredAnnotation(PATH)) + "/"
                + value(endpoint.annotation(PATH));
        String plain = whole.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}").replaceAll("/+", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String value(AnnotationInstance path) {
        return path == null ? "" : path.value().asString();
    }

    private static void complete(
            OpenAPI document, Operation operation, AnnotationInstance access, MethodInfo endpoint) {
        List<String> roles = Arrays.stream(access.value("roles").asEnumArray())
                .map(name -> Role.valueOf(name).code())
                .toList();
        operation.setDescription(Optional.ofNullable(operation.getDescription()).orElse("") + "\n\nRoles: "
                + roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", ")) + ".");
        operation.addExtension("x-roles", roles);
        operation.addExtension(ACT, access.value("act").asString());
        operation.setSecurity(
                new ArrayList<>(List.of(OASFactory.createSecurityRequirement().addScheme(ApiParts.TOKEN))));

        boolean post = endpoint.hasAnnotation(DotName.createSimple("jakarta.ws.rs.POST"));
        boolean get = endpoint.hasAnnotation(DotName.createSimple("jakarta.ws.rs.GET"));
        boolean search = isSet(access, "search");
        boolean list = takes(operation, "cursor");
        Traits traits = new Traits(
                get,
                list,
                post && !search,
                !get && !search,
                isSet(access, "personalData"),
                takes(operation, "If-Match"),
                operation.getRequestBody() != null,
                path(endpoint).contains("{"));
        ApiParts.headersOf(traits)
                .forEach(name ->
                        operation.addParameter(OASFactory.createParameter().ref(name)));
        answer(document, operation, traits);
    }

    private static void answer(OpenAPI document, Operation operation, Traits traits) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                ApiParts.answerHeadersOf(traits, status, response)
                        .forEach(name -> response.addHeader(
                                name, OASFactory.createHeader().ref(name)));
                if (traits.list()) {
                    wrap(document, response);
                }
            }
        });
        // Problems that the frameworks wrote down have other schemas.
        List.copyOf(responses.getAPIResponses().keySet()).stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5") || status.equals("default"))
                .forEach(responses::removeAPIResponse);
        ApiParts.problemsOf(traits)
                .forEach(status -> responses.addAPIResponse(
                        Integer.toString(status), OASFactory.createAPIResponse().ref("Problem" + status)));
        if (traits.tagged()) {
            responses.addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
        }
    }

    /** A list that names the view of one item gets the object around it that {@link Pages#answer} gives. */
    private static void wrap(OpenAPI document, APIResponse response) {
        if (response.getContent() == null) {
            return;
        }
        response.getContent().getMediaTypes().values().forEach(media -> {
            Schema item = media.getSchema();
            if (item != null && !isListing(document, item)) {
                media.setSchema(ApiParts.listing(item));
            }
        });
    }

    private static boolean isListing(OpenAPI document, Schema schema) {
        Schema actual = schema.getRef() == null
                ? schema
                : document.getComponents()
                        .getSchemas()
                        .get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
        Map<String, Schema> properties = actual == null ? null : actual.getProperties();
        return properties != null && properties.containsKey("items");
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch(parameter::equals);
    }

    private static boolean isSet(AnnotationInstance access, String member) {
        AnnotationValue value = access.value(member);
        return value != null && value.asBoolean();
    }

    /** What of an operation decides its headers and problems. */
    record Traits(
            boolean get,
            boolean list,
            boolean keyed,
            boolean changes,
            boolean personalData,
            boolean conditional,
            boolean body,
            boolean addressed) {

        boolean tagged() {
            return get && !list && addressed;
        }
    }
}
