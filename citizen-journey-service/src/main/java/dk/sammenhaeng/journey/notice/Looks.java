package dk.sammenhaeng.journey.notice;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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

    /** Parameters: the users, the records, and the plans that are hidden from the reader. */
    private static final String KNOWN = """
            with asked as (
                select ?::text[] as users, ?::uuid[] as records, ?::uuid[] as hidden
            )
            select u.name from asked cross join lateral unnest(asked.users) u(name)
            where exists (
                    select from coordinator_term t where t.citizen_id = any (asked.records) and t.user_id = u.name)
                or exists (
                    select from coordinator k where k.citizen_id = any (asked.records) and k.deputy_user = u.name)
                or exists (
                    select from team_member m where m.citizen_id = any (asked.records) and m.user_id = u.name)
                or exists (
                    select from break_glass g where g.citizen_id = any (asked.records) and g.user_id = u.name)
                or exists (
                    select from sector_plan p
                    where p.citizen_id = any (asked.records) and p.id <> all (asked.hidden)
                        and (p.withdrawn_at is null or p.sensitivity <> 'VIP') and is_own_plan(p, u.name))
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

    /**
     * Of these users those whom the reader may know to work with the citizen: by a tie to the whole, by break-glass, or by
     * a plan that is not hidden from the reader.
     */
    public Set<String> known(Journeys.Seen reader, Stream<Look> looks) {
        return Set.copyOf(sql.list(
                KNOWN,
                row -> row.getString(1),
                looks.map(Look::user).distinct().toList(),
                reader.journey().records(),
                reader.relation().hidden()));
    }

    /** What one person looked at. */
    public record Look(String user, String roles, List<String> acts, long times, Instant firstAt, Instant lastAt) {

        /** True for the citizen and who stands for the citizen. */
        public boolean byCitizen() {
            return roles.equals(Role.CITIZEN.code());
        }
    }
}
