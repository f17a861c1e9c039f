package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.milestone.Milestone.State;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The day after a milestone's last has come (flow F11): what it measures is now certain. */
@ApplicationScoped
class MilestonePassed implements DueHandler {

    private final MilestoneRows rows;
    private final MilestoneKinds kinds;
    private final Journeys journeys;
    private final Outcomes outcomes;
    private final Consistency consistency;

    MilestonePassed(
            MilestoneRows rows, MilestoneKinds kinds, Journeys journeys, Outcomes outcomes, Consistency consistency) {
        this.rows = rows;
        this.kinds = kinds;
        this.journeys = journeys;
        this.outcomes = outcomes;
        this.consistency = consistency;
    }

    @Override
    public String kind() {
        return Milestones.PASSED;
    }

    @Override
    public void lock(UUID milestoneId) {
        rows.find(milestoneId).map(Milestone::citizenId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID milestoneId, Instant at) {
        rows.find(milestoneId)
                .filter(milestone -> milestone.state() != State.NOT_RELEVANT)
                .ifPresent(milestone -> pass(milestone, at));
    }

    private void pass(Milestone milestone, Instant at) {
        List<Entry> happened = new ArrayList<>();
        if (milestone.state() == State.OPEN) {
            rows.pass(milestone.id(), DanishCalendar.dayOf(at));
            happened.add(Milestones.changed(milestone));
        }
        kinds.usedBy(milestone)
                .measured()
                .flatMap(measured -> measured.whenPast()
                        .filter(value -> milestone.state() == State.OPEN
                                || measured.whenMet().isEmpty())
                        .map(value -> new Finished(
                                milestone.citizenId(),
                                measured.measure(),
                                value,
                                milestone.basisId(),
                                Optional.empty(),
                                milestone.dueOn())))
                .flatMap(outcomes::record)
                .ifPresent(happened::add);
        consistency.settle(milestone.citizenId(), happened);
    }
}
