package dk.sammenhaeng.demo.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    @Test
    void easter_is_where_the_church_has_it() {
        assertThat(WorkingDays.easter(2024)).isEqualTo("2024-03-31");
        assertThat(WorkingDays.easter(2026)).isEqualTo("2026-04-05");
        assertThat(WorkingDays.easter(2027)).isEqualTo("2027-03-28");
        assertThat(WorkingDays.easter(2038)).isEqualTo("2038-04-25");
    }

    @Test
    void offices_are_closed_at_weekends_and_holidays() {
        assertThat(WorkingDays.isOpen(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(WorkingDays.isOpen(LocalDate.of(2026, 12, 24))).isFalse();
        assertThat(WorkingDays.isOpen(LocalDate.of(2026, 5, 14))).isFalse();
        assertThat(WorkingDays.isOpen(LocalDate.of(2026, 5, 1))).isTrue();
    }

    @Test
    void the_days_after_christmas_eve_begin_with_the_first_that_is_open() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 12, 23)).limit(3))
                .containsExactly(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 30));
    }
}
