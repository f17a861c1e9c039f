package dk.sammenhaeng.journey.employment;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.employment.EmploymentPart.Choice;
import dk.sammenhaeng.journey.employment.EmploymentPart.EducationLift;
import dk.sammenhaeng.journey.employment.EmploymentPart.Internship;
import dk.sammenhaeng.journey.employment.EmploymentPart.NeedTier;
import dk.sammenhaeng.journey.employment.EmploymentPart.Objective;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The job centre records what the coordinated dialogue found out (FW-J2). For the greatest need a measure of education
 * lift has been considered, and the citizen's caseworker says why not where it was rejected. It plans no activity by
 * itself: repeated activation is abolished.
 */
@ApplicationScoped
class PutEmploymentPart {

    private final Journeys journeys;
    private final EmploymentPartRows rows;
    private final EducationMeasures measures;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    PutEmploymentPart(
            Journeys journeys,
            EmploymentPartRows rows,
            EducationMeasures measures,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.measures = measures;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Records it; the same again changes nothing.
     *
     * @throws Refusal 400 for an unknown measure or a missing reason, 403 for another sector, 404 for a citizen the caller
     *     may not know of, 409 for the greatest need without a considered education lift, 412 and 428 as the version asks
     */
    Result put(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        JobCentre.require(seen);
        List<UUID> records = seen.journey().records();
        Optional<EmploymentPart> known = rows.of(records);
        Optional<EducationLift> lift = considered(command, known.flatMap(EmploymentPart::educationLift), today);
        if (command.needTier() == NeedTier.HIGH && command.educationLift().isEmpty()) {
            throw Refusal.byRule("education-lift-not-considered");
        }
        Version.requirePut(known.map(EmploymentPart::version), command.seen(), command.mustBeNew());
        EmploymentPart part = new EmploymentPart(
                known.map(EmploymentPart::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                known.map(EmploymentPart::citizenId).orElse(seen.journey().citizenId()),
                command.needTier(),
                command.objective(),
                lift,
                command.internship(),
                known.map(EmploymentPart::version).orElse(0L) + 1);
        if (known.filter(part::saysTheSameAs).isPresent()) {
            return new Result(known.get(), records, false);
        }
        rows.write(part, current.caller().user(), now);
        consistency.tell(seen.journey(), part.id());
        return new Result(part, records, known.isEmpty());
    }

    /** What was considered, by the period of today; what was considered before and is said again keeps its period. */
    private Optional<EducationLift> considered(Command command, Optional<EducationLift> known, LocalDate today) {
        Faults faults = new Faults();
        Optional<EducationMeasure> measure = command.educationLift().flatMap(said -> known.filter(said::saysTheSameAs)
                .map(measures::usedBy)
                .or(() -> measures.find(said.measure(), today)));
        command.educationLift().ifPresent(said -> check(faults, command.needTier(), said, measure));
        faults.require(
                        command.internship()
                                .filter(search -> search.since().isAfter(today))
                                .isEmpty(),
                        "/internship/since",
                        "day.ahead")
                .refuseIfAny();
        return command.educationLift()
                .map(said -> new EducationLift(
                        said.measure(), measure.orElseThrow().validFrom(), said.choice(), said.reason()));
    }

    private static void check(Faults faults, NeedTier tier, Lift lift, Optional<EducationMeasure> measure) {
        boolean explained = lift.reason().isPresent();
        faults.require(measure.isPresent(), "/educationLift/measure", "education-measure.unknown")
                .require(
                        lift.choice() != Choice.REJECTED || explained,
                        "/educationLift/reason",
                        "education-lift.rejected")
                .require(
                        lift.choice() != Choice.CHOSEN
                                || explained
                                || measure.filter(one -> one.prioritised() != tier)
                                        .isEmpty(),
                        "/educationLift/reason",
                        "education-lift.priority",
                        measure.map(one -> one.prioritised().name()).orElse(""));
    }

    /**
     * What the dialogue found out.
     *
     * @param mustBeNew true when the caller saw that there is nothing yet
     */
    record Command(
            UUID citizenId,
            NeedTier needTier,
            Objective objective,
            Optional<Lift> educationLift,
            Optional<Internship> internship,
            Optional<Version> seen,
            boolean mustBeNew) {}

    /** A measure of education lift as it is said to be considered. */
    record Lift(String measure, Choice choice, Optional<String> reason) {

        boolean saysTheSameAs(EducationLift known) {
            return measure.equals(known.measure()) && choice == known.choice() && reason.equals(known.reason());
        }
    }

    /** The employment part now. */
    record Result(EmploymentPart part, List<UUID> records, boolean isNew) {}
}
