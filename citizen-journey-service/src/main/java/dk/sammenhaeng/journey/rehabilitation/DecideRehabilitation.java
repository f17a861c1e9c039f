package dk.sammenhaeng.journey.rehabilitation;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.channel.News.DecisionMade;
import dk.sammenhaeng.journey.channel.TellCitizen;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.ComplaintRequest;
import dk.sammenhaeng.journey.plan.DecisionsBesidePlans;
import dk.sammenhaeng.journey.plan.PlanTypes;
import dk.sammenhaeng.journey.plan.PlanTypes.PlanType;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationDecision.Course;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationDecision.Outcome;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationRows.Assessment;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationRows.Law;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationTimes.Times;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Before the need for home help is assessed, the municipality decides whether a course of rehabilitation can improve the
 * citizen's ability, and then offers one (home-help agreement of June 2014; serviceloven § 83 a).
 */
@ApplicationScoped
class DecideRehabilitation {

    private static final String REHABILITATION = "REHABILITERINGSFORLOEB_83A";

    private final Journeys journeys;
    private final RehabilitationRows rows;
    private final PlanTypes laws;
    private final TellCitizen tellCitizen;
    private final RehabilitationFollowUp followUp;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final RehabilitationTimes rehabilitationTimes;
    private final DanishCalendar calendar;
    private final DecisionsBesidePlans decisions;

    DecideRehabilitation(
            Journeys journeys,
            RehabilitationRows rows,
            PlanTypes laws,
            TellCitizen tellCitizen,
            RehabilitationFollowUp followUp,
            Consistency consistency,
            CurrentCaller current,
            RehabilitationTimes rehabilitationTimes,
            DanishCalendar calendar,
            DecisionsBesidePlans decisions) {
        this.journeys = journeys;
        this.rows = rows;
        this.laws = laws;
        this.tellCitizen = tellCitizen;
        this.followUp = followUp;
        this.consistency = consistency;
        this.current = current;
        this.rehabilitationTimes = rehabilitationTimes;
        this.calendar = calendar;
        this.decisions = decisions;
    }

    /**
     * Decides; what is relevant is thereby offered, and the citizen is told that something was decided and until when one
     * can complain.
     *
     * @throws Refusal 400 without a reason why not, 403 for another sector, 404 for a citizen the caller may not know of,
     *     409 while an offer is open or a course runs
     */
    RehabilitationDecision decide(
            UUID citizenId,
            boolean relevant,
            String authority,
            Optional<String> reason,
            Optional<String> expectedGain,
            Optional<BigDecimal> homeHelpHours) {
        Optional<PlanType> law = laws.on(calendar.today(), REHABILITATION);
        new Faults()
                .require(relevant || reason.isPresent(), "/reason", "reason.needed")
                .require(law.isPresent(), "/relevant", "law.not-in-force")
                .refuseIfAny();
        Journeys.Seen seen = lock(citizenId);
        LocalDate today = calendar.today();
        if (all(seen).anyMatch(one -> one.goesOn(today))) {
            throw Refusal.byRule("rehabilitation-goes-on");
        }
        PlanType period = law.orElseThrow();
        Times times = rehabilitationTimes.on(today);
        RehabilitationDecision decision = new RehabilitationDecision(
                UuidCreator.getTimeOrderedEpoch(),
                seen.journey().citizenId(),
                relevant,
                relevant ? Optional.of(Outcome.OFFERED) : Optional.empty(),
                reason,
                decisions.made(
                        relevant ? Decision.State.GRANTED : Decision.State.REFUSED,
                        period.law(),
                        Optional.of(period.validFrom().toString()),
                        authority,
                        today),
                period.validFrom(),
                expectedGain,
                Optional.empty(),
                homeHelpHours,
                Optional.empty(),
                relevant ? Optional.empty() : Optional.of(today.plus(times.decisionCounts())),
                relevant ? Optional.of(today.plus(times.answerWithin())) : Optional.empty(),
                false,
                0);
        rows.add(
                decision,
                relevant ? times.byAnswer() : times.byCounts(),
                current.caller().user());
        return settled(seen, decision.id(), told(seen, decision));
    }

    /**
     * Notes what the citizen complained of the decision, and what came of it (klage, genvurdering); the citizen is told of
     * an outcome.
     *
     * @throws Refusal 400 for days that do not fit, 404, 412 and 428 as the version seen asks
     */
    RehabilitationDecision complain(
            UUID citizenId, UUID decisionId, @Nullable Version version, ComplaintRequest request) {
        Journeys.Seen seen = lock(citizenId);
        RehabilitationDecision before = find(seen, decisionId);
        Version.require(version, before.version());
        Decision complained = decisions.complained(before.decision(), request);
        rows.complain(decisionId, complained.complaint().orElseThrow());
        return settled(
                seen,
                decisionId,
                complained.isReassessedAfter(before.decision())
                        ? told(seen, find(seen, decisionId))
                        : Optional.empty());
    }

    private Optional<Entry> told(Journeys.Seen seen, RehabilitationDecision one) {
        return tellCitizen.tell(
                seen.journey(),
                new DecisionMade(
                        one.id(),
                        one.version(),
                        Optional.empty(),
                        one.decision().complainBy().filter(last -> !last.isBefore(calendar.today())),
                        one.decision().authority()));
    }

