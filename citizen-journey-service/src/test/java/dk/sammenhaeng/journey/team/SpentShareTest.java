package dk.sammenhaeng.journey.team;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Payer.YearlyAmount;
import dk.sammenhaeng.platform.money.Dkk;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the money for time that ends early the share of the days that were is kept (BUD-14). */
class SpentShareTest {

    private static final LocalDate FROM = LocalDate.parse("2026-12-22");
    private static final LocalDate TO = LocalDate.parse("2027-01-11");
    private static final List<YearlyAmount> WISHED =
            List.of(new YearlyAmount(2026, Dkk.of(1000)), new YearlyAmount(2027, Dkk.of(500)));

    @ParameterizedTest
    @CsvSource({
        "2026-12-22, ",
        "2026-12-23, 2026=100.00",
        "2027-01-01, 2026=1000.00",
        "2027-01-04, 2026=1000.00 2027=150.00",
        "2027-01-11, 2026=1000.00 2027=500.00"
    })
    void each_year_keeps_the_share_of_its_days(LocalDate end, String kept) {
        assertThat(SpentShare.of(WISHED, FROM, TO, end))
                .extracting(one -> one.year() + "=" + one.amount())
                .isEqualTo(kept == null ? List.of() : List.of(kept.split(" ")));
    }

    @Test
    void an_end_before_the_beginning_keeps_nothing() {
        assertThat(SpentShare.of(WISHED, FROM, TO, FROM.minusDays(40))).isEmpty();
    }
}
