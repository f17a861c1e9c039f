package dk.sammenhaeng.journey.note;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.note.RuleConflictReport.State;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reports of rules that collide, in the database; who handles one is in the audit log alone. */
@ApplicationScoped
class RuleConflictReports {

    private static final String ADD = """
            insert into rule_conflict_report (id, rule_a, rule_b, situation, sector, reported_on)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String ROW = """
            select json_build_object(
                'id', id, 'ruleA', rule_a, 'ruleB', rule_b, 'situation', situation, 'sector', sector,
                'reportedOn', reported_on, 'state', state, 'takenUpOn', taken_up_on, 'passedOn', passed_on,
                'passedTo', passed_to, 'legalChangeId', legal_change_id, 'result', result, 'answer', answer,
                'answeredOn', answered_on, 'change', change, 'changeFrom', change_from, 'version', version)
            from rule_conflict_report
            """;

    private static final String WANTED = """
            where municipality = acting_municipality()
                and (?::text is null or state = ?::text) and (?::text is null or sector = ?::text)
            """;

    private static final String CHANGE = """
            update rule_conflict_report set
                state = ?, taken_up_on = ?, passed_on = ?, passed_to = ?, legal_change_id = ?, result = ?, answer = ?,
                answered_on = ?, change = ?, change_from = ?, version = ?
            where id = ?
            """;

    private final Sql sql;

    RuleConflictReports(Sql sql) {
        this.sql = sql;
    }

    void add(RuleConflictReport report) {
        sql.change(
                ADD,
                report.id(),
                report.ruleA(),
                report.ruleB(),
                report.situation(),
                report.sector(),
                report.reportedOn());
    }

    Optional<RuleConflictReport> find(UUID id) {
        return find(id, "");
    }

    /** The latest first, one more than the page shows. */
    List<RuleConflictReport> list(Filter filter, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                ROW + WANTED + " and (?::uuid is null or id < ?::uuid) order by id desc limit ?",
                row -> Sql.fromJson(row.getString(1), RuleConflictReport.class),
                filter.state(),
                filter.state(),
                filter.sector(),
                filter.sector(),
                after,
                after,
                request.fetch());
    }

    long count(Filter filter) {
        return sql.list(
                        "select count(*) from rule_conflict_report " + WANTED,
                        row -> row.getLong(1),
                        filter.state(),
                        filter.state(),
                        filter.sector(),
                        filter.sector())
                .getFirst();
    }

    /**
     * Changes a report in the version seen.
     *
     * @throws Refusal 404 for none, 412 and 428 as the version seen asks
     */
    RuleConflictReport change(UUID id, @Nullable Version seen, UnaryOperator<RuleConflictReport> change) {
        RuleConflictReport known = find(id, " for update").orElseThrow(Refusal::notFound);
        Version.require(seen, known.version());
        RuleConflictReport changed = change.apply(known);
        sql.change(
                CHANGE,
                changed.state(),
                changed.takenUpOn(),
                changed.passedOn(),
                changed.passedTo(),
                changed.legalChangeId(),
                changed.result(),
                changed.answer(),
                changed.answeredOn(),
                changed.change(),
                changed.changeFrom(),
                changed.version(),
                id);
        return changed;
    }

    private Optional<RuleConflictReport> find(UUID id, String lock) {
        return sql
                .list(ROW + " where id = ?" + lock, row -> Sql.fromJson(row.getString(1), RuleConflictReport.class), id)
                .stream()
                .findFirst();
    }

    /** Which are wanted. */
    record Filter(Optional<State> state, Optional<Sector> sector) {}
}
