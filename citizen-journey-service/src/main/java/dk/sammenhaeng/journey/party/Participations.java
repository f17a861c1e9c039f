package dk.sammenhaeng.journey.party;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.party.Party.State;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets the contact person of an outside party in, as long as the citizen permits it; each try is on the citizen's log. */
@ApplicationScoped
class Participations {

    private final PartyRows rows;
    private final Journeys journeys;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    Participations(PartyRows rows, Journeys journeys, CurrentCaller current, DanishCalendar calendar) {
        this.rows = rows;
        this.journeys = journeys;
        this.current = current;
        this.calendar = calendar;
    }

    /**
     * The caller's own participation, with the journey.
     *
     * @throws Refusal 404 for another's, one that the citizen does not permit, and a journey that has ended
     */
    Permitted enter(UUID participationId) {
        Party party = rows.find(participationId)
                .filter(found -> found.user().equals(current.caller().user()))
                .orElseThrow(Refusal::notFound);
        Journey journey = journeys.find(party.citizenId()).orElseThrow(Refusal::notFound);
        current.touches(journey.citizenId());
        if (party.on(calendar.today()) != State.PERMITTED
                || journey.identity().stoppedAt().isPresent()) {
            throw Refusal.notFound();
        }
        return new Permitted(party, journey);
    }

    /** Who takes part, and in whose journey. */
    record Permitted(Party party, Journey journey) {}
}
