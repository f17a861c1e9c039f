package dk.sammenhaeng.journey.employment;

import dk.sammenhaeng.journey.employment.EmploymentStart.Tried;
import dk.sammenhaeng.journey.rule.Facts.Method.Phase;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts in a job in the database, with what they say of methods. */
@ApplicationScoped
class EmploymentStartRows {

    private static final String ADD = """
            insert into employment_start (
                id, citizen_id, plan_id, started_on, unemployed_since, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?);
            insert into employment_start_method (start_id, method, days)
            select ?, method, days from jsonb_to_recordset(?::jsonb) as r (method text, days int)
            """;

    private static final String OF = """
            select json_build_object(
                'id', id, 'startedOn', started_on, 'unemployedSince', unemployed_since, 'days', days, 'planId', plan_id)
            from employment_start where citizen_id = any (?) order by started_on desc, id desc
            """;

    /** What the citizen lives on when the job begins, or lived on until then. */
    private static final String UNEMPLOYED_SINCE = """
            select min(b.starts_on) from benefit b
            where b.citizen_id = any (?) and b.starts_on <= ? and (b.ends_on is null or b.ends_on >= ?)
                and exists (select from benefit_kind k where k.code = b.kind and k.refunded)
            """;

    private static final String SUMMARY = """
            select count(distinct case when c.merged then c.survivor_id else c.id end),
                percentile_cont(0.5) within group (order by days)
            from employment_start s join citizen c on c.id = s.citizen_id
            where s.started_on >= ? and s.started_on < ?
            """;

    private static final String EVIDENCE = """
            with job as materialized (
                select method, count(*) as starts,
                    round(percentile_cont(0.5) within group (order by days))::int as median
                from employment_start_method group by method)
            select coalesce(m.code, job.method), coalesce(m.phases, '[]')::text, coalesce(job.starts, 0), job.median
            from (select code, phases from copy_method where phases is not null) m
                full join job on job.method = m.code
            """;

    private final Sql sql;

    EmploymentStartRows(Sql sql) {
        this.sql = sql;
    }

    List<EmploymentStart> of(List<UUID> records) {
        return sql.list(OF, row -> Sql.fromJson(row.getString(1), EmploymentStart.class), records);
    }

    void add(UUID citizenId, EmploymentStart start, List<Tried> tried, String by, Instant now) {
        sql.change(
                ADD,
                start.id(),
                citizenId,
                start.planId(),
                start.startedOn(),
                start.unemployedSince(),
                by,
                now,
                start.id(),
                Sql.json(tried));
    }

    /** The first day of what the citizen lives on, as the benefit system has told it. */
    Optional<LocalDate> unemployedSince(List<UUID> records, LocalDate startedOn) {
        return sql.list(
                        UNEMPLOYED_SINCE,
                        row -> Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        records,
                        startedOn,
                        startedOn)
                .getFirst();
    }

    /** How many have begun in a job in a period, and the median of their days to it. */
    Summary summary(LocalDate from, LocalDate to) {
        return sql.list(
                        SUMMARY,
                        row -> {
                            long persons = row.getLong(1);
                            double median = row.getDouble(2);
                            return new Summary(persons, Math.round(median));
                        },
                        from,
                        to)
                .getFirst();
    }

    /** What is known of each method: by supervision's register, and by those who got a job after it. */
    List<Evidence> evidence() {
        return sql.list(
                EVIDENCE,
                row -> new Evidence(
                        row.getString(1),
                        Arrays.asList(Sql.fromJson(row.getString(2), Phase[].class)),
                        row.getLong(3),
                        Optional.ofNullable(row.getObject(4, Integer.class))));
    }

    /** Starts in a job of a period. */
    record Summary(long persons, long medianDays) {}

    /**
     * What is known of a method.
     *
     * @param phases as supervision's register has them; empty where it never told of the method
     * @param starts how many got a job after it
     * @param medianDays from the method to the job
     */
    record Evidence(String method, List<Phase> phases, long starts, Optional<Integer> medianDays) {

        Evidence {
            phases = List.copyOf(phases);
        }
    }
}
