package dk.sammenhaeng.journey.benefit;

import dk.sammenhaeng.journey.benefit.ReturnToWork.Employer;
import dk.sammenhaeng.journey.benefit.ReturnToWork.Step;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ways back to work in the database. */
@ApplicationScoped
class ReturnToWorkRows {

    /** Versions count over all of a citizen's, so that nobody who saw one of them changes another. */
    private static final String OPEN = """
            update return_to_work set ended_on = ? where citizen_id = ? and benefit_id <> ? and ended_on is null;
            insert into return_to_work (id, citizen_id, benefit_id, version)
            values (?, ?, ?, (select coalesce(max(version) + 1, 0) from return_to_work where citizen_id = ?))
            on conflict (benefit_id) do update set ended_on = null, version = excluded.version
            """;

    private static final String STEPS = """
            'steps', (
                select coalesce(json_agg(json_build_object('from', s.starts_on, 'weeklyHours', s.weekly_hours)
                    order by s.starts_on), '[]')
                from return_to_work_step s
                where s.return_id = r.id and s.starts_on >= b.starts_on)
            """;

    private static final String FIND = """
            select json_build_object('id', r.id, 'citizenId', r.citizen_id, 'benefitId', r.benefit_id,
                'employer', case when r.employer is not null then json_build_object(
                    'name', r.employer, 'contactName', r.contact_name, 'contactPhone', r.contact_phone,
                    'user', r.contact_user) end,
                'endedOn', r.ended_on, 'version', r.version,
            """ + STEPS
            + ") from return_to_work r join benefit b on b.id = r.benefit_id"
            + " where r.citizen_id = any (?) and b.retracted_at is null order by r.ended_on desc nulls first, r.id desc"
            + " limit 1";

    /** Only names, days and hours: what the employer agrees on with the citizen anyway. */
    private static final String AS_EMPLOYER = """
            select json_build_object('id', r.id, 'citizenId', c.id, 'name', c.given_name || ' ' || c.family_name,
            """ + STEPS + """
            ) from return_to_work r join citizen c on c.id = r.citizen_id join benefit b on b.id = r.benefit_id
            where r.contact_user = ? and r.ended_on is null and (b.ends_on is null or b.ends_on > ?)
                and c.stopped_at is null
            order by r.id
            """;

    private static final String NAME = """
            update return_to_work set
                employer = ?, contact_name = ?, contact_phone = ?, contact_user = ?, version = version + 1
            where id = ?
            """;

    private static final String STEP = """
            insert into return_to_work_step (
                id, return_id, citizen_id, starts_on, weekly_hours, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (return_id, starts_on) do update set
                weekly_hours = excluded.weekly_hours, recorded_by = excluded.recorded_by,
                recorded_at = excluded.recorded_at;
            update return_to_work set version = version + 1 where id = ?
            """;

    private static final String RETRACT = """
            update return_to_work set
                ended_on = coalesce(ended_on, ?), employer = null, contact_name = null, contact_phone = null,
                contact_user = null, version = version + 1
            where benefit_id = ?;
            delete from return_to_work_step s using return_to_work r, benefit b
            where r.benefit_id = ? and b.id = r.benefit_id and s.return_id = r.id
                and s.recorded_at >= b.first_recorded_at
            """;

    private final Sql sql;

    ReturnToWorkRows(Sql sql) {
        this.sql = sql;
    }

    /** Opens the benefit's way back, with what was agreed on it before, in place of another benefit's. */
    void open(UUID id, Benefit benefit, LocalDate on) {
        UUID citizenId = benefit.citizenId();
        sql.change(OPEN, on, citizenId, benefit.id(), id, citizenId, benefit.id(), citizenId);
    }

    void end(UUID benefitId, LocalDate on) {
        sql.change(
                "update return_to_work set ended_on = ?, version = version + 1 where benefit_id = ? and ended_on is null",
                on,
                benefitId);
    }

    /** Closes a way back that was somebody else's, and forgets the employer and what was agreed since the benefit stood. */
    void retract(UUID benefitId, LocalDate on) {
        sql.change(RETRACT, on, benefitId, benefitId);
    }

    Optional<ReturnToWork> find(List<UUID> records) {
        return sql.list(FIND, row -> Sql.fromJson(row.getString(1), ReturnToWork.class), records).stream()
                .findFirst();
    }

    List<Returning> of(String contactUser, LocalDate today) {
        return sql.list(AS_EMPLOYER, row -> Sql.fromJson(row.getString(1), Returning.class), contactUser, today);
    }

    void name(UUID id, Employer employer) {
        sql.change(NAME, employer.name(), employer.contactName(), employer.contactPhone(), employer.user(), id);
    }

    void add(UUID id, ReturnToWork plan, Step step, String by, Instant now) {
        sql.change(STEP, id, plan.id(), plan.citizenId(), step.from(), step.weeklyHours(), by, now, plan.id());
    }

    /** An employee on the way back, and of whom the look tells. */
    record Returning(UUID id, UUID citizenId, String name, List<Step> steps) {}
}
