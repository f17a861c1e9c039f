package dk.sammenhaeng.journey.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.consent.Consent.Said;
import dk.sammenhaeng.journey.journey.DigitalOnly;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes what the citizen says about sharing; it holds from that instant on, on every page and list (catalogue C8). */
@ApplicationScoped
class StateConsent {

    private final Journeys journeys;
    private final ConsentRows rows;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final Clock clock;

    StateConsent(
            Journeys journeys,
            ConsentRows rows,
            Consistency consistency,
            DueRows due,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes what the citizen says; saying the same again changes nothing.
     *
     * @throws Refusal 400 for a consent to nothing or one that is over, 403 by break-glass alone, 404 for a citizen the
     *     caller may not know of, 409 for a digital yes asked of who is exempt from Digital Post
     */
    Consent state(Command command) {
        check(command);
        Journey journey = journeys.lockSeen(command.citizenId()).journey();
        if (command.sharing().given() && command.said() == Said.DIGITAL) {
            DigitalOnly.refuse(journey);
        }
        return stateFor(journey, command);
    }

    /**
     * Notes what the citizen, or who may consent for them, says with a token of their own.
     *
     * @param journey locked
     * @throws Refusal 400 for a consent to nothing or one that is over
     */
    Consent stateOwn(Journey journey, Command command) {
        check(command);
        return stateFor(journey, command);
    }

    private Consent stateFor(Journey journey, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return rows.find(journey.records())
                .filter(consent -> consent.says(command.sharing(), command.said()))
                .orElseGet(() -> change(journey.citizenId(), command, now));
    }

    private void check(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        Sharing sharing = command.sharing();
        new Faults()
                .require(!sharing.given() || !sharing.sectors().isEmpty(), "/sectors", "consent.to-nothing")
                .require(sharing.until().filter(end -> !end.isAfter(today)).isEmpty(), "/until", "consent.over")
                .refuseIfAny();
    }

    private Consent change(UUID citizenId, Command command, Instant now) {
        Optional<Consent> known = rows.find(List.of(citizenId));
        Consent consent = new Consent(
                known.map(Consent::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                command.sharing(),
                command.said(),
                now,
                current.caller().user(),
                known.map(before -> before.version() + 1).orElse(0L));
        rows.state(citizenId, UuidCreator.getTimeOrderedEpoch(), consent, now);
        due.set(citizenId, ConsentEnds.KIND, consent.sharing().until().map(DanishCalendar::startOf));
        consistency.settle(
                citizenId,
                List.of(new Entry(
                        citizenId,
                        new ConsentChanged(
                                citizenId, consent.id(), consent.sharing().given()))));
        return consent;
    }

    /** What the citizen says, and how. */
    record Command(UUID citizenId, Sharing sharing, Said said) {}
}
