package dk.sammenhaeng.journey.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final OpeningHours HOURS =
            new OpeningHours(LocalTime.of(8, 0), LocalTime.of(16, 0), LocalTime.of(14, 0), Set.of(MonthDay.of(12, 24)));

    @ParameterizedTest(name = "{0}: {1} + {2} = {3}")
    @CsvSource({
        "within a day,                2026-11-23T09:00, PT4H,  2026-11-23T13:00",
        "up to closing time,          2026-11-23T12:00, PT4H,  2026-11-23T16:00",
        "over night,                  2026-11-23T15:00, PT4H,  2026-11-24T11:00",
        "Friday afternoon,            2026-11-27T13:00, PT2H,  2026-11-30T09:00",
        "Friday after closing,        2026-11-27T15:30, PT2H,  2026-11-30T10:00",
        "Saturday,                    2026-11-28T12:00, PT20H, 2026-12-02T12:00",
        "before it opens,             2026-11-23T06:00, PT1H,  2026-11-23T09:00",
        "no time at all when open,    2026-11-23T09:00, PT0S,  2026-11-23T09:00",
        "no time at all when closed,  2026-11-27T18:00, PT0S,  2026-11-30T08:00",
        "Maundy Thursday to Tuesday,  2027-03-24T15:00, PT2H,  2027-03-30T09:00",
        "Ascension Day,               2027-05-05T15:00, PT2H,  2027-05-07T09:00",
        "Whit Monday,                 2027-05-14T13:30, PT1H,  2027-05-18T08:30",
        "Christmas with a closed day, 2026-12-23T15:30, PT1H,  2026-12-28T08:30",
        "the clocks go back,          2026-10-23T13:00, PT2H,  2026-10-26T09:00",
    })
    void time_counts_only_while_somebody_is_there(String what, String since, Duration time, String wanted) {
        assertThat(HOURS.after(at(since), time)).isEqualTo(at(wanted));
    }

    @ParameterizedTest
    @CsvSource({"2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25"})
    void easter_is_where_the_almanac_has_it(int year, LocalDate easter) {
        assertThat(DanishHolidays.easterSunday(year)).isEqualTo(easter);
    }

    @Test
    void the_day_of_prayer_was_a_holiday_until_2023() {
        assertThat(DanishHolidays.isHoliday(LocalDate.of(2023, 5, 5))).isTrue();
        assertThat(DanishHolidays.isHoliday(LocalDate.of(2024, 4, 26))).isFalse();
    }

    private static Instant at(String danishClockTime) {
        return LocalDateTime.parse(danishClockTime).atZone(DanishCalendar.ZONE).toInstant();
    }
}
