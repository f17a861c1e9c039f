package dk.sammenhaeng.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DkkTest {

    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "-0, 0.00",
        "1250.5, 1250.50",
        "-1250.50, -1250.50",
        "007, 7.00",
        "999999999999999.99, 999999999999999.99",
        "-999999999999999.99, -999999999999999.99",
    })
    void a_sum_has_two_decimals(String text, String sum) {
        assertThat(Dkk.of(text)).hasToString(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "1.005, money.decimals",
        "1.000, money.decimals",
        "1000000000000000, money.too-large",
        "-1000000000000000.00, money.too-large",
        "'', money.malformed",
        "'1,50', money.malformed",
        "1.250.50, money.malformed",
        "1e3, money.malformed",
        "+1, money.malformed",
        ".5, money.malformed",
        "NaN, money.malformed",
    })
    void a_text_that_is_not_an_exact_sum_is_refused(String text, String code) {
        assertThat(catchThrowableOfType(InvalidMoney.class, () -> Dkk.of(text)).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-1E+2147483647", "0E+2147483647", "1E+15"})
    void a_huge_exponent_is_refused_before_it_is_written_out(String number) {
        BigDecimal kroner = new BigDecimal(number);

        assertThat(catchThrowableOfType(InvalidMoney.class, () -> Dkk.of(kroner))
                        .code())
                .isEqualTo("money.too-large");
    }

    @Test
    void a_sum_that_grows_too_large_is_refused_and_not_cut() {
        Dkk largest = Dkk.of("999999999999999.99");

        assertThat(catchThrowableOfType(InvalidMoney.class, () -> largest.plus(Dkk.of("0.01")))
                        .code())
                .isEqualTo("money.too-large");
    }

    @Property
    void a_sum_reads_back_as_itself(@ForAll("sums") Dkk sum) throws Exception {
        assertThat(Dkk.of(sum.toString())).isEqualTo(sum);
        assertThat(json.readValue(json.writeValueAsString(sum), Dkk.class)).isEqualTo(sum);
    }

    @Property
    void a_sum_is_a_json_number_with_two_decimals(@ForAll("sums") Dkk sum) throws Exception {
        assertThat(json.writeValueAsString(sum)).matches("-?\\d+\\.\\d\\d").isEqualTo(sum.toString());
    }

    @Property
    void addition_is_exact_and_can_be_taken_back(@ForAll("sums") Dkk a, @ForAll("sums") Dkk b, @ForAll("sums") Dkk c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.plus(a.negate())).isEqualTo(Dkk.ZERO);
    }

    @Property
    void sums_are_ordered_as_their_difference_says(@ForAll("sums") Dkk a, @ForAll("sums") Dkk b) {
        assertThat(a.compareTo(b) < 0).isEqualTo(a.minus(b).isNegative());
        assertThat(a.compareTo(b) == 0).isEqualTo(a.minus(b).isZero());
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
    }

    @ParameterizedTest
    @CsvSource({"12, 12.00", "12.5, 12.50", "1.2e1, 12.00", "0.1, 0.10"})
    void a_json_number_is_read_without_rounding(String text, String sum) throws Exception {
        assertThat(json.readValue(text, Dkk.class)).hasToString(sum);
    }

    @Test
    void a_json_number_with_three_decimals_is_refused() {
        assertThat(catchThrowableOfType(JsonMappingException.class, () -> json.readValue("0.001", Dkk.class)))
                .hasRootCauseInstanceOf(InvalidMoney.class);
    }

    /** Øre, so that nothing is made by the code under test; small enough that three of them can be added. */
    @Provide
    Arbitrary<Dkk> sums() {
        return Arbitraries.longs()
                .between(-30_000_000_000_000_000L, 30_000_000_000_000_000L)
                .map(oere -> Dkk.of(BigDecimal.valueOf(oere, 2)));
    }
}
