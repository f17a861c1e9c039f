package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who leads what, asked at each use: who no longer leads a unit is no leader by the next request. */
@ApplicationScoped
public class Leaders {

    private final Sql sql;

    Leaders(Sql sql) {
        this.sql = sql;
    }

    /**
     * The leader the caller is.
     *
     * @throws Refusal 403 for who is neither administration nor leads a unit
     */
    public Leader require(Caller caller) {
        if (caller.isAny(Role.ADMINISTRATION)) {
            return new Leader(Optional.empty(), EnumSet.allOf(Sector.class));
        }
        Set<Sector> led = caller.isAny(Role.INSTITUTION_LEADER)
                ? new HashSet<>(sql.list(
                        "select distinct sector from unit where leader_user = ?",
                        row -> Sector.valueOf(row.getString(1)),
                        caller.user()))
                : Set.of();
        if (led.isEmpty()) {
            throw Refusal.forbidden("leads-no-unit");
        }
        return new Leader(Optional.of(caller.user()), led);
    }
}
