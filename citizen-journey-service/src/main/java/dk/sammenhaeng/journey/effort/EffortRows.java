package dk.sammenhaeng.journey.effort;

import dk.sammenhaeng.journey.effort.Effort.State;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Efforts in the database. */
@ApplicationScoped
class EffortRows {

    private static final String ADD = """
            insert into effort (
                id, citizen_id, kind, title, institution_id, starts_on, ends_on, cost_dkk, sectors, reason, state,
                delegations, proposed_by, proposed_at, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DECIDE = """
            update effort set state = ?, decided_at = ?, version = version + 1 where id = ? and state = 'ESCALATED'
            """;

    private static final String ROW = """
            select json_build_object(
                'id', e.id, 'citizenId', e.citizen_id, 'kind', e.kind, 'title', e.title,
                'institutionId', e.institution_id, 'from', e.starts_on, 'to', e.ends_on, 'costDkk', e.cost_dkk,
                'sectors', e.sectors, 'reason', e.reason, 'state', e.state, 'delegations', e.delegations,
                'proposals', (
                    select coalesce(json_agg(json_build_object(
                        'proposalId', p.id, 'sector', p.to_sector, 'state', p.state, 'answerBy', p.answer_by)
                        order by p.id), '[]')
                    from proposal p where p.effort_id = e.id),
                'proposedAt', e.proposed_at, 'decidedAt', e.decided_at, 'version', e.version)
            from effort e
            """;

    private static final String LEADS = """
            select 1 from sector_plan p join unit u on u.sector = p.sector and u.name = p.responsible_unit
            where p.id = ? and u.leader_user = ?
            """;

    private final Sql sql;

    EffortRows(Sql sql) {
        this.sql = sql;
    }

    void add(Effort effort, String by) {
        sql.change(
                ADD,
                effort.id(),
                effort.citizenId(),
                effort.kind(),
                effort.title(),
                effort.institutionId(),
                effort.from(),
                effort.to(),
                effort.costDkk(),
                effort.sectors().stream().map(Enum::name).toList(),
                effort.reason(),
                effort.state(),
                effort.delegations(),
                by,
                effort.proposedAt(),
                effort.decidedAt());
    }

    /** Decides one that waits. */
    boolean decide(UUID id, State state, Instant at) {
        return sql.change(DECIDE, state, at, id) == 1;
    }

    Optional<Effort> find(UUID id) {
        return sql.list(ROW + "where e.id = ?", EffortRows::effort, id).stream().findFirst();
    }

    List<Effort> of(List<UUID> records) {
        return sql.list(ROW + "where e.citizen_id = any (?) order by e.id desc", EffortRows::effort, records);
    }

    /** True when the user leads the unit that is responsible for the plan. */
    boolean leadsUnitOf(UUID planId, String user) {
        return !sql.list(LEADS, row -> row.getInt(1), planId, user).isEmpty();
    }

    private static Effort effort(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Effort.class);
    }
}
