package dk.sammenhaeng.journey.rehabilitation;

import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationDecision.Course;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationDecision.Outcome;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decisions on rehabilitation and assessments of home help in the database. */
@ApplicationScoped
class RehabilitationRows {

    private static final String OF = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'relevant', relevant, 'outcome', outcome, 'reason', reason,
                'decidedOn', decided_on, 'lawValidFrom', law_valid_from, 'expectedGain', expected_gain,
                'course', case when course_from is not null then json_build_object(
                    'from', course_from, 'to', course_to, 'goals', goals) end,
                'homeHelpHours', home_help_hours, 'homeHelpHoursAfter', home_help_hours_after, 'version', version)
            from rehabilitation_decision where citizen_id = any (?) order by decided_on desc, id desc
            """;

    private static final String ADD = """
            insert into rehabilitation_decision (
                id, citizen_id, relevant, outcome, reason, decided_on, law_valid_from, expected_gain, home_help_hours,
                decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ANSWER = """
            update rehabilitation_decision set
                outcome = ?, course_from = ?, course_to = ?, goals = ?::text[], version = version + 1
            where id = ?
            """;

    private static final String COMPLETE = """
            update rehabilitation_decision set
                outcome = 'COMPLETED', home_help_hours_after = ?, version = version + 1
            where id = ?
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
        return sql.list(OF, row -> Sql.fromJson(row.getString(1), RehabilitationDecision.class), records);
    }

    void add(RehabilitationDecision decision, String by) {
        sql.change(
                ADD,
                decision.id(),
                decision.citizenId(),
                decision.relevant(),
                decision.outcome(),
                decision.reason(),
                decision.decidedOn(),
                decision.lawValidFrom(),
                decision.expectedGain(),
                decision.homeHelpHours(),
                by);
    }

    void answer(UUID id, Outcome outcome, Optional<Course> course) {
        sql.change(
                ANSWER,
                outcome,
                course.map(Course::from),
                course.map(Course::to),
                course.map(Course::goals).orElse(List.of()),
                id);
    }

    void complete(UUID id, Optional<BigDecimal> hoursAfter) {
        sql.change(COMPLETE, hoursAfter, id);
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
     * How often an offer came before an assessment, and what a course changed in hours a week.
     *
     * @param compared of how many courses the hours are known before and after
     */
    record Summary(long assessments, long offered, long compared, Optional<BigDecimal> changeInHours) {}
}
