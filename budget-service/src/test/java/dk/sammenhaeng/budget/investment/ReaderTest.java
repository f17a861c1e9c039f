package dk.sammenhaeng.budget.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may know which figure of an investment. */
class ReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 5, 17);

    @ParameterizedTest
    @CsvSource({
        "true,  0, true",
        "true,  1, true",
        "false, 0, true",
        "false, 1, false",
        "false, 4, false",
        "false, 5, true",
        "false, 6, true"
    })
    void outside_economy_no_small_number_is_known(boolean economy, long number, boolean known) {
        assertThat(new Reader(economy, 5).mayKnow(number)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  2030-01, 2028-06, 2028-06-01",
        "false, 2030-01, 2028-05, 2028-05-01",
        "true,  2028-03, 2028-03, 2028-06-01",
        "false, 2028-03, 2028-03, 2028-05-01"
    })
    void outside_economy_only_months_that_are_over_are_counted_and_their_news_heard(
            boolean economy, YearMonth end, YearMonth until, LocalDate heard) {
        assertThat(new Reader(economy, 5).countsUntil(end, TODAY)).isEqualTo(until);
        assertThat(new Reader(economy, 5).hears(TODAY)).isEqualTo(heard);
    }
}
