package dk.sammenhaeng.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DanishCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T22:59:59Z, 2026-12-31, 2026",
        "2026-12-31T23:00:00Z, 2027-01-01, 2027",
        "2026-06-30T21:59:59Z, 2026-06-30, 2026",
        "2026-06-30T22:00:00Z, 2026-07-01, 2026"
    })
    void a_day_ends_at_danish_midnight_summer_and_winter(Instant instant, LocalDate day, int year) {
        DanishCalendar calendar = new DanishCalendar(Clock.fixed(instant, ZoneOffset.UTC));

        assertThat(calendar.today()).isEqualTo(day);
        assertThat(DanishCalendar.yearOf(instant)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29, 2026-03-28T23:00:00Z",
        "2026-03-30, 2026-03-29T22:00:00Z",
        "2026-10-25, 2026-10-24T22:00:00Z",
        "2026-10-26, 2026-10-25T23:00:00Z"
    })
    void a_day_begins_right_around_the_change_of_clocks(LocalDate day, Instant start) {
        assertThat(DanishCalendar.startOf(day)).isEqualTo(start);
    }

    @Test
    void a_week_belongs_to_the_year_of_its_thursday() {
        assertThat(DanishCalendar.weekOf(LocalDate.of(2027, 1, 1))).isEqualTo(new DanishCalendar.Week(2026, 53));
        assertThat(DanishCalendar.weekOf(LocalDate.of(2024, 12, 30))).isEqualTo(new DanishCalendar.Week(2025, 1));
    }
}
