package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.representation.TellOfRelative;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Sends the citizen a message that a relative was let in, so that a permission nobody gave is found (FV-C13). */
@ApplicationScoped
class TellOfRelativeByMessage implements TellOfRelative {

    private final TellCitizen tellCitizen;

    TellOfRelativeByMessage(TellCitizen tellCitizen) {
        this.tellCitizen = tellCitizen;
    }

    @Override
    public Optional<Entry> tell(Journey journey, UUID representationId) {
        return tellCitizen.tell(journey, new News.RelativePermitted(representationId));
    }
}
