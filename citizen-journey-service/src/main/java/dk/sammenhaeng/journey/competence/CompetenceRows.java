package dk.sammenhaeng.journey.competence;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Assessments and recognised competences in the database, with the plans that use them. */
@ApplicationScoped
class CompetenceRows {

    private static final String ASSESS = """
            insert into competence_assessment (
                id, citizen_id, assessed_on, education, work_experience, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ASSESSMENTS = """
            select json_build_object(
                'id', a.id, 'assessedOn', a.assessed_on, 'education', a.education,
                'workExperience', a.work_experience,
                'planIds', array(select plan_id from plan_assessment where assessment_id = a.id order by plan_id))
            from competence_assessment a where a.citizen_id = any (?) order by a.assessed_on desc, a.id desc
            """;

    private static final String REFER = """
            insert into plan_assessment (plan_id, assessment_id, citizen_id, recorded_by, recorded_at)
            values (?, ?, (select citizen_id from sector_plan where id = ?), ?, ?) on conflict do nothing
            """;

    private static final String RECOGNISE = """
            insert into recognised_competence (
                id, citizen_id, sector, kind, title, recognised_by, recognised_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RECOGNISED = """
            select json_build_object(
                'id', c.id, 'sector', c.sector, 'kind', c.kind, 'title', c.title, 'recognisedBy', c.recognised_by,
                'recognisedOn', c.recognised_on,
                'planIds', array(select plan_id from plan_competence where competence_id = c.id order by plan_id))
            from recognised_competence c where c.citizen_id = any (?) order by c.recognised_on desc, c.id desc
            """;

    private static final String USE = """
            insert into plan_competence (plan_id, competence_id, recorded_by, recorded_at)
            values (?, ?, ?, ?) on conflict do nothing
            """;

    private final Sql sql;

    CompetenceRows(Sql sql) {
        this.sql = sql;
    }

    void assess(UUID id, UUID citizenId, CompetenceAssessment.Request what, String by, Instant now) {
        sql.change(ASSESS, id, citizenId, what.assessedOn(), what.education(), what.workExperience(), by, now);
    }

    List<CompetenceAssessment> assessments(List<UUID> records) {
        return sql.list(ASSESSMENTS, row -> Sql.fromJson(row.getString(1), CompetenceAssessment.class), records);
    }

    /** False where the plan referred to it before. */
    boolean refer(UUID planId, UUID assessmentId, String by, Instant now) {
        return sql.change(REFER, planId, assessmentId, planId, by, now) > 0;
    }

    void recognise(UUID id, UUID citizenId, Sector sector, RecognisedCompetence.Request what, String by, Instant now) {
        sql.change(
                RECOGNISE,
                id,
                citizenId,
                sector,
                what.kind(),
                what.title(),
                what.recognisedBy(),
                what.recognisedOn(),
                by,
                now);
    }

    List<RecognisedCompetence> recognised(List<UUID> records) {
        return sql.list(RECOGNISED, row -> Sql.fromJson(row.getString(1), RecognisedCompetence.class), records);
    }

    /** False where the plan built on it before. */
    boolean use(UUID planId, UUID competenceId, String by, Instant now) {
        return sql.change(USE, planId, competenceId, by, now) > 0;
    }
}
