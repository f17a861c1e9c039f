package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.journey.Sector;
import java.util.Optional;
import java.util.Set;

/**
 * A leader (leder) of those who work with citizens: administration leads all, another leader the units that name them.
 *
 * @param user empty for administration
 * @param sectors those of the units led; all for administration
 */
public record Leader(Optional<String> user, Set<Sector> sectors) {

    public Leader {
        sectors = Set.copyOf(sectors);
    }
}
