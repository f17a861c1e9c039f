package dk.sammenhaeng.platform.crypto;

import java.util.regex.Pattern;

/**
 * The name of a key, such as {@code cpr-2026-1}; it is stored beside what the key has sealed and is no secret.
 *
 * @param name 1 to 64 small letters, digits, dots and hyphens
 */
public record KeyId(String name) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9.-]{1,64}");

    /** Refuses a name of another form, without repeating it: it might be a key put in the wrong place. */
    public KeyId {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("A key id has 1 to 64 small letters, digits, dots and hyphens");
        }
    }

    /** The key id with the name. */
    public static KeyId of(String name) {
        return new KeyId(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
