package dk.sammenhaeng.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void three_hundred_citizens_of_copenhagen_are_the_usual() {
        assertThat(Options.of("--instance-file", "ports"))
                .isEqualTo(new Options(Path.of("ports"), 300, "0101", 1, Optional.empty()));
    }

    @Test
    void everything_can_be_asked_for() {
        assertThat(Options.of(
                        "--instance-file ports --citizens 9 --municipality 0360 --seed 7 --day 2027-01-31".split(" ")))
                .isEqualTo(new Options(Path.of("ports"), 9, "0360", 7, Optional.of(LocalDate.of(2027, 1, 31))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--citizens 9",
                "--instance-file",
                "--instance-file ports --fast yes",
                "--instance-file ports --citizens many",
                "--instance-file ports --citizens 99999999999",
                "--instance-file ports --municipality 1084",
                "--instance-file ports --day tomorrow"
            })
    void what_is_not_understood_is_refused(String line) {
        assertThatThrownBy(() -> Options.of(line.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }
}
