package dk.sammenhaeng.budget.investment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What outcomes document of an investment, without a database. */
class EffectTest {

    private static final List<String> HOPED = List.of("DRUG_FREE", "REDUCED");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing is heard                       |                                    | 0 | 0 | 0.00   | ",
                "two values are hoped for               | 2027 DRUG_FREE 1, 2028 REDUCED 2   | 3 | 0 | 100.00 | 2028",
                "other values are no effect             | 2027 UNCHANGED 4                   | 0 | 4 | 0.00   | ",
                "one is worth a share of what is hoped  | 2027 REDUCED 1                     | 1 | 0 | 33.33  | ",
                "two pay back what is invested          | 2027 REDUCED 2                     | 2 | 0 | 66.67  | 2027",
                "more than hoped for is documented, too | 2028 REDUCED 6                     | 6 | 0 | 200.00 | 2028"
            })
    void the_effect_is_what_outcomes_document(
            String why, String told, long reached, long notReached, BigDecimal savings, Integer paidBackIn) {
        Effect effect = Effect.of(terms(3, "100", "60"), blocks(told));

        assertThat(effect.reached()).as(why).isEqualTo(reached);
        assertThat(effect.notReached()).as(why).isEqualTo(notReached);
        assertThat(effect.savings()).as(why).isEqualTo(savings);
        assertThat(effect.paidBackIn()).as(why).isEqualTo(Optional.ofNullable(paidBackIn));
    }

    @Test
    void what_no_outcome_documents_stays_a_hope() {
        assertThat(Effect.of(terms(3, "100", "60"), List.of()).stillExpected()).isEqualByComparingTo("100");
        assertThat(Effect.of(terms(3, "100", "60"), blocks("2027 REDUCED 2")).stillExpected())
                .isEqualByComparingTo("33.33");
        assertThat(Effect.of(terms(3, "100", "60"), blocks("2027 REDUCED 9")).stillExpected())
                .isEqualByComparingTo("0");
    }

    @Test
    void it_is_expected_to_be_paid_back_in_the_year_in_which_the_savings_reach_the_amount() {
        assertThat(Effect.of(terms(3, "100", "60"), List.of()).expectedPaidBackIn())
                .contains(2029);
        assertThat(Effect.of(terms(3, "100", "40"), List.of()).expectedPaidBackIn())
                .contains(2028);
        assertThat(Effect.of(terms(3, "100", "101"), List.of()).expectedPaidBackIn())
                .isEmpty();
    }

    @Test
    void an_investment_without_savings_has_an_effect_in_number_alone() {
        Effect effect = Effect.of(terms(4, "0", "60"), blocks("2027 REDUCED 3"));

        assertThat(effect.reached()).isEqualTo(3);
        assertThat(effect.savings()).isEqualByComparingTo("0");
        assertThat(effect.paidBackIn()).isEmpty();
    }

    private static List<Blocks.Block> blocks(String told) {
        List<Blocks.Block> blocks = new ArrayList<>();
        if (told != null) {
            for (String one : told.split(", ", -1)) {
                String[] parts = one.strip().split(" ", -1);
                YearMonth month = YearMonth.of(Integer.parseInt(parts[0]), 3);
                long number = Long.parseLong(parts[2]);
                boolean hoped = HOPED.contains(parts[1]);
                blocks.add(new Blocks.Block(month, month, hoped ? number : 0, hoped ? 0 : number));
            }
        }
        return blocks;
    }

    /** From the middle of 2027 to the middle of 2030; two fifths of the savings in 2028, the rest in 2029. */
    private static Terms terms(int number, String savings, String amount) {
        BigDecimal total = new BigDecimal(savings);
        return new Terms(
                "Stoffri",
                "Unge med misbrug",
                new Party(Sector.SOCIAL, null),
                new Party(Sector.HEALTH, null),
                Dkk.of(amount),
                PriceBasis.of(2027),
                LocalDate.of(2027, 7, 1),
                3,
                new Expectation(
                        Sector.SOCIAL,
                        "SUBSTANCE_TREATMENT",
                        HOPED,
                        Optional.empty(),
                        Optional.empty(),
                        number,
                        Attribution.MATCHING),
                List.of(
                        new Saving(
                                2028,
                                Dkk.of(total.multiply(new BigDecimal("0.4")).setScale(2))),
                        new Saving(
                                2029,
                                Dkk.of(total.multiply(new BigDecimal("0.6")).setScale(2)))),
                List.of());
    }
}
