package dk.sammenhaeng.journey.family;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Two citizens whose plans are looked at together.
 *
 * @param relation what the other citizen is to the citizen
 * @param given whether the citizen's latest word is yes
 * @param otherGiven whether the other's latest word is yes
 */
public record FamilyLink(
        UUID id,
        UUID citizenId,
        UUID otherCitizenId,
        Relation relation,
        Instant linkedAt,
        Optional<Instant> endedAt,
        boolean given,
        boolean otherGiven,
        long version) {

    /** What one citizen is to another. */
    public enum Relation {
        PARENT,
        CHILD,
        PARTNER,
        SIBLING,
        OTHER;

        /** The same seen from the other side. */
        Relation reversed() {
            return switch (this) {
                case PARENT -> CHILD;
                case CHILD -> PARENT;
                case PARTNER, SIBLING, OTHER -> this;
            };
        }
    }

    boolean isOver() {
        return endedAt.isPresent();
    }

    /** The link with the citizen of these records as the one who looks. */
    FamilyLink seenFrom(List<UUID> records) {
        return records.contains(citizenId)
                ? this
                : new FamilyLink(
                        id,
                        otherCitizenId,
                        citizenId,
                        relation.reversed(),
                        linkedAt,
                        endedAt,
                        otherGiven,
                        given,
                        version);
    }
}
