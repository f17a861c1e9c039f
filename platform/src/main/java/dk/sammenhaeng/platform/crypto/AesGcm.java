package dk.sammenhaeng.platform.crypto;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes with AES-256-GCM under a named key; safe for any number of threads.
 *
 * <p>Sealed bytes are: version (1 byte), length of the key id (1), key id, nonce (12), text and tag. What stands before
 * the nonce is authenticated too. Every loaded key opens, so keys change by sealing under a new one while the old one
 * stays loaded. The nonce is random: change a key before it has sealed 2^32 times (NIST SP 800-38D, 8.3).
 */
public final class AesGcm {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    /** Seals and opens with these keys. */
    public AesGcm(Keys keys) {
        this.keys = keys;
    }

    /**
     * The text sealed under the active key and bound to the associated data, which is not stored: who opens knows it.
     *
     * @throws UnknownKey when the active key is not loaded
     */
    public byte[] seal(KeyId active, byte[] text, byte[] associatedData) {
        byte[] header = header(active);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(active), nonce, header, associatedData)
                    .doFinal(text);
            return ByteBuffer.allocate(header.length + NONCE_BYTES + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This Java cannot seal with AES-GCM", unavailable);
        }
    }

    /**
     * The text that was sealed with the same associated data.
     *
     * @throws CannotOpen when the bytes or the associated data are others than those sealed, or the key is not loaded
     */
    public byte[] open(byte[] sealed, byte[] associatedData) {
        KeyId id = keyIdOf(sealed);
        byte[] key = keys.find(id).orElseThrow(() -> new CannotOpen(CannotOpen.Reason.UNKNOWN_KEY));
        byte[] header = header(id);
        byte[] nonce = new byte[NONCE_BYTES];
        try {
            ByteBuffer rest = ByteBuffer.wrap(sealed).position(header.length).get(nonce);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, header, associatedData)
                    .doFinal(sealed, rest.position(), rest.remaining());
        } catch (BufferUnderflowException tooShort) {
            throw new CannotOpen(CannotOpen.Reason.MALFORMED);
        } catch (AEADBadTagException changed) {
            throw new CannotOpen(CannotOpen.Reason.NOT_AUTHENTIC);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("This Java cannot open AES-GCM", unavailable);
        }
    }

    /**
     * The key named in sealed bytes, believed only once they open; tells what is still to be sealed anew.
     *
     * @throws CannotOpen when the bytes were never sealed here
     */
    public static KeyId keyIdOf(byte[] sealed) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(sealed);
            if (bytes.get() != VERSION) {
                throw new CannotOpen(CannotOpen.Reason.MALFORMED);
            }
            byte[] name = new byte[Byte.toUnsignedInt(bytes.get())];
            bytes.get(name);
            return KeyId.of(new String(name, StandardCharsets.US_ASCII));
        } catch (BufferUnderflowException | IllegalArgumentException neverSealed) {
            throw new CannotOpen(CannotOpen.Reason.MALFORMED);
        }
    }

    private static byte[] header(KeyId id) {
        byte[] name = id.name().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 + name.length)
                .put(VERSION)
                .put((byte) name.length)
                .put(name)
                .array();
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] header, byte[] associatedData)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(associatedData);
        return cipher;
    }
}
