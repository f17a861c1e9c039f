package dk.sammenhaeng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build when a text of a request takes a CPR number: what is sent may be kept, shown or told to others, and
 * the number belongs in the vault alone (X8). Fields of a number have the type {@code CprNumber} and are no texts.
 */
public final class NoTextTakesCpr {

    private static final String NO_CPR = "dk.sammenhaeng.platform.identifier.NoCpr";

    /** Numbers as people and systems write them, alone and among other words. */
    private static final List<String> NUMBERS = List.of(
            "0201609995", "020160-9995", "020160 9995", "6201609995", "0203291WQ3", "A_0201609995", "a-0201609995");

    private static final Set<String> VERSIONS = Set.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    private final String ours;
    private final Set<String> open = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private NoTextTakesCpr(String packageName) {
        ours = packageName + ".";
    }

    /**
     * Fails unless each text that an endpoint of the package or below takes is {@code @NoCpr} or has a pattern that no
     * number fits, and each record that holds one is validated. Texts that need neither are excepted by their place,
     * as the failure writes it; requests that no endpoint declares are named beside.
     */
    public static void check(String packageName, Set<String> excepted, Class<?>... requests) {
        Set<String> open = open(packageName, endpointsOf(packageName), requests);
        Set<String> surplus = new TreeSet<>(excepted);
        surplus.removeAll(open);
        open.removeAll(excepted);
        if (!open.isEmpty()) {
            throw new AssertionError("these texts may take a CPR number, without @NoCpr, a pattern or @Valid: " + open);
        }
        if (!surplus.isEmpty()) {
            throw new AssertionError("these exceptions except nothing: " + surplus);
        }
    }

    static Set<String> open(String packageName, List<Method> endpoints, Class<?>... requests) {
        NoTextTakesCpr looking = new NoTextTakesCpr(packageName);
        endpoints.forEach(looking::examine);
        Arrays.stream(requests).forEach(looking::examine);
        if (looking.seen.isEmpty()) {
            throw new AssertionError("no request found in " + packageName + ": the check looked at nothing");
        }
        return looking.open;
    }

    private static List<Method> endpointsOf(String packageName) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(JavaMethod::reflect)
                        .toList();
    }

    private void examine(Method endpoint) {
        String name = endpoint.getDeclaringClass().getSimpleName() + "." + endpoint.getName();
        for (Parameter parameter : endpoint.getParameters()) {
            String place = name + " " + parameter.getName();
            if (isBody(parameter)) {
                examine(parameter.getAnnotatedType(), parameter.isAnnotationPresent(Valid.class), place);
            } else if (isKept(endpoint, parameter)) {
                examine(parameter.getAnnotatedType(), true, place);
            }
        }
    }

    private static boolean isBody(Parameter parameter) {
        return Stream.of(PathParam.class, QueryParam.class, HeaderParam.class, BeanParam.class)
                .noneMatch(parameter::isAnnotationPresent);
    }

    /** What only finds or filters is not kept, nor is the version a change has seen. */
    private static boolean isKept(Method endpoint, AnnotatedElement parameter) {
        HeaderParam header = parameter.getAnnotation(HeaderParam.class);
        return !endpoint.isAnnotationPresent(GET.class)
                && !parameter.isAnnotationPresent(BeanParam.class)
                && (header == null || !VERSIONS.contains(header.value()));
    }

    private void examine(Class<?> request) {
        if (request.isSealed()) {
            Arrays.stream(request.getPermittedSubclasses()).forEach(this::examine);
        } else if (request.isRecord() && seen.add(request)) {
            for (RecordComponent part : request.getRecordComponents()) {
                examine(
                        part.getAnnotatedType(),
                        part.getAnnotatedType().isAnnotationPresent(Valid.class),
                        request.getName().replace(ours, "") + "." + part.getName());
            }
        }
    }

    private void examine(AnnotatedType type, boolean validated, String place) {
        if (type instanceof AnnotatedParameterizedType container) {
            for (AnnotatedType part : container.getAnnotatedActualTypeArguments()) {
                examine(part, validated || part.isAnnotationPresent(Valid.class), place);
            }
            return;
        }
        if (type instanceof AnnotatedArrayType container) {
            examine(container.getAnnotatedGenericComponentType(), validated, place);
            return;
        }
        Class<?> plain = raw(type.getType());
        boolean own = plain.getName().startsWith(ours) && !plain.isEnum();
        if ((plain == String.class && !refuses(type))
                || plain == Object.class
                || JsonNode.class.isAssignableFrom(plain)
                || (own && plain.isRecord() && !validated && holdsText(plain))) {
            open.add(place);
        }
        if (own) {
            examine(plain);
        }
    }

    private boolean holdsText(Class<?> request) {
        return Arrays.stream(request.getRecordComponents())
                .map(part -> part.getGenericType().getTypeName())
                .anyMatch(name -> name.contains("java.lang.String") || name.contains(ours));
    }

    private static boolean refuses(AnnotatedType text) {
        @Nullable Pattern pattern = text.getAnnotation(Pattern.class);
        return Arrays.stream(text.getAnnotations())
                        .anyMatch(said -> said.annotationType().getName().equals(NO_CPR))
                || (pattern != null && NUMBERS.stream().noneMatch(number -> number.matches(pattern.regexp())));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType container ? (Class<?>) container.getRawType() : (Class<?>) type;
    }
}
