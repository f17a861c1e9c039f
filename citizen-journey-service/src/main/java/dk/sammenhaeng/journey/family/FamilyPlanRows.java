package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Family plans in the database. */
@ApplicationScoped
class FamilyPlanRows {

    private static final String ADD = """
            insert into family_plan (id, citizen_id, purpose, sector, unit, started_on, started_by, started_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String OF_CITIZEN = """
            select json_build_object(
                'id', id, 'purpose', purpose, 'sector', sector, 'unit', unit, 'startedOn', started_on,
                'endedOn', ended_on, 'endReason', end_reason, 'version', version)
            from family_plan where citizen_id = any (?::uuid[]) order by id desc
            """;

    private static final String END = """
            update family_plan set ended_on = ?, end_reason = ?, ended_by = ?, version = version + 1
            where id = ? and ended_on is null
            """;

    private final Sql sql;

    FamilyPlanRows(Sql sql) {
        this.sql = sql;
    }

    void add(UUID citizenId, FamilyPlan plan, String by, Instant now) {
        sql.change(ADD, plan.id(), citizenId, plan.purpose(), plan.sector(), plan.unit(), plan.startedOn(), by, now);
    }

    /** A citizen's, the latest first. */
    List<FamilyPlan> of(List<UUID> records) {
        return sql.list(OF_CITIZEN, row -> Sql.fromJson(row.getString(1), FamilyPlan.class), records);
    }

    /** Ends it; false where it had ended. */
    boolean end(UUID id, LocalDate on, String reason, String by) {
        return sql.change(END, on, reason, by, id) == 1;
    }
}
