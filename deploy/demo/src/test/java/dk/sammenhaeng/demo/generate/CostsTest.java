package dk.sammenhaeng.demo.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.demo.model.ActionType.Price;
import dk.sammenhaeng.demo.model.YearlyAmount;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CostsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void a_month_price_is_shared_between_the_years_by_days() {
        assertThat(Costs.of(new Price(0, 36_500), 0, LocalDate.of(2026, 12, 22), LocalDate.of(2027, 1, 11), TODAY))
                .containsExactly(new YearlyAmount(2026, 12_000), new YearlyAmount(2027, 12_000));
    }

    @Test
    void an_hour_price_counts_the_hours_of_52_weeks() {
        assertThat(Costs.of(new Price(500, 0), 4, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1), TODAY))
                .containsExactly(new YearlyAmount(2027, 104_000));
    }

    @Test
    void the_parts_sum_to_the_whole_however_the_years_divide_it() {
        for (int day = 0; day < 300; day++) {
            LocalDate from = LocalDate.of(2026, 1, 1).plusDays(day);
            long sum = Costs.of(new Price(0, 36_500), 0, from, from.plusYears(1), TODAY).stream()
                    .mapToLong(YearlyAmount::kroner)
                    .sum();
            assertThat(sum).isEqualTo(438_000);
        }
    }

    @Test
    void what_costs_nothing_and_years_gone_by_are_left_out() {
        assertThat(Costs.of(new Price(0, 0), 20, TODAY, TODAY.plusYears(1), TODAY))
                .isEmpty();
        assertThat(Costs.of(new Price(0, 100), 0, TODAY.minusYears(2), LocalDate.of(2026, 1, 1), TODAY))
                .isEmpty();
    }
}
