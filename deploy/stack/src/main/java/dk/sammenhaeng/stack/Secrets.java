package dk.sammenhaeng.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** Random secrets of one instance, made when first asked for and kept in a file that only its owner reads. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BITS_256 = 32;

    private final Path file;

    Secrets(Path file) {
        this.file = file;
    }

    /** The password of a database login. */
    String databasePassword(String role) {
        return named("database." + role);
    }

    /** The client secret with which a service asks the issuer for its own tokens. */
    public String clientSecret(String service) {
        return named("client." + service);
    }

    /** The client secret of a service, if the service is known. */
    Optional<String> knownClientSecret(String service) {
        return Optional.ofNullable(read().getProperty("client." + service));
    }

    private synchronized String named(String name) {
        Properties secrets = read();
        String known = secrets.getProperty(name);
        if (known != null) {
            return known;
        }
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random());
        secrets.setProperty(name, fresh);
        PrivateFile.write(file, PrivateFile.render(secrets));
        return fresh;
    }

    private Properties read() {
        return Files.exists(file) ? PrivateFile.read(file) : new Properties();
    }

    /** Writes the keys a service encrypts and seals with, unless they are there. */
    static void writeServiceKeys(Path keysFile) {
        if (Files.exists(keysFile)) {
            return;
        }
        Properties keys = new Properties();
        for (String name : new String[] {"cpr.encryption.k1", "cpr.index", "cursor", "idempotency"}) {
            keys.setProperty(name, Base64.getEncoder().encodeToString(random()));
        }
        PrivateFile.write(keysFile, PrivateFile.render(keys));
    }

    private static byte[] random() {
        byte[] bytes = new byte[BITS_256];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
