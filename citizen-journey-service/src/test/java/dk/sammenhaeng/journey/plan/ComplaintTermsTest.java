package dk.sammenhaeng.journey.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.plan.ComplaintTerms.Decided;
import dk.sammenhaeng.journey.plan.ComplaintTerms.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which term of complaint a decision of a day has (X16). */
class ComplaintTermsTest {

    /** The second from the same day as the first, the third from an earlier one. */
    private static final ComplaintTerms TERMS = new ComplaintTerms(
            List.of(decided(1, 42, "2027-03-01"), decided(2, 35, "2027-03-01"), decided(3, 30, "2027-01-01")));

    @ParameterizedTest
    @CsvSource({
        "1998-07-01, complaint-4-weeks-1998",
        "2026-12-31, complaint-4-weeks-1998",
        "2027-01-01, decided-3",
        "2027-02-28, decided-3",
        "2027-03-01, decided-2",
        "2036-01-01, decided-2",
    })
    void the_one_that_began_last_holds_and_of_one_day_the_one_decided_last(LocalDate day, String id) {
        assertThat(TERMS.on(day)).map(Term::id).contains(id);
    }

    @Test
    void before_the_law_there_is_none() {
        assertThat(TERMS.on(LocalDate.of(1998, 6, 30))).isEmpty();
    }

    @Test
    void each_lasts_until_the_next_begins() {
        assertThat(TERMS.all())
                .extracting(Term::validTo)
                .containsExactly(
                        Optional.empty(), Optional.of(LocalDate.of(2027, 3, 1)), Optional.of(LocalDate.of(2027, 1, 1)));
    }

    private static Decided decided(int version, int days, String from) {
        return new Decided(version, days, days, LocalDate.parse(from), "Ny lov", "Ny lov", "anne", Instant.EPOCH);
    }
}
