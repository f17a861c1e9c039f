package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The ids other systems know a plan and its parts by, in the database. */
@ApplicationScoped
class RekeyRows {

    private static final String DONE = """
            select 1 from sector_plan where citizen_id = ? and sector = ? and external_id = ? and rekeyed_from = ?
            """;

    /** The parts that are told are those of now; one that has ended keeps the id nobody knows any more. */
    private static final String WRITE = """
            insert into plan_version (
                plan_id, version, citizen_id, what, external_id, external_version, plan_type,
                valid_from, valid_to, recorded_at, document)
            values (?, ?, ?, 'REKEYED', ?, ?, ?, ?, ?, ?, ?::jsonb);
            update sector_plan set
                external_id = ?, rekeyed_from = ?, external_version = ?, version = ?, changed_at = ?, spoke_at = ?
            where id = ?;
            update goal g set external_id = r."externalId"
            from jsonb_to_recordset(?::jsonb) as r (id uuid, "externalId" text)
            where g.id = r.id and g.external_id <> r."externalId";
            update action a set external_id = r."externalId"
            from jsonb_to_recordset(?::jsonb) as r (id uuid, "externalId" text)
            where a.id = r.id and a.external_id <> r."externalId";
            update appointment t set external_id = r."externalId"
            from jsonb_to_recordset(?::jsonb) as r (id uuid, "externalId" text)
            where t.id = r.id and t.external_id <> r."externalId"
            """;

    private final Sql sql;

    RekeyRows(Sql sql) {
        this.sql = sql;
    }

    /** True when the plan got this id in place of that one before. */
    boolean isDone(UUID citizenId, Sector sector, String from, String to) {
        return !sql.list(DONE, row -> row.getInt(1), citizenId, sector, to, from)
                .isEmpty();
    }

    /** Writes the new ids as a version of the plan. */
    void write(UUID citizenId, Plan before, Plan after) {
        List<Goal> goals = after.goals();
        List<Action> actions = after.actions();
        List<Appointment> appointments = after.appointments();
        sql.change(
                WRITE,
                after.id(),
                after.version(),
                citizenId,
                after.externalId(),
                after.externalVersion(),
                after.planType(),
                after.validFrom(),
                after.validTo(),
                after.changedAt(),
                Sql.json(after),
                after.externalId(),
                before.externalId(),
                after.externalVersion(),
                after.version(),
                after.changedAt(),
                after.changedAt(),
                after.id(),
                Sql.json(goals),
                Sql.json(actions),
                Sql.json(appointments));
    }
}
