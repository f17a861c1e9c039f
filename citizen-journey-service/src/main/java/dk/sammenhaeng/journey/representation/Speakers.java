package dk.sammenhaeng.journey.representation;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds who may speak for a citizen today: the one look-up for a choice and for every consent. */
@ApplicationScoped
public class Speakers {

    private final Representations representations;
    private final SpeakerSettings settings;
    private final DanishCalendar calendar;

    Speakers(Representations representations, SpeakerSettings settings, DanishCalendar calendar) {
        this.representations = representations;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Those of a citizen. */
    public Standing of(Journey journey) {
        return new Standing(
                representations.of(journey.records()),
                journey.circumstances().birthDate(),
                calendar.today(),
                settings.ownConsentFrom());
    }
}
