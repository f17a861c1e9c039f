package dk.sammenhaeng.journey.citizen;

import dk.sammenhaeng.journey.citizen.Citizen.Name;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects a citizen's name and where the citizen lives. */
@ApplicationScoped
class UpdateCitizen {

    private final CitizenAccess access;
    private final CitizenRepository citizens;
    private final EventLog events;

    UpdateCitizen(CitizenAccess access, CitizenRepository citizens, EventLog events) {
        this.access = access;
        this.citizens = citizens;
        this.events = events;
    }

    /**
     * Corrects them; saying the same again changes nothing.
     *
     * @throws Refusal 404 for a citizen the caller may not know of, 412 and 428 as the version seen asks
     */
    Citizen update(UUID citizenId, @Nullable Version seen, Name name, Optional<MunicipalityCode> residence) {
        Journey journey = access.lock(citizenId);
        Citizen citizen = citizens.findByIdOptional(journey.citizenId()).orElseThrow(Refusal::notFound);
        Version.require(seen, citizen.version());
        if (citizen.correct(name, residence.map(MunicipalityCode::value))) {
            citizens.flush();
            events.append(citizen.id(), new PartChanged(citizen.id(), citizen.id()));
        }
        return citizen;
    }
}
