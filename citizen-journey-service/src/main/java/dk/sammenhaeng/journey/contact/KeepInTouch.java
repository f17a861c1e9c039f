package dk.sammenhaeng.journey.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.contact.Contact.Form;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Touch;
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

/**
 * Records contacts, next steps and planned pauses. Each is a change of the journey: the alarms of silence and standstill
 * are asked anew in the same transaction, so a contact ends a silence at once (catalogue C6), and with it what a milestone
 * asks for.
 */
@ApplicationScoped
class KeepInTouch {

    private final Journeys journeys;
    private final ContactRows rows;
    private final ContactSchedules schedules;
    private final Milestones milestones;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final ContactSettings settings;
    private final Clock clock;

    KeepInTouch(
            Journeys journeys,
            ContactRows rows,
            ContactSchedules schedules,
            Milestones milestones,
            Consistency consistency,
            CurrentCaller current,
            ContactSettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.schedules = schedules;
        this.milestones = milestones;
        this.consistency = consistency;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Records that somebody was in touch with the citizen.
     *
     * @throws Refusal 400 for an instant ahead or a next step that is over, 404 without a relation
     */
    Contact record(UUID citizenId, Instant at, Form form, String unit, Optional<Step> next) {
        Instant now = now();
        new Faults()
                .require(!at.isAfter(now), "/at", "day.ahead")
                .require(next.filter(step -> isOver(step.on(), now)).isEmpty(), "/nextStep/on", "day.past")
                .refuseIfAny();
        Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        Contact contact = new Contact(
                UuidCreator.getTimeOrderedEpoch(),
                at.truncatedTo(ChronoUnit.MICROS),
                form,
                Relation.sectorOf(current.caller()),
                Optional.of(unit),
                next.map(Step::what),
                next.map(Step::on),
                now);
        rows.add(journey.citizenId(), contact, user());
        schedules.follow(journey);
        List<Entry> met = touch(form).stream()
                .flatMap(touch -> milestones
                        .wasInTouch(
                                journey.records(), touch, contact.sector(), DanishCalendar.dayOf(contact.at()), user())
                        .stream())
                .toList();
        settle(journey, contact.id(), met);
        return contact.as(seen);
    }

    /**
     * Records the one next step; a former one is superseded.
     *
     * @throws Refusal 400 for a day that is over, 404 without a relation
     */
    NextStep take(UUID citizenId, Step step, String unit) {
        Instant now = now();
        new Faults().require(!isOver(step.on(), now), "/on", "day.past").refuseIfAny();
        Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        NextStep taken = new NextStep(
                UuidCreator.getTimeOrderedEpoch(),
                Optional.of(step.what()),
                step.on(),
                Relation.sectorOf(current.caller()),
                Optional.of(unit),
                now,
                true);
        rows.add(journey, taken, user());
        settle(journey, taken.id());
        return taken.as(seen);
    }

    /**
     * Plans a pause.
     *
     * @throws Refusal 400 for days that are over or too many, 404 without a relation, 409 when it overlaps another
     */
    Pause plan(UUID citizenId, LocalDate from, LocalDate to, String reason) {
        LocalDate today = DanishCalendar.dayOf(now());
        new Faults()
                .require(!from.isBefore(today), "/from", "day.past")
                .require(to.isAfter(from), "/to", "period.empty")
                .require(
                        !to.isAfter(from.plus(settings.longestPause())),
                        "/to",
                        "pause.too-long",
                        from.plus(settings.longestPause()))
                .refuseIfAny();
        Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        if (rows.pauses(journey.records()).stream()
                .anyMatch(other -> other.from().isBefore(to) && from.isBefore(other.to()))) {
            throw Refusal.byRule("pause-overlaps");
        }
        Pause pause = new Pause(
                UuidCreator.getTimeOrderedEpoch(),
                from,
                to,
                Optional.of(reason),
                Relation.sectorOf(current.caller()),
                false,
                0);
        rows.add(journey.citizenId(), pause, user(), now());
        schedules.follow(journey);
        settle(journey, pause.id());
        return pause.as(seen.relation());
    }

    /**
     * Ends a pause today, or before it began.
     *
     * @throws Refusal 404 for none, 409 for one that is over
     */
    Pause end(UUID citizenId, UUID pauseId) {
        Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        LocalDate today = DanishCalendar.dayOf(now());
        Pause pause = find(journey, pauseId);
        if (pause.isOverOn(today)) {
            throw Refusal.byRule("pause-over");
        }
        rows.end(pauseId, today.isBefore(pause.from()) ? pause.from() : today, user());
        schedules.follow(journey);
        settle(journey, pauseId);
        return find(journey, pauseId).as(seen.relation());
    }

    /** A letter is neither a contact that was asked for nor a talk. */
    private static Optional<Touch> touch(Form form) {
        return switch (form) {
            case IN_PERSON, PHONE, VIDEO -> Optional.of(Touch.TALK);
            case DIGITAL -> Optional.of(Touch.CONTACT);
            case LETTER -> Optional.empty();
        };
    }

    private Pause find(Journey journey, UUID pauseId) {
        return rows.pauses(journey.records()).stream()
                .filter(pause -> pause.id().equals(pauseId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void settle(Journey journey, UUID partId) {
        settle(journey, partId, List.of());
    }

    private void settle(Journey journey, UUID partId, List<Entry> more) {
        UUID citizenId = journey.citizenId();
        List<Entry> happened = new ArrayList<>(List.of(new Entry(citizenId, new PartChanged(citizenId, partId))));
        happened.addAll(more);
        consistency.settle(citizenId, happened);
    }

    private static boolean isOver(LocalDate day, Instant now) {
        return day.isBefore(DanishCalendar.dayOf(now));
    }

    private String user() {
        return current.caller().user();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What happens next, and when. */
    record Step(String what, LocalDate on) {}
}
