package dk.sammenhaeng.journey.representation;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.due.DueHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A representation's last day has passed: it is closed and told, though access had ended with the day. */
@ApplicationScoped
class RepresentationEnds implements DueHandler {

    static final String KIND = "representation.ends";

    private final Representations representations;
    private final EndRepresentation endRepresentation;
    private final Journeys journeys;

    RepresentationEnds(Representations representations, EndRepresentation endRepresentation, Journeys journeys) {
        this.representations = representations;
        this.endRepresentation = endRepresentation;
        this.journeys = journeys;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID id) {
        representations.find(id).ifPresent(found -> journeys.lockOnly(found.citizenId()));
    }

    @Override
    public void raise(UUID id, Instant at) {
        representations
                .find(id)
                .flatMap(found -> journeys.find(found.citizenId()))
                .ifPresent(journey -> endRepresentation.end(journey, id, "service:citizen-journey"));
    }
}
