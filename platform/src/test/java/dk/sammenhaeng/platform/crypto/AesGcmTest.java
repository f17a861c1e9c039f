package dk.sammenhaeng.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AesGcmTest {

    private static final KeyId OLD = KeyId.of("old");
    private static final KeyId NEW = KeyId.of("new");
    private static final byte[] TEXT = bytes("a text");
    private static final byte[] OWNER = bytes("0199a0f2-7c1e-7b3a-9d4e-6f5a8b9c0d1e");

    private final AesGcm aesGcm = new AesGcm(KeyFile.twoKeys());

    @Property
    void what_is_sealed_opens_as_the_same(@ForAll byte[] text, @ForAll byte[] associatedData) {
        assertThat(aesGcm.open(aesGcm.seal(NEW, text, associatedData), associatedData))
                .isEqualTo(text);
    }

    @Test
    void what_an_older_key_sealed_still_opens_and_names_its_key() {
        byte[] old = aesGcm.seal(OLD, TEXT, OWNER);
        byte[] current = aesGcm.seal(NEW, TEXT, OWNER);

        assertThat(aesGcm.open(old, OWNER)).isEqualTo(aesGcm.open(current, OWNER));
        assertThat(AesGcm.keyIdOf(old)).isEqualTo(OLD);
        assertThat(AesGcm.keyIdOf(current)).isEqualTo(NEW);
    }

    @Property
    void a_change_of_any_bit_is_refused(@ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(max = 7) int bit) {
        byte[] sealed = aesGcm.seal(NEW, TEXT, OWNER);
        sealed[place % sealed.length] ^= (byte) (1 << bit);

        assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> aesGcm.open(sealed, OWNER));
    }

    @Test
    void a_cut_at_any_place_is_refused() {
        byte[] sealed = aesGcm.seal(NEW, TEXT, OWNER);

        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> aesGcm.open(cut, OWNER));
        }
    }

    @Property
    void bytes_that_were_never_sealed_are_refused(@ForAll byte[] bytes) {
        assertThatExceptionOfType(CannotOpen.class).isThrownBy(() -> aesGcm.open(bytes, OWNER));
    }

    @Test
    void other_associated_data_is_refused() {
        byte[] sealed = aesGcm.seal(NEW, TEXT, OWNER);

        assertThat(refusal(aesGcm, sealed, bytes("another citizen")).reason())
                .isEqualTo(CannotOpen.Reason.NOT_AUTHENTIC);
        assertThat(refusal(aesGcm, sealed, new byte[0]).reason()).isEqualTo(CannotOpen.Reason.NOT_AUTHENTIC);
    }

    @Test
    void a_changed_key_name_is_refused_even_when_both_keys_are_the_same(@TempDir Path folder) throws IOException {
        AesGcm twins = new AesGcm(
                Keys.load(KeyFile.write(folder, "rw-------", "new=" + KeyFile.key(1), "old=" + KeyFile.key(1))));
        byte[] sealed = twins.seal(NEW, TEXT, OWNER);
        System.arraycopy(bytes("old"), 0, sealed, 2, 3);

        assertThat(refusal(twins, sealed, OWNER).reason()).isEqualTo(CannotOpen.Reason.NOT_AUTHENTIC);
    }

    @Test
    void a_key_that_is_not_loaded_neither_seals_nor_opens(@TempDir Path folder) throws IOException {
        AesGcm other = new AesGcm(Keys.load(KeyFile.write(folder, "rw-------", "other=" + KeyFile.key(3))));

        assertThat(refusal(other, aesGcm.seal(NEW, TEXT, OWNER), OWNER).reason())
                .isEqualTo(CannotOpen.Reason.UNKNOWN_KEY);
        assertThatExceptionOfType(UnknownKey.class)
                .isThrownBy(() -> other.seal(NEW, TEXT, OWNER))
                .withMessageContaining("new");
    }

    @Test
    void another_key_of_the_same_name_does_not_open(@TempDir Path folder) throws IOException {
        AesGcm other = new AesGcm(Keys.load(KeyFile.write(folder, "rw-------", "new=" + KeyFile.key(3))));

        assertThat(refusal(other, aesGcm.seal(NEW, TEXT, OWNER), OWNER).reason())
                .isEqualTo(CannotOpen.Reason.NOT_AUTHENTIC);
    }

    @Test
    void no_two_seals_are_equal_and_all_open_when_made_by_many_virtual_threads() throws Exception {
        int seals = 2_000;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> sealed = IntStream.range(0, seals)
                    .mapToObj(i -> threads.submit(() -> aesGcm.seal(NEW, bytes("text " + i), OWNER)))
                    .toList();

            Set<String> nonces = new HashSet<>();
            for (int i = 0; i < seals; i++) {
                byte[] one = sealed.get(i).get();
                assertThat(aesGcm.open(one, OWNER)).isEqualTo(bytes("text " + i));
                nonces.add(Arrays.toString(Arrays.copyOfRange(one, 5, 17)));
            }
            assertThat(nonces).hasSize(seals);
        }
    }

    private static CannotOpen refusal(AesGcm aesGcm, byte[] sealed, byte[] associatedData) {
        return catchThrowableOfType(CannotOpen.class, () -> aesGcm.open(sealed, associatedData));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
