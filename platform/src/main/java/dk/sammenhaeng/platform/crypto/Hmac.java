package dk.sammenhaeng.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs bytes with HMAC-SHA-256 under a named key; safe for any number of threads. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final Keys keys;

    /** Signs with these keys. */
    public Hmac(Keys keys) {
        this.keys = keys;
    }

    /**
     * The 32 bytes that only who holds the key can make from the data; the same each time.
     *
     * @throws UnknownKey when the key is not loaded
     */
    public byte[] sign(KeyId key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.get(key), ALGORITHM));
            return mac.doFinal(data);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This Java cannot sign with HMAC-SHA-256", unavailable);
        }
    }

    /**
     * True when the signature is that of the data, decided in a time that does not depend on where they differ.
     *
     * @throws UnknownKey when the key is not loaded
     */
    public boolean matches(KeyId key, byte[] data, byte[] signature) {
        return MessageDigest.isEqual(sign(key, data), signature);
    }
}
