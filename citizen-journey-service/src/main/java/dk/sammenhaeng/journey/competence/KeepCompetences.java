package dk.sammenhaeng.journey.competence;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
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
import java.util.UUID;

/**
 * Records what a citizen brings, and which plans build on it: at the record in whose name it was said, so that it stays
 * with that one when a merge is undone. An assessment (competence.assessed, FW-J11) meets the
 * milestone that waits for it and reaches the employment plan as a review, until that refers to it.
 */
@ApplicationScoped
class KeepCompetences {

    private final Journeys journeys;
    private final CompetenceRows rows;
    private final Milestones milestones;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    KeepCompetences(
            Journeys journeys,
            CompetenceRows rows,
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
     * Records an assessment.
     *
     * @throws Refusal 400 for a day ahead, 403 for another sector than EMPLOYMENT, 404 for a citizen the caller may not
     *     know of
     */
    CompetenceAssessment assess(UUID citizenId, CompetenceAssessment.Request request) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        if (sectorOf(seen) != Sector.EMPLOYMENT) {
            throw Refusal.forbidden("sector-not-yours");
        }
        requirePast(request.assessedOn(), "/assessedOn");
        Journey journey = seen.journey();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        rows.assess(id, journey.identity().asked(), request, user(), now());
        List<Entry> happened = new ArrayList<>();
        happened.add(changed(journey, id));
        happened.addAll(milestones.competencesAssessed(journey.records(), user()));
        if (journey.plans().stream().anyMatch(plan -> plan.sector() == Sector.EMPLOYMENT)) {
            milestones
                    .review(journey.citizenId(), Review.PLAN_REVIEW, Sector.EMPLOYMENT, id)
                    .ifPresent(happened::add);
        }
        consistency.settle(journey.citizenId(), happened);
        return new CompetenceAssessment(
                id, request.assessedOn(), request.education(), request.workExperience(), List.of());
    }

    /**
     * Lets a plan of the caller's sector refer to an assessment; once more changes nothing.
     *
     * @return false where it did before
     * @throws Refusal 404 unless the caller may read the assessment and the plan is one of their own sector
     */
    boolean refer(UUID citizenId, UUID assessmentId, UUID planId) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        Plan plan = ownPlan(seen, planId);
        if (assessments(seen).stream().noneMatch(known -> known.id().equals(assessmentId))) {
            throw Refusal.notFound();
        }
        if (!rows.refer(planId, assessmentId, user(), now())) {
            return false;
        }
        List<Entry> happened = new ArrayList<>();
        happened.add(changed(journey, assessmentId));
        happened.addAll(milestones.done(Review.PLAN_REVIEW, plan.sector(), assessmentId, user()));
        consistency.settle(journey.citizenId(), happened);
        return true;
    }

    /**
     * Records a competence that was recognised, kept by the caller's sector.
     *
     * @throws Refusal 400 for a day ahead, 403 without a sector, 404 for a citizen the caller may not know of
     */
    RecognisedCompetence recognise(UUID citizenId, RecognisedCompetence.Request request) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Sector sector = sectorOf(seen);
        requirePast(request.recognisedOn(), "/recognisedOn");
        Journey journey = seen.journey();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        rows.recognise(id, journey.identity().asked(), sector, request, user(), now());
        consistency.settle(journey.citizenId(), List.of(changed(journey, id)));
        return new RecognisedCompetence(
                id, sector, request.kind(), request.title(), request.recognisedBy(), request.recognisedOn(), List.of());
    }

    /**
     * Lets a plan of the caller's sector build on a recognised competence; once more changes nothing.
     *
     * @return false where it did before
     * @throws Refusal 404 unless the caller may read the competence and the plan is one of their own sector
     */
    boolean use(UUID citizenId, UUID competenceId, UUID planId) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        ownPlan(seen, planId);
        if (recognised(seen).stream().noneMatch(known -> known.id().equals(competenceId))) {
            throw Refusal.notFound();
        }
        if (!rows.use(planId, competenceId, user(), now())) {
            return false;
        }
        consistency.settle(seen.journey().citizenId(), List.of(changed(seen.journey(), competenceId)));
        return true;
    }

    /** The assessments the caller may read, each with the plans they may know of. */
    List<CompetenceAssessment> assessments(Journeys.Seen seen) {
        if (!Readable.of(seen).holds(Sector.EMPLOYMENT, false)) {
            return List.of();
        }
        return rows.assessments(seen.journey().records()).stream()
                .map(known -> known.knowing(plans(seen)))
                .toList();
    }

    /** The recognised competences the caller may read, each with the plans they may know of. */
    List<RecognisedCompetence> recognised(Journeys.Seen seen) {
        Readable readable = Readable.of(seen);
        return rows.recognised(seen.journey().records()).stream()
                .filter(known -> readable.holds(known.sector(), false))
                .map(known -> known.knowing(plans(seen)))
                .toList();
    }

    private static List<UUID> plans(Journeys.Seen seen) {
        return seen.journey().plans().stream()
                .map(Plan::id)
                .filter(id -> !seen.relation().hidden().contains(id))
                .toList();
    }

    private static Sector sectorOf(Journeys.Seen seen) {
        return seen.relation().worksFor().orElseThrow(() -> Refusal.forbidden("sector-missing"));
    }

    private static Plan ownPlan(Journeys.Seen seen, UUID planId) {
        return seen.journey()
                .plan(planId)
                .filter(plan ->
                        seen.relation().worksFor().filter(plan.sector()::equals).isPresent()
                                && seen.relation().mayRead(plan))
                .orElseThrow(Refusal::notFound);
    }

    private void requirePast(LocalDate day, String pointer) {
        new Faults()
                .require(!day.isAfter(DanishCalendar.dayOf(clock.instant())), pointer, "day.ahead")
                .refuseIfAny();
    }

    private static Entry changed(Journey journey, UUID partId) {
        return new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), partId));
    }

    private String user() {
        return current.caller().user();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
