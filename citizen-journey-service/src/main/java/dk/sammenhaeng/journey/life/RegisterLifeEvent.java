package dk.sammenhaeng.journey.life;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.channel.Messages;
import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.RestingDeadlines;
import dk.sammenhaeng.journey.life.LifeEvent.CancelledAppointment;
import dk.sammenhaeng.journey.life.LifeEvent.Kind;
import dk.sammenhaeng.journey.notice.LifeNews;
import dk.sammenhaeng.journey.notice.Notice;
import dk.sammenhaeng.journey.representation.EndRepresentation;
import dk.sammenhaeng.journey.representation.Representation;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets what happens in a citizen's life reach every plan in one transaction (catalogue C21). A death stops appointments,
 * letters, deadlines and conflicts the same day and ends transitions, meetings and what others may do for the citizen; it
 * can be taken back, for it is at times registered on the wrong person: deadlines then go on, what has ended is begun
 * anew.
 */
@ApplicationScoped
class RegisterLifeEvent {

    private final CitizenAccess access;
    private final LifeEventRows rows;
    private final EndRepresentation endRepresentation;
    private final Messages messages;
    private final LifeNews news;
    private final RestingDeadlines deadlines;
    private final Event<CitizenDied> died;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    RegisterLifeEvent(
            CitizenAccess access,
            LifeEventRows rows,
            EndRepresentation endRepresentation,
            Messages messages,
            LifeNews news,
            RestingDeadlines deadlines,
            Event<CitizenDied> died,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.endRepresentation = endRepresentation;
        this.messages = messages;
        this.news = news;
        this.deadlines = deadlines;
        this.died = died;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Registers it.
     *
     * @throws Refusal 400 for a day ahead or what the kind lacks, 404 for a citizen the caller may not know of, 409 once
     *     the journey has ended by death or by a move away
     */
    LifeEvent register(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(command, DanishCalendar.dayOf(now));
        Journey journey = access.lock(command.citizenId());
        if (journey.identity().stoppedAt().isPresent()) {
            throw Refusal.byRule("journey-ended");
        }
        LifeEvent event = new LifeEvent(
                UuidCreator.getTimeOrderedEpoch(),
                command.kind(),
                command.happenedOn(),
                command.toMunicipality().map(MunicipalityCode::value),
                now,
                current.caller().user(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        rows.add(journey.citizenId(), event);
        List<Entry> happened = new ArrayList<>();
        LifeEvent done =
                switch (command.kind()) {
                    case DEATH -> die(journey, event, happened);
                    case MOVE -> move(journey, event, command.toMunicipality().orElseThrow());
                    case NAME_CHANGE -> rename(journey, event, command);
                    case CUSTODY_CHANGE -> changeCustody(journey, event, happened);
                };
        news.tell(journey, notice(command.kind()), event.lifeEventId());
        DomainEvent told = command.kind() == Kind.DEATH
                ? new JourneyEnded(journey.citizenId())
                : new PartChanged(journey.citizenId(), event.lifeEventId());
        happened.add(new Entry(journey.citizenId(), told));
        consistency.settle(journey.citizenId(), happened);
        if (command.kind() == Kind.DEATH) {
            died.fire(new CitizenDied(journey, now));
        }
        return done;
    }

    /**
     * Takes back a death that was registered on the wrong person; what others might do for the citizen is registered
     * anew.
     *
     * @throws Refusal 404 for an event the caller may not know of, 409 for one that cannot be taken back
     */
    LifeEvent takeBack(UUID citizenId, UUID lifeEventId, String why) {
        Journey journey = access.lock(citizenId);
        LifeEvent known = rows.of(journey.records()).stream()
                .filter(event -> event.lifeEventId().equals(lifeEventId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (known.kind() != Kind.DEATH || known.takenBackAt().isPresent()) {
            throw Refusal.byRule("life-event-stands");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.goOn(journey.records(), lifeEventId, now, current.caller().user(), why);
        deadlines.goOn(journey.records());
        news.tell(journey, Notice.Kind.DEATH_TAKEN_BACK, lifeEventId);
        consistency.settle(
                journey.citizenId(), List.of(new Entry(journey.citizenId(), new JourneyReopened(journey.citizenId()))));
        return rows.of(journey.records()).stream()
                .filter(event -> event.lifeEventId().equals(lifeEventId))
                .findFirst()
                .orElseThrow();
    }

    /** All of a citizen, each with what it cancelled. */
    List<LifeEvent> list(UUID citizenId) {
        Journey journey = access.find(citizenId);
        return rows.of(journey.records()).stream()
                .map(event -> event.kind() == Kind.DEATH && event.takenBackAt().isEmpty()
                        ? event.with(
                                Optional.empty(),
                                cancelled(
                                        journey, journey.identity().stoppedAt().orElseThrow()))
                        : event)
                .toList();
    }

    private LifeEvent die(Journey journey, LifeEvent event, List<Entry> happened) {
        Instant dayAfter = DanishCalendar.startOf(event.happenedOn().plusDays(1));
        Instant from = dayAfter.isBefore(event.registeredAt()) ? dayAfter : event.registeredAt();
        happened.addAll(endRepresentation.endAll(journey, event.registeredBy(), kind -> true));
        happened.addAll(messages.cancelAll(journey, event.registeredAt()));
        rows.stop(journey.records(), from);
        return event.with(Optional.empty(), cancelled(journey, from));
    }

    private LifeEvent move(Journey journey, LifeEvent event, MunicipalityCode to) {
        rows.move(journey.records(), to.value());
        boolean away = !to.equals(current.caller().municipality());
        return event.with(Optional.of("transitions").filter(suggested -> away), List.of());
    }

    private LifeEvent rename(Journey journey, LifeEvent event, Command command) {
        rows.rename(
                journey.records(),
                command.givenName().orElse(journey.givenName()),
                command.familyName().orElse(journey.familyName()));
        return event;
    }

    private LifeEvent changeCustody(Journey journey, LifeEvent event, List<Entry> happened) {
        happened.addAll(
                endRepresentation.endAll(journey, event.registeredBy(), kind -> kind == Representation.Kind.CUSTODY));
        return event.with(Optional.of("representations"), List.of());
    }

    private static List<CancelledAppointment> cancelled(Journey journey, Instant from) {
        return journey.plans().stream()
                .flatMap(plan -> plan.appointments().stream()
                        .filter(appointment ->
                                appointment.stands() && !appointment.start().isBefore(from))
                        .map(appointment -> new CancelledAppointment(
                                appointment.id(),
                                appointment.start(),
                                appointment.end(),
                                plan.responsible().unit(),
                                plan.responsible().phone())))
                .toList();
    }

    private static Notice.Kind notice(Kind kind) {
        return switch (kind) {
            case DEATH -> Notice.Kind.CITIZEN_DIED;
            case MOVE -> Notice.Kind.CITIZEN_MOVED;
            case NAME_CHANGE -> Notice.Kind.NAME_CHANGED;
            case CUSTODY_CHANGE -> Notice.Kind.CUSTODY_CHANGED;
        };
    }

    private static void check(Command command, LocalDate today) {
        new Faults()
                .require(!command.happenedOn().isAfter(today), "/happenedOn", "day.ahead")
                .require(
                        (command.kind() == Kind.MOVE)
                                == command.toMunicipality().isPresent(),
                        "/toMunicipality",
                        "life-event.municipality")
                .require(
                        (command.kind() == Kind.NAME_CHANGE)
                                == (command.givenName().isPresent()
                                        || command.familyName().isPresent()),
                        "/familyName",
                        "life-event.name")
                .refuseIfAny();
    }

    /** What happened, and when. */
    record Command(
            UUID citizenId,
            Kind kind,
            LocalDate happenedOn,
            Optional<MunicipalityCode> toMunicipality,
            Optional<String> givenName,
            Optional<String> familyName) {}
}
