package dk.sammenhaeng.platform.crypto;

/** Says that something was to be sealed or signed under a key that was not loaded. */
public final class UnknownKey extends RuntimeException {

    UnknownKey(KeyId id) {
        super("No key with the id " + id + " is loaded");
    }
}
