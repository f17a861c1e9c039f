package dk.sammenhaeng.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 6, no lost update: what a caller must have seen before it may write. */
class VersionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7 | false",
                "0 | 0 | false",
                "  |   | true",
            })
    void a_put_goes_on_when_the_caller_saw_what_is_there(@Nullable Long known, @Nullable Long seen, boolean mustBeNew) {
        assertThatCode(() -> put(known, seen, mustBeNew)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // known | If-Match | If-None-Match: * | the answer
                "7 |   | false | 428",
                "  |   | false | 428",
                "7 | 6 | false | 412",
                "7 | 8 | false | 412",
                "  | 7 | false | 412",
                "  | 0 | false | 412",
                "7 |   | true  | 412",
                "0 |   | true  | 412",
                "7 | 7 | true  | 412",
                "  | 7 | true  | 412",
            })
    void a_put_is_refused_when_the_caller_saw_nothing_or_something_else(
            @Nullable Long known, @Nullable Long seen, boolean mustBeNew, int status) {
        assertThat(catchThrowableOfType(Refusal.class, () -> put(known, seen, mustBeNew))
                        .kind()
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"\"", "\"x\"", "W/\"7\"", "*", "\"1234567890123456789\""})
    void what_is_none_of_our_strong_tags_is_malformed(String header) {
        assertThat(catchThrowableOfType(Refusal.class, () -> Version.fromString(header))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    private static void put(@Nullable Long known, @Nullable Long seen, boolean mustBeNew) {
        Version.requirePut(Optional.ofNullable(known), Optional.ofNullable(seen).map(Version::new), mustBeNew);
    }
}
