package dk.sammenhaeng.journey.concern;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.concern.ConcernTerms.Decided;
import dk.sammenhaeng.journey.concern.ConcernTerms.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which term a concern of a day has (X16). */
class ConcernTermsTest {

    /** The second from the same day as the first, the third from an earlier one. */
    private static final ConcernTerms ABOUT_ADULTS = new ConcernTerms(
            ConcernTerms.adult(168),
            List.of(decided(1, 72, "2027-03-01"), decided(2, 48, "2027-03-01"), decided(3, 96, "2027-01-01")));

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, adult-usual",
        "2026-12-31, adult-usual",
        "2027-01-01, adult-decided-3",
        "2027-02-28, adult-decided-3",
        "2027-03-01, adult-decided-2",
        "2036-01-01, adult-decided-2",
    })
    void the_one_that_began_last_holds_and_of_one_day_the_one_decided_last(LocalDate day, String id) {
        assertThat(ABOUT_ADULTS.on(day).id()).isEqualTo(id);
    }

    @Test
    void each_lasts_until_the_next_begins() {
        assertThat(ABOUT_ADULTS.all())
                .extracting(Term::validTo)
                .containsExactly(
                        Optional.empty(), Optional.of(LocalDate.of(2027, 3, 1)), Optional.of(LocalDate.of(2027, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "24, true", "25, false", "8784, false"})
    void about_a_child_the_hours_of_the_law_are_the_most_there_can_be(int hours, boolean allowed) {
        assertThat(new ConcernTerms(ConcernTerms.CHILD, List.of()).allows(hours))
                .isEqualTo(allowed);
        assertThat(ABOUT_ADULTS.allows(hours)).isTrue();
    }

    private static Decided decided(int version, int hours, String from) {
        return new Decided(version, hours, LocalDate.parse(from), "Vores frist", "Travlt", "anne", Instant.EPOCH);
    }
}
