package dk.sammenhaeng.journey.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.transition.Transition.Information;
import dk.sammenhaeng.journey.transition.Transition.Municipalities;
import dk.sammenhaeng.journey.transition.Transition.Receiver;
import dk.sammenhaeng.journey.transition.Transition.Terms;
import dk.sammenhaeng.journey.transition.TransitionKind.Counts;
import dk.sammenhaeng.journey.watch.Measure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What time makes of a hand-over: when it is looked at, when an admission takes place, when a watch is over (FV-C4). */
class TimePassesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(3));
    private static final Course.Answer BY_SOMEBODY = new Course.Answer("somebody", NOW, Optional.empty());

    @Test
    void an_admission_that_nobody_accepts_comes_due_when_it_takes_place() {
        Transition unanswered = overdue(planned("HOSPITAL_ADMISSION", LATER));

        assertThat(unanswered.comesDue(NOW)).containsExactly(LATER);
        assertThat(unanswered.comesDue(LATER)).isEmpty();
        assertThat(unanswered.cancelled(BY_SOMEBODY).comesDue(NOW)).isEmpty();
        assertThat(overdue(planned("SECTOR_TO_SECTOR", LATER)).comesDue(NOW)).isEmpty();
    }

    @Test
    void an_admission_takes_place_at_its_time_and_not_on_the_morning_of_its_day() {
        Transition admission = planned("HOSPITAL_ADMISSION", LATER);

        assertThat(admission.isAdmissionBy(LATER.minusSeconds(1))).isFalse();
        assertThat(admission.isAdmissionBy(LATER)).isTrue();
        assertThat(admission.cancelled(BY_SOMEBODY).isAdmissionBy(LATER)).isFalse();
    }

    @Test
    void a_watch_that_is_over_when_it_begins_is_open_until_the_next_look() {
        Transition late = planned("HOSPITAL_DISCHARGE", NOW.minus(Duration.ofDays(40)))
                .accepted(BY_SOMEBODY, "Visitationen", "89 40 30 00");

        TimePasses accepting = on(late);
        assertThat(accepting.after().watch().filter(Watch::isOpen)).isPresent();
        assertThat(accepting.watchEnded()).isEmpty();
        assertThat(accepting.after().comesDue(NOW))
                .allMatch(at -> at.isBefore(NOW))
                .hasSize(1);

        assertThat(on(accepting.after()).watchEnded().flatMap(Watch::result)).contains(Watch.Result.HELD);
    }

    private static TimePasses on(Transition transition) {
        return TimePasses.on(transition, kind(), Given.journey(), Optional.empty(), NOW);
    }

    private static Transition overdue(Transition transition) {
        return transition.with(transition.course().overdue(NOW, Optional.empty()));
    }

    private static Transition planned(String kind, Instant plannedAt) {
        return new Transition(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Terms(
                        kind,
                        Sector.HEALTH,
                        "Afdeling 7",
                        plannedAt,
                        Optional.empty(),
                        NOW,
                        "somebody",
                        new Municipalities("0101", "0101", "0101"),
                        new Information(List.of(), Optional.empty())),
                new Receiver(Optional.of(Sector.SOCIAL), Optional.empty(), Optional.empty(), Optional.empty()),
                Course.asking(NOW, Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static TransitionKind kind() {
        return new TransitionKind(
                "HOSPITAL_DISCHARGE",
                "Udskrivning",
                "Discharge",
                "Sundhedsloven",
                Duration.ofHours(2),
                Counts.CLOCK,
                false,
                Optional.empty(),
                Optional.of(Period.ofDays(30)),
                Optional.of(Measure.READMISSION),
                List.of(),
                LocalDate.of(2007, 1, 1),
                Optional.empty(),
                false,
                "test");
    }
}
