package dk.sammenhaeng.journey.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.platform.http.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are of whole months. */
class PeriodTest {

    @Test
    void a_period_is_from_the_first_of_a_month_to_the_first_of_a_later_one() {
        LocalDate first = LocalDate.of(2026, 1, 1);

        assertThat(Period.of(first, first.plusMonths(1))).isEqualTo(new Period(first, first.plusMonths(1)));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-02,2026-02-01", "2026-01-01,2026-02-02", "2026-01-01,2026-01-01", "2026-02-01,2026-01-01"})
    void every_other_is_refused(LocalDate from, LocalDate to) {
        assertThatThrownBy(() -> Period.of(from, to)).isInstanceOf(Refusal.class);
    }
}
