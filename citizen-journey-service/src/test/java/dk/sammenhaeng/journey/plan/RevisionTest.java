package dk.sammenhaeng.journey.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.funding.FundingWished;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Entitlement;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Payer;
import dk.sammenhaeng.journey.journey.Payer.YearlyAmount;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.plan.KnownParts.Ended;
import dk.sammenhaeng.journey.plan.KnownParts.Kind;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Command;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ActionRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.GoalRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ResponsibleRequest;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.money.Dkk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Any sequence of whole plans: ids are for good, what is written is what differs, wishes always add up. */
class RevisionTest {

    private static final UUID CITIZEN = UUID.randomUUID();

    @Property(tries = 200)
    void parts_keep_their_ids_and_the_last_wish_of_each_action_is_what_the_plan_says(
            @ForAll("versions") List<SectorPlanRequest> versions) {
        Map<String, UUID> ids = new HashMap<>();
        Map<UUID, FundingWished> lastWish = new HashMap<>();
        Map<UUID, Long> wishes = new HashMap<>();
        Map<UUID, Action> endedActions = new HashMap<>();
        Map<UUID, Goal> endedGoals = new HashMap<>();
        Optional<Plan> before = Optional.empty();
        for (SectorPlanRequest version : versions) {
            Revision revision = Revision.of(
                    before,
                    ended(endedGoals, endedActions),
                    new Command(CITIZEN, Sector.SOCIAL, "HP-1", version),
                    ActionTemplates.NONE,
                    ComplaintTerms.USUAL,
                    Sensitivity.FORTROLIG,
                    version.hash(),
                    Instant.EPOCH);
            Plan after = revision.after();

            after.goals().forEach(goal -> sameId(ids, "goal " + goal.externalId(), goal.id()));
            after.actions().forEach(action -> sameId(ids, "action " + action.externalId(), action.id()));
            assertThat(after.goals()).hasSameSizeAs(version.goals());
            assertThat(after.actions()).hasSameSizeAs(version.actions());
            Set<Action> untouched =
                    before.map(plan -> Set.copyOf(plan.actions())).orElse(Set.of());
            assertThat(revision.written().actions())
                    .containsExactlyInAnyOrderElementsOf(after.actions().stream()
                            .filter(action -> !untouched.contains(action))
                            .toList());

            revision.wishes().forEach(wish -> {
                lastWish.put(wish.actionId(), wish);
                wishes.merge(wish.actionId(), 1L, Long::sum);
            });
            for (Action action : after.actions()) {
                assertThat(
                                lastWish.containsKey(action.id())
                                        ? lastWish.get(action.id()).payers()
                                        : List.of())
                        .isEqualTo(action.payers());
                assertThat(action.wishSequence()).isEqualTo(wishes.getOrDefault(action.id(), 0L));
                assertThat(action.funding().state() == Funding.State.NONE)
                        .isEqualTo(action.payers().isEmpty());
            }
            for (Action action : revision.ended().actions()) {
                assertThat(
                                lastWish.containsKey(action.id())
                                        ? lastWish.get(action.id()).payers()
                                        : List.of())
                        .isEmpty();
            }

            revision.ended().goals().forEach(goal -> endedGoals.put(goal.id(), goal));
            revision.ended()
                    .actions()
                    .forEach(action -> endedActions.put(
                            action.id(), action.financed(wishes.getOrDefault(action.id(), 0L), Funding.NONE)));
            endedGoals.keySet().removeAll(after.goals().stream().map(Goal::id).collect(Collectors.toSet()));
            endedActions
                    .keySet()
                    .removeAll(after.actions().stream().map(Action::id).collect(Collectors.toSet()));
            before = Optional.of(after);
        }
    }

    @Property(tries = 50)
    void the_hash_does_not_know_the_version_nor_the_order(@ForAll("plan") SectorPlanRequest plan) {
        SectorPlanRequest reordered = request(
                plan.externalVersion() + 1,
                plan.goals().reversed(),
                plan.actions().reversed());

        assertThat(reordered.hash()).isEqualTo(plan.hash());
    }

    @Test
    void a_plan_that_says_nothing_of_rights_is_the_same_as_before_it_could() {
        SectorPlanRequest silent = request(0, List.of(), List.of());
        SectorPlanRequest saying = new SectorPlanRequest(
                0L,
                silent.planType(),
                silent.responsible(),
                silent.validFrom(),
                silent.validTo(),
                silent.sensitivity(),
                silent.weeklyCapacity(),
                silent.needs(),
                silent.contactPersons(),
                List.of(new Entitlement(
                        Entitlement.Kind.DUTY, "Mød op", "Du får ydelse", "https://www.borger.dk/klage")),
                List.of(),
                List.of(),
                List.of());
        Plan after = Revision.of(
                        Optional.empty(),
                        List.of(),
                        new Command(CITIZEN, Sector.SOCIAL, "HP-1", silent),
                        ActionTemplates.NONE,
                        ComplaintTerms.USUAL,
                        Sensitivity.IKKE_FORTROLIG,
                        "h",
                        Instant.EPOCH)
                .after();

        assertThat(Sql.json(silent)).doesNotContain("entitlements");
        assertThat(saying.hash()).isNotEqualTo(silent.hash());
        assertThat(Sql.fromJson(Sql.json(after).replace("\"entitlements\":[],", ""), Plan.class))
                .isEqualTo(after);
    }

    private static void sameId(Map<String, UUID> ids, String part, UUID id) {
        assertThat(ids.computeIfAbsent(part, unknown -> id)).isEqualTo(id);
    }

    private static List<Ended> ended(Map<UUID, Goal> goals, Map<UUID, Action> actions) {
        List<Ended> ended = new ArrayList<>();
        goals.values().forEach(goal -> ended.add(new Ended(Kind.GOAL, goal.externalId(), goal.id(), 0)));
        actions.values()
                .forEach(action ->
                        ended.add(new Ended(Kind.ACTION, action.externalId(), action.id(), action.wishSequence())));
        return ended;
    }

    private static SectorPlanRequest request(long version, List<GoalRequest> goals, List<ActionRequest> actions) {
        return new SectorPlanRequest(
                version,
                "HANDLEPLAN_141",
                new ResponsibleRequest("mette", "Mette Krag", "Voksenenheden", "89401000"),
                LocalDate.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                goals,
                actions,
                List.of());
    }

    @Provide
    Arbitrary<List<SectorPlanRequest>> versions() {
        return plan().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<SectorPlanRequest> plan() {
        Arbitrary<String> ids = Arbitraries.of("p1", "p2", "p3");
        Arbitrary<GoalRequest> goals = Combinators.combine(ids, Arbitraries.of("Bolig", "Ro"))
                .as((id, title) -> new GoalRequest(
                        id, "HOUSING", title, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        Arbitrary<ActionRequest> actions = Combinators.combine(
                        ids, Arbitraries.of("Støtte", "Praktik"), Arbitraries.of(0L, 1000L, 2000L))
                .as((id, title, kroner) -> new ActionRequest(
                        id,
                        "SUPPORT_85",
                        title,
                        Optional.empty(),
                        LocalDate.EPOCH,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        kroner == 0
                                ? List.of()
                                : List.of(new Payer(Optional.empty(), List.of(new YearlyAmount(2027, Dkk.of(kroner))))),
                        Optional.empty()));
        return Combinators.combine(
                        goals.list().ofMaxSize(3).uniqueElements(GoalRequest::externalId),
                        actions.list().ofMaxSize(3).uniqueElements(ActionRequest::externalId))
                .as((g, a) -> request(1, g, a));
    }
}
