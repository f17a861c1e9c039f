package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreshMunicipalityTest {

    @Test
    void no_code_is_given_twice_and_real_ones_come_first() {
        var codes = Stream.generate(FreshMunicipality::next).limit(200).toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{4}"));
        assertThat(codes.subList(0, 97)).allMatch(code -> code.compareTo("0860") <= 0);
        assertThat(codes.get(97)).isEqualTo("2000");
        assertThat(codes).doesNotContain("0101");
    }
}
