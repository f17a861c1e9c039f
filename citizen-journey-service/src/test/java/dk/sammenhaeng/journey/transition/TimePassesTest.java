package dk.sammenhaeng.journey.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.transition.Transition.Information;
import dk.sammenhaeng.journey.transition.Transition.Item;
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
import java.util.Map;
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

    @Test
    void a_watch_that_began_before_anybody_took_over_goes_on_when_somebody_does() {
        Watch begun = new Watch(
                Measure.READMISSION,
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 12, 22),
                Optional.of(Watch.Result.RETURNED),
                Optional.of(LocalDate.of(2026, 11, 22)));
        Transition left =
                planned("HOSPITAL_DISCHARGE", NOW).watched(begun).accepted(BY_SOMEBODY, "Visitationen", "89 40 30 00");

        Transition completed = on(left).after();

        assertThat(completed.course().status()).isEqualTo(Status.COMPLETED);
        assertThat(completed.watch()).contains(begun);
    }

    @Test
    void open_points_are_due_by_the_hand_over_until_they_are_done_or_it_ends() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        Transition open = withPoint(planned("HOSPITAL_DISCHARGE", LATER));
        Transition done =
                open.ticked("MEDICINE", point -> point.is(Item.State.DONE, Optional.empty(), "somebody", NOW));
        Watch held = new Watch(Measure.READMISSION, today, today, Optional.of(Watch.Result.HELD), Optional.of(today));

        assertThat(open.pointsDueOn(today.minusDays(1))).isEmpty();
        assertThat(open.pointsDueOn(today)).contains(today);
        assertThat(open.pointsDueOn(today.plusDays(9))).contains(today);
        assertThat(done.pointsDueOn(today)).isEmpty();
        assertThat(open.cancelled(BY_SOMEBODY).pointsDueOn(today)).isEmpty();
        assertThat(open.watched(held).pointsDueOn(today)).isEmpty();
        Transition tomorrow = withPoint(planned("HOSPITAL_DISCHARGE", NOW.plus(Duration.ofDays(1))));
        assertThat(tomorrow.comesDue(NOW)).contains(Instant.parse("2026-11-22T23:00:00Z"));
    }

    @Test
    void open_points_are_work_from_the_lead_time_or_else_from_the_acceptance() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        Instant inTenDays = NOW.plus(Duration.ofDays(10));
        Transition led = withPoint(planned("SHELTER_TO_OWN_HOME", inTenDays));
        Transition ahead = led.movedTo(inTenDays, Optional.of(today.plusDays(3)), inTenDays);
        Transition accepted = led.accepted(BY_SOMEBODY, "Visitationen", "89 40 30 00");

        assertThat(led.pointsDueOn(today.plusDays(9))).isEmpty();
        assertThat(ahead.pointsDueOn(today.plusDays(2))).isEmpty();
        assertThat(ahead.pointsDueOn(today.plusDays(3))).contains(today.plusDays(10));
        assertThat(ahead.comesDue(NOW)).contains(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(accepted.pointsDueOn(today)).contains(today.plusDays(10));
    }

    private static Transition withPoint(Transition transition) {
        return new Transition(
                transition.id(),
                transition.citizenId(),
                transition.terms(),
                transition.to(),
                transition.course(),
                List.of(Item.open("MEDICINE", Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
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
                        new Information(List.of(), Optional.empty()),
                        Map.of()),
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
                List.of(),
                LocalDate.of(2007, 1, 1),
                Optional.empty(),
                false,
                "test",
                Map.of());
    }
}
