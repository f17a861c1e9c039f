package dk.sammenhaeng.platform.crypto;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The 256-bit keys of one process, by id; immutable, and silent about their values. */
public final class Keys {

    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OTHERS = Set.copyOf(PosixFilePermissions.fromString("---rwxrwx"));

    private final Map<KeyId, byte[]> keys;

    private Keys(Map<KeyId, byte[]> keys) {
        this.keys = keys;
    }

    /**
     * The keys in a properties file of {@code id=base64}.
     *
     * @throws KeysRefused when the file cannot be read, is open to group or world or holds no key, or when a key is not
     *     32 bytes
     */
    public static Keys load(Path file) {
        refuseOpenToOthers(file);
        Properties texts = read(file);
        if (texts.isEmpty()) {
            throw new KeysRefused("The key file " + file + " holds no key");
        }
        return new Keys(texts.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(KeyId::of, name -> decoded(name, texts.getProperty(name)))));
    }

    /** The ids of the keys loaded. */
    public Set<KeyId> ids() {
        return keys.keySet();
    }

    Optional<byte[]> find(KeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    byte[] get(KeyId id) {
        return find(id).orElseThrow(() -> new UnknownKey(id));
    }

    /** The ids alone. */
    @Override
    public String toString() {
        return "Keys" + keys.keySet();
    }

    private static void refuseOpenToOthers(Path file) {
        try {
            PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (posix != null && !Collections.disjoint(posix.readAttributes().permissions(), OTHERS)) {
                throw new KeysRefused(
                        "The key file " + file + " is open to group or world; allow its owner alone (chmod 600)");
            }
        } catch (IOException unreadable) {
            throw new KeysRefused("The key file " + file + " cannot be read", unreadable);
        }
    }

    private static Properties read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new KeysRefused("The key file " + file + " cannot be read", unreadable);
        }
        return texts;
    }

    private static byte[] decoded(String name, String text) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            // Without its cause, which quotes a character of the key.
            throw new KeysRefused("The key " + name + " is not base64");
        }
        if (key.length != KEY_BYTES) {
            throw new KeysRefused(
                    "The key " + name + " has " + key.length + " bytes where " + KEY_BYTES + " are needed");
        }
        return key;
    }
}
