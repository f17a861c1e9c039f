package dk.sammenhaeng.journey.pupil;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.KnownFacts;
import dk.sammenhaeng.journey.pupil.PupilPlan.Field;
import dk.sammenhaeng.journey.pupil.PupilPlan.Status;
import dk.sammenhaeng.journey.pupil.PupilPlan.Teacher;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A sector says that a pupil has a plan at school and where it lies: one reference for the whole journey, so that nobody
 * writes the same plan again (FV-C31).
 */
@ApplicationScoped
class PutPupilPlan {

    private final Journeys journeys;
    private final PupilPlanRows rows;
    private final KnownFacts knownFacts;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final PupilPlanSettings settings;
    private final Clock clock;

    PutPupilPlan(
            Journeys journeys,
            PupilPlanRows rows,
            KnownFacts knownFacts,
            Consistency consistency,
            CurrentCaller current,
            PupilPlanSettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.knownFacts = knownFacts;
        this.consistency = consistency;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /** The reference, where it is for the caller to read. */
    static PupilPlan read(PupilPlanRows rows, Seen seen) {
        return rows.of(seen.journey().records())
                .filter(plan -> Readable.of(seen).holds(plan.sector(), false))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Puts it.
     *
     * @throws Refusal 400 for a field that is not taken, 403 without a sector or for one that another sector keeps, 404
     *     without a relation, 412 and 428 as the version seen asks
     */
    Put put(Command command) {
        Seen seen = journeys.lockSeen(command.citizenId());
        Journey journey = seen.journey();
        Sector sector = seen.relation().worksFor().orElseThrow(() -> Refusal.forbidden("sector-missing"));
        Optional<PupilPlan> known = rows.of(journey.records());
        if (known.filter(plan -> plan.sector() != sector).isPresent()) {
            throw Refusal.forbidden("pupil-plan-of-another-sector");
        }
        Version.requirePut(known.map(PupilPlan::version), command.seen(), command.mustBeNew());
        new Faults()
                .require(isTaken(Field.SCHOOL, command.school().isPresent()), "/school", "pupil-plan.field")
                .require(isTaken(Field.GRADE, command.grade().isPresent()), "/grade", "pupil-plan.field")
                .require(
                        isTaken(Field.FOLLOW_UP_ON, command.followUpOn().isPresent()),
                        "/followUpOn",
                        "pupil-plan.field")
                .refuseIfAny();
        PupilPlan plan = new PupilPlan(
                known.map(PupilPlan::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                known.map(PupilPlan::citizenId).orElse(journey.citizenId()),
                sector,
                command.link(),
                command.status(),
                command.teachers(),
                command.school(),
                command.grade(),
                command.followUpOn(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                known.map(PupilPlan::version).orElse(0L) + 1);
        rows.write(plan, current.caller().user());
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), plan.id())));
        if (known.filter(before -> before.grade().equals(plan.grade())).isEmpty()) {
            happened.addAll(knownFacts.pupil(
                    journey,
                    plan.id(),
                    plan.grade().stream().boxed().findFirst(),
                    schoolEnds(DanishCalendar.dayOf(plan.changedAt()))));
        }
        consistency.settle(journey.citizenId(), happened);
        return new Put(plan, known.isEmpty());
    }

    /** The last day of the school year of a day. */
    private LocalDate schoolEnds(LocalDate today) {
        LocalDate thisYear = settings.schoolEnds().atYear(today.getYear());
        return today.isAfter(thisYear) ? settings.schoolEnds().atYear(today.getYear() + 1) : thisYear;
    }

    private boolean isTaken(Field field, boolean given) {
        return !given || settings.fields().contains(field.name());
    }

    /**
     * The reference.
     *
     * @param mustBeNew true when the caller saw that there is none
     */
    record Command(
            UUID citizenId,
            String link,
            Status status,
            List<Teacher> teachers,
            Optional<String> school,
            OptionalInt grade,
            Optional<LocalDate> followUpOn,
            Optional<Version> seen,
            boolean mustBeNew) {}

    /** The reference now. */
    record Put(PupilPlan plan, boolean isNew) {}
}
