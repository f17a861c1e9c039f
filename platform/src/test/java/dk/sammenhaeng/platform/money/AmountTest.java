package dk.sammenhaeng.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    @Property
    void amounts_of_one_price_basis_add_up(
            @ForAll int a, @ForAll int b, @ForAll @IntRange(min = 1900, max = 2099) int year) {
        Amount first = new Amount(Dkk.of(a), PriceBasis.of(year));
        Amount second = new Amount(Dkk.of(b), PriceBasis.of(year));

        assertThat(first.plus(second)).isEqualTo(new Amount(Dkk.of((long) a + b), PriceBasis.of(year)));
        assertThat(first.minus(second)).isEqualTo(first.plus(second.negate()));
    }

    @ParameterizedTest
    @CsvSource({"CURRENT, 2026", "2026, CURRENT", "2026, 2027"})
    void amounts_of_different_price_bases_are_never_added(String mine, String theirs) {
        Amount amount = new Amount(Dkk.of(1), PriceBasis.of(mine));
        Amount other = new Amount(Dkk.of(1), PriceBasis.of(theirs));

        DifferentPriceBasis adding = catchThrowableOfType(DifferentPriceBasis.class, () -> amount.plus(other));
        DifferentPriceBasis subtracting = catchThrowableOfType(DifferentPriceBasis.class, () -> amount.minus(other));

        assertThat(adding.wanted()).hasToString(mine);
        assertThat(adding.given()).hasToString(theirs);
        assertThat(subtracting).hasMessage(adding.getMessage());
    }

    @Test
    void an_amount_carries_its_price_basis_in_json() throws Exception {
        String current = "{\"value\":1250.50,\"basis\":\"CURRENT\"}";
        String fixed = "{\"value\":-3.00,\"basis\":\"2026\"}";

        assertThat(json.readValue(current, Amount.class)).isEqualTo(Amount.current(Dkk.of("1250.50")));
        assertThat(json.readValue(fixed, Amount.class)).isEqualTo(new Amount(Dkk.of(-3), PriceBasis.of(2026)));
        assertThat(json.writeValueAsString(json.readValue(current, Amount.class)))
                .isEqualTo(current);
        assertThat(json.writeValueAsString(json.readValue(fixed, Amount.class))).isEqualTo(fixed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "current", "26", "1899", "2100", "2026 ", "20260"})
    void another_text_is_no_price_basis(String text) {
        assertThat(catchThrowableOfType(InvalidMoney.class, () -> PriceBasis.fromString(text))
                        .code())
                .isEqualTo("price-basis.malformed");
    }

    @Test
    void a_year_out_of_reach_is_no_price_year() {
        assertThat(catchThrowableOfType(InvalidMoney.class, () -> PriceBasis.of(1899))
                        .code())
                .isEqualTo("price-basis.year");
    }
}
