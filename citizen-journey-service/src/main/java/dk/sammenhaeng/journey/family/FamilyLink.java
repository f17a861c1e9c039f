package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.journey.Sharing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Two citizens whose plans are looked at together.
 *
 * @param relation what the other citizen is to the citizen
 * @param word the citizen's latest
 * @param otherWord the other's latest
 */
public record FamilyLink(
        UUID id,
        UUID citizenId,
        UUID otherCitizenId,
        Relation relation,
        Instant linkedAt,
        Optional<Instant> endedAt,
        Word word,
        Word otherWord,
        long version) {

    /**
     * What a member says about being seen with the family.
     *
     * @param id empty where nothing was said
     * @param sharing given for that a plan is there and whom to call, with the sectors whose plans are seen by their
     *     content
     */
    record Word(Optional<UUID> id, Sharing sharing) {

        /** Nothing was said. */
        static final Word NONE = new Word(Optional.empty(), Sharing.NONE);
    }

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
                        otherWord,
                        word,
                        version);
    }
}
