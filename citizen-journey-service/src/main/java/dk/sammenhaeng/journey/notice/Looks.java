package dk.sammenhaeng.journey.notice;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who looked at a citizen, from the audit log: they may have seen what was not the citizen's. */
@ApplicationScoped
public class Looks {

    private static final String SINCE = """
            select json_build_object(
                'user', actor, 'roles', min(roles), 'acts', array_agg(distinct act order by act),
                'times', count(*), 'firstAt', min(at), 'lastAt', max(at))
            from audit
            where municipality = acting_municipality() and subject = any (?::text[]) and at >= ? and outcome = 'READ'
            group by actor order by min(at)
            """;

    private final Sql sql;

    Looks(Sql sql) {
        this.sql = sql;
    }

    /** Whoever has read anything of the citizen's records since then, the first first. */
    public List<Look> since(List<UUID> records, Instant since) {
        return sql.list(
                SINCE,
                row -> Sql.fromJson(row.getString(1), Look.class),
                records.stream().map(UUID::toString).toList(),
                since);
    }

    /** What one person looked at. */
    public record Look(String user, String roles, List<String> acts, long times, Instant firstAt, Instant lastAt) {}
}
