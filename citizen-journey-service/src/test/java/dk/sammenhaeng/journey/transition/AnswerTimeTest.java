package dk.sammenhaeng.journey.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.duty.Duty;
import dk.sammenhaeng.journey.duty.OpeningHours;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.transition.TransitionKind.Counts;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Daily use C5: a Friday-afternoon discharge is answered in clock time, by the unit on duty where nobody else is. */
class AnswerTimeTest {

    private static final Duty WITH_DUTY = duty(Optional.of(new Duty.Unit("Akutteamet", "89 40 00 00")));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a weekday: the receiver has its two hours,        2026-11-24T10:00, 2026-11-24T15:00, 2026-11-24T12:00, false",
        "Friday before closing: the receiver is still there, 2026-11-27T13:00, 2026-11-27T17:00, 2026-11-27T15:00, false",
        "Friday after closing: the unit on duty,           2026-11-27T14:30, 2026-11-27T17:00, 2026-11-27T16:30, true",
        "Saturday night: the unit on duty,                 2026-11-28T23:00, 2026-11-29T10:00, 2026-11-29T01:00, true",
        "Monday at 7: the receiver opens in time,          2026-11-30T07:00, 2026-11-30T12:00, 2026-11-30T09:00, false",
        "leaves sooner than the answer is due,             2026-11-24T10:00, 2026-11-24T10:30, 2026-11-24T10:30, false",
        "left before it was told,                          2026-11-24T10:00, 2026-11-24T09:00, 2026-11-24T12:00, false",
    })
    void a_discharge_is_answered_within_clock_hours(
            String what, String now, String planned, String answerBy, boolean escalated) {
        AnswerTime time = AnswerTime.of(kind(Counts.CLOCK, 2, true), at(now), at(planned), WITH_DUTY);

        assertThat(time.answerBy()).isEqualTo(at(answerBy));
        assertThat(time.escalation().isPresent()).isEqualTo(escalated);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "over the weekend,        2026-11-27T13:00, 2026-12-24T08:00, 2026-12-01T15:00",
        "over Christmas,          2026-12-23T15:00, 2027-03-01T08:00, 2026-12-28T15:00",
        "not later than the move, 2026-11-27T13:00, 2026-11-30T12:00, 2026-11-30T12:00",
    })
    void other_kinds_count_the_hours_in_which_the_receiver_is_open(
            String what, String now, String planned, String answerBy) {
        AnswerTime time = AnswerTime.of(kind(Counts.OPENING_HOURS, 16, true), at(now), at(planned), WITH_DUTY);

        assertThat(time).isEqualTo(new AnswerTime(at(answerBy), Optional.empty()));
    }

    @Test
    void nobody_is_asked_instead_where_nobody_is_on_duty_or_the_kind_does_not_escalate() {
        Instant friday = at("2026-11-27T15:00");
        Instant evening = at("2026-11-27T18:00");

        assertThat(AnswerTime.of(kind(Counts.CLOCK, 2, true), friday, evening, duty(Optional.empty()))
                        .escalation())
                .isEmpty();
        assertThat(AnswerTime.of(kind(Counts.CLOCK, 2, false), friday, evening, WITH_DUTY)
                        .escalation())
                .isEmpty();
    }

    private static Duty duty(Optional<Duty.Unit> unit) {
        return new Duty(
                Sector.HEALTH,
                new OpeningHours(LocalTime.of(8, 0), LocalTime.of(16, 0), LocalTime.of(14, 0), Set.of()),
                unit,
                1);
    }

    private static TransitionKind kind(Counts counts, int hours, boolean escalates) {
        return new TransitionKind(
                "HOSPITAL_DISCHARGE",
                "Udskrivning",
                "Discharge",
                "Sundhedsloven",
                Duration.ofHours(hours),
                counts,
                escalates,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                LocalDate.of(2007, 1, 1),
                Optional.empty(),
                false,
                "test",
                Map.of());
    }

    private static Instant at(String danishClockTime) {
        return LocalDateTime.parse(danishClockTime).atZone(DanishCalendar.ZONE).toInstant();
    }
}
