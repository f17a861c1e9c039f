package dk.sammenhaeng.platform.crypto;

/** Says why a key file is not used; names keys and files, never the value of a key. */
public final class KeysRefused extends RuntimeException {

    KeysRefused(String message) {
        super(message);
    }

    KeysRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
