package dk.sammenhaeng.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HmacTest {

    private static final KeyId OLD = KeyId.of("old");
    private static final KeyId NEW = KeyId.of("new");

    private final Hmac hmac = new Hmac(KeyFile.twoKeys());

    /** The key of RFC 4231, test case 1, filled with zeros to 32 bytes, as HMAC itself does. */
    @Test
    void the_signature_is_that_of_the_standard(@TempDir Path folder) throws Exception {
        String key = "CwsLCwsLCwsLCwsLCwsLCwsLCwsAAAAAAAAAAAAAAAA=";
        Hmac standard = new Hmac(Keys.load(KeyFile.write(folder, "rw-------", "rfc4231=" + key)));

        byte[] signature = standard.sign(KeyId.of("rfc4231"), "Hi There".getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Property
    void a_signature_matches_its_data_and_key_alone(@ForAll byte[] data, @ForAll byte[] other) {
        Assume.that(!Arrays.equals(data, other));
        byte[] signature = hmac.sign(NEW, data);

        assertThat(hmac.matches(NEW, data, signature)).isTrue();
        assertThat(hmac.matches(NEW, other, signature)).isFalse();
        assertThat(hmac.matches(OLD, data, signature)).isFalse();
        assertThat(hmac.matches(NEW, data, new byte[0])).isFalse();
    }

    @Test
    void a_key_that_is_not_loaded_does_not_sign() {
        assertThatExceptionOfType(UnknownKey.class).isThrownBy(() -> hmac.sign(KeyId.of("absent"), new byte[0]));
    }
}
