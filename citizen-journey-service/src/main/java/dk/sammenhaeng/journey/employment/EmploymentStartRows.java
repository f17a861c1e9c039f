package dk.sammenhaeng.journey.employment;

import dk.sammenhaeng.journey.employment.EmploymentStart.Tried;
import dk.sammenhaeng.journey.figure.Period;
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
            where b.citizen_id = any (?) and b.retracted_at is null and b.starts_on <= ? and (b.ends_on is null or b.ends_on >= ?)
                and exists (select from benefit_kind k where k.code = b.kind and k.refunded)
            """;

    private static final String SUMMARY = """
            select count(distinct case when c.merged then c.survivor_id else c.id end),
                percentile_cont(0.5) within group (order by days)
            from employment_start s join citizen c on c.id = s.citizen_id
            where s.started_on >= ? and s.started_on < ?
            """;

    /** In the order of their names, so that two starts at once wait for each other and never in a circle. */
    private static final String KEEP = """
            insert into method_evidence (method, starts, persons, median_days)
            select r.method, 1, case when exists (
                    select from employment_start s join employment_start_method m on m.start_id = s.id
                    where s.citizen_id = any (?) and m.method = r.method) then 0 else 1 end, r.days
            from jsonb_to_recordset(?::jsonb) as r (method text, days int) order by r.method
            on conflict (municipality, method) do update set
                starts = method_evidence.starts + 1, persons = method_evidence.persons + excluded.persons;
            insert into method_days (method, days, starts)
            select method, days, 1 from jsonb_to_recordset(?::jsonb) as r (method text, days int) order by method
            on conflict (municipality, method, days) do update set starts = method_days.starts + 1
            """;

    /** The lower and the upper one of the middle are the same where the number is odd. */
    static final String TAKE_MEDIAN = """
            update method_evidence e set median_days = found.median
            from (
                select method, round((
                        min(days) filter (where upto >= (total + 1) / 2)
                        + min(days) filter (where upto >= (total + 2) / 2)) / 2::double precision)::integer as median
                from (
                    select d.method, d.days,
                        (sum(d.starts) over (partition by d.method order by d.days))::bigint as upto,
                        (sum(d.starts) over (partition by d.method))::bigint as total
                    from method_days d
                    where d.municipality = acting_municipality() and d.method = any (?::text[])) counted
                group by method) found
            where e.municipality = acting_municipality() and e.method = any (?::text[]) and e.method = found.method
            """;

    static final String EVIDENCE = """
            select coalesce(m.code, kept.method), coalesce(m.phases, '[]')::text, coalesce(kept.starts, 0),
                coalesce(kept.persons, 0), kept.median_days
            from (
                    select code, phases from copy_method
                    -- Not the register itself (Facts.REGISTER_OF_METHODS).
                    where municipality = acting_municipality() and phases is not null and code <> '*') m
                full join (
                    select method, starts, persons, median_days from method_evidence
                    where municipality = acting_municipality()) kept on kept.method = m.code
            """;

    private final Sql sql;

    EmploymentStartRows(Sql sql) {
        this.sql = sql;
    }

    List<EmploymentStart> of(List<UUID> records) {
        return sql.list(OF, row -> Sql.fromJson(row.getString(1), EmploymentStart.class), records);
    }

    /**
     * Adds a start, and what it says of methods to what is kept of them.
     *
     * @param records all records of the person, who counts once
     */
    void add(UUID citizenId, List<UUID> records, EmploymentStart start, List<Tried> tried, String by, Instant now) {
        String methods = Sql.json(tried);
        sql.change(KEEP, records, methods, methods);
        List<String> names = tried.stream().map(Tried::method).toList();
        sql.change(TAKE_MEDIAN, names, names);
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
                methods);
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
    Summary summary(Period period) {
        return sql.list(
                        SUMMARY,
                        row -> {
                            long persons = row.getLong(1);
                            return new Summary(
                                    persons,
                                    Optional.ofNullable(row.getObject(2, Double.class))
                                            .map(Math::round));
                        },
                        period.first(),
                        period.last())
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
                        row.getLong(4),
                        Optional.ofNullable(row.getObject(5, Integer.class))));
    }

    /** Starts in a job of a period. */
    record Summary(long persons, Optional<Long> medianDays) {}

    /**
     * What is known of a method.
     *
     * @param phases as supervision's register has them; empty where it never told of the method
     * @param starts how many jobs began after it
     * @param persons how many citizens got them
     * @param medianDays from the method to the job
     */
    record Evidence(String method, List<Phase> phases, long starts, long persons, Optional<Integer> medianDays) {

        Evidence {
            phases = List.copyOf(phases);
        }
    }
}
