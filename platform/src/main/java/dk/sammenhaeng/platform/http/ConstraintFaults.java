package dk.sammenhaeng.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns violated constraints into faults: a JSON pointer into the body, or the name of the parameter. */
final class ConstraintFaults {

    /** The attributes of the common constraints that their texts show, in the order of the places. */
    private static final Map<String, List<String>> SHOWN = Map.of(
            "size", List.of("min", "max"),
            "length", List.of("min", "max"),
            "digits", List.of("integer", "fraction"),
            "min", List.of("value"),
            "max", List.of("value"),
            "decimal-min", List.of("value"),
            "decimal-max", List.of("value"));

    private ConstraintFaults() {}

    /** Every fault, or nothing when what we answer breaks a constraint, which is our defect and not the caller's. */
    static Optional<List<Fault>> of(ConstraintViolationException failure) {
        List<Fault> faults = new ArrayList<>();
        for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
            Optional<String> pointer = pointer(violation);
            if (pointer.isEmpty()) {
                return Optional.empty();
            }
            faults.add(fault(violation, pointer.get()));
        }
        faults.sort(Comparator.comparing(Fault::pointer).thenComparing(Fault::code));
        return Optional.of(faults);
    }

    private static Fault fault(ConstraintViolation<?> violation, String pointer) {
        var constraint = violation.getConstraintDescriptor();
        String code = kebab(constraint.getAnnotation().annotationType().getSimpleName());
        Map<String, Object> attributes = constraint.getAttributes();
        return new Fault(
                pointer,
                code,
                SHOWN.getOrDefault(code, List.of()).stream()
                        .map(attributes::get)
                        .toList());
    }

    private static Optional<String> pointer(ConstraintViolation<?> violation) {
        Iterator<Path.Node> nodes = violation.getPropertyPath().iterator();
        Path.Node first = nodes.next();
        if (first.getKind() != ElementKind.METHOD) {
            return Optional.of(jsonPointer(violation.getPropertyPath()));
        }
        Path.Node second = nodes.next();
        if (second.getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        Optional<String> name = parameterName(
                violation.getRootBeanClass(),
                first.as(Path.MethodNode.class),
                second.as(Path.ParameterNode.class).getParameterIndex());
        List<Path.Node> rest = new ArrayList<>();
        nodes.forEachRemaining(rest::add);
        return Optional.of(name.or(() -> beanParameter(violation, rest)).orElseGet(() -> jsonPointer(rest)));
    }

    private static Optional<String> parameterName(Class<?> resource, Path.MethodNode node, int index) {
        // The container subclasses the resource, and its overriding methods carry no annotations.
        return Stream.<Class<?>>iterate(resource, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(node.getName()))
                .filter(method -> List.of(method.getParameterTypes()).equals(node.getParameterTypes()))
                .flatMap((Method method) -> nameIn(method.getParameters()[index]).stream())
                .findFirst();
    }

    private static Optional<String> beanParameter(ConstraintViolation<?> violation, List<Path.Node> rest) {
        if (rest.size() != 1 || violation.getLeafBean() == null) {
            return Optional.empty();
        }
        return Stream.of(violation.getLeafBean().getClass().getDeclaredFields())
                .filter((Field field) -> field.getName().equals(rest.getFirst().getName()))
                .findFirst()
                .flatMap(ConstraintFaults::nameIn);
    }

    private static Optional<String> nameIn(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(QueryParam.class))
                .map(QueryParam::value)
                .or(() -> Optional.ofNullable(element.getAnnotation(PathParam.class))
                        .map(PathParam::value))
                .or(() -> Optional.ofNullable(element.getAnnotation(HeaderParam.class))
                        .map(HeaderParam::value));
    }

    static String jsonPointer(Iterable<Path.Node> nodes) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.isInIterable()) {
                Optional.<Object>ofNullable(node.getIndex())
                        .or(() -> Optional.ofNullable(node.getKey()))
                        .ifPresent(place -> pointer.append('/').append(escaped(place.toString())));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(escaped(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escaped(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
