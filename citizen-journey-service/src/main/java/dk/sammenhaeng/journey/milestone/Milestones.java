package dk.sammenhaeng.journey.milestone;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestone.State;
import dk.sammenhaeng.journey.milestone.MilestoneKind.Days;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Plans the milestones of a citizen when a fact that makes them needed is registered, and ends them when it ends. What is
 * open and near shows on the worklists through the rules. The journey is locked by the caller.
 */
@ApplicationScoped
public class Milestones {

    /** The kind of due row of the day after a milestone's last. */
    static final String PASSED = "milestone.passed";

    private static final String AFTER_SCHOOL = "YOUTH_EDUCATION_AFTER_SCHOOL";
    private static final String COMPETENCE_ASSESSMENT = "COMPETENCE_ASSESSMENT";
    private static final String BASIS_ENDED = "BASIS_ENDED";
    private static final String BASIS_RETRACTED = "BASIS_RETRACTED";
    private static final String BY_TIME = "system";

    private final MilestoneRows rows;
    private final MilestoneKinds kinds;
    private final DueRows due;
    private final Clock clock;

    Milestones(MilestoneRows rows, MilestoneKinds kinds, DueRows due, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.due = due;
        this.clock = clock;
    }

    /**
     * Plans what a fact makes needed; what lies by age before the day of the fact is left out, and a counted row of
     * which the last one has passed.
     *
     * @param basisId the fact, episode or benefit
     * @return the events to append with the change
     */
    public List<Entry> plan(Journey journey, String fact, LocalDate on, UUID basisId) {
        return plan(journey, journey.citizenId(), fact, on, basisId);
    }

    /**
     * The same for what happened to one of the person's records, so that it goes with it when a wrong merge is undone.
     *
     * @param citizenId the record of the citizen that the basis is of
     */
    public List<Entry> plan(Journey journey, UUID citizenId, String fact, LocalDate on, UUID basisId) {
        return plan(journey, citizenId, fact, on, Basis.of(basisId));
    }

    List<Entry> plan(Journey journey, UUID citizenId, String fact, LocalDate on, Basis basis) {
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        List<Entry> happened = new ArrayList<>();
        for (MilestoneKind kind : kinds.of(fact, on)) {
            kind.deadline()
                    .of(on, journey.circumstances().birthDate())
                    .filter(days ->
                            !days.dueOn().isBefore(on) && !kind.deadline().isOverOn(today, days.dueOn()))
                    .flatMap(days -> add(citizenId, kind, days, basis))
                    .ifPresent(happened::add);
        }
        return happened;
    }

    /**
     * Plans it where none of it is open already, so that a fact which is told twice asks for it once.
     *
     * @param citizenId the record of the citizen that the basis is of
     */
    public List<Entry> planOnce(Journey journey, UUID citizenId, String fact, LocalDate on, UUID basisId) {
        return isAsked(journey, fact) ? List.of() : plan(journey, citizenId, fact, on, basisId);
    }

    /** Opens again what ended with a basis that turned out to hold. */
    Entry reopened(Milestone milestone) {
        rows.reopen(milestone.id());
        awaitItsDay(milestone);
        return changed(milestone);
    }

    /** The same on other days. */
    Entry reopened(Milestone milestone, Days days) {
        rows.reopen(milestone.id());
        return moved(milestone, days);
    }

    private void awaitItsDay(Milestone milestone) {
        due.set(
                milestone.id(),
                PASSED,
                Optional.of(DanishCalendar.startOf(milestone.dueOn().plusDays(1))));
    }

    static boolean isEndedWithItsBasis(Milestone milestone) {
        return milestone.state() == State.NOT_RELEVANT
                && milestone.reason().filter(BASIS_ENDED::equals).isPresent();
    }

    /**
     * Asks a sector to look at its plan, on its worklist by the kind's deadline. The kind is neutral: it does not tell
     * why.
     *
     * @param basisId what happened; asked once for each
     * @return the event to append with the change
     */
    public Optional<Entry> review(UUID citizenId, Review review, Sector sector, UUID basisId) {
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        return kinds.of(review.name(), today).stream().findFirst().flatMap(kind -> kind.deadline()
                .of(today, Optional.empty())
                .flatMap(days -> add(citizenId, kind, days, Basis.of(basisId, sector))));
    }

    /** Asks it where the sector is not asked already: who looks at a plan anew looks at all that has happened. */
    public Optional<Entry> reviewOnce(Journey journey, Review review, Sector sector, UUID basisId) {
        return reviewOnce(journey, journey.citizenId(), review, sector, basisId);
    }

