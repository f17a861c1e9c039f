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

    private final Sql sql;

    SecretPlans(Sql sql) {
        this.sql = sql;
    }

    /** Those of a journey. */
    public Set<UUID> of(Journey journey) {
        return Set.copyOf(sql.list(OF, row -> row.getObject(1, UUID.class), journey.records()));
    }
}
