package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreshMunicipalityTest {

    @Test
    void no_code_is_given_twice_and_real_ones_come_first() {
        var codes = Stream.generate(FreshMunicipality::next).limit(200).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("0[1-9]\\d{2}"));
        assertThat(codes.get(97)).isEqualTo("0102");
        assertThat(codes).doesNotContain("0101");
    }
}
