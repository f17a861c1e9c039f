package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import java.util.Arrays;
import java.util.Optional;

/**
 * A leader (leder) of those who work with citizens: administration leads all sectors, another leader the one that the
 * token names.
 *
 * @param sector empty for administration
 */
public record Leader(Optional<Sector> sector) {

    /**
     * The leader the caller is.
     *
     * @throws Refusal 403 for who is neither administration nor leads a sector
     */
    public static Leader of(Caller caller) {
        if (caller.isAny(Role.ADMINISTRATION)) {
            return new Leader(Optional.empty());
        }
        return caller.sector()
                .flatMap(name -> Arrays.stream(Sector.values())
                        .filter(sector -> sector.name().equals(name))
                        .findFirst())
                .filter(sector -> caller.isAny(Role.INSTITUTION_LEADER))
                .map(sector -> new Leader(Optional.of(sector)))
                .orElseThrow(() -> Refusal.forbidden("leads-no-sector"));
    }
}
