package dk.sammenhaeng.journey.citizen;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Who may tend a citizen's identity and basic data: administration, whose register it is, and everyone with a relation;
 * to others the citizen does not exist.
 */
@ApplicationScoped
public class CitizenAccess {

    private final Journeys journeys;
    private final CurrentCaller current;

    CitizenAccess(Journeys journeys, CurrentCaller current) {
        this.journeys = journeys;
        this.current = current;
    }

    /**
     * The journey as it is now.
     *
     * @throws Refusal 404 when there is none, or none for this caller
     */
    public Journey find(UUID citizenId) {
        return findKnown(citizenId).journey();
    }

    /**
     * The same with what ties the caller to it; administration needs nothing that does.
     *
     * @throws Refusal 404 when there is none, or none for this caller
     */
    public Known findKnown(UUID citizenId) {
        return journeys.findKnown(citizenId)
                .filter(known -> isAdministration() || known.relation().isPresent())
                .orElseThrow(Refusal::notFound);
    }

    /**
     * The same under the journey's lock.
     *
     * @throws Refusal 404 when there is none, or none for this caller; 403 by break-glass alone
     */
    public Journey lock(UUID citizenId) {
        return isAdministration()
                ? journeys.lock(citizenId).orElseThrow(Refusal::notFound)
                : journeys.lockSeen(citizenId).journey();
    }

    private boolean isAdministration() {
        return current.caller().isAny(Role.ADMINISTRATION);
    }
}