    /**
     * Notes what the citizen says to the offer; accepted with a course.
     *
     * @throws Refusal 400 for a course without an end, a goal or within the longest time, 404, 409 where it is answered,
     *     412 and 428 as the version seen asks
     */
    RehabilitationDecision answer(
            UUID citizenId, UUID decisionId, @Nullable Version version, boolean accepted, Optional<Course> course) {
        Journeys.Seen seen = lock(citizenId);
        requireIn(seen, decisionId, version, Outcome.OFFERED);
        Times times = rehabilitationTimes.on(calendar.today());
        new Faults()
                .require(accepted == course.isPresent(), "/course", "rehabilitation.course")
                .require(course.filter(one -> !one.to().isAfter(one.from())).isEmpty(), "/course/to", "period.empty")
                .require(
                        course.filter(one -> one.to().isAfter(one.from().plus(times.longestCourse())))
                                .isEmpty(),
                        "/course/to",
                        "rehabilitation.too-long",
                        times.longestCourse())
                .refuseIfAny();
        Map<String, Integer> deadlines = new TreeMap<>(times.byCounts());
        course.ifPresent(agreed -> deadlines.putAll(times.byLongest()));
        rows.answer(
                decisionId,
                accepted ? Outcome.ACCEPTED : Outcome.DECLINED,
                course,
                course.map(Course::to).orElseGet(calendar::today).plus(times.decisionCounts()),
                deadlines);
        return settled(seen, decisionId, Optional.empty());
    }

    /**
     * Notes that the course is completed, and what home help is needed now.
     *
     * @throws Refusal 404, 409 where no course runs, 412 and 428 as the version seen asks
     */
    RehabilitationDecision complete(
            UUID citizenId, UUID decisionId, @Nullable Version version, Optional<BigDecimal> hoursAfter) {
        Journeys.Seen seen = lock(citizenId);
        LocalDate end = requireIn(seen, decisionId, version, Outcome.ACCEPTED)
                .course()
                .map(Course::to)
                .filter(calendar.today()::isAfter)
                .orElseGet(calendar::today);
        Times times = rehabilitationTimes.on(calendar.today());
        rows.complete(decisionId, hoursAfter, end.plus(times.decisionCounts()), times.byCounts());
        return settled(seen, decisionId, Optional.empty());
    }

    /**
     * Opens the assessment of home help.
     *
     * @throws Refusal 400 for a day ahead or before the law, 409 by the service act, unless rehabilitation was decided on
     *     before the day, an offer answered, and neither is too long ago
     */
    Assessment assess(UUID citizenId, Law law, LocalDate on) {
        Optional<PlanType> period = laws.on(on, law.planType());
        new Faults()
                .require(!on.isAfter(calendar.today()), "/on", "day.ahead")
                .require(period.isPresent(), "/law", "law.not-in-force")
                .refuseIfAny();
        Journeys.Seen seen = lock(citizenId);
        Optional<RehabilitationDecision> opens =
                all(seen).filter(one -> one.letsAssess(on)).findFirst();
        if (law == Law.SERVICE_ACT && opens.isEmpty()) {
            throw Refusal.byRule("home-help-before-rehabilitation");
        }
        Assessment opened = new Assessment(
                UuidCreator.getTimeOrderedEpoch(), law, period.orElseThrow().validFrom(), on);
        UUID citizen = seen.journey().citizenId();
        rows.assess(
                opened,
                citizen,
                opens.map(RehabilitationDecision::id),
                current.caller().user());
        consistency.settle(citizenId, List.of(new Entry(citizen, new PartChanged(citizen, opened.id()))));
        return opened;
    }

    private Journeys.Seen lock(UUID citizenId) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        if (seen.relation().worksFor().filter(Sector.HEALTH::equals).isEmpty()) {
            throw Refusal.forbidden("rehabilitation-of-another-sector");
        }
        return seen;
    }

    /** The latest first. */
    private Stream<RehabilitationDecision> all(Journeys.Seen seen) {
        return rows.of(seen.journey().records()).stream();
    }

    private RehabilitationDecision requireIn(
            Journeys.Seen seen, UUID decisionId, @Nullable Version version, Outcome expected) {
        RehabilitationDecision decision = find(seen, decisionId);
        Version.require(version, decision.version());
        if (decision.outcome().filter(expected::equals).isEmpty()) {
            throw Refusal.byRule("rehabilitation-state");
        }
        return decision;
    }

    private RehabilitationDecision find(Journeys.Seen seen, UUID decisionId) {
        return all(seen)
                .filter(decision -> decision.id().equals(decisionId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private RehabilitationDecision settled(Journeys.Seen seen, UUID decisionId, Optional<Entry> told) {
        RehabilitationDecision decision = find(seen, decisionId);
        followUp.await(decision);
        consistency.settle(
                decision.citizenId(),
                Stream.concat(
                                Stream.of(new Entry(
                                        decision.citizenId(), new PartChanged(decision.citizenId(), decision.id()))),
                                told.stream())
                        .toList());
        return decision;
    }
}
