package dk.sammenhaeng.journey.citizen;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.citizen.Citizen.Name;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.vault.CprVault;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.identifier.CprNumber;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Registers a citizen once per municipality; what others get is a surrogate id (X8). */
@ApplicationScoped
class RegisterCitizen {

    private final CitizenRepository citizens;
    private final CprVault vault;
    private final EventLog events;
    private final CurrentCaller current;
    private final Clock clock;

    RegisterCitizen(CitizenRepository citizens, CprVault vault, EventLog events, CurrentCaller current, Clock clock) {
        this.citizens = citizens;
        this.vault = vault;
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Registers the citizen and starts the journey.
     *
     * @throws Refusal 409 when the number is already registered here
     */
    Citizen register(Command command) {
        Caller caller = current.caller();
        Citizen citizen = new Citizen(
                UuidCreator.getTimeOrderedEpoch(),
                caller.municipality().value(),
                command.name(),
                command.municipalityOfResidence().map(MunicipalityCode::value),
                Relation.sectorOf(caller),
                command.cprNumber().birthDate(),
                clock.instant(),
                caller.user());
        citizens.persistAndFlush(citizen);
        if (!vault.keep(citizen.id(), command.cprNumber())) {
            throw Refusal.byRule("citizen-already-registered");
        }
        events.append(citizen.id(), new JourneyStarted(citizen.id()));
        return citizen;
    }

    /** Whom to register. */
    record Command(CprNumber cprNumber, Name name, Optional<MunicipalityCode> municipalityOfResidence) {}
}
