package dk.sammenhaeng.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @TempDir
    Path folder;

    @Test
    void a_file_of_its_owner_alone_is_loaded() throws Exception {
        Path file = KeyFile.write(
                folder, "rw-------", "# a comment", "cpr-2026-1=" + KeyFile.key(1), "cursor=" + KeyFile.key(2));

        assertThat(Keys.load(file).ids()).containsExactlyInAnyOrder(KeyId.of("cpr-2026-1"), KeyId.of("cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-----w-", "rw-rw-rw-"})
    void a_file_open_to_group_or_world_is_refused(String permissions) throws Exception {
        Path file = KeyFile.write(folder, permissions, "cpr-2026-1=" + KeyFile.key(1));

        assertThat(refusal(file)).hasMessageContaining(file.toString()).hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void a_key_of_another_length_is_named_and_not_shown(int length) throws Exception {
        String key = KeyFile.keyOf(length, 7);
        Path file = KeyFile.write(folder, "rw-------", "good=" + KeyFile.key(1), "cpr-2026-1=" + key);

        assertThat(refusal(file)).hasMessage("The key cpr-2026-1 has " + length + " bytes where 32 are needed");
    }

    @Test
    void a_key_that_is_not_base64_is_named_and_not_shown() throws Exception {
        Path file = KeyFile.write(folder, "rw-------", "cpr-2026-1=not*base64");

        assertThat(refusal(file)).hasMessage("The key cpr-2026-1 is not base64").hasNoCause();
    }

    @Test
    void a_file_that_holds_no_key_or_is_not_there_is_refused() throws Exception {
        assertThat(refusal(KeyFile.write(folder, "rw-------"))).hasMessageContaining("holds no key");
        assertThat(refusal(folder.resolve("absent"))).hasMessageContaining("cannot be read");
    }

    @Test
    void keys_do_not_show_their_values() {
        assertThat(KeyFile.twoKeys().toString()).matches("Keys\\[(old, new|new, old)]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cpr", "a b", "nøgle"})
    void a_key_id_of_another_form_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyId.of(name));
    }

    private static KeysRefused refusal(Path file) {
        return catchThrowableOfType(KeysRefused.class, () -> Keys.load(file));
    }
}