    /**
     * The same for what happened to one of the person's records.
     *
     * @param citizenId the record of the citizen that the basis is of
     */
    public Optional<Entry> reviewOnce(Journey journey, UUID citizenId, Review review, Sector sector, UUID basisId) {
        boolean asked = rows.openOf(journey.records(), List.of(review.name())).stream()
                .anyMatch(milestone -> milestone.sector() == sector);
        return asked ? Optional.empty() : review(citizenId, review, sector, basisId);
    }

    /** Ends what is still open of a fact that no longer holds, whoever told of it. */
    public List<Entry> endFact(List<UUID> records, String fact) {
        return openOf(records, fact).stream().map(this::basisEnded).toList();
    }

    /** True where it is asked for openly: what rests on a sensitive plan is known to nobody but its readers. */
    boolean isAsked(Journey journey, String fact) {
        return openOf(journey.records(), fact).stream()
                .anyMatch(milestone -> !isOfSensitivePlan(journey, milestone.planId()));
    }

    static boolean isOfSensitivePlan(Journey journey, Optional<UUID> planId) {
        return planId.flatMap(journey::plan)
                .filter(plan -> plan.sensitivity().isSensitive())
                .isPresent();
    }

    List<Milestone> openOf(List<UUID> records, String fact) {
        return rows.openOf(records, kinds.codesOf(fact));
    }

    /** Ends what is still open of a fact, episode or benefit that ended. */
    public List<Entry> endBasis(UUID basisId) {
        return rows.openOf(basisId).stream()
                .filter(milestone -> isTiedToItsBasis(kinds.usedBy(milestone)))
                .map(this::basisEnded)
                .toList();
    }

    /** Takes back all that a benefit asked for which was somebody else's, also what was settled: no list shows it. */
    public List<Entry> retractBasis(UUID basisId) {
        return rows.of(basisId).stream()
                .map(milestone -> {
                    settle(milestone, State.NOT_RELEVANT, BY_TIME, Optional.of(BASIS_RETRACTED), List.of());
                    return changed(milestone);
                })
                .toList();
    }

    /** Ends what is still open of some kinds and rests on what is no longer so. */
    List<Entry> endBases(List<UUID> records, List<String> codes, Set<UUID> bases) {
        return rows.openOf(records, codes).stream()
                .filter(milestone -> bases.contains(milestone.basisId()))
                .map(this::basisEnded)
                .toList();
    }

    /** Notes that these were met, as what is known of the journey shows. */
    List<Entry> metByItself(Set<UUID> ids, Predicate<Milestone> is, String by) {
        return ids.stream()
                .sorted()
                .flatMap(id -> rows.find(id).stream())
                .filter(milestone -> milestone.state() == State.OPEN && is.test(milestone))
                .flatMap(milestone -> settle(milestone, State.MET, by, Optional.empty(), List.of()).stream())
                .toList();
    }

    /** Notes that what a review asked for is done, where it is still open. */
    public List<Entry> done(Review review, Sector sector, UUID basisId, String by) {
        return rows.openOf(basisId).stream()
                .filter(milestone -> milestone.kind().equals(review.name()) && milestone.sector() == sector)
                .map(milestone -> {
                    settle(milestone, State.MET, by, Optional.empty(), List.of());
                    return changed(milestone);
                })
                .toList();
    }

    /** Ends what a review still asks for, where what happened since has made it pointless. */
    public List<Entry> drop(Review review, UUID basisId) {
        return rows.openOf(basisId).stream()
                .filter(milestone -> milestone.kind().equals(review.name()))
                .map(this::basisEnded)
                .toList();
    }

    Entry basisEnded(Milestone milestone) {
        settle(milestone, State.NOT_RELEVANT, BY_TIME, Optional.of(BASIS_ENDED), List.of());
        return changed(milestone);
    }

    /** Notes that a youth education has begun after school (FV-C12), where that was awaited. */
    public List<Entry> youthEducationBegan(List<UUID> records, String by) {
        return rows.openOf(records, List.of(AFTER_SCHOOL)).stream()
                .flatMap(milestone -> settle(milestone, State.MET, by, Optional.empty(), List.of()).stream())
                .toList();
    }

