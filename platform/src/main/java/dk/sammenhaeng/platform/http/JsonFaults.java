package dk.sammenhaeng.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dk.sammenhaeng.platform.identifier.InvalidIdentifier;
import dk.sammenhaeng.platform.money.InvalidMoney;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a body that could not be read; names where, and never repeats the value that stood there. */
final class JsonFaults {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,63}");

    private JsonFaults() {}

    /** The fault, or nothing when it is ours: a class that cannot be read or written at all. */
    static Optional<List<Fault>> of(JsonProcessingException failure) {
        return switch (failure) {
            case InvalidDefinitionException ours -> Optional.empty();
            case UnrecognizedPropertyException unknown -> one(unknown, "unknown-field");
            case InvalidFormatException format
            when format.getTargetType().isEnum() -> one(format, "not-one-of", constants(format.getTargetType()));
            case ValueInstantiationException refused -> one(refused, codeOf(refused));
            case MismatchedInputException wrong -> one(wrong, "wrong-type");
            case JsonMappingException mapping ->
                mapping.getCause() instanceof JsonProcessingException syntax
                                && !(syntax instanceof JsonMappingException)
                        ? malformed()
                        : one(mapping, codeOf(mapping));
            default -> malformed();
        };
    }

    private static Optional<List<Fault>> malformed() {
        return Optional.of(List.of(new Fault("", "malformed-json", List.of())));
    }

    private static Optional<List<Fault>> one(JsonMappingException failure, String code, Object... arguments) {
        String pointer = failure.getPath().stream().map(JsonFaults::step).collect(Collectors.joining());
        return Optional.of(List.of(new Fault(pointer, code, List.of(arguments))));
    }

    private static String step(JsonMappingException.Reference reference) {
        return "/" + (reference.getFieldName() == null ? Integer.toString(reference.getIndex()) : name(reference));
    }

    private static String name(JsonMappingException.Reference reference) {
        // The sender chose the name of an unknown field, and might have put a person's number there.
        return FIELD.matcher(reference.getFieldName()).matches() ? reference.getFieldName() : "?";
    }

    private static String codeOf(JsonMappingException refused) {
        return switch (refused.getCause()) {
            case InvalidIdentifier identifier -> identifier.code();
            case InvalidMoney money -> money.code();
            case null, default -> "invalid-value";
        };
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
