package dk.sammenhaeng.journey.school;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.journey.school.SchoolResult.Direction;
import dk.sammenhaeng.journey.school.SchoolResult.Subject;
import dk.sammenhaeng.journey.school.SchoolRows.Target;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A sector says in its plan for a vulnerable child which way reading and maths are to go, and notes the results; one that
 * goes the wrong way asks for a review of the plan, once while one is open (FV-C29). Of other children nothing is kept.
 */
@ApplicationScoped
class KeepResults {

    private final Journeys journeys;
    private final SchoolRows rows;
    private final Milestones milestones;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    KeepResults(
            Journeys journeys,
            SchoolRows rows,
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
     * Sets the target of a subject.
     *
     * @throws Refusal 404 unless it is a plan of the caller's own sector, 409 for a child that is not flagged, 412 and 428
     *     as the version seen asks
     */
    Aimed aim(
            UUID citizenId, UUID planId, Subject subject, Direction direction, Optional<Version> seen, boolean isNew) {
        Seen found = journeys.lockSeen(citizenId);
        Plan plan = own(found, planId);
        Optional<Target> known = rows.target(planId, subject);
        Version.requirePut(known.map(Target::version), seen, isNew);
        requireFlagged(found.journey(), plan);
        Target target = new Target(
                planId, subject, direction, known.map(Target::version).orElse(0L) + 1);
        rows.set(target, current.caller().user(), now());
        settle(found.journey(), List.of(changed(found.journey(), planId)));
        return new Aimed(signal(found.journey(), planId, subject), known.isEmpty());
    }

    /**
     * Notes a result.
     *
     * @throws Refusal 400 for a day ahead, 404 unless it is a plan of the caller's own sector, 409 for a child that is not
     *     flagged, or a result that is known of that day
     */
    Noted note(UUID citizenId, UUID planId, Subject subject, String scale, BigDecimal score, LocalDate takenOn) {
        Instant now = now();
        new Faults()
                .require(!takenOn.isAfter(DanishCalendar.dayOf(now)), "/takenOn", "day.ahead")
                .refuseIfAny();
        Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        Plan plan = own(seen, planId);
        requireFlagged(journey, plan);
        SchoolResult result =
                new SchoolResult(UuidCreator.getTimeOrderedEpoch(), planId, subject, scale, score, takenOn);
        if (!rows.add(result, current.caller().user(), now)) {
            throw Refusal.byRule("school-result-known");
        }
        SchoolSignal signal = signal(journey, planId, subject);
        List<Entry> happened = new ArrayList<>(List.of(changed(journey, result.id())));
        if (signal.state() == SchoolSignal.State.OFF_TRACK && !isReviewOpen(journey, plan)) {
            milestones
                    .review(journey.citizenId(), Review.PLAN_REVIEW, plan.sector(), result.id())
                    .ifPresent(happened::add);
        }
        settle(journey, happened);
        return new Noted(result, signal);
    }

    private SchoolSignal signal(Journey journey, UUID planId, Subject subject) {
        return rows.signals(List.of(planId), rows.results(journey.records(), List.of(planId))).stream()
                .filter(signal -> signal.subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    private void requireFlagged(Journey journey, Plan plan) {
        if (!rows.isFlagged(journey, plan, DanishCalendar.dayOf(clock.instant()))) {
            throw Refusal.byRule("school-result-not-flagged");
        }
    }

    private static boolean isReviewOpen(Journey journey, Plan plan) {
        return journey.circumstances().milestones().stream()
                .anyMatch(one -> one.sector() == plan.sector() && one.kind().equals(Review.PLAN_REVIEW.name()));
    }

    private static Plan own(Seen seen, UUID planId) {
        return seen.journey()
                .plan(planId)
                .filter(plan ->
                        seen.relation().worksFor().filter(plan.sector()::equals).isPresent()
                                && seen.relation().mayRead(plan))
                .orElseThrow(Refusal::notFound);
    }

    private static Entry changed(Journey journey, UUID partId) {
        return new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), partId));
    }

    private void settle(Journey journey, List<Entry> happened) {
        consistency.settle(journey.citizenId(), happened);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The signal after a target was set. */
    record Aimed(SchoolSignal signal, boolean isNew) {}

    /** A result, and the signal with it. */
    record Noted(SchoolResult result, SchoolSignal signal) {}
}
