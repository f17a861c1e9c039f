package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.milestone.Milestone.State;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who may read a milestone says that it is met, or not relevant and why. */
@ApplicationScoped
class SettleMilestone {

    private final Journeys journeys;
    private final MilestoneRows rows;
    private final MilestoneKinds kinds;
    private final Milestones milestones;
    private final Outcomes outcomes;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    SettleMilestone(
            Journeys journeys,
            MilestoneRows rows,
            MilestoneKinds kinds,
            Milestones milestones,
            Outcomes outcomes,
            Consistency consistency,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.journeys = journeys;
        this.rows = rows;
        this.kinds = kinds;
        this.milestones = milestones;
        this.outcomes = outcomes;
        this.consistency = consistency;
        this.current = current;
        this.calendar = calendar;
    }

    /**
     * Settles the milestone.
     *
     * @throws Refusal 400 without the reason or parts it needs, 404 where the caller may not know of it, 409 where it is
     *     settled, 412 and 428 as the version seen asks
     */
    Milestone settle(Command command) {
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Milestone milestone = rows.find(command.milestoneId(), Reader.of(seen)).orElseThrow(Refusal::notFound);
        Version.require(command.seen(), milestone.version());
        if (milestone.state() != State.OPEN) {
            throw Refusal.byRule("milestone-settled");
        }
        MilestoneKind kind = kinds.usedBy(milestone);
        boolean met = command.state() == State.MET;
        new Faults()
                .require(command.state() != State.OPEN, "/state", "milestone.state")
                .require(
                        command.state() != State.NOT_RELEVANT
                                || command.reason().isPresent(),
                        "/reason",
                        "reason.needed")
                .require(
                        !met || Set.copyOf(command.parts()).containsAll(kind.requiredParts()),
                        "/parts",
                        "milestone.parts",
                        String.join(", ", kind.requiredParts()))
                .refuseIfAny();
        List<Entry> happened = new ArrayList<>(milestones.settle(
                milestone, command.state(), current.caller().user(), command.reason(), command.parts()));
        if (met) {
            kind.measured()
                    .flatMap(measured -> measured.whenMet()
                            .map(value -> new Finished(
                                    milestone.citizenId(),
                                    measured.measure(),
                                    value,
                                    milestone.basisId(),
                                    Optional.empty(),
                                    calendar.today())))
                    .flatMap(outcomes::record)
                    .ifPresent(happened::add);
        }
        consistency.settle(command.citizenId(), happened);
        return rows.find(milestone.id()).orElseThrow();
    }

    /** What became of a milestone. */
    record Command(
            UUID citizenId,
            UUID milestoneId,
            @Nullable Version seen,
            State state,
            Optional<String> reason,
            List<String> parts) {}
}