    /** Notes that the citizen's competences were assessed (FW-J11), all parts, where that was awaited. */
    public List<Entry> competencesAssessed(List<UUID> records, String by) {
        return rows.openOf(records, List.of(COMPETENCE_ASSESSMENT)).stream()
                .flatMap(milestone ->
                        settle(
                                milestone,
                                State.MET,
                                by,
                                Optional.empty(),
                                kinds.usedBy(milestone).requiredParts())
                                .stream())
                .toList();
    }

    /**
     * Notes that somebody was in touch with a citizen, where that is awaited. Being in touch answers all that was asked for
     * until then. A talk is one of the row that a law asks for: the next one stays open although its day has passed, too.
     *
     * @param touch which kinds it meets
     * @param sector whose contact it was; nothing for the coordinator's, who stands in for every sector but not for a talk
     *     that a law asks one for
     */
    public List<Entry> wasInTouch(List<UUID> records, Touch touch, Optional<Sector> sector, LocalDate on, String by) {
        List<Entry> happened = new ArrayList<>();
        List<Milestone> met = awaited(records, touch, sector, on);
        while (!met.isEmpty()) {
            met.forEach(milestone -> happened.addAll(settle(milestone, State.MET, by, Optional.empty(), List.of())));
            met = awaited(records, touch, sector, on).stream()
                    .filter(milestone -> kinds.usedBy(milestone).asksForContact())
                    .toList();
        }
        return happened;
    }

    private List<Milestone> awaited(List<UUID> records, Touch touch, Optional<Sector> sector, LocalDate on) {
        return rows.openOf(records, kinds.metBy(touch)).stream()
                .filter(milestone -> kinds.usedBy(milestone).isMetBy(touch, sector))
                .filter(milestone -> !milestone.warnOn().isAfter(on))
                .toList();
    }

    /** Settles one, and plans the next where it is repeated and was met. */
    List<Entry> settle(Milestone milestone, State state, String by, Optional<String> reason, List<String> parts) {
        Instant now = clock.instant();
        rows.settle(milestone.id(), state, DanishCalendar.dayOf(now), by, reason, parts);
        MilestoneKind kind = kinds.usedBy(milestone);
        boolean stillDecides = state == State.MET
                && kind.measured()
                        .filter(measured -> measured.whenMet().isEmpty())
                        .isPresent();
        if (!stillDecides) {
            due.set(milestone.id(), PASSED, Optional.empty());
        }
        List<Entry> happened = new ArrayList<>(List.of(changed(milestone)));
        if (state == State.MET && kind.deadline().goesOnAfter(rows.count(milestone.basisId(), kind.code()))) {
            kind.deadline()
                    .next(milestone.dueOn())
                    .flatMap(days -> add(milestone.citizenId(), kind, days, milestone.basis()))
                    .ifPresent(happened::add);
        }
        return happened;
    }

    static Entry changed(Milestone milestone) {
        return new Entry(milestone.citizenId(), new PartChanged(milestone.citizenId(), milestone.id()));
    }

    /** The same on other days; it has not passed before the last of them has. */
    Entry moved(Milestone milestone, Days days) {
        rows.move(milestone.id(), days);
        rows.find(milestone.id()).ifPresent(this::awaitItsDay);
        return changed(milestone);
    }

    Optional<Entry> add(UUID citizenId, MilestoneKind kind, Days days, Basis basis) {
        Milestone milestone = new Milestone(
                UuidCreator.getTimeOrderedEpoch(),
                citizenId,
                kind.code(),
                kind.validFrom(),
                kind.termsVersion(),
                basis.asked().orElseGet(kind::sector),
                days.warnOn(),
                days.dueOn(),
                State.OPEN,
                basis.id(),
                basis.planId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0);
        if (!rows.add(milestone, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return Optional.empty();
        }
        awaitItsDay(milestone);
        return Optional.of(changed(milestone));
    }

    private static boolean isTiedToItsBasis(MilestoneKind kind) {
        return switch (kind.registered()) {
            case BY_HAND, BY_JOURNEY, BY_EPISODE, BY_BENEFIT, BY_JOB -> true;
            case BY_REVIEW -> false;
        };
    }

    /** What a sector may be asked to do with its plan; each is a milestone kind. */
    public enum Review {
        PLAN_REVIEW,
        PLAN_REVISION,
        TRANSITION_PLAN,
        RESUME_SERVICES
    }

    /** How somebody was in touch with a citizen. */
    public enum Touch {
        /** In writing, such as by a digital message; a letter is none. */
        CONTACT,
        /** In person, by phone or by video: also a contact. */
        TALK
    }
}
