package dk.sammenhaeng.journey.rehabilitation;

import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationDecision.Course;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationDecision.Outcome;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decisions on rehabilitation and assessments of home help in the database. */
@ApplicationScoped
class RehabilitationRows {

    private static final String ROW = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'relevant', relevant, 'outcome', outcome, 'reason', reason,
                'decision', decision_of(d), 'lawValidFrom', law_valid_from,
                'expectedGain', expected_gain,
                'course', case when course_from is not null then json_build_object(
                    'from', course_from, 'to', course_to, 'goals', goals) end,
                'homeHelpHours', home_help_hours, 'homeHelpHoursAfter', home_help_hours_after,
                'countsUntil', counts_until, 'followUpOn', follow_up_on, 'overdue', overdue_since is not null,
                'version', version)
            from rehabilitation_decision d\s""";

    private static final String ADD = """
            insert into rehabilitation_decision (
                id, citizen_id, relevant, outcome, reason, decided_on, law_valid_from, authority, complain_by,
                complain_rule, expected_gain, home_help_hours, counts_until, follow_up_on, deadlines, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;

    private static final String ANSWER = """
            update rehabilitation_decision set
                outcome = ?, course_from = ?, course_to = ?, goals = ?::text[], counts_until = ?, follow_up_on = ?,
                deadlines = deadlines || ?::jsonb, overdue_since = null, version = version + 1
            where id = ?
            """;

    private static final String COMPLETE = """
            update rehabilitation_decision set
                outcome = 'COMPLETED', home_help_hours_after = ?, counts_until = ?, follow_up_on = null,
                deadlines = deadlines || ?::jsonb, overdue_since = null, version = version + 1
            where id = ?
            """;

    private static final String COMPLAIN =
            "update rehabilitation_decision set complaint = ?::jsonb, version = version + 1 where id = ?";

    /** Parameters: the reader twice, with now after the second; outcome and overdue twice each. */
    private static final String WAITING = """
            where follow_up_on is not null
                and (?::text is null or citizen_id in (select citizens_kept_for(?::text, 'HEALTH', ?)))
                and exists (select from citizen c where c.id = citizen_id and c.stopped_at is null)
                and (?::text is null or outcome = ?::text)
                and (?::boolean is null or (overdue_since is not null) = ?::boolean)
            """;

    private static final String ASSESS = """
            insert into home_help_assessment (id, citizen_id, law, law_valid_from, decision_id, opened_on, opened_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SUMMARY = """
            select count(*), count(*) filter (where d.relevant),
                count(*) filter (where d.home_help_hours_after is not null and d.home_help_hours is not null),
                avg(d.home_help_hours_after - d.home_help_hours)
                    filter (where d.home_help_hours_after is not null and d.home_help_hours is not null)
            from home_help_assessment a left join rehabilitation_decision d on d.id = a.decision_id
            where a.law = 'SERVICE_ACT' and a.opened_on >= ? and a.opened_on < ?
            """;

    private final Sql sql;

    RehabilitationRows(Sql sql) {
        this.sql = sql;
    }

    /** A citizen's, the latest first. */
    List<RehabilitationDecision> of(List<UUID> records) {
        return sql.list(
                ROW + "where citizen_id = any (?) order by decided_on desc, id desc",
                RehabilitationRows::decision,
                records);
    }

    Optional<RehabilitationDecision> find(UUID id) {
        return sql.list(ROW + "where id = ?", RehabilitationRows::decision, id).stream()
                .findFirst();
    }

    void overdue(UUID id, Instant since) {
        sql.change("update rehabilitation_decision set overdue_since = ? where id = ?", since, id);
    }

    /** What waits for an answer or for what became of a course, the first due first. */
    List<RehabilitationDecision> waiting(Waiting filter, PageRequest request) {
        Optional<LocalDate> day = request.after().map(after -> LocalDate.parse(after.get(0)));
        List<Object> values = new ArrayList<>(values(filter));
        values.addAll(
                Arrays.asList(day, day, request.after().map(after -> UUID.fromString(after.get(1))), request.fetch()));
        return sql.list(
                ROW + WAITING
                        + " and (?::date is null or (follow_up_on, id) > (?::date, ?::uuid)) order by follow_up_on, id limit ?",
                RehabilitationRows::decision,
                values.toArray());
    }

    long count(Waiting filter) {
        return sql.list(
                        "select count(*) from rehabilitation_decision " + WAITING,
                        row -> row.getLong(1),
                        values(filter).toArray())
                .getFirst();
    }

    private static List<Object> values(Waiting filter) {
        return Arrays.asList(
                filter.reader(),
                filter.reader(),
                filter.now(),
                filter.outcome(),
                filter.outcome(),
                filter.overdue(),
                filter.overdue());
    }

    private static RehabilitationDecision decision(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), RehabilitationDecision.class);
    }

    void add(RehabilitationDecision decision, Map<String, Integer> deadlines, String by) {
        sql.change(
                ADD,
                decision.id(),
                decision.citizenId(),
                decision.relevant(),
                decision.outcome(),
                decision.reason(),
                decision.decidedOn(),
                decision.lawValidFrom(),
                decision.decision().authority(),
                decision.decision().complainBy(),
                decision.decision().complainRule(),
                decision.expectedGain(),
                decision.homeHelpHours(),
                decision.countsUntil(),
                decision.followUpOn(),
                Sql.json(deadlines),
                by);
    }

    void answer(
            UUID id, Outcome outcome, Optional<Course> course, LocalDate countsUntil, Map<String, Integer> deadlines) {
        sql.change(
                ANSWER,
                outcome,
                course.map(Course::from),
                course.map(Course::to),
                course.map(Course::goals).orElse(List.of()),
                countsUntil,
                course.map(Course::to),
                Sql.json(deadlines),
                id);
    }

    void complain(UUID id, Complaint complaint) {
        sql.change(COMPLAIN, Sql.json(complaint), id);
    }

    void complete(UUID id, Optional<BigDecimal> hoursAfter, LocalDate countsUntil, Map<String, Integer> deadlines) {
        sql.change(COMPLETE, hoursAfter, countsUntil, Sql.json(deadlines), id);
    }

    void assess(Assessment assessment, UUID citizenId, Optional<UUID> decisionId, String by) {
        sql.change(
                ASSESS,
                assessment.id(),
                citizenId,
                assessment.law(),
                assessment.lawValidFrom(),
                decisionId,
                assessment.on(),
                by);
    }

    Summary summary(Period period) {
        return sql.list(
                        SUMMARY,
                        row -> new Summary(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                Optional.ofNullable(row.getBigDecimal(4))),
                        period.first(),
                        period.last())
                .getFirst();
    }

    /** By which law home help is given; only the service act puts rehabilitation first. */
    enum Law {
        SERVICE_ACT,
        ELDERCARE_ACT;

        /** The plan type whose periods are those of the law. */
        String planType() {
            return switch (this) {
                case SERVICE_ACT -> "HJEMMEHJAELP_83";
                case ELDERCARE_ACT -> "PLEJE_OG_OMSORGSFORLOEB";
            };
        }
    }

    /**
     * An assessment of the need for home help.
     *
     * @param lawValidFrom the first day of the period of the law that it was opened by (X16)
     */
    record Assessment(UUID id, Law law, LocalDate lawValidFrom, LocalDate on) {}

    /**
     * What is wanted of the decisions that wait.
     *
     * @param reader of citizens whose list of decisions this user may read by working with them; all for a sector's system
     */
    record Waiting(Optional<String> reader, Instant now, Optional<Outcome> outcome, Optional<Boolean> overdue) {}

    /**
     * How often an offer came before an assessment, and what a course changed in hours a week.
     *
     * @param compared of how many courses the hours are known before and after
     */
    record Summary(long assessments, long offered, long compared, Optional<BigDecimal> changeInHours) {}
}
