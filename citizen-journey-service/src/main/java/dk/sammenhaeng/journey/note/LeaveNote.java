package dk.sammenhaeng.journey.note;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.journey.note.Note.Kind;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Leaves a note around a citizen. A deviation from the day's tasks asks for no approval: it is professional judgement. After
 * something nobody planned the plans concerned are to be looked at anew (CIT-11).
 */
@ApplicationScoped
class LeaveNote {

    private final Journeys journeys;
    private final NoteRows rows;
    private final Milestones milestones;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    LeaveNote(
            Journeys journeys,
            NoteRows rows,
            Milestones milestones,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.milestones = milestones;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Leaves it.
     *
     * @throws Refusal 400 for an instant ahead or a deviation without its task, 404 without a relation
     */
    Note leave(UUID citizenId, Kind kind, Instant at, String content, Optional<Deviation> deviation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(!at.isAfter(now), "/at", "day.ahead")
                .require((kind == Kind.TASK_DEVIATION) == deviation.isPresent(), "/deviation", "note.deviation")
                .require(
                        deviation.filter(one -> !one.withCitizen()).isEmpty(), "/deviation/withCitizen", "note.citizen")
                .refuseIfAny();
        Journey journey = journeys.lockSeen(citizenId).journey();
        Note note = new Note(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                Relation.sectorOf(current.caller()),
                at.truncatedTo(ChronoUnit.MICROS),
                content,
                deviation.map(Deviation::task),
                deviation.flatMap(Deviation::replacedBy),
                now);
        rows.add(journey.citizenId(), note, current.caller().user());
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), note.id())));
        if (kind == Kind.UNPLANNED_EVENT) {
            concerned(journey, note.sector(), DanishCalendar.dayOf(now)).forEach(sector -> milestones
                    .reviewOnce(journey, Review.PLAN_REVIEW, sector, note.id())
                    .ifPresent(happened::add));
        }
        consistency.settle(journey.citizenId(), happened);
        return note;
    }

    /**
     * The sectors with a plan in force whose plans the event concerns: the writer's own, and each to whom the citizen lets
     * that one tell; what a coordinator notes concerns all. That a review is asked for does not tell why. It would tell
     * that there is a plan, so none is asked for where the only plan is a secret.
     */
    private static Stream<Sector> concerned(Journey journey, Optional<Sector> writer, LocalDate today) {
        return journey.openPlans().stream()
                .filter(plan -> !plan.isOverOn(today))
                .map(Plan::sector)
                .distinct()
                .filter(sector -> writer.filter(
                                own -> own != sector && !journey.consent().covers(own, true, today))
                        .isEmpty())
                .sorted();
    }

    /** Which task gave way to what, together with the citizen. */
    record Deviation(String task, Optional<String> replacedBy, boolean withCitizen) {}
}
