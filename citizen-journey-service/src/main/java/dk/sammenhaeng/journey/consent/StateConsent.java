package dk.sammenhaeng.journey.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.consent.Consent.Said;
import dk.sammenhaeng.journey.journey.DigitalOnly;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.Speakers;
import dk.sammenhaeng.journey.representation.Standing;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes what the citizen says about sharing; it holds from that instant on, on every page and list (catalogue C8). Who says
 * yes for the citizen is registered as who may (C22); a no is taken from anybody.
 */
@ApplicationScoped
class StateConsent {

    private final Journeys journeys;
    private final ConsentRows rows;
    private final Consistency consistency;
    private final ConsentGround ground;
    private final DueRows due;
    private final Speakers speakers;
    private final CurrentCaller current;
    private final Clock clock;

    StateConsent(
            Journeys journeys,
            ConsentRows rows,
            Consistency consistency,
            ConsentGround ground,
            DueRows due,
            Speakers speakers,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.ground = ground;
        this.due = due;
        this.speakers = speakers;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes what the citizen says; saying the same again changes nothing.
     *
     * @throws Refusal 400 for a consent to nothing, one that is over or a yes by who is not registered to consent, 403 by
     *     break-glass alone, 404 for a citizen the caller may not know of, 409 for a child's own yes, that of who has custody of
     *     a citizen who consents, and a digital one asked of who is exempt from Digital Post
     */
    Consent state(Command command) {
        Journey journey = journeys.lockSeen(command.citizenId()).journey();
        Standing standing = speakers.of(journey);
        Sharing sharing = command.sharing();
        Faults faults = check(sharing);
        Speaker speaker = standing.check(command.speaker(), sharing.given(), sharing.includesSensitive(), faults);
        faults.refuseIfAny();
        standing.requireAge(speaker, sharing.given());
        if (command.sharing().given() && command.said() == Said.DIGITAL) {
            DigitalOnly.refuse(journey);
        }
        return stateFor(journey, new Command(command.citizenId(), sharing, command.said(), speaker));
    }

    /**
     * Notes what the citizen, or who may consent for them, says with a token of their own.
     *
     * @param journey locked
     * @throws Refusal 400 for a consent to nothing, one that is over or to what is sensitive by who is not let into that,
     *     409 for a child's own yes and that of who has custody of a citizen who consents
     */
    Consent stateOwn(Journey journey, Command command) {
        Sharing sharing = command.sharing();
        Standing standing = speakers.of(journey);
        Faults faults = check(sharing);
        standing.checkOwn(command.speaker(), sharing.given(), sharing.includesSensitive(), faults);
        faults.refuseIfAny();
        standing.requireAge(command.speaker(), sharing.given());
        return stateFor(journey, command);
    }

    /** It is the same again only where it was also said in the name of the record that is asked: the merge may be undone. */
    private Consent stateFor(Journey journey, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return lastWord(List.of(journey.identity().asked()), command)
                .flatMap(own -> lastWord(journey.records(), command))
                .orElseGet(() -> change(journey, command, now));
    }

    /** What was said last of these records, where it is what is said now. */
    private Optional<Consent> lastWord(List<UUID> records, Command command) {
        return rows.find(records).filter(consent -> consent.says(command.sharing(), command.said(), command.speaker()));
    }

    private Faults check(Sharing sharing) {
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        return new Faults()
                .require(!sharing.given() || !sharing.sectors().isEmpty(), "/sectors", "consent.to-nothing")
                .require(sharing.until().filter(end -> !end.isAfter(today)).isEmpty(), "/until", "consent.over");
    }

    /** The word stands with the record that is named, so that it stays with that person when a merge is undone. */
    private Consent change(Journey journey, Command command, Instant now) {
        UUID citizenId = journey.citizenId();
        UUID record = journey.identity().asked();
        Optional<Consent> known = rows.find(List.of(record));
        Consent consent = new Consent(
                known.map(Consent::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                command.sharing(),
                command.said(),
                Optional.of(command.speaker()),
                now,
                current.caller().user(),
                known.map(before -> before.version() + 1).orElse(0L));
        rows.state(record, UuidCreator.getTimeOrderedEpoch(), consent, now);
        due.set(record, ConsentEnds.KIND, consent.sharing().until().map(DanishCalendar::startOf));
        List<Entry> happened = new ArrayList<>(ground.look(journey));
        happened.add(new Entry(
                citizenId,
                new ConsentChanged(citizenId, consent.id(), consent.sharing().given())));
        consistency.settle(citizenId, happened);
        return consent;
    }

    /** What is said, how and by whom. */
    record Command(UUID citizenId, Sharing sharing, Said said, Speaker speaker) {}
}
