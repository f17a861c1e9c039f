package dk.sammenhaeng.journey.contact;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Sets how often a citizen is to be talked with, finds the next day after each contact and pause, and says by itself when
 * a contact did not happen (FV-C16). What is near or missed stands on the worklist.
 */
@ApplicationScoped
class ContactSchedules implements DueHandler {

    private static final String MISSED = "contact.missed";

    private final Journeys journeys;
    private final ContactScheduleRows rows;
    private final ContactRows contacts;
    private final ContactRhythms rhythms;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final ContactSettings settings;
    private final Clock clock;

    ContactSchedules(
            Journeys journeys,
            ContactScheduleRows rows,
            ContactRows contacts,
            ContactRhythms rhythms,
            Consistency consistency,
            DueRows due,
            CurrentCaller current,
            ContactSettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.contacts = contacts;
        this.rhythms = rhythms;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sets the schedule in place of a former one.
     *
     * @throws Refusal 400 for an unknown target group, an interval too long, a first day that is over, or a caseworker who
     *     does not work with the citizen; 404 without a relation; 412 and 428 as the version seen asks
     */
    ContactSchedule set(Command command) {
        Seen seen = journeys.lockSeen(command.citizenId());
        Journey journey = seen.journey();
        Optional<ContactSchedule> known = rows.inForce(journey.records());
        Version.requirePut(known.map(ContactSchedule::version), command.seen(), command.mustBeNew());
        Instant now = now();
        LocalDate today = DanishCalendar.dayOf(now);
        Optional<ContactRhythm> rhythm = rhythms.of(command.targetGroup(), today);
        String caseworker = command.caseworkerUser().orElseGet(() -> user(journey));
        LocalDate longest = today.plus(settings.longestRhythm());
        new Faults()
                .require(rhythm.isPresent(), "/targetGroup", "contact-schedule.target-group")
                .require(
                        !today.plus(Period.parse(command.every())).isAfter(longest),
                        "/every",
                        "contact-schedule.every",
                        settings.longestRhythm())
                .require(!command.firstOn().isBefore(today), "/firstOn", "day.past")
                .require(
                        !command.firstOn().isAfter(longest),
                        "/firstOn",
                        "contact-schedule.every",
                        settings.longestRhythm())
                .require(worksWith(journey, caseworker), "/caseworkerUser", "contact-schedule.caseworker")
                .refuseIfAny();
        stop(journey, known, now);
        ContactSchedule schedule = new ContactSchedule(
                UuidCreator.getTimeOrderedEpoch(),
                Relation.sectorOf(current.caller()),
                Optional.of(command.targetGroup()),
                command.every(),
                Optional.of(command.rationale()),
                Optional.of(caseworker),
                rhythm.orElseThrow().countedForms(),
                rhythm.orElseThrow().warnedBefore(),
                Optional.of(rhythm.orElseThrow().validFrom()),
                rhythm.orElseThrow().deadlines(),
                command.firstOn(),
                Optional.empty(),
                command.firstOn(),
                Optional.empty(),
                now,
                true,
                rows.latestVersion(journey.records()) + 1);
        ContactSchedule stands = stands(journey, schedule);
        rows.add(journey.citizenId(), stands, current.caller().user());
        await(stands);
        tell(journey.citizenId(), stands.id());
        return stands.as(seen.relation());
    }

    /**
     * Ends the schedule.
     *
     * @throws Refusal 404 for none or without a relation
     */
    void end(UUID citizenId) {
        Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        ContactSchedule schedule = rows.inForce(journey.records()).orElseThrow(Refusal::notFound);
        stop(journey, Optional.of(schedule), now());
        tell(journey.citizenId(), schedule.id());
    }

    /** Finds the next day anew after a contact or a change of the pauses of a journey that is locked. */
    void follow(Journey journey) {
        rows.inForce(journey.records()).ifPresent(schedule -> {
            ContactSchedule stands = stands(journey, schedule);
            rows.move(stands);
            await(stands);
        });
    }

    @Override
    public String kind() {
        return MISSED;
    }

    @Override
    public void lock(UUID scheduleId) {
        rows.find(scheduleId).ifPresent(owned -> journeys.lockOnly(owned.citizenId()));
    }

    @Override
    public void raise(UUID scheduleId, Instant at) {
        rows.find(scheduleId)
                .filter(ContactScheduleRows.Owned::inForce)
                .flatMap(owned -> journeys.find(owned.citizenId()))
                .ifPresent(journey -> {
                    follow(journey);
                    tell(journey.citizenId(), scheduleId);
                });
    }

    private void stop(Journey journey, Optional<ContactSchedule> schedule, Instant now) {
        schedule.ifPresent(former -> due.set(former.id(), MISSED, Optional.empty()));
        rows.end(journey.records(), now);
    }

    private ContactSchedule stands(Journey journey, ContactSchedule schedule) {
        return schedule.on(
                DanishCalendar.dayOf(now()), rows.lastContactOn(journey, schedule), contacts.pauses(journey.records()));
    }

    private void await(ContactSchedule schedule) {
        due.set(
                schedule.id(),
                MISSED,
                schedule.missedSince().isPresent()
                        ? Optional.empty()
                        : Optional.of(DanishCalendar.startOf(schedule.nextOn().plusDays(1))));
    }

    /** One coordinates the contacts: the coordinator where nobody else is named. */
    private String user(Journey journey) {
        return journey.coordinator().map(Coordinator::user).orElseGet(() -> current.caller()
                .user());
    }

    private boolean worksWith(Journey journey, String user) {
        return user.equals(current.caller().user())
                || journey.coordinator().filter(person -> person.is(user)).isPresent()
                || journey.team().stream().anyMatch(member -> member.user().equals(user))
                || journey.plans().stream()
                        .anyMatch(plan -> plan.responsible().user().equals(user));
    }

    private void tell(UUID citizenId, UUID id) {
        consistency.settle(citizenId, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** How often, why, and who sees to it. */
    record Command(
            UUID citizenId,
            String targetGroup,
            String every,
            String rationale,
            LocalDate firstOn,
            Optional<String> caseworkerUser,
            Optional<Version> seen,
            boolean mustBeNew) {}
}
