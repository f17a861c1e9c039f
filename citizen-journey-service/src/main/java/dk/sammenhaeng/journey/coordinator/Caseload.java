package dk.sammenhaeng.journey.coordinator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All journeys of one coordinator, given to another by a leader in one act (daily use C4).
 *
 * @param waiting journeys that have not been moved yet; the act is done when there are none
 * @param refusals journeys that stay where they are, and why
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Caseload(
        UUID id,
        String fromUser,
        String toUser,
        String toName,
        Instant orderedAt,
        long total,
        long moved,
        long refused,
        long waiting,
        List<Refused> refusals) {

    /** A journey that stays where it is. */
    record Refused(UUID citizenId, Reason reason) {}

    /** Why a journey is not moved. */
    enum Reason {
        /** It was given to another person before its turn came. */
        HELD_BY_ANOTHER,
        /** The citizen has declined this person, and that still stands. */
        DECLINED_BY_CITIZEN,
        /** The citizen has died or moved away: nobody is asked to act any more. */
        JOURNEY_ENDED
    }

    /** A journey whose turn has come. */
    record Item(UUID handOverId, String fromUser, Person receiver, String orderedBy) {

        /** As the database tells it. */
        record Row(
                UUID handOverId,
                String fromUser,
                String toUser,
                String toName,
                String toPhone,
                Optional<String> toDeputy,
                String orderedBy) {

            Item item() {
                return new Item(handOverId, fromUser, new Person(toUser, toName, toPhone, toDeputy), orderedBy);
            }
        }
    }
}
