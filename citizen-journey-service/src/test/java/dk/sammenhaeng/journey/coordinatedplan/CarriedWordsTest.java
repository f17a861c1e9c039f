package dk.sammenhaeng.journey.coordinatedplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Aim;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Kind;
import dk.sammenhaeng.journey.coordinatedplan.Step.State;
import dk.sammenhaeng.journey.coordinatedplan.Step.Support;
import dk.sammenhaeng.journey.coordinatedplan.Step.SupportLevel;
import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.letter.OwnWords.OwnGoal;
import dk.sammenhaeng.journey.letter.OwnWords.OwnPart;
import dk.sammenhaeng.journey.letter.OwnWords.OwnStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What of a joint goal another municipality can use. */
class CarriedWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Set<Sector> BOTH = Set.of(Sector.SOCIAL, Sector.PSYCHIATRY);

    @Test
    void a_goal_goes_along_in_words_and_by_no_id_and_tells_of_no_sector_whose_plans_are_a_secret() {
        OwnGoal goal = CarriedWords.goal(goal(), Set.of(Sector.PSYCHIATRY)).orElseThrow();

        assertThat(goal.title()).isEqualTo("Gå til havnen");
        assertThat(goal.sectors()).containsExactly(Sector.SOCIAL);
        assertThat(goal.parts())
                .containsExactly(
                        new OwnPart("Gå en tur hver dag", DoneBy.CITIZEN_ALONE),
                        new OwnPart("Kørsel om tirsdagen", DoneBy.STAFF));
        assertThat(goal.steps()).extracting(OwnStep::state).containsExactly("ACHIEVED", "STARTED");
    }

    @Test
    void a_goal_that_only_joins_goals_of_sectors_stays_with_their_plans() {
        JointGoal joining = JointGoal.joining(UUID.randomUUID(), BOTH, List.of(UUID.randomUUID()));

        assertThat(CarriedWords.goal(joining, Set.of())).isEmpty();
    }

    @Test
    void a_goal_begins_anew_there_as_a_proposal_with_the_steps_ahead_and_without_what_staff_did() {
        OwnGoal came = CarriedWords.goal(goal(), Set.of()).orElseThrow();

        JointGoal goal = FillFromReceivedWords.goal(came, Set.of(Sector.HEALTH), NOW);

        assertThat(goal.status()).isEqualTo(JointGoal.Status.PROPOSED);
        assertThat(goal.sectors()).containsExactly(Sector.HEALTH);
        assertThat(goal.sectorGoals()).isEmpty();
        assertThat(goal.aim().followUpOn()).isEmpty();
        assertThat(goal.aim().supportEndsOn()).isEmpty();
        assertThat(goal.contributions())
                .extracting(Contribution::words)
                .containsExactly(Optional.of("Gå en tur hver dag"));
        assertThat(goal.steps())
                .extracting(Step::title, Step::state)
                .containsExactly(tuple("Gå til bageren", State.WAITING));
    }

    @Test
    void a_goal_is_owned_by_the_sectors_that_take_part_here_else_by_the_one_that_took_over() {
        OwnGoal came = CarriedWords.goal(goal(), Set.of()).orElseThrow();

        assertThat(FillFromReceivedWords.owners(came, Set.of(Sector.PSYCHIATRY, Sector.EMPLOYMENT), Sector.SOCIAL))
                .containsExactly(Sector.PSYCHIATRY);
        assertThat(FillFromReceivedWords.owners(came, Set.of(Sector.EMPLOYMENT), Sector.HEALTH))
                .containsExactly(Sector.HEALTH);
    }

    private static JointGoal goal() {
        Aim aim = new Aim(
                Kind.SELF_RELIANCE,
                Optional.of("Gå til havnen"),
                Optional.of("MOBILITY"),
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 1, 15)),
                Optional.of(LocalDate.of(2027, 6, 1)),
                Optional.empty());
        return JointGoal.joining(UUID.randomUUID(), BOTH, List.of(UUID.randomUUID()))
                .revised(
                        aim,
                        BOTH,
                        List.of(UUID.randomUUID()),
                        List.of(
                                part(Optional.of(UUID.randomUUID()), Optional.empty(), DoneBy.STAFF),
                                part(Optional.empty(), Optional.of("Gå en tur hver dag"), DoneBy.CITIZEN_ALONE),
                                part(Optional.empty(), Optional.of("Kørsel om tirsdagen"), DoneBy.STAFF)))
                .stepping(List.of(step("Gå til hjørnet", State.ACHIEVED), step("Gå til bageren", State.STARTED)));
    }

    private static Contribution part(Optional<UUID> action, Optional<String> words, DoneBy by) {
        return new Contribution(UUID.randomUUID(), action, words, by);
    }

    private static Step step(String title, State state) {
        return new Step(
                UUID.randomUUID(),
                title,
                Optional.empty(),
                state,
                List.of(new Support(NOW, SupportLevel.STAFF_PRESENT)),
                Optional.empty(),
                Optional.of(NOW));
    }
}
