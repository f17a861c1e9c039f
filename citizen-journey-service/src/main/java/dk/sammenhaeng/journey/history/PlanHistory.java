package dk.sammenhaeng.journey.history;

import dk.sammenhaeng.journey.history.PlanVersion.What;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was known at an instant. Only the plans and the conflicts travel back in time: who may see them is decided
 * by today's relation, and a plan that was put on the wrong citizen is in no history.
 */
@ApplicationScoped
public class PlanHistory {

    /** The plans of a citizen as of an instant, as {@code document}. Parameters: the records, the instant. */
    public static final String PLANS_AS_OF = """
            select document from (
                select distinct on (v.plan_id) v.plan_id, v.what, v.document
                from plan_version v join sector_plan p on p.id = v.plan_id
                where v.citizen_id = any (?::uuid[]) and v.recorded_at <= ? and p.retracted_at is null
                order by v.plan_id, v.version desc) latest
            where what <> 'WITHDRAWN' order by plan_id
            """;

    /** The conflicts that were open then, as {@code document}. Parameters: the records, the instant twice. */
    public static final String CONFLICTS_AS_OF = """
            select json_build_object(
                'id', id, 'rule', rule, 'parts', parts, 'plans', plans, 'sectors', sectors,
                'cause', json_build_object('kind', cause_kind, 'id', cause_id),
                'reason', reason, 'severity', severity, 'dueOn', due_on, 'status', 'OPEN', 'openedAt', opened_at,
                'basis', json_build_object(
                    'key', key, 'sensitivity', sensitivity, 'owner', owner_user, 'ruleVersion', rule_version,
                    'thresholds', thresholds)) as document
            from conflict
            where citizen_id = any (?::uuid[]) and opened_at <= ? and (closed_at is null or closed_at > ?)
                and not exists (
                    select from sector_plan p where p.id = any (conflict.plans) and p.retracted_at is not null)
            order by id
            """;

    private static final String VERSIONS = """
            select v.version, v.what, v.recorded_at, v.document, (
                select n.recorded_at from plan_version n where n.plan_id = v.plan_id and n.version > v.version
                order by n.version limit 1)
            from plan_version v
            where v.plan_id = (
                    select id from sector_plan
                    where citizen_id = any (?::uuid[]) and sector = ? and external_id = ? and retracted_at is null
                    order by citizen_id = ? desc limit 1)
                and (?::bigint is null or v.version < ?)
            order by v.version desc limit ?
            """;

    private final Sql sql;

    PlanHistory(Sql sql) {
        this.sql = sql;
    }

    /** The journey with the plans and the open conflicts it had then; as it is now when nothing else is asked for. */
    public Journey asOf(Journey now, @Nullable AsOf asOf) {
        if (asOf == null) {
            return now;
        }
        Instant at = asOf.at();
        return now.with(
                sql.list(PLANS_AS_OF, row -> Sql.fromJson(row.getString(1), Plan.class), now.records(), at),
                sql.list(
                        CONFLICTS_AS_OF, row -> Sql.fromJson(row.getString(1), Conflict.class), now.records(), at, at));
    }

    /** The versions of a plan, the latest first, as far as one page goes; also of one that was withdrawn. */
    public List<PlanVersion> versions(Journey journey, Sector sector, String externalId, PageRequest request) {
        Optional<Long> before = request.after().map(values -> Long.valueOf(values.getFirst()));
        return sql.list(
                VERSIONS,
                PlanHistory::version,
                journey.records(),
                sector,
                externalId,
                journey.identity().asked(),
                before,
                before,
                request.fetch());
    }

    private static PlanVersion version(ResultSet row) throws SQLException {
        return new PlanVersion(
                row.getLong(1),
                What.valueOf(row.getString(2)),
                row.getTimestamp(3).toInstant(),
                Optional.ofNullable(row.getTimestamp(5)).map(java.sql.Timestamp::toInstant),
                Sql.fromJson(row.getString(4), Plan.class));
    }
}
