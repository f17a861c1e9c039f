package dk.sammenhaeng.journey.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.deadline.Deadline.Subject;
import dk.sammenhaeng.journey.deadline.Deadline.Unit;
import dk.sammenhaeng.journey.deadline.Deadlines.Held;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of a municipality's times holds on a day (X16). */
class DeadlinesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Deadline ANSWER = Deadline.hours(
            "transition.answer",
            Optional.of(new Subject("PRISON_RELEASE", "Løsladelse", "Release")),
            Duration.ofHours(40),
            "test");
    private static final Deadline COURSE =
            Deadline.period("rehabilitation.longest-course", Optional.empty(), Period.ofWeeks(12), "test");

    @Test
    void the_usual_time_holds_until_the_first_day_of_a_decision() {
        List<Decided> decided = List.of(decided(ANSWER, 1, "PT4H", DAY));

        Held before = new Held(decided, DAY.minusDays(1));
        assertThat(before.hours(ANSWER)).isEqualTo(Duration.ofHours(40));
        assertThat(before.versions(List.of(ANSWER, COURSE))).isEmpty();
        Held from = new Held(decided, DAY);
        assertThat(from.hours(ANSWER)).isEqualTo(Duration.ofHours(4));
        assertThat(from.period(COURSE)).isEqualTo(Period.ofWeeks(12));
        assertThat(from.versions(List.of(ANSWER, COURSE))).isEqualTo(Map.of("transition.answer.PRISON_RELEASE", 1));
    }

    @Test
    void the_later_day_counts_and_of_one_day_the_later_decision() {
        List<Decided> decided = List.of(
                decided(ANSWER, 1, "PT4H", DAY.plusDays(10)),
                decided(ANSWER, 2, "PT5H", DAY),
                decided(ANSWER, 3, "PT6H", DAY),
                decided(COURSE, 1, "P6M", DAY));

        assertThat(new Held(decided, DAY).hours(ANSWER)).isEqualTo(Duration.ofHours(6));
        assertThat(new Held(decided, DAY.plusDays(10)).hours(ANSWER)).isEqualTo(Duration.ofHours(4));
        assertThat(new Held(decided, DAY.plusDays(10)).versions(List.of(ANSWER)))
                .containsExactly(Map.entry("transition.answer.PRISON_RELEASE", 1));
        assertThat(new Held(decided, DAY).period(COURSE)).isEqualTo(Period.ofMonths(6));
    }

    @ParameterizedTest
    @CsvSource({
        "HOURS, PT48H, true",
        "HOURS, PT90M, true",
        "HOURS, PT0H, false",
        "HOURS, P2D, false",
        "HOURS, PT9999H, false",
        "DAYS, P14D, true",
        "DAYS, P2W, true",
        "DAYS, P0D, false",
        "DAYS, P1M, false",
        "DAYS, PT24H, false",
        "DAYS, P9999D, false",
        "PERIOD, P12M, true",
        "PERIOD, P1Y6M, true",
        "PERIOD, P0M, false",
        "PERIOD, PT24H, false",
        "PERIOD, P1DT1H, false",
        "PERIOD, P11Y, false"
    })
    void a_time_is_one_of_its_unit_longer_than_nothing_and_not_beyond_reason(Unit unit, String time, boolean fits) {
        assertThat(unit.fits(time)).isEqualTo(fits);
    }

    private static Decided decided(Deadline deadline, int version, String time, LocalDate from) {
        return new Decided(deadline.code(), version, time, from, "test", "anne", Instant.EPOCH);
    }
}
