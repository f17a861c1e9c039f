package dk.sammenhaeng.platform.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;

/** Key files made for tests. */
final class KeyFile {

    private KeyFile() {}

    static String key(int filledWith) {
        return keyOf(32, filledWith);
    }

    static String keyOf(int length, int filledWith) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) filledWith);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Path write(Path folder, String permissions, String... lines) throws IOException {
        Path file = Files.createTempFile(
                folder,
                "keys",
                ".properties",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, Arrays.asList(lines));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** Keys {@code old} and {@code new}, as while one takes over from the other. */
    static Keys twoKeys() {
        try {
            Path folder = Files.createTempDirectory("keys");
            Path file = write(folder, "rw-------", "old=" + key(1), "new=" + key(2));
            Keys keys = Keys.load(file);
            Files.delete(file);
            Files.delete(folder);
            return keys;
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
