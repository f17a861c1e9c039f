package dk.sammenhaeng.journey.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dk.sammenhaeng.platform.http.Fault;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one item of many: a malformed one is refused alone, with every fault at its place within the item. */
@ApplicationScoped
class ItemReader {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");

    private static final Map<String, List<String>> SHOWN = Map.of(
            "size", List.of("min", "max"),
            "digits", List.of("integer", "fraction"),
            "min", List.of("value"),
            "max", List.of("value"),
            "decimal-max", List.of("value"));

    private final ObjectMapper json;
    private final Validator validator;

    ItemReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads an item.
     *
     * @throws Refusal 400 with every fault
     */
    <T> T read(JsonNode node, Class<T> type) {
        T item = parse(node, type);
        List<Fault> faults = validator.validate(item).stream()
                .map(ItemReader::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return item;
    }

    private <T> T parse(JsonNode node, Class<T> type) {
        try {
            return Optional.ofNullable(json.treeToValue(node, type)).orElseThrow(() -> Refusal.invalid("", "not-null"));
        } catch (UnrecognizedPropertyException unknown) {
            throw Refusal.invalid(pointer(unknown), "unknown-field");
        } catch (JsonMappingException wrong) {
            throw Refusal.invalid(pointer(wrong), "invalid-value");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an item that was read could not be read", impossible);
        }
    }

    private static String pointer(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                // The sender chose the name of an unknown field, and might have put a person's number there.
                .map(step -> FIELD.matcher(step).matches() || step.matches("\\d{1,6}") ? step : "?")
                .map("/"::concat)
                .collect(Collectors.joining());
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        String code = constraint
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return new Fault(
                pointer(violation.getPropertyPath()),
                code,
                SHOWN.getOrDefault(code, List.of()).stream()
                        .map(constraint.getAttributes()::get)
                        .toList());
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
