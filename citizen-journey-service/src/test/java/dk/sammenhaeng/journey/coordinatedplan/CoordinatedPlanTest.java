package dk.sammenhaeng.journey.coordinatedplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinatedplan.Confirmation.By;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Missing;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Standing;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Status;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Warning;
import dk.sammenhaeng.journey.coordinatedplan.Covered.Effect;
import dk.sammenhaeng.journey.coordinatedplan.Covered.Ground;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Aim;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Kind;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Review;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Review.Outcome;
import dk.sammenhaeng.journey.coordinatedplan.Offer.Reason;
import dk.sammenhaeng.journey.coordinatedplan.PlanConsent.Way;
import dk.sammenhaeng.journey.coordinatedplan.Words.Relative;
import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.profile.ResourceProfile.Resource;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

/** What a coordinated plan asks for and what it never asks for. */
class CoordinatedPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Words WORDS = new Words(
            List.of("Jeg vil kunne gå ned til havnen igen"),
            List.of(new Resource(Resource.Kind.NETWORK, "Naboen Bodil")),
            List.of("Hjælp om morgenen"),
            List.of(),
            List.of(),
            false,
            List.of("MENTAL_DISORDER"));
    private static final Footing WHOLE = new Footing(true, true);

    @Property
    void no_employment_perspective_and_no_certain_sector_is_asked_for(
            @ForAll @NotEmpty Set<Sector> sectors, @ForAll @NotEmpty Set<Reason> reasons) {
        CoordinatedPlan plan = plan(sectors, reasons, WORDS);

        assertThat(plan.missing(WHOLE)).isEmpty();
        assertThat(plan.activated(NOW, WHOLE).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        CoordinatedPlan bare = new CoordinatedPlan(
                UUID.randomUUID(),
                new Standing(Status.DRAFT, NOW, Optional.empty()),
                new Offer(Set.of(Reason.SEVERAL_PLANS), "Tre planer", TODAY, "karen"),
                Optional.empty(),
                List.of(new Covered(UUID.randomUUID(), Sector.HEALTH, "NY", Effect.COORDINATED, Optional.empty())),
                Words.NONE,
                List.of());

        assertThat(bare.missing(new Footing(false, false)))
                .containsExactly(
                        Missing.CONSENT,
                        Missing.COORDINATOR,
                        Missing.WISH,
                        Missing.RESOURCE,
                        Missing.NEED,
                        Missing.DIALOGUE,
                        Missing.GROUND);
        assertThatThrownBy(() -> bare.activated(NOW, new Footing(false, false)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("coordinated-plan-not-ready");
                    assertThat(refusal.arguments())
                            .containsExactly("CONSENT, COORDINATOR, WISH, RESOURCE, NEED, DIALOGUE, GROUND");
                });
    }

    @Test
    void a_relative_takes_part_with_the_citizens_permission_alone() {
        CoordinatedPlan without = plan(new Relative("Datteren", Optional.empty()));
        CoordinatedPlan with = plan(new Relative("Datteren", Optional.of(TODAY)));

        assertThat(without.missing(WHOLE)).containsExactly(Missing.RELATIVE_PERMISSION);
        assertThat(with.missing(WHOLE)).isEmpty();
    }

    @Test
    void a_goal_is_worked_on_when_the_citizen_and_a_worker_have_confirmed_it() {
        JointGoal proposed = goal(Kind.ORDINARY, Optional.empty(), DoneBy.CITIZEN_ALONE);
        JointGoal byWorker = proposed.confirmed(new Confirmation(By.WORKER, TODAY, "karen"));
        JointGoal byBoth = byWorker.confirmed(new Confirmation(By.CITIZEN, TODAY, "karen"));
        JointGoal without = byWorker.withoutTheCitizen("Indlagt og bevidstløs");

        assertThat(byWorker.status()).isEqualTo(JointGoal.Status.PROPOSED);
        assertThat(byBoth.status()).isEqualTo(JointGoal.Status.ACTIVE);
        assertThat(without.status()).isEqualTo(JointGoal.Status.ACTIVE);
        assertThat(proposed.withoutTheCitizen("Indlagt").status()).isEqualTo(JointGoal.Status.PROPOSED);
    }

    @Test
    void a_goal_with_another_aim_must_be_confirmed_again_and_one_with_another_follow_up_need_not() {
        JointGoal active = goal(Kind.ORDINARY, Optional.empty(), DoneBy.TOGETHER)
                .confirmed(new Confirmation(By.WORKER, TODAY, "karen"))
                .confirmed(new Confirmation(By.CITIZEN, TODAY, "karen"));
        Aim later = active.aim().followedUpOn(Optional.of(TODAY.plusDays(60)));
        Aim other = new Aim(
                Kind.ORDINARY,
                Optional.of("Noget andet"),
                active.aim().lifeDomain(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(active.revised(later, Set.of(), List.of(), active.contributions())
                        .status())
                .isEqualTo(JointGoal.Status.ACTIVE);
        JointGoal revised = active.revised(other, Set.of(), List.of(), active.contributions());
        assertThat(revised.status()).isEqualTo(JointGoal.Status.PROPOSED);
        assertThat(revised.confirmations()).isEmpty();
    }

    @Test
    void a_job_that_began_moves_the_follow_up_and_what_was_agreed_stays_agreed() {
        JointGoal bare = JointGoal.joining(UUID.randomUUID(), Set.of(Sector.EMPLOYMENT), List.of());
        JointGoal agreed = bare.revised(
                        goal(Kind.LASTING_EMPLOYMENT, Optional.empty(), DoneBy.TOGETHER)
                                .aim(),
                        bare.sectors(),
                        List.of(),
                        goal(Kind.ORDINARY, Optional.empty(), DoneBy.TOGETHER).contributions())
                .confirmed(new Confirmation(By.WORKER, TODAY, "karen"))
                .confirmed(new Confirmation(By.CITIZEN, TODAY, "karen"));
        LocalDate inHalfAYear = TODAY.plusMonths(6);

        JointGoal sooner = agreed.jobBegan(TODAY, inHalfAYear, TODAY);
        JointGoal planned = agreed.revised(
                        agreed.aim().followedUpOn(Optional.of(TODAY.minusDays(1))),
                        agreed.sectors(),
                        List.of(),
                        agreed.contributions())
                .jobBegan(TODAY, inHalfAYear, TODAY);

        assertThat(agreed.awaitsAJob()).isTrue();
        assertThat(goal(Kind.LASTING_EMPLOYMENT, Optional.empty(), DoneBy.TOGETHER)
                        .awaitsAJob())
                .isFalse();
        assertThat(sooner.aim().followUpOn()).contains(TODAY.plusDays(30));
        assertThat(planned.aim().followUpOn()).contains(inHalfAYear);
        assertThat(planned.aim().jobStartedOn()).contains(TODAY);
        assertThat(sooner.status()).isEqualTo(JointGoal.Status.ACTIVE);
        assertThat(sooner.revised(agreed.aim(), agreed.sectors(), List.of(), agreed.contributions())
                        .status())
                .isEqualTo(JointGoal.Status.ACTIVE);
    }

    @Test
    void a_goal_nobody_does_anything_for_cannot_be_confirmed() {
        JointGoal empty = JointGoal.joining(UUID.randomUUID(), Set.of(Sector.HEALTH), List.of());

        assertThatThrownBy(() -> empty.confirmed(new Confirmation(By.WORKER, TODAY, "karen")))
                .hasMessageContaining("joint-goal-not-ready");
    }

    @Test
    void a_follow_up_sets_one_status_for_the_whole_team() {
        JointGoal active = goal(Kind.ORDINARY, Optional.empty(), DoneBy.TOGETHER)
                .confirmed(new Confirmation(By.WORKER, TODAY, "karen"))
                .confirmed(new Confirmation(By.CITIZEN, TODAY, "karen"));
        LocalDate next = TODAY.plusDays(30);

        JointGoal moved = active.followedUp(new Review(Outcome.MOVED, TODAY, Optional.empty(), Optional.of(next)));
        JointGoal still = moved.followedUp(
                new Review(Outcome.STOOD_STILL, TODAY.plusDays(30), Optional.empty(), Optional.of(next.plusDays(9))));
        JointGoal over = still.followedUp(new Review(Outcome.ACHIEVED, next, Optional.empty(), Optional.empty()));

        assertThat(moved.movedOn()).contains(TODAY);
        assertThat(still.movedOn()).contains(TODAY);
        assertThat(still.aim().followUpOn()).contains(next.plusDays(9));
        assertThat(over.isOpen()).isFalse();
        assertThatThrownBy(() -> over.followedUp(new Review(Outcome.MOVED, next, Optional.empty(), Optional.of(next))))
                .hasMessageContaining("joint-goal-not-active");
    }

    @Test
    void who_needs_support_for_long_never_gets_a_planned_end_of_it() {
        JointGoal tapering = goal(Kind.SELF_RELIANCE, Optional.of(TODAY.plusDays(90)), DoneBy.TOGETHER);
        CoordinatedPlan plan = plan(Set.of(Sector.HEALTH), Set.of(Reason.COMPLEX_PROBLEMS), WORDS)
                .with(tapering);
        Words longTerm = words(List.of(), true);

        CoordinatedPlan marked = plan.describedAs(longTerm);

        assertThat(marked.goals().getFirst().aim().supportEndsOn()).isEmpty();
        assertThatThrownBy(() -> marked.with(tapering)).hasMessageContaining("long-term-need");
    }

    @Test
    void a_plan_without_anything_of_the_citizens_own_or_without_time_to_coordinate_is_told_so() {
        CoordinatedPlan plan = plan(EnumSet.allOf(Sector.class), Set.of(Reason.SEVERAL_PLANS), WORDS);
        List<UUID> covered = plan.covered().stream().map(Covered::planId).toList();

        assertThat(plan.warnings(covered, false))
                .containsExactly(Warning.NOTHING_OF_THE_CITIZENS_OWN, Warning.NO_COORDINATION_TIME);
        assertThat(plan.with(goal(Kind.ORDINARY, Optional.empty(), DoneBy.STAFF))
                        .warnings(covered, false))
                .contains(Warning.NOTHING_OF_THE_CITIZENS_OWN);
        assertThat(plan.with(goal(Kind.ORDINARY, Optional.empty(), DoneBy.CITIZEN_ALONE))
                        .warnings(covered, true))
                .isEmpty();
        assertThat(plan(Set.of(Sector.HEALTH), Set.of(Reason.PLANS_DUE), WORDS)
                        .warnings(List.of(UUID.randomUUID()), false))
                .containsExactly(Warning.NOTHING_OF_THE_CITIZENS_OWN, Warning.PLAN_NOT_COVERED);
    }

    @Test
    void a_no_ends_the_plan_and_says_how_it_ended() {
        CoordinatedPlan draft = plan(Set.of(Sector.HEALTH), Set.of(Reason.PLANS_DUE), WORDS);
        PlanConsent no = consent(false);

        assertThat(draft.consented(no, Optional.of("Vil vente")).standing())
                .isEqualTo(new Standing(Status.DECLINED, NOW, Optional.of("Vil vente")));
        CoordinatedPlan withdrawn = draft.activated(NOW, WHOLE).consented(no, Optional.empty());
        assertThat(withdrawn.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(withdrawn.hasConsent()).isFalse();
        assertThat(withdrawn.consented(no, Optional.empty())).isEqualTo(withdrawn);
        assertThatThrownBy(() -> withdrawn.consented(consent(true), Optional.empty()))
                .hasMessageContaining("coordinated-plan-not-open");
        assertThat(draft.closed(NOW, "Slut").consented(no, Optional.empty()).hasConsent())
                .isFalse();
    }

    @Test
    void a_version_is_read_from_its_document_as_it_was_written() {
        CoordinatedPlan plan = plan(EnumSet.allOf(Sector.class), EnumSet.allOf(Reason.class), WORDS)
                .with(goal(Kind.SELF_RELIANCE, Optional.of(TODAY), DoneBy.TOGETHER)
                        .confirmed(new Confirmation(By.CITIZEN, TODAY, "karen")));

        assertThat(Sql.fromJson(Sql.json(plan), CoordinatedPlan.class)).isEqualTo(plan);
    }

    private static Words words(List<Relative> relatives, boolean longTermNeed) {
        return new Words(
                WORDS.wishes(),
                WORDS.resources(),
                WORDS.needs(),
                List.of(),
                relatives,
                longTermNeed,
                WORDS.targetGroups());
    }

    private static CoordinatedPlan plan(Relative relative) {
        return plan(Set.of(Sector.PSYCHIATRY), Set.of(Reason.SEVERAL_PLANS), words(List.of(relative), false));
    }

    private static CoordinatedPlan plan(Set<Sector> sectors, Set<Reason> reasons, Words words) {
        return new CoordinatedPlan(
                UuidCreator.getTimeOrderedEpoch(),
                new Standing(Status.DRAFT, NOW, Optional.empty()),
                new Offer(reasons, "Flere planer på én gang", TODAY, "karen"),
                Optional.of(consent(true)),
                sectors.stream()
                        .sorted()
                        .map(sector -> new Covered(
                                UuidCreator.getTimeOrderedEpoch(),
                                sector,
                                "TYPE",
                                Effect.COORDINATED,
                                Optional.of(new Ground("Loven § 1", TODAY.minusYears(1), "lov nr. 1", false))))
                        .toList(),
                words,
                List.of());
    }

    private static PlanConsent consent(boolean given) {
        return PlanConsent.of(given, TODAY, Way.MEETING, Speaker.CITIZEN, "karen", NOW);
    }

    private static JointGoal goal(Kind kind, Optional<LocalDate> supportEndsOn, DoneBy doneBy) {
        JointGoal bare = JointGoal.joining(UuidCreator.getTimeOrderedEpoch(), Set.of(Sector.HEALTH), List.of());
        return bare.revised(
                new Aim(
                        kind,
                        Optional.of("Gå til havnen"),
                        Optional.of("MOBILITY"),
                        Optional.empty(),
                        Optional.of(TODAY.plusDays(30)),
                        supportEndsOn,
                        Optional.empty()),
                bare.sectors(),
                List.of(),
                List.of(new Contribution(
                        UuidCreator.getTimeOrderedEpoch(), Optional.empty(), Optional.of("Gå hver dag"), doneBy)));
    }
}
