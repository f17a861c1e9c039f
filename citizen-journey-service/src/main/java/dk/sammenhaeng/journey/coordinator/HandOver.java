package dk.sammenhaeng.journey.coordinator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A journey offered to another coordinator; the former stays until the receiver has accepted (catalogue C4).
 *
 * @param answerBy when the offer lapses
 * @param reason why it was refused
 */
record HandOver(
        UUID id,
        UUID citizenId,
        String fromUser,
        String toUser,
        String toName,
        String toPhone,
        Optional<String> toDeputy,
        String proposedBy,
        Instant proposedAt,
        Instant answerBy,
        State state,
        Optional<Instant> endedAt,
        Optional<String> reason,
        long version) {

    /** The states of an offer. */
    enum State {
        PROPOSED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        /** The receiver let the time pass. */
        UNANSWERED,
        /** The journey went to somebody by another way. */
        OVERTAKEN
    }

    Person receiver() {
        return new Person(toUser, toName, toPhone, toDeputy);
    }

    /** An offer as giver and receiver see it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record View(
            UUID id,
            UUID citizenId,
            String fromUser,
            String toUser,
            String toName,
            Instant proposedAt,
            Instant answerBy,
            State state,
            Optional<Instant> endedAt,
            Optional<String> reason,
            List<String> allowedActions) {

        static View of(HandOver offer, String caller) {
            List<String> allowed = offer.state != State.PROPOSED
                    ? List.of()
                    : offer.toUser.equals(caller) ? List.of("acceptances", "refusals") : List.of("withdrawals");
            return new View(
                    offer.id,
                    offer.citizenId,
                    offer.fromUser,
                    offer.toUser,
                    offer.toName,
                    offer.proposedAt,
                    offer.answerBy,
                    offer.state,
                    offer.endedAt,
                    offer.reason,
                    allowed);
        }

        /** One page of offers. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<View> items, Optional<String> next, OptionalLong total) {}
    }
}
