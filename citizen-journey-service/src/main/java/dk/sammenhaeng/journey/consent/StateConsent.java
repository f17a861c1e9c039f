package dk.sammenhaeng.journey.consent;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes the citizen's consent, or its withdrawal, which takes effect with this transaction (catalogue C8, flow F10). The
 * citizen's last word holds, so it asks for no version: a withdrawal is never refused because something else changed.
 */
@ApplicationScoped
class StateConsent {

    private final Journeys journeys;
    private final ConsentRepository consents;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    StateConsent(
            Journeys journeys,
            ConsentRepository consents,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.consents = consents;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes what the citizen says; saying the same again changes nothing.
     *
     * @throws Refusal 404 for a citizen the caller may not know of
     */
    Consent state(UUID citizenId, boolean given) {
        Journey journey = journeys.lockSeen(citizenId).journey();
        Optional<Consent> known = consents.findByIdOptional(journey.citizenId());
        if (known.filter(consent -> consent.given() == given).isPresent()) {
            return known.get();
        }
        Caller caller = current.caller();
        known.ifPresent(consent -> consent.state(given, clock.instant(), caller.user()));
        Consent consent = known.orElseGet(() -> new Consent(
                journey.citizenId(),
                caller.municipality().value(),
                UuidCreator.getTimeOrderedEpoch(),
                given,
                clock.instant(),
                caller.user()));
        consents.persistAndFlush(consent);

        consistency.settle(
                journey.citizenId(),
                List.of(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), consent.id()))));
        return consent;
    }
}
