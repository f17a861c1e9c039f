package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the citizen says beside the plan: to its versions, and about managing alone. Rows are only ever added. */
@ApplicationScoped
class SayingRows {

    private static final String ADD_ASSENT = """
            insert into coordinated_plan_assent (
                id, plan_id, number, answer, words, stated_on, recorded_by, recorded_at, via)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ASSENTS = """
            select json_build_object(
                'assentId', id, 'version', number, 'answer', answer, 'words', words, 'statedOn', stated_on,
                'recordedBy', recorded_by, 'recordedAt', recorded_at, 'via', via)
            from coordinated_plan_assent where plan_id = ? order by id
            """;

    private static final String ADD_SELF_RELIANCE = """
            insert into self_reliance (id, plan_id, moment, score, words, stated_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (plan_id, moment) where moment <> 'REVIEW' do nothing
            """;

    private static final String SELF_RELIANCE = """
            select json_build_object(
                'selfRelianceId', id, 'moment', moment, 'score', score, 'words', words, 'statedOn', stated_on,
                'recordedBy', recorded_by, 'recordedAt', recorded_at)
            from self_reliance where plan_id = ? order by id
            """;

    private final Sql sql;

    SayingRows(Sql sql) {
        this.sql = sql;
    }

    /** Adds what the citizen says to a version. */
    void add(UUID planId, Assent said) {
        sql.change(
                ADD_ASSENT,
                said.assentId(),
                planId,
                said.version(),
                said.answer(),
                said.words(),
                said.statedOn(),
                said.recordedBy(),
                said.recordedAt(),
                said.via());
    }

    /** What the citizen has said to the versions of a plan, the first word first. */
    List<Assent> assents(UUID planId) {
        return sql.list(ASSENTS, row -> Sql.fromJson(row.getString(1), Assent.class), planId);
    }

    /** Adds how well the citizen manages; false where the start or the end is already known. */
    boolean add(UUID planId, SelfReliance said) {
        return sql.change(
                        ADD_SELF_RELIANCE,
                        said.selfRelianceId(),
                        planId,
                        said.moment(),
                        said.score(),
                        said.words(),
                        said.statedOn(),
                        said.recordedBy(),
                        said.recordedAt())
                > 0;
    }

    /** How well the citizen has managed, the first look first. */
    /** The day of a review after the last look, where one has come (FV-C14). */
    Optional<LocalDate> reviewToNote(UUID planId, LocalDate today) {
        return sql.list(
                        "select review_of_self_reliance(?, ?)",
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        planId,
                        today)
                .getFirst();
    }

    List<SelfReliance> selfReliance(UUID planId) {
        return sql.list(SELF_RELIANCE, row -> Sql.fromJson(row.getString(1), SelfReliance.class), planId);
    }
}
