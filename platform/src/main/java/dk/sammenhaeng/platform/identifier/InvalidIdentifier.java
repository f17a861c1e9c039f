package dk.sammenhaeng.platform.identifier;

import java.util.Optional;
import java.util.function.Function;

/** Says that a text is not an identifier of the wanted kind, and why; never says what the text was. */
public final class InvalidIdentifier extends IllegalArgumentException {

    private final String code;

    private InvalidIdentifier(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The stable code of the fault, such as {@code cvr.check-digit}; fit for a problem response. */
    public String code() {
        return code;
    }

    static void unless(boolean holds, String code, String message) {
        if (!holds) {
            throw new InvalidIdentifier(code, message);
        }
    }

    static <T> Optional<T> emptyIfRefused(Function<String, T> of, String text) {
        try {
            return Optional.of(of.apply(text));
        } catch (InvalidIdentifier refused) {
            return Optional.empty();
        }
    }
}
