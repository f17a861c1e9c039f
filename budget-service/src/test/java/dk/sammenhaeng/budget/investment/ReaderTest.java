package dk.sammenhaeng.budget.investment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        "true,  2030-01-01, 2028-05-18",
        "false, 2030-01-01, 2028-05-01",
        "true,  2028-03-15, 2028-03-15",
        "false, 2028-03-15, 2028-03-15"
    })
    void outside_economy_whole_months_are_counted(boolean economy, LocalDate end, LocalDate until) {
        assertThat(new Reader(economy, 5).countsUntil(end, TODAY)).isEqualTo(until);
    }
}
