package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * The plans whose unit tells where the citizen is, as of a crisis centre (krisecenter), for readers who are no staff: those
 * have them in their relation.
 */
@ApplicationScoped
public class SecretPlans {

    private static final String OF = """
            select p.id from sector_plan p join unit u on u.sector = p.sector and u.name = p.responsible_unit
            where p.citizen_id = any (?::uuid[]) and p.withdrawn_at is null and u.secret
            """;

    private static final String UNIT = "select 1 from unit where sector = ? and name = ? and secret";

    private final Sql sql;

    SecretPlans(Sql sql) {
        this.sql = sql;
    }

    /**
     * True where a place may be told to whoever reads or hears of the journey's meetings: none of its plans is sensitive or
     * of a secret unit, and the citizen's address is not protected.
     */
    public boolean leavePlacesOpen(Journey journey) {
        return !journey.isProtected()
                && journey.plans().stream().noneMatch(plan -> plan.sensitivity().isSensitive())
                && of(journey).isEmpty();
    }

    /** True for a unit whose name tells where the citizen is. */
    public boolean isUnit(Sector sector, String name) {
        return !sql.list(UNIT, row -> row.getInt(1), sector, name).isEmpty();
    }

    /** Those of a journey. */
    public Set<UUID> of(Journey journey) {
        return Set.copyOf(sql.list(OF, row -> row.getObject(1, UUID.class), journey.records()));
    }
}
