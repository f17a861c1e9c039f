package dk.sammenhaeng.journey.representation;

import java.util.Optional;
import java.util.UUID;

/**
 * Who said what counts as a citizen's word.
 *
 * @param representationId the registered ground on which somebody else spoke
 * @param name of somebody else who spoke
 */
public record Speaker(StatedBy by, Optional<UUID> representationId, Optional<String> name) {

    /** The citizen. */
    public static final Speaker CITIZEN = new Speaker(StatedBy.CITIZEN, Optional.empty(), Optional.empty());

    /** Who stands for a citizen on this ground. */
    public static Speaker of(Representation ground) {
        return new Speaker(StatedBy.of(ground), Optional.of(ground.representationId()), Optional.of(ground.name()));
    }
}
