package dk.sammenhaeng.journey.party;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A permission's last day has passed: it is closed and told, though nothing was shown from that day on. */
@ApplicationScoped
class PartyEnds implements DueHandler {

    static final String KIND = "party.ends";

    private final PartyRows rows;
    private final PermitParty permitParty;
    private final Journeys journeys;

    PartyEnds(PartyRows rows, PermitParty permitParty, Journeys journeys) {
        this.rows = rows;
        this.permitParty = permitParty;
        this.journeys = journeys;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID id) {
        rows.find(id).ifPresent(party -> journeys.lockOnly(party.citizenId()));
    }

    @Override
    public void raise(UUID id, Instant at) {
        rows.find(id).ifPresent(party -> journeys.find(party.citizenId())
                .ifPresent(journey -> permitParty.end(journey, party, "service:citizen-journey")));
    }
}
