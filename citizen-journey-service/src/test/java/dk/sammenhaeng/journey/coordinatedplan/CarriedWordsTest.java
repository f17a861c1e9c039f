package dk.sammenhaeng.journey.coordinatedplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.sammenhaeng.journey.coordinatedplan.Confirmation.By;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Standing;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Status;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Aim;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Kind;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.coordinatedplan.Step.State;
import dk.sammenhaeng.journey.coordinatedplan.Step.Support;
import dk.sammenhaeng.journey.coordinatedplan.Step.SupportLevel;
import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.letter.OwnWords;
import dk.sammenhaeng.journey.letter.OwnWords.OwnGoal;
import dk.sammenhaeng.journey.letter.OwnWords.OwnPart;
import dk.sammenhaeng.journey.letter.OwnWords.OwnResource;
import dk.sammenhaeng.journey.letter.OwnWords.OwnStep;
import dk.sammenhaeng.journey.profile.ResourceProfile.Resource;
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

    @Test
    void goals_that_came_along_are_in_where_there_is_no_room_for_all() {
        JointGoal came = goal();
        JointGoal joined = JointGoal.joining(UUID.randomUUID(), BOTH, List.of(UUID.randomUUID()));

        assertThat(OfferPlan.goals(List.of(came), List.of(joined, joined), 2)).containsExactly(came, joined);
        assertThat(OfferPlan.goals(List.of(), List.of(joined), 2)).containsExactly(joined);
    }

    @Test
    void words_that_came_along_are_taken_out_and_what_is_said_here_stays() {
        Resource bodil = new Resource(Resource.Kind.NETWORK, "Naboen Bodil");
        Words plan = new Words(
                List.of("Havnen", "En have", "Et sted at bo"),
                List.of(bodil),
                List.of("Hjælp om morgenen", "En tand ordnet"),
                List.of(),
                List.of(),
                true,
                List.of());
        OwnWords came = new OwnWords(
                List.of("Havnen", "En have"),
                List.of(new OwnResource("NETWORK", "Naboen Bodil")),
                List.of("Hjælp om morgenen"),
                true,
                List.of());
        Words saidHere = new Words(List.of("En have"), List.of(), List.of(), List.of(), List.of(), false, List.of());

        Words left = plan.without(came, saidHere);

        assertThat(left.wishes()).containsExactly("En have", "Et sted at bo");
        assertThat(left.resources()).isEmpty();
        assertThat(left.needs()).containsExactly("En tand ordnet");
        assertThat(left.longTermNeed()).isFalse();
    }

    @Test
    void goals_that_came_along_are_known_by_joining_no_sectors_goal_and_one_the_citizen_has_confirmed_is_theirs() {
        JointGoal came =
                FillFromReceivedWords.goal(CarriedWords.goal(goal(), Set.of()).orElseThrow(), BOTH, NOW);
        JointGoal confirmed =
                FillFromReceivedWords.goal(CarriedWords.goal(goal(), Set.of()).orElseThrow(), BOTH, NOW);
        JointGoal joined = JointGoal.joining(UUID.randomUUID(), BOTH, List.of(UUID.randomUUID()));
        JointGoal later =
                FillFromReceivedWords.goal(CarriedWords.goal(goal(), Set.of()).orElseThrow(), BOTH, NOW);
        JointGoal theirs = confirmed.confirmed(new Confirmation(By.CITIZEN, LocalDate.of(2026, 11, 22), "karen"));

        assertThat(TakeBackReceivedWords.cameAlong(List.of(
                        version(1, List.of(came, confirmed, joined)),
                        version(2, List.of(came, theirs, joined, later)))))
                .containsExactly(came.id());
    }

    private static Recorded version(long number, List<JointGoal> goals) {
        CoordinatedPlan plan = new CoordinatedPlan(
                new UUID(0, 1),
                new Standing(Status.DRAFT, NOW, Optional.empty()),
                new Offer(Set.of(Offer.Reason.SEVERAL_PLANS), "Tre planer", LocalDate.of(2026, 11, 22), "karen"),
                Optional.empty(),
                List.of(),
                Words.NONE,
                goals);
        return new Recorded(plan, number, What.DESCRIBED, "karen", NOW, Optional.empty());
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
