package dk.sammenhaeng.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void options_flags_and_words_are_told_apart() {
        Arguments arguments = parse("kafka", "--instance", "trial", "--fresh");

        assertThat(arguments.word("part")).isEqualTo("kafka");
        assertThat(arguments.instance()).isEqualTo("trial");
        assertThat(arguments.has("--fresh")).isTrue();
        assertThat(parse().instance()).isEqualTo("default");
    }

    @Test
    void what_is_unknown_or_incomplete_is_refused_by_name() {
        assertThatThrownBy(() -> parse("--frsh")).hasMessage("unknown option --frsh");
        assertThatThrownBy(() -> parse("--instance")).hasMessage("--instance needs a value");
        assertThatThrownBy(() -> parse().required("--role")).hasMessage("--role is missing");
    }

    private static Arguments parse(String... arguments) {
        return Arguments.parse(List.of(arguments), Set.of("--instance"), Set.of("--fresh"));
    }
}
