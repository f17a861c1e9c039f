package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.entry.CitizenEntry.Receiver;
import dk.sammenhaeng.journey.entry.EntryPart.Side;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The units somebody leads or works in. A secret unit is told, by name as by id, to its own people alone; everybody else
 * gets its phone.
 */
record OwnUnits(Set<UUID> ids) {

    OwnUnits {
        ids = Set.copyOf(ids);
    }

    boolean contains(UUID unitId) {
        return ids.contains(unitId);
    }

    /** The id of a unit, where it may be told. */
    Optional<UUID> idOf(Receiver unit) {
        return idOf(unit.unitId(), unit.secret());
    }

    /** The id of a unit that had a part, where it may be told. */
    Optional<UUID> idOf(Side unit) {
        return idOf(unit.unitId(), unit.secret());
    }

    /** The name of a unit, where it may be told. */
    Optional<String> nameOf(Receiver unit) {
        return idOf(unit).map(id -> unit.name());
    }

    private Optional<UUID> idOf(UUID unitId, boolean secret) {
        return Optional.of(unitId).filter(id -> !secret || ids.contains(id));
    }
}
