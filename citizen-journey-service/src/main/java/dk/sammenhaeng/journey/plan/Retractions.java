package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The traces of plans that were put on the wrong citizen, with who had looked at that citizen meanwhile. */
@ApplicationScoped
class Retractions {

    private static final String ROW = """
            json_build_object(
                'retractionId', id, 'planId', plan_id, 'sector', sector, 'externalId', external_id,
                'reason', reason, 'retractedBy', retracted_by, 'retractedAt', retracted_at,
                'shownSince', shown_since, 'seenBy', seen_by)
            """;

    /** Whoever read anything of the citizen while the plan was there may have seen it. */
    private static final String WRITE = """
            with first as (
                select recorded_at as at from plan_version where plan_id = ? order by version limit 1
            ), looks as (
                select a.actor, min(a.roles) as roles, array_agg(distinct a.act order by a.act) as acts,
                    count(*) as times, min(a.at) as first_at, max(a.at) as last_at
                from audit a, first
                where a.municipality = acting_municipality() and a.subject = any (?::text[]) and a.at >= first.at
                    and a.outcome = 'READ'
                group by a.actor
            )
            insert into plan_retraction (
                id, citizen_id, plan_id, sector, external_id, reason, retracted_by, retracted_at, shown_since, seen_by)
            select ?, ?, ?, ?, ?, ?, ?, ?, first.at, (
                select coalesce(jsonb_agg(jsonb_build_object(
                    'user', actor, 'roles', roles, 'acts', acts, 'times', times,
                    'firstAt', first_at, 'lastAt', last_at) order by first_at), '[]')
                from looks)
            from first
            returning
            """ + ROW;

    private static final String LIST = "select " + ROW + """
            from plan_retraction
            where citizen_id = ? and (?::uuid is null or id < ?::uuid)
            order by id desc limit ?
            """;

    private final Sql sql;

    Retractions(Sql sql) {
        this.sql = sql;
    }

    /** Writes the trace of a plan. */
    Retraction write(UUID id, Journey journey, Plan plan, String reason, String by, Instant now) {
        return sql.list(
                        WRITE,
                        row -> Sql.fromJson(row.getString(1), Retraction.class),
                        plan.id(),
                        journey.records().stream().map(UUID::toString).toList(),
                        id,
                        journey.identity().asked(),
                        plan.id(),
                        plan.sector(),
                        plan.externalId(),
                        reason,
                        by,
                        now)
                .getFirst();
    }

    /** A citizen's, the latest first. */
    List<Retraction> list(UUID citizenId, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), Retraction.class),
                citizenId,
                after,
                after,
                request.fetch());
    }

    /**
     * The trace of one plan.
     *
     * @param shownSince when it was first recorded on the wrong citizen
     * @param seenBy who may have seen it
     */
    record Retraction(
            UUID retractionId,
            UUID planId,
            Sector sector,
            String externalId,
            String reason,
            String retractedBy,
            Instant retractedAt,
            Instant shownSince,
            List<Look> seenBy) {}

    /** What one person looked at, from the audit log. */
    record Look(String user, String roles, List<String> acts, long times, Instant firstAt, Instant lastAt) {}
}
