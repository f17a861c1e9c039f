package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done for a joint goal and by whom (FW-J3): an action of a sector plan by its id, or something in own words.
 *
 * @param words empty where it is an action of a sector plan, whose title stands there alone
 */
record Contribution(UUID id, Optional<UUID> actionId, Optional<String> words, DoneBy doneBy) {

    /** True when the citizen takes part in it. */
    boolean involvesTheCitizen() {
        return switch (doneBy) {
            case CITIZEN_ALONE, TOGETHER -> true;
            case STAFF -> false;
        };
    }
}
