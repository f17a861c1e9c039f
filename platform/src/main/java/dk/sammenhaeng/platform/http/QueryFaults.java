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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the query parameter that does not fit its type. JAX-RS answers 404 for it and does not say which one it was; a
 * caller needs 400 and the name. A path parameter that does not fit stays a 404: there is nothing of that name.
 */
final class QueryFaults {

    private static final Map<Class<?>, Class<?>> BOXES =
            Map.of(int.class, Integer.class, long.class, Long.class, boolean.class, Boolean.class);

    private QueryFaults() {}

    static List<Fault> of(Method endpoint, MultivaluedMap<String, String> query) {
        return Stream.concat(
                        Arrays.stream(endpoint.getParameters())
                                .flatMap(parameter -> named(parameter, parameter.getType(), query)),
                        Arrays.stream(endpoint.getParameters())
                                .map(Parameter::getType)
                                .flatMap(bean -> Arrays.stream(bean.getDeclaredFields()))
                                .flatMap((Field field) -> named(field, field.getType(), query)))
                .toList();
    }

    private static Stream<Fault> named(AnnotatedElement element, Class<?> type, MultivaluedMap<String, String> query) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class)).stream()
                .map(QueryParam::value)
                .flatMap(name -> query.getOrDefault(name, List.of()).stream()
                        .flatMap(text -> fault(name, text, BOXES.getOrDefault(type, type)).stream())
                        .limit(1));
    }

    private static Optional<Fault> fault(String name, String text, Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                            .anyMatch(constant -> ((Enum<?>) constant).name().equals(text))
                    ? Optional.empty()
                    : Optional.of(new Fault(
                            name,
                            "not-one-of",
                            List.of(Arrays.stream(type.getEnumConstants())
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")))));
        }
        return Stream.of("fromString", "valueOf", "parse")
                .flatMap(maker -> reader(type, maker).stream())
                .findFirst()
                .filter(reader -> !reads(reader, text))
                .map(refused -> new Fault(name, "malformed-parameter", List.of()));
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

    private static boolean reads(Method reader, String text) {
        try {
            reader.invoke(null, text);
            return true;
        } catch (InvocationTargetException | IllegalAccessException refused) {
            return false;
        }
    }
}
