package dk.sammenhaeng.journey.coordinatedplan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Aim;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Kind;
import dk.sammenhaeng.journey.coordinatedplan.JointGoalRequest.ContributionRequest;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.employment.JobStarts;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets a joint goal, or writes it anew. Every sector that contributes owns it; there is no way to leave one out. */
@ApplicationScoped
class SetGoal {

    private final AmendPlan amendPlan;
    private final JobStarts jobStarts;
    private final CoordinatedPlanSettings settings;

    SetGoal(AmendPlan amendPlan, JobStarts jobStarts, CoordinatedPlanSettings settings) {
        this.amendPlan = amendPlan;
        this.jobStarts = jobStarts;
        this.settings = settings;
    }

    /**
     * Sets the goal.
     *
     * @throws Refusal 400 for parts the caller does not know, 404 for no such goal, 409 for a planned end of support for
     *     who needs it for long, 413 for too many goals
     */
    Amended set(Command command, @Nullable Version seen) {
        return amendPlan.amend(command.citizenId(), command.planId(), seen, (plan, reader, now) -> {
            Optional<JointGoal> known = command.goalId().map(id -> plan.goal(id).orElseThrow(Refusal::notFound));
            if (known.isEmpty() && plan.goals().size() >= settings.mostGoals()) {
                throw Refusal.tooLarge("coordinated-plan-too-many-goals", settings.mostGoals());
            }
            JointGoalRequest request = command.request();
            check(request, plan, known, reader);
            JointGoal goal =
                    known.orElseGet(() -> JointGoal.joining(UuidCreator.getTimeOrderedEpoch(), Set.of(), List.of()));
            Set<Sector> owners = owners(request, reader);
            JointGoal revised = goal.revised(
                    aim(request, job(request, owners, goal, reader, DanishCalendar.dayOf(now))),
                    owners,
                    request.sectorGoalIds(),
                    contributions(request, goal.contributions()));
            return new Change(plan.with(revised), What.GOAL_SET, goal.id());
        });
    }

    private Aim aim(JointGoalRequest request, Optional<LocalDate> job) {
        return new Aim(
                request.kind(),
                Optional.of(request.title()),
                Optional.of(request.lifeDomain()),
                request.direction(),
                request.followUpOn().or(() -> job.map(day -> day.plus(settings.employmentFollowUp()))),
                request.supportEndsOn(),
                job);
    }

    /** The job that has begun, as the job centre noted it, while it is to be followed up. */
    private Optional<LocalDate> job(
            JointGoalRequest request, Set<Sector> owners, JointGoal goal, Reader reader, LocalDate today) {
        if (request.kind() != Kind.LASTING_EMPLOYMENT || !owners.contains(Sector.EMPLOYMENT)) {
            return Optional.empty();
        }
        return jobStarts
                .latest(reader.journey().records())
                .filter(day -> !day.plus(settings.employmentFollowUp()).isBefore(today))
                .or(() -> goal.aim().jobStartedOn());
    }

    private static void check(
            JointGoalRequest request, CoordinatedPlan plan, Optional<JointGoal> known, Reader reader) {
        Faults faults = new Faults();
        faults.require(
                request.supportEndsOn().isEmpty() || request.kind() == Kind.SELF_RELIANCE,
                "/supportEndsOn",
                "support-end.kind");
        Set<UUID> readable = readable(reader);
        known.ifPresent(goal -> {
            // What colleagues have attached may stay although this caller may not read it.
            readable.addAll(goal.sectorGoals());
            goal.contributions().stream()
                    .flatMap(part -> part.actionId().stream())
                    .forEach(readable::add);
        });
        Set<UUID> elsewhere = plan.goals().stream()
                .filter(goal -> known.filter(own -> own.id().equals(goal.id())).isEmpty())
                .flatMap(goal -> goal.sectorGoals().stream())
                .collect(Collectors.toSet());
        for (int i = 0; i < request.sectorGoalIds().size(); i++) {
            UUID id = request.sectorGoalIds().get(i);
            faults.require(readable.contains(id), "/sectorGoalIds/" + i, "part.unknown");
            faults.require(!elsewhere.contains(id), "/sectorGoalIds/" + i, "sector-goal.joined");
        }
        for (int i = 0; i < request.contributions().size(); i++) {
            ContributionRequest part = request.contributions().get(i);
            faults.require(
                    part.actionId().isPresent() != part.words().isPresent(),
                    "/contributions/" + i,
                    "contribution.one-of");
            faults.require(
                    part.actionId().filter(id -> !readable.contains(id)).isEmpty(),
                    "/contributions/" + i + "/actionId",
                    "part.unknown");
        }
        faults.refuseIfAny();
    }

    private static Set<UUID> readable(Reader reader) {
        return reader.journey().openPlans().stream()
                .filter(reader::mayRead)
                .flatMap(SetGoal::parts)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<UUID> parts(Plan plan) {
        return Stream.concat(
                plan.goals().stream().map(Goal::id), plan.actions().stream().map(Action::id));
    }

    private static Set<Sector> owners(JointGoalRequest request, Reader reader) {
        Set<UUID> attached = Stream.concat(
                        request.sectorGoalIds().stream(),
                        request.contributions().stream().flatMap(part -> part.actionId().stream()))
                .collect(Collectors.toSet());
        return Stream.concat(
                        request.sectors().stream(),
                        reader.journey().plans().stream()
                                .filter(plan -> parts(plan).anyMatch(attached::contains))
                                .map(Plan::sector))
                .collect(Collectors.toSet());
    }

    /** What stays the same keeps its id. */
    private static List<Contribution> contributions(JointGoalRequest request, List<Contribution> known) {
        return request.contributions().stream()
                .map(part -> new Contribution(
                        known.stream()
                                .filter(before -> before.actionId().equals(part.actionId())
                                        && before.words().equals(part.words()))
                                .map(Contribution::id)
                                .findFirst()
                                .orElseGet(UuidCreator::getTimeOrderedEpoch),
                        part.actionId(),
                        part.words(),
                        part.doneBy()))
                .toList();
    }

    /**
     * What is set.
     *
     * @param goalId empty for a new goal
     */
    record Command(UUID citizenId, UUID planId, Optional<UUID> goalId, JointGoalRequest request) {}
}
