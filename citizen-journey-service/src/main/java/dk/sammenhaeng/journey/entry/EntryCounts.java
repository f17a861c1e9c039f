package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.entry.EntryFigures.Counted;
import dk.sammenhaeng.journey.entry.EntryFigures.Split;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Counts the entries received in a period, in one query: each district with all others, since one tells of another. */
@ApplicationScoped
class EntryCounts {

    /** A contact is the entry itself, and each one registered until every unit had answered. */
    private static final String COUNT = """
            with received as (
                select e.id, e.district_code, e.clarified_at is not null as clarified,
                    case when c.merged then c.survivor_id else c.id end as person,
                    case when e.clarified_at is not null then 1 + (
                        select count(*) from contact k
                        where k.citizen_id in (select records_of(e.citizen_id))
                            and k.at > e.received_at and k.at <= e.clarified_at) end as contacts
                from citizen_entry e join citizen c on c.id = e.citizen_id
                where e.municipality = acting_municipality() and e.received_at >= ? and e.received_at < ?
                    and e.district_code is not null
            ), entry as (
                select r.*, part.parts, part.overdue, part.sent_on
                from received r cross join lateral (
                    select count(*) as parts,
                        count(*) filter (where p.state = 'WAITING' and p.overdue_since is not null) as overdue,
                        coalesce(sum((
                            select count(*) from entry_step s
                            where s.part_id = p.id and s.to_unit is not null)), 0) as sent_on
                    from entry_part p where p.entry_id = r.id) part
            )
            select district_code, grouping(district_code) = 1, count(*), count(distinct person),
                count(*) filter (where clarified),
                count(distinct person) filter (where clarified), count(distinct person) filter (where not clarified),
                coalesce(sum(parts), 0),
                coalesce(sum(overdue), 0),
                count(distinct person) filter (where overdue > 0), count(distinct person) filter (where overdue = 0),
                coalesce(sum(sent_on), 0),
                count(distinct person) filter (where sent_on > 0), count(distinct person) filter (where sent_on = 0),
                round(avg(contacts), 1)::double precision,
                percentile_cont(0.5) within group (order by contacts)
            from entry group by grouping sets ((district_code), ())
            """;

    private final Sql sql;

    EntryCounts(Sql sql) {
        this.sql = sql;
    }

    /** Of each district where anything was received, and of the whole municipality. */
    List<Counted> of(Period period) {
        return sql.list(
                COUNT,
                EntryCounts::counted,
                DanishCalendar.startOf(period.first()),
                DanishCalendar.startOf(period.last()));
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                Optional.ofNullable(row.getString(1)),
                row.getBoolean(2),
                row.getLong(3),
                row.getLong(4),
                new Split(row.getLong(5), row.getLong(6), row.getLong(7)),
                row.getLong(8),
                new Split(row.getLong(9), row.getLong(10), row.getLong(11)),
                new Split(row.getLong(12), row.getLong(13), row.getLong(14)),
                Optional.ofNullable(row.getObject(15, Double.class)),
                Optional.ofNullable(row.getObject(16, Double.class)));
    }
}
