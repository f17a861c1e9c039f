package dk.sammenhaeng.platform.http;

import dk.sammenhaeng.platform.crypto.AesGcm;
import dk.sammenhaeng.platform.crypto.CannotOpen;
import dk.sammenhaeng.platform.crypto.KeyId;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Seals the place in a list, so that nobody reads or makes one, and opens it only for what it was sealed for. */
@Singleton
class Cursors {

    private static final KeyId KEY = KeyId.of("cursor");

    private final AesGcm sealing;

    Cursors(AesGcm sealing) {
        this.sealing = sealing;
    }

    String seal(List<String> values, List<String> binding) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(KEY, bytes(values), bytes(binding)));
    }

    List<String> open(String cursor, List<String> binding) {
        try {
            return texts(sealing.open(Base64.getUrlDecoder().decode(cursor), bytes(binding)));
        } catch (CannotOpen | IllegalArgumentException notOurs) {
            throw Refusal.invalid("cursor", "cursor.invalid");
        }
    }

    /** Each text with its length before it, so that no two lists have the same bytes. */
    private static byte[] bytes(List<String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String text : texts) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> texts(byte[] bytes) {
        List<String> texts = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            while (in.available() > 0) {
                texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return texts;
    }
}
