package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.watch.Departure;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A hand-over of a citizen between sectors or authorities (overgang, CIT-05). The sender stays responsible until the
 * receiver accepts; each step gives a new value with the next version.
 *
 * @param watch whether the hand-over held, from the day it was completed
 * @param enrolment the start of a youth education
 * @param offer what the citizen consents to hand over to another municipality
 */
record Transition(
        UUID id,
        UUID citizenId,
        Terms terms,
        Receiver to,
        Course course,
        List<Item> checklist,
        Optional<Watch> watch,
        Optional<Enrolment> enrolment,
        Optional<Offer> offer,
        long version) {

    Transition {
        checklist = List.copyOf(checklist);
    }

    /**
     * What was arranged.
     *
     * @param planDueOn the day by which the receiver's plan must exist
     * @param deadlines by which decisions of the municipality its times were given
     */
    record Terms(
            String kind,
            Sector fromSector,
            String fromUnit,
            Instant plannedAt,
            Optional<LocalDate> planDueOn,
            Instant startedAt,
            String startedBy,
            Municipalities municipalities,
            Information information,
            Map<String, Integer> deadlines) {

        Terms {
            deadlines = Map.copyOf(deadlines);
        }

        Terms movedTo(Instant planned, Optional<LocalDate> planDue) {
            return new Terms(
                    kind,
                    fromSector,
                    fromUnit,
                    planned,
                    planDue,
                    startedAt,
                    startedBy,
                    municipalities,
                    information,
                    deadlines);
        }
    }

    /** The municipality that acts, the one that pays and the one the citizen lives in. */
    record Municipalities(String acting, String paying, String residence) {}

    /** What is handed over: these plans, as they are when they are read, and a note. */
    record Information(List<UUID> planIds, Optional<String> note) {

        Information {
            planIds = List.copyOf(planIds);
        }
    }

    /** Who is to take over; nobody yet where all are empty. */
    record Receiver(
            Optional<Sector> sector, Optional<String> unit, Optional<String> phone, Optional<String> municipality) {

        static final Receiver NOBODY =
                new Receiver(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Receiver answeredBy(String unitNow, String phoneNow) {
            return new Receiver(sector, Optional.of(unitNow), Optional.of(phoneNow), municipality);
        }

        /** Nobody; a move still names the municipality that refused. */
        Receiver nobody() {
            return new Receiver(Optional.empty(), Optional.empty(), Optional.empty(), municipality);
        }
    }

    /**
     * A point of the checklist (tjekliste).
     *
     * @param title what the sender calls a point of their own
     */
    record Item(
            String item,
            Optional<String> title,
            State state,
            Optional<String> reason,
            Optional<String> by,
            Optional<Instant> at) {

        /** How far the point is. */
        enum State {
            OPEN,
            DONE,
            NOT_NEEDED
        }

        static Item open(String item, Optional<String> title) {
            return new Item(item, title, State.OPEN, Optional.empty(), Optional.empty(), Optional.empty());
        }

        Item is(State next, Optional<String> why, String user, Instant when) {
            return new Item(item, title, next, why, Optional.of(user), Optional.of(when));
        }
    }

    /** The start of a youth education after school (FV-C12). */
    record Enrolment(LocalDate startedOn, String choice, long gapDays, boolean direct) {}

    /** The copy that is out to the other municipality. */
    Optional<UUID> offerOut() {
        return offer.flatMap(Offer::offerId);
    }

    /** True while the sender is responsible and somebody is to answer or to be named. */
    boolean isUnderWay() {
        return switch (course.status()) {
            case STARTED, REFUSED -> true;
            case ACCEPTED, COMPLETED, CANCELLED -> false;
        };
    }

    /** True where the citizen is in hospital by it: it was not cancelled, and its time has come. */
    boolean isAdmissionBy(Instant now) {
        return terms.kind().equals(TransitionKind.HOSPITAL_ADMISSION)
                && course.status() != Status.CANCELLED
                && !terms.plannedAt().isAfter(now);
    }

    /** What those who watch it say the citizen left. */
    Departure departure(Watch watched) {
        return new Departure(
                id,
                citizenId,
                watched.from(),
                to.sector().orElse(terms.fromSector()),
                terms.fromSector(),
                Optional.empty());
    }

    /** True for a move to another municipality. */
    boolean isMove() {
        return to.municipality().isPresent();
    }

    /** True where it hands over from a hospital of the sector and was not cancelled. */
    boolean isDischargeFrom(Sector sector) {
        return terms.kind().equals(TransitionKind.HOSPITAL_DISCHARGE)
                && terms.fromSector() == sector
                && course.status() != Status.CANCELLED;
    }

    /** True while it has not taken place. */
    boolean isAwaited() {
        return isUnderWay() || course.status() == Status.ACCEPTED;
    }

    /** Days in which nobody had taken over although somebody should have (days in limbo). */
    long daysInLimbo(Instant now) {
        Optional<Instant> end = course.acceptance().map(Course.Answer::at).or(() -> course.cancellation()
                .map(Course.Answer::at));
        return course.overdueAt()
                .map(since ->
                        ChronoUnit.DAYS.between(DanishCalendar.dayOf(since), DanishCalendar.dayOf(end.orElse(now))))
                .map(days -> Math.max(0, days))
                .orElse(0L);
    }

    /** The receiver takes over. */
    Transition accepted(Course.Answer answer, String unit, String phone) {
        requireStatus(Status.STARTED);
        return with(to.answeredBy(unit, phone), course.accepted(answer));
    }

    /** The receiver does not; the sender names another. */
    Transition refused(Course.Refused refused) {
        requireStatus(Status.STARTED);
        return with(to.nobody(), course.refused(refused));
    }

    /** The sender names a receiver, who has until then to answer. */
    Transition namedReceiver(Receiver receiver, Instant answerBy, Optional<Course.Escalation> escalation) {
        requireUnderWay();
        return with(receiver, course.asked(answerBy, escalation));
    }

    /** The sender moves the planned time; a watch that has ended was of the time before. */
    Transition movedTo(Instant planned, Optional<LocalDate> planDue, Instant answerBy) {
        if (course.status() != Status.ACCEPTED) {
            requireUnderWay();
        }
        Instant answer = course.status() == Status.STARTED ? answerBy : course.answerBy();
        return new Transition(
                id,
                citizenId,
                terms.movedTo(planned, planDue),
                to,
                course.answerBy(answer),
                checklist,
                watch.filter(Watch::isOpen),
                enrolment,
                offer,
                version + 1);
    }

    /** It will not happen. */
    Transition cancelled(Course.Answer answer) {
        if (course.status() != Status.ACCEPTED) {
            requireUnderWay();
        }
        return with(to, course.cancelled(answer));
    }

    /** What it was started for did not take place: nothing of it is watched any more. */
    Transition takenBack(Course.Answer answer) {
        return new Transition(
                id,
                citizenId,
                terms,
                to,
                course.takenBack(answer),
                checklist,
                Optional.empty(),
                enrolment,
                offer,
                version + 1);
    }

    /** A point of the checklist is done, not needed or open again. */
    Transition ticked(String item, UnaryOperator<Item> tick) {
        if (checklist.stream().noneMatch(known -> known.item().equals(item))) {
            throw Refusal.notFound();
        }
        if (course.status() == Status.CANCELLED) {
            throw refusedByState();
        }
        return withParts(
                checklist.stream()
                        .map(known -> known.item().equals(item) ? tick.apply(known) : known)
                        .toList(),
                watch,
                enrolment);
    }

    /** The citizen came back, or did not until the end of the watch. */
    Transition watched(Watch ended) {
        return withParts(checklist, Optional.of(ended), enrolment);
    }

    /** The young person has started an education. */
    Transition enrolled(Enrolment started) {
        return withParts(checklist, watch, Optional.of(started));
    }

    /** It has happened as planned; from now on it is watched, where its kind says so. */
    Transition completed(Instant now, Optional<Watch> begun) {
        return new Transition(
                id, citizenId, terms, to, course.completed(now), checklist, begun, enrolment, offer, version + 1);
    }

    /** What the citizen says about handing over to the other municipality. */
    Transition offering(Offer stated) {
        return new Transition(
                id, citizenId, terms, to, course, checklist, watch, enrolment, Optional.of(stated), version + 1);
    }

    /** The sender names another municipality; what the citizen consented to was for the former one. */
    Transition movingTo(Receiver municipality, Offer nothingYet, Instant answerBy) {
        requireUnderWay();
        return with(municipality, course.asked(answerBy, Optional.empty())).offering(nothingYet);
    }

    /** The same when no copy is out any more. */
    Transition withoutOffer() {
        return offer.filter(stated -> stated.offerId().isPresent())
                .map(stated -> offering(stated.ended()))
                .orElse(this);
    }

    /** The same further on its way. */
    Transition with(Course further) {
        return with(to, further);
    }

    private Transition with(Receiver receiver, Course further) {
        return new Transition(id, citizenId, terms, receiver, further, checklist, watch, enrolment, offer, version + 1);
    }

    private Transition withParts(List<Item> items, Optional<Watch> nowWatched, Optional<Enrolment> nowEnrolled) {
        return new Transition(id, citizenId, terms, to, course, items, nowWatched, nowEnrolled, offer, version + 1);
    }

    private void requireStatus(Status wanted) {
        if (course.status() != wanted) {
            throw refusedByState();
        }
    }

    private void requireUnderWay() {
        if (!isUnderWay()) {
            throw refusedByState();
        }
    }

    private Refusal refusedByState() {
        return Refusal.byRule("transition-state", course.status());
    }

    /**
     * The day by which its open points should be done, from the day they are work until they are done or it ends: the lead
     * time before the hand-over, where its kind has one, else from the acceptance.
     */
    Optional<LocalDate> pointsDueOn(LocalDate today) {
        boolean open = checklist.stream().anyMatch(point -> point.state() == Item.State.OPEN);
        boolean ended = course.status() == Status.CANCELLED
                || watch.filter(watched -> !watched.isOpen()).isPresent();
        return Optional.of(DanishCalendar.dayOf(terms.plannedAt()))
                .filter(day -> open && !ended && !pointsFrom().isAfter(today));
    }

    /** The day from which its open points are work; at the latest that of the hand-over. */
    LocalDate pointsFrom() {
        LocalDate day = DanishCalendar.dayOf(terms.plannedAt());
        return terms.planDueOn()
                .or(() -> course.acceptance().map(Course.Answer::at).map(DanishCalendar::dayOf))
                .filter(begin -> begin.isBefore(day))
                .orElse(day);
    }

    /** Every instant at which something is to happen by itself; an admission takes place whether or not it is accepted. */
    Stream<Instant> comesDue(Instant now) {
        Stream<Instant> watchEnds = watch.filter(Watch::isOpen).map(Watch::until).map(DanishCalendar::startOf).stream();
        Stream<Instant> planDue = course.planCheck().isEmpty() && (isUnderWay() || course.status() == Status.ACCEPTED)
                ? terms.planDueOn().map(DanishCalendar::startOf).stream()
                : Stream.empty();
        boolean admits = isAdmissionBy(terms.plannedAt()) && terms.plannedAt().isAfter(now);
        Stream<Instant> admission = admits ? Stream.of(terms.plannedAt()) : Stream.empty();
        Stream<Instant> points = pointsDueOn(DanishCalendar.dayOf(terms.plannedAt()))
                .map(day -> DanishCalendar.startOf(pointsFrom()))
                .filter(begin -> begin.isAfter(now))
                .stream();
        return Stream.of(course.comesDue(terms.plannedAt()), planDue, watchEnds, admission, points)
                .flatMap(instants -> instants);
    }
}
