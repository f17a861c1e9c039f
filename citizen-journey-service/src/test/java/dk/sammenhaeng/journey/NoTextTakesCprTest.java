package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text of any request takes a CPR number: what is sent may be kept, shown or told to others, and the number belongs
 * in the vault alone (X8). Fields of a number have the type {@code CprNumber} and are no texts.
 */
class NoTextTakesCprTest {

    private static final String OURS = "dk.sammenhaeng.journey.";

    /** Numbers as people and systems write them, alone and among other words. */
    private static final List<String> NUMBERS = List.of(
            "0201609995", "020160-9995", "020160 9995", "6201609995", "0203291WQ3", "A_0201609995", "a-0201609995");

    /** Texts that need no constraint, each with its reason. */
    private static final Set<String> EXCEPTED = Set.of(
            // Each item is read as a BatchItem, which is looked at here like a body, and validated by hand.
            "intake.BatchResource$BatchRequest.items");

    private static final Set<String> VERSIONS = Set.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    private final Set<String> open = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void no_text_of_any_request_takes_a_cpr_number() throws ClassNotFoundException {
        List<Method> endpoints = endpoints();
        endpoints.forEach(this::examine);
        examine(Class.forName(OURS + "intake.BatchItem"));

        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(open)
                .as("texts without @NoCpr or a pattern that no number fits, or records that nobody validates")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Free.class, TooWide.class, InAList.class, Deep.class, NotValidated.class, Untyped.class})
    void a_text_that_takes_one_is_found(Class<?> request) {
        examine(request);

        assertThat(open).hasSize(1);
    }

    @Test
    void a_text_that_takes_none_is_let_be() {
        examine(Closed.class);

        assertThat(open).isEmpty();
    }

    private static List<Method> endpoints() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(OURS).stream()
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
                        request.getName().replace(OURS, "") + "." + part.getName());
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
        Class<?> plain = raw(type.getType());
        boolean ours = plain.getName().startsWith(OURS) && !plain.isEnum();
        boolean taken = (plain == String.class && !refuses(type))
                || plain == Object.class
                || JsonNode.class.isAssignableFrom(plain)
                || (ours && plain.isRecord() && !validated && holdsText(plain));
        if (taken && !EXCEPTED.contains(place)) {
            open.add(place);
        }
        if (ours) {
            examine(plain);
        }
    }

    private static boolean holdsText(Class<?> request) {
        return Arrays.stream(request.getRecordComponents())
                .map(part -> part.getGenericType().getTypeName())
                .anyMatch(name -> name.contains("java.lang.String") || name.contains(OURS));
    }

    private static boolean refuses(AnnotatedType text) {
        @Nullable Pattern pattern = text.getAnnotation(Pattern.class);
        return text.isAnnotationPresent(NoCpr.class)
                || (pattern != null && NUMBERS.stream().noneMatch(number -> number.matches(pattern.regexp())));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType container ? (Class<?>) container.getRawType() : (Class<?>) type;
    }

    record Free(String reason) {}

    record TooWide(@Pattern(regexp = "\\+?[0-9 ]{8,20}") String phone) {}

    record InAList(@NoCpr String title, List<String> names) {}

    record Deep(@Valid Free inner) {}

    record NotValidated(Closed inner) {}

    record Untyped(JsonNode anything) {}

    record Closed(
            @NoCpr String reason,
            List<@NoCpr String> names,
            @Pattern(regexp = "\\d{4}") String code) {}
}
