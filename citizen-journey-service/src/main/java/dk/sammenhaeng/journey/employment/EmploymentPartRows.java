package dk.sammenhaeng.journey.employment;

import dk.sammenhaeng.journey.employment.EmploymentPart.EducationLift;
import dk.sammenhaeng.journey.employment.EmploymentPart.Internship;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The employment part of journeys in the database. */
@ApplicationScoped
class EmploymentPartRows {

    private static final String READ = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'needTier', need_tier, 'objective', objective,
                'educationLift', case when measure is not null then json_build_object(
                    'measure', measure, 'measureValidFrom', measure_valid_from, 'choice', choice,
                    'reason', choice_reason) end,
                'internship', case when internship is not null then json_build_object(
                    'status', internship, 'since', internship_since) end,
                'version', version)
            from employment_part where citizen_id = any (?) order by recorded_at desc limit 1
            """;

    private static final String WRITE = """
            insert into employment_part (
                id, citizen_id, need_tier, objective, measure, measure_valid_from, choice, choice_reason, internship,
                internship_since, recorded_by, recorded_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                need_tier = excluded.need_tier, objective = excluded.objective, measure = excluded.measure,
                measure_valid_from = excluded.measure_valid_from, choice = excluded.choice, choice_reason = excluded.choice_reason, internship = excluded.internship,
                internship_since = excluded.internship_since, recorded_by = excluded.recorded_by,
                recorded_at = excluded.recorded_at, version = excluded.version
            """;

    /** From the beginning of the latest unemployment; a meeting before it was about something else. */
    private static final String DIALOGUE = """
            with unemployed as materialized (
                select max(b.starts_on) as since from benefit b
                where b.citizen_id = any (?) and b.retracted_at is null and exists (
                    select from benefit_kind k where k.code = b.kind and k.fact = 'UNEMPLOYED')
            ), held as materialized (
                select (m.starts_at at time zone 'Europe/Copenhagen')::date as on_day
                from meeting m, unemployed u
                where m.citizen_id = any (?) and m.kind = 'COORDINATED_DIALOGUE' and m.state = 'HELD'
                    and (u.since is null or (m.starts_at at time zone 'Europe/Copenhagen')::date >= u.since)
            )
            select u.since, (select min(on_day) from held), (select count(*) from held where on_day > ?)
            from unemployed u
            """;

    private final Sql sql;

    EmploymentPartRows(Sql sql) {
        this.sql = sql;
    }

    Optional<EmploymentPart> of(List<UUID> records) {
        return sql.list(READ, row -> Sql.fromJson(row.getString(1), EmploymentPart.class), records).stream()
                .findFirst();
    }

    void write(EmploymentPart part, String by, Instant now) {
        sql.change(
                WRITE,
                part.id(),
                part.citizenId(),
                part.needTier(),
                part.objective(),
                part.educationLift().map(EducationLift::measure),
                part.educationLift().map(EducationLift::measureValidFrom),
                part.educationLift().map(EducationLift::choice),
                part.educationLift().flatMap(EducationLift::reason),
                part.internship().map(Internship::status),
                part.internship().map(Internship::since),
                by,
                now,
                part.version());
    }

    /** How early and how often the parties have met. */
    Dialogue dialogue(List<UUID> records, LocalDate monthAgo) {
        return sql.list(
                        DIALOGUE,
                        row -> new Dialogue(
                                Optional.ofNullable(row.getObject(1, LocalDate.class)),
                                Optional.ofNullable(row.getObject(2, LocalDate.class)),
                                row.getLong(3)),
                        records,
                        records,
                        monthAgo)
                .getFirst();
    }

    /**
     * The dialogue so far.
     *
     * @param lastMonth how many were held in the last month
     */
    record Dialogue(Optional<LocalDate> unemployedSince, Optional<LocalDate> firstHeldOn, long lastMonth) {}
}
