package dk.sammenhaeng.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the query parameters that do not fit their types. JAX-RS answers 404 for the first and does not say which one it
 * was, and takes every word but {@code true} for no; a caller needs 400 and the names. A path parameter that does not
 * fit stays a 404: there is nothing of that name.
 */
final class QueryFaults {

    private static final char NULL = '\u0000';
    private static final Pattern YES_OR_NO = Pattern.compile("true|false", Pattern.CASE_INSENSITIVE);

    /** A year that is not written with four digits is one no database knows. */
    private static final Pattern OF_NO_TIME = Pattern.compile("[+-]\\d{4,}-\\d{2}-\\d{2}.*", Pattern.DOTALL);

    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    private static final Map<Method, List<Expected>> EXPECTED = new ConcurrentHashMap<>();

    private QueryFaults() {}

    /** One fault for each parameter that cannot be read. */
    static List<Fault> of(Method endpoint, MultivaluedMap<String, String> query) {
        return query.isEmpty()
                ? List.of()
                : EXPECTED.computeIfAbsent(endpoint, QueryFaults::expected).stream()
                        .flatMap(expected -> expected.fault(query.getOrDefault(expected.name(), List.of())).stream())
                        .toList();
    }

    private static List<Expected> expected(Method endpoint) {
        return Arrays.stream(endpoint.getParameters())
                .flatMap((Parameter parameter) -> Stream.concat(
                        named(parameter, parameter.getType()),
                        Arrays.stream(parameter.getType().getDeclaredFields())
                                .flatMap((Field field) -> named(field, field.getType()))))
                .toList();
    }

    private static Stream<Expected> named(AnnotatedElement element, Class<?> type) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).stream()
                .map(QueryParam::value)
                .map(name -> new Expected(name, reading(name, element, BOXES.getOrDefault(type, type))));
    }

    private static Function<String, Optional<Fault>> reading(String name, AnnotatedElement element, Class<?> type) {
        if (PageQuery.isLimit(element)) {
            return unless(Pages::isLimit, Pages.outOfRange());
        }
        if (type == Boolean.class) {
            return unless(YES_OR_NO.asMatchPredicate(), new Fault(name, "not-one-of", List.of("true, false")));
        }
        if (type.isEnum()) {
            List<String> names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return unless(names::contains, new Fault(name, "not-one-of", List.of(String.join(", ", names))));
        }
        Predicate<String> readable = Stream.of("fromString", "valueOf", "parse")
                .flatMap(maker -> reader(type, maker).stream())
                .findFirst()
                .map(QueryFaults::reads)
                .orElse(text -> true);
        return unless(readable.and(QueryFaults::canBeMeant), new Fault(name, "malformed-parameter", List.of()));
    }

    private static Function<String, Optional<Fault>> unless(Predicate<String> fits, Fault fault) {
        return text -> fits.test(text) ? Optional.empty() : Optional.of(fault);
    }

    private static boolean canBeMeant(String text) {
        return text.indexOf(NULL) < 0 && !OF_NO_TIME.matcher(text).matches();
    }

    private static Optional<Method> reader(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(String.class)
                        && method.getParameterTypes()[0] != Object.class)
                .findFirst();
    }

    private static Predicate<String> reads(Method reader) {
        reader.setAccessible(true);
        return text -> {
            try {
                reader.invoke(null, text);
                return true;
            } catch (InvocationTargetException refused) {
                return false;
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        };
    }

    /** A parameter and what is wrong with a text given for it, if anything. */
    private record Expected(String name, Function<String, Optional<Fault>> reading) {

        Optional<Fault> fault(List<String> given) {
            return given.stream().flatMap(text -> reading.apply(text).stream()).findFirst();
        }
    }
}
