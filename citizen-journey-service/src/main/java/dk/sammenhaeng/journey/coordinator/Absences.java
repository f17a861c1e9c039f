package dk.sammenhaeng.journey.coordinator;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinator.Absence.State;
import dk.sammenhaeng.journey.coordinator.AbsenceRows.Concerned;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Absences of coordinators: from its first day on somebody else's worklist holds every journey, and none is left alone
 * (daily use C4: absence moves the worklist the same day). A deputy holds a journey anyway; where there is none, or the
 * deputy is away as well, the substitute stands in until the absence is over. No rule asks who the deputy is, so the
 * conflicts of the journeys are not looked at anew.
 */
@ApplicationScoped
class Absences implements DueHandler {

    private static final String TURN = "coordinator.absence";

    private final AbsenceRows rows;
    private final Journeys journeys;
    private final EventLog events;
    private final DueRows due;
    private final CurrentCaller current;
    private final DanishCalendar calendar;
    private final Clock clock;

    Absences(
            AbsenceRows rows,
            Journeys journeys,
            EventLog events,
            DueRows due,
            CurrentCaller current,
            DanishCalendar calendar,
            Clock clock) {
        this.rows = rows;
        this.journeys = journeys;
        this.events = events;
        this.due = due;
        this.current = current;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Records an absence; one that begins today takes effect with this transaction.
     *
     * @throws Refusal 400 for days that are over, 409 when it overlaps another or would leave journeys alone
     */
    Absence record(Command command) {
        LocalDate today = calendar.today();
        new Faults()
                .require(!command.from().isBefore(today), "/from", "absence.past")
                .require(command.to().isAfter(command.from()), "/to", "period.empty")
                .require(
                        command.substitute().filter(command.user()::equals).isEmpty(),
                        "/substitute",
                        "absence.substitute-same")
                .refuseIfAny();
        rows.lockUser(command.user());
        if (rows.isAway(command.user(), command.from(), command.to())) {
            throw Refusal.byRule("absence-overlaps");
        }
        if (command.substitute()
                .filter(substitute -> rows.isAway(substitute, command.from(), command.to()))
                .isPresent()) {
            throw Refusal.byRule("absence-substitute-away");
        }
        long alone = rows.countAlone(command.user(), command.from(), command.to(), command.substitute());
        if (alone > 0) {
            throw Refusal.byRule("absence-leaves-alone", alone);
        }
        Absence absence = new Absence(
                UuidCreator.getTimeOrderedEpoch(),
                command.user(),
                command.from(),
                command.to(),
                command.substitute(),
                State.PLANNED);
        Caller caller = current.caller();
        rows.add(absence, caller.user(), clock.instant());
        turn(absence);
        return rows.find(absence.id()).orElseThrow(Refusal::notFound);
    }

    /**
     * The coordinator is back earlier, from today on.
     *
     * @throws Refusal 404 for none, 409 for one that is over
     */
    Absence end(String user, UUID id) {
        Absence absence =
                rows.lock(id).filter(found -> found.user().equals(user)).orElseThrow(Refusal::notFound);
        if (absence.state() == State.OVER) {
            throw Refusal.byRule("absence-over");
        }
        LocalDate today = calendar.today();
        finish(absence, today.isBefore(absence.from()) ? absence.from() : today);
        due.set(id, TURN, Optional.empty());
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    @Override
    public String kind() {
        return TURN;
    }

    @Override
    public void lock(UUID absenceId) {
        rows.lock(absenceId);
    }

    @Override
    public void raise(UUID absenceId, Instant at) {
        rows.find(absenceId).filter(absence -> absence.state() != State.OVER).ifPresent(this::turn);
    }

    /** Begins or ends the absence as the day asks, and books the next turn. */
    private void turn(Absence absence) {
        LocalDate today = calendar.today();
        if (!today.isBefore(absence.to())) {
            finish(absence, absence.to());
        } else if (absence.coversOn(today)) {
            begin(absence);
            due.set(absence.id(), TURN, Optional.of(DanishCalendar.startOf(absence.to())));
        } else {
            due.set(absence.id(), TURN, Optional.of(DanishCalendar.startOf(absence.from())));
        }
    }

    private void begin(Absence absence) {
        rows.become(absence.id(), State.RUNNING, absence.to());
        absence.substitute().ifPresent(substitute -> {
            List<UUID> alone = rows.alone(absence);
            journeys.lockOnly(alone);
            tell(rows.standIn(absence, substitute, alone));
        });
    }

    private void finish(Absence absence, LocalDate lastDay) {
        rows.become(absence.id(), State.OVER, lastDay);
        journeys.lockOnly(rows.stoodIn(absence.id()));
        tell(rows.standBack(absence.id()));
    }

    private void tell(List<Concerned> journeys) {
        if (!journeys.isEmpty()) {
            events.append(journeys.stream()
                    .sorted(Comparator.comparing(Concerned::citizenId))
                    .map(journey -> new Entry(
                            journey.citizenId(), new PartChanged(journey.citizenId(), journey.coordinationId())))
                    .toList());
        }
    }

    /** Who is away when, and who acts meanwhile. */
    record Command(String user, LocalDate from, LocalDate to, Optional<String> substitute) {}
}
