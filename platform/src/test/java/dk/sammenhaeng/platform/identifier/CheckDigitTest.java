package dk.sammenhaeng.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {

    @ParameterizedTest
    @ValueSource(strings = {"64942212", "55133018"})
    void the_cvr_numbers_of_two_municipalities_are_accepted(String text) {
        assertThat(CvrNumber.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "6494221, cvr.malformed",
        "649422120, cvr.malformed",
        "DK64942212, cvr.malformed",
        "00000000, cvr.malformed",
        "64942213, cvr.check-digit",
    })
    void a_cvr_number_is_refused_with_its_fault(String text, String code) {
        assertThat(refusal(CvrNumber::of, text).code()).isEqualTo(code);
        assertThat(CvrNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5790000000012", "4006381333931"})
    void a_gln_whose_digits_add_up_is_accepted(String text) {
        assertThat(Gln.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "579000000001, gln.malformed",
        "57900000000122, gln.malformed",
        "579000000001X, gln.malformed",
        "5790000000013, gln.check-digit",
    })
    void a_gln_is_refused_with_its_fault(String text, String code) {
        assertThat(refusal(Gln::of, text).code()).isEqualTo(code);
        assertThat(Gln.parse(text)).isEmpty();
    }

    @Property
    void every_mistake_in_one_digit_of_a_cvr_number_is_refused(
            @ForAll("cvrNumbers") String right,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        assertThat(CvrNumber.parse(right)).map(CvrNumber::value).contains(right);
        assertThat(CvrNumber.parse(withMistake(right, place, change))).isEmpty();
    }

    @Property
    void every_mistake_in_one_digit_of_a_gln_is_refused(
            @ForAll("glns") String right,
            @ForAll @IntRange(max = 12) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        assertThat(Gln.parse(right)).map(Gln::value).contains(right);
        assertThat(Gln.parse(withMistake(right, place, change))).isEmpty();
    }

    /** Written from the definition, the weighted sum as one number and not with the code under test. */
    @Provide
    Arbitrary<String> cvrNumbers() {
        return Arbitraries.integers()
                .between(10_000_000, 99_999_999)
                .filter(cvr -> {
                    int sum = 0;
                    for (int weight = 1, rest = cvr; rest > 0; rest /= 10, weight++) {
                        sum += rest % 10 * (weight == 8 ? 2 : weight);
                    }
                    return sum % 11 == 0;
                })
                .map(String::valueOf);
    }

    @Provide
    Arbitrary<String> glns() {
        return Arbitraries.strings().numeric().ofLength(12).map(body -> {
            int sum = 0;
            for (int i = 0; i < 12; i++) {
                sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            return body + (10 - sum % 10) % 10;
        });
    }

    private static String withMistake(String right, int place, int change) {
        StringBuilder wrong = new StringBuilder(right);
        wrong.setCharAt(place, (char) ('0' + (right.charAt(place) - '0' + change) % 10));
        return wrong.toString();
    }

    private static InvalidIdentifier refusal(Function<String, ?> of, String text) {
        return catchThrowableOfType(InvalidIdentifier.class, () -> of.apply(text));
    }
}
