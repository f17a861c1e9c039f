package dk.sammenhaeng.journey.transition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.journey.transition.Transition.Item;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.journey.view.PlanView;
import dk.sammenhaeng.journey.watch.Measure;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A transition as one caller may see it.
 *
 * @param responsible who answers for the citizen now: the sender until the receiver has accepted
 * @param overdue true while nobody has taken over although somebody should have
 * @param daysInLimbo days since then, or until it was accepted
 * @param affected at an admission what is to be paused, at a discharge what is to be resumed
 * @param deadlines the decisions of the municipality its times were given by: of each of its times how many there were
 * @param planMissing true when the receiver has no plan for the day although its kind asks for one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TransitionView(
        UUID transitionId,
        UUID citizenId,
        String kind,
        LocalDate kindValidFrom,
        String kindTitle,
        Status status,
        Responsible responsible,
        SideView from,
        SideView to,
        Instant plannedAt,
        Instant answerBy,
        boolean overdue,
        Optional<Instant> overdueAt,
        long daysInLimbo,
        Optional<DutyView> escalation,
        Optional<LocalDate> planDueOn,
        Map<String, Integer> deadlines,
        boolean planMissing,
        String actingMunicipality,
        String payingMunicipality,
        String municipalityOfResidence,
        PackageView informationPackage,
        List<AffectedView> affected,
        List<ItemView> checklist,
        Optional<AcceptanceView> acceptance,
        List<RefusalView> refusals,
        Optional<CancellationView> cancellation,
        Instant startedAt,
        Optional<Instant> completedAt,
        Optional<WatchView> watch,
        Optional<EnrolmentView> enrolment,
        Optional<ConsentView> handOverConsent,
        List<String> allowedActions) {

    /** Who is responsible for the citizen. */
    enum Responsible {
        SENDER,
        RECEIVER,
        /** It was cancelled: nothing was handed over. */
        NOBODY_ELSE
    }

    static TransitionView of(Found found, TransitionKind kind, Language language, Instant now) {
        Transition transition = found.transition();
        Course course = transition.course();
        return new TransitionView(
                transition.id(),
                transition.citizenId(),
                kind.code(),
                kind.validFrom(),
                KindResource.titleOf(kind, language),
                course.status(),
                responsible(course.status()),
                new SideView(
                        Optional.of(transition.terms().fromSector()),
                        Optional.of(transition.terms().fromUnit()),
                        Optional.empty(),
                        Optional.empty()),
                new SideView(
                        transition.to().sector(),
                        transition.to().unit(),
                        transition.to().phone(),
                        transition.to().municipality()),
                transition.terms().plannedAt(),
                course.answerBy(),
                transition.isUnderWay() && course.overdueAt().isPresent(),
                course.overdueAt(),
                transition.daysInLimbo(now),
                course.escalation().map(duty -> new DutyView(duty.unit(), duty.phone(), duty.at())),
                transition.terms().planDueOn(),
                transition.terms().deadlines(),
                planMissing(found, now),
                transition.terms().municipalities().acting(),
                transition.terms().municipalities().paying(),
                transition.terms().municipalities().residence(),
                PackageView.of(found),
                AffectedView.of(found),
                transition.checklist().stream()
                        .map(item -> ItemView.of(item, language))
                        .toList(),
                course.acceptance().map(answer -> new AcceptanceView(answer.at(), answer.by(), answer.note())),
                course.refusals().stream()
                        .map(refused -> new RefusalView(
                                refused.sector(),
                                refused.unit(),
                                refused.municipality(),
                                refused.reason(),
                                refused.at()))
                        .toList(),
                course.cancellation()
                        .map(answer ->
                                new CancellationView(answer.at(), answer.note().orElse(""))),
                transition.terms().startedAt(),
                course.completedAt(),
                transition.watch().map(WatchView::of),
                transition
                        .enrolment()
                        .map(start ->
                                new EnrolmentView(start.startedOn(), start.choice(), start.gapDays(), start.direct())),
                transition.offer().map(ConsentView::of),
                allowedActions(found));
    }

    private static Responsible responsible(Status status) {
        return switch (status) {
            case STARTED, REFUSED -> Responsible.SENDER;
            case ACCEPTED, COMPLETED -> Responsible.RECEIVER;
            case CANCELLED -> Responsible.NOBODY_ELSE;
        };
    }

    private static boolean planMissing(Found found, Instant now) {
        Transition transition = found.transition();
        return (transition.isUnderWay() || transition.course().status() == Status.ACCEPTED)
                && transition
                        .terms()
                        .planDueOn()
                        .filter(day -> !DanishCalendar.startOf(day).isAfter(now))
                        .isPresent()
                && !TimePasses.hasPlan(transition, found.journey().plans());
    }

    /** Named as the sub-resources that take them. */
    private static List<String> allowedActions(Found found) {
        Transition transition = found.transition();
        Stake stake = found.stake();
        boolean underWay = transition.isUnderWay();
        boolean started = transition.course().status() == Status.STARTED;
        boolean accepted = transition.course().status() == Status.ACCEPTED;
        Map<String, Boolean> allowed = new LinkedHashMap<>();
        allowed.put("acceptances", started && stake.receiver() && !transition.isMove());
        allowed.put("refusals", started && stake.receiver() && !transition.isMove());
        allowed.put("receiver", underWay && stake.actsForSender() && !transition.isMove());
        allowed.put("receiving-municipality", underWay && stake.actsForSender() && transition.isMove());
        allowed.put("hand-over-consent", started && stake.actsForSender() && transition.isMove());
        allowed.put("planned-time", (underWay || accepted) && stake.actsForSender());
        allowed.put("cancellations", (underWay || accepted) && stake.actsForSender());
        allowed.put("checklist", transition.course().status() != Status.CANCELLED && stake.isParty());
        allowed.put("returns", transition.watch().filter(Watch::isOpen).isPresent() && stake.isParty());
        allowed.put(
                "enrolments",
                transition.terms().kind().equals(TransitionKind.SCHOOL_TO_YOUTH_EDUCATION)
                        && transition.course().status() == Status.COMPLETED
                        && transition.enrolment().isEmpty()
                        && stake.isParty());
        return allowed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** One side of the hand-over. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SideView(
            Optional<Sector> sector, Optional<String> unit, Optional<String> phone, Optional<String> municipality) {}

    /** The unit on duty that was asked. */
    record DutyView(String unit, String phone, Instant at) {}

    /**
     * What is handed over: the plans as they are now, each as far as the caller may see it.
     *
     * @param withheld how many plans of it a receiver without another relation is not shown
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PackageView(Optional<String> note, List<PlanView> plans, int withheld) {

        static PackageView of(Found found) {
            Transition.Information information = found.transition().terms().information();
            List<Plan> inForce = found.journey().plans().stream()
                    .filter(plan -> information.planIds().contains(plan.id()))
                    .toList();
            List<PlanView> shown = inForce.stream()
                    .flatMap(plan -> found.relation().map(relation -> PlanView.of(plan, relation)).stream())
                    .toList();
            return new PackageView(information.note(), shown, inForce.size() - shown.size());
        }
    }

    /**
     * Something running that an admission interrupts and a discharge lets go on, of the plans the caller may read.
     *
     * @param start of an appointment after the admission
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AffectedView(UUID planId, UUID partId, String title, Optional<Instant> start) {

        static List<AffectedView> of(Found found) {
            Transition transition = found.transition();
            boolean admission = transition.terms().kind().equals(TransitionKind.HOSPITAL_ADMISSION);
            if (!admission && !transition.terms().kind().equals(TransitionKind.HOSPITAL_DISCHARGE)) {
                return List.of();
            }
            LocalDate day = DanishCalendar.dayOf(transition.terms().plannedAt());
            Stream<Plan> readable = found.journey().plans().stream().filter(plan -> found.relation()
                    .filter(relation -> relation.mayRead(plan))
                    .isPresent());
            return readable.flatMap(plan -> Stream.concat(
                            plan.actions().stream()
                                    .filter(action -> !action.from().isAfter(day) && !action.isOverOn(day))
                                    .map(action ->
                                            new AffectedView(plan.id(), action.id(), action.title(), Optional.empty())),
                            plan.appointments().stream()
                                    .filter(meeting -> admission
                                            && meeting.stands()
                                            && !meeting.start()
                                                    .isBefore(transition.terms().plannedAt()))
                                    .map(meeting -> new AffectedView(
                                            plan.id(), meeting.id(), meeting.title(), Optional.of(meeting.start())))))
                    .toList();
        }
    }

    /** A point of the checklist. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ItemView(
            String item,
            String title,
            Item.State state,
            Optional<String> reason,
            Optional<String> by,
            Optional<Instant> at) {

        static ItemView of(Item item, Language language) {
            return new ItemView(
                    item.item(),
                    item.title().orElseGet(() -> language.text("transition-item." + item.item())),
                    item.state(),
                    item.reason(),
                    item.by(),
                    item.at());
        }
    }

    /** Who accepted, and when. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AcceptanceView(Instant at, String by, Optional<String> note) {}

    /** Who did not take over, and why. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RefusalView(
            Optional<Sector> sector, Optional<String> unit, Optional<String> municipality, String reason, Instant at) {}

    /** Why it will not happen. */
    record CancellationView(Instant at, String reason) {}

    /** Whether the hand-over holds; a result is certain. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WatchView(
            Measure measure, LocalDate from, LocalDate until, Optional<Watch.Result> result, Optional<LocalDate> on) {

        static WatchView of(Watch watch) {
            return new WatchView(watch.measure(), watch.from(), watch.until(), watch.result(), watch.on());
        }
    }

    /** The start of a youth education. */
    record EnrolmentView(LocalDate startedOn, String choice, long gapDays, boolean direct) {}

    /** What the citizen lets go to the other municipality, and who said so. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ConsentView(
            boolean given,
            Instant statedAt,
            List<UUID> planIds,
            boolean ownWords,
            Optional<StatedBy> statedBy,
            Optional<UUID> representationId,
            Optional<String> representative) {

        static ConsentView of(Offer offer) {
            return new ConsentView(
                    offer.given(),
                    offer.statedAt(),
                    offer.planIds(),
                    offer.ownWords(),
                    offer.speaker().map(Speaker::by),
                    offer.speaker().flatMap(Speaker::representationId),
                    offer.speaker().flatMap(Speaker::name));
        }
    }

    /** One page of transitions. */
    record PageOf(List<TransitionView> items) {}
}
