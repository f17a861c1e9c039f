package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.Journey;
import java.util.UUID;

/**
 * What a coordinated plan rests on that does not stand in it.
 *
 * @param wasTalkedAbout true where a talk with the citizen on needs is on record (dialog med borgeren; FV-C13)
 */
record Footing(boolean hasCoordinator, boolean wasTalkedAbout) {

    static Footing of(Journey journey, UUID planId) {
        return new Footing(
                journey.coordinator().isPresent(),
                journey.circumstances().dealings().heard().contains(planId));
    }
}
