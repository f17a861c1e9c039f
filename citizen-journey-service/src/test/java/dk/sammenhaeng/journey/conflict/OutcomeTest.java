package dk.sammenhaeng.journey.conflict;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.appointment;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.JourneySettings.DueDays;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Conflict.How;
import dk.sammenhaeng.journey.journey.Conflict.Status;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Answer;
import dk.sammenhaeng.journey.rule.Facts;
import dk.sammenhaeng.journey.rule.RuleBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate COLLISION = TODAY.plusDays(20);
    private static final DueDays DUE_DAYS = new DueDays() {
        @Override
        public int stop() {
            return 1;
        }

        @Override
        public int act() {
            return 5;
        }

        @Override
        public int know() {
            return 14;
        }
    };

    private final Journey colliding = journey(
            plan(Sector.HEALTH, appointment(COLLISION, "09:00", "10:00")),
            plan(Sector.SOCIAL, appointment(COLLISION, "09:30", "10:30")));

    private Outcome outcome(Journey journey, List<Conflict> before, LocalDate day) {
        Journey known = journey(journey.plans(), before);
        Answer answer =
                RuleBook.ask(List.of(RuleBook.find("overlapping-appointments").orElseThrow()), known, Facts.NONE, day);
        return Outcome.of(known, answer, day, NOW, DUE_DAYS, Touch.of(Set.of()));
    }

    private Conflict opened() {
        return outcome(colliding, List.of(), TODAY).opened().getFirst();
    }

    @Test
    void a_new_finding_is_opened_with_a_due_day_and_told() {
        Outcome outcome = outcome(colliding, List.of(), TODAY);

        assertThat(outcome.opened())
                .isEqualTo(outcome.told())
                .isEqualTo(outcome.standing())
                .hasSize(1);
        assertThat(outcome.opened().getFirst().dueOn()).isEqualTo(TODAY.plusDays(5));
        assertThat(outcome.opened().getFirst().sectors()).containsExactlyInAnyOrder(Sector.HEALTH, Sector.SOCIAL);
    }

    @Test
    void the_due_day_is_never_after_the_collision() {
        assertThat(outcome(colliding, List.of(), COLLISION.minusDays(2))
                        .opened()
                        .getFirst()
                        .dueOn())
                .isEqualTo(COLLISION);
    }

    @Test
    void the_same_finding_again_changes_nothing() {
        Conflict known = opened();

        Outcome outcome = outcome(colliding, List.of(known), TODAY.plusDays(2));

        assertThat(outcome.isUnchanged()).isTrue();
        assertThat(outcome.standing()).containsExactly(known);
    }

    @Test
    void what_is_no_longer_found_is_closed_and_told() {
        Outcome outcome = outcome(journey(), List.of(opened()), TODAY);

        assertThat(outcome.told()).isEqualTo(outcome.closed()).singleElement().satisfies(conflict -> {
            assertThat(conflict.status()).isEqualTo(Status.CLOSED);
            assertThat(conflict.how()).contains(How.CAUSE_GONE);
        });
    }

    @Test
    void an_accepted_conflict_stays_accepted_until_its_day_and_is_then_opened_anew() {
        Conflict accepted = opened().accepted(NOW, TODAY.plusDays(10));

        Outcome before = outcome(colliding, List.of(accepted), TODAY.plusDays(9));
        Outcome onTheDay = outcome(colliding, List.of(accepted), TODAY.plusDays(10));

        assertThat(before.isUnchanged()).isTrue();
        assertThat(before.acceptanceEnds()).contains(TODAY.plusDays(10));
        assertThat(onTheDay.closed()).extracting(Conflict::id).containsExactly(accepted.id());
        assertThat(onTheDay.opened()).extracting(Conflict::status).containsExactly(Status.OPEN);
        assertThat(onTheDay.told()).isEqualTo(onTheDay.opened());
    }

    @Test
    void an_accepted_conflict_whose_cause_is_gone_is_closed_without_telling_twice() {
        Conflict accepted = opened().accepted(NOW, TODAY.plusDays(10));

        Outcome outcome = outcome(journey(), List.of(accepted), TODAY.plusDays(1));

        assertThat(outcome.told()).isEmpty();
        assertThat(outcome.closed()).extracting(Conflict::how).containsExactly(java.util.Optional.of(How.ACCEPTED));
    }
}
