package dk.sammenhaeng.journey.technology;

import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Welfare technology in the database. */
@ApplicationScoped
class TechnologyRows {

    private static final String ADD = """
            insert into welfare_technology (
                id, citizen_id, plan_id, sector, kind, state, place, need, reason, law, law_version, authority,
                decided_on, complain_by, complain_rule, reliance_before, recorded_by, recorded_at)
            values (
                ?, (select citizen_id from sector_plan where id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'planId', plan_id, 'sector', sector, 'kind', kind, 'state', state,
                'place', place, 'need', need, 'reason', reason, 'decision', decision_of(w),
                'installedOn', installed_on,
                'relianceBefore', reliance_before, 'relianceAfter', reliance_after, 'evaluatedOn', evaluated_on,
                'version', version)
            from welfare_technology w where citizen_id = any (?) order by decided_on desc, id desc
            """;

    private static final String INSTALL = """
            update welfare_technology set state = 'INSTALLED', installed_on = ?, version = version + 1 where id = ?
            """;

    private static final String EVALUATE = """
            update welfare_technology set reliance_after = ?, evaluated_on = ?, version = version + 1 where id = ?
            """;

    private static final String COMPLAIN = """
            update welfare_technology set complaint = ?::jsonb, version = version + 1 where id = ?
            """;

    private final Sql sql;

    TechnologyRows(Sql sql) {
        this.sql = sql;
    }

    void add(Technology one, String by, Instant now) {
        sql.change(
                ADD,
                one.id(),
                one.planId(),
                one.planId(),
                one.sector(),
                one.kind(),
                one.state(),
                one.place(),
                one.need(),
                one.reason(),
                one.decision().law(),
                one.decision().lawVersion(),
                one.decision().authority(),
                one.decidedOn(),
                one.decision().complainBy(),
                one.decision().complainRule(),
                boxed(one.relianceBefore()),
                by,
                now);
    }

    void install(UUID id, LocalDate on) {
        sql.change(INSTALL, on, id);
    }

    void evaluate(UUID id, int reliance, LocalDate on) {
        sql.change(EVALUATE, reliance, on, id);
    }

    void complain(UUID id, Complaint complaint) {
        sql.change(COMPLAIN, Sql.json(complaint), id);
    }

    /** A citizen's, the latest first. */
    List<Technology> of(Journey journey) {
        return sql.list(OF, row -> Sql.fromJson(row.getString(1), Technology.class), journey.records());
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
