package dk.sammenhaeng.journey.anomaly;

import dk.sammenhaeng.journey.anomaly.Anomaly.Kind;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the audit log tells of unusual looks, in one query over the days asked for. */
@ApplicationScoped
class Anomalies {

    /**
     * Systems work at night and for everybody, and citizens look at themselves: the report is about people at work. That
     * one of them or their family is a citizen here is for administration and auditors alone, not for their leader. Who
     * stands for a citizen is near them while that holds, at the first look of the hour.
     */
    private static final String FOUND = """
            with asked as (
                select ?::integer as citizens_a_day, ?::integer as refused_a_day, ?::integer as citizens_a_night,
                    ?::integer as night_from, ?::integer as night_to, ?::integer as bearers, ?::boolean as everybody
            ), line as materialized (
                select a.actor, a.subject, a.outcome = 'REFUSED' as refused, date_trunc('hour', a.at, 'UTC') as hour,
                    count(*) as acts, min(a.at) as first_at, max(a.at) as last_at
                from audit a
                where a.municipality = acting_municipality() and a.at >= ? and a.at < ? and a.subject is not null
                    and a.roles not in ('sector-system', 'service', 'citizen') and a.act <> all (?::text[])
                group by 1, 2, 3, 4
            ), about as materialized (
                select subject as written, subject::uuid as id
                from (
                    select distinct subject from line
                    where subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' offset 0) one
            ), looked as materialized (
                select l.actor, l.subject, l.refused, l.acts, l.first_at, l.last_at, c.family_name,
                    l.hour at time zone 'Europe/Copenhagen' as there,
                    case when c.merged then c.survivor_id else c.id end as person
                from line l join about b on b.written = l.subject join citizen c on c.id = b.id
                where (select everybody from asked) or l.actor <> ?::text and exists (
                    select from unit u join unit_member m on m.unit_id = u.id
                    where u.leader_user = ?::text and m.user_id = l.actor
                        and m.since <= l.first_at and (m.until is null or m.until >= l.first_at))
            ), opened as (
                select * from looked where not refused
            ), staff as materialized (
                select distinct actor from opened
            ), own as materialized (
                select s.actor, case when c.merged then c.survivor_id else c.id end as person
                from staff s join citizen_account a on a.subject = s.actor join citizen c on c.id = a.citizen_id
                where (select everybody from asked)
            ), near as (
                select actor, person, 'OWN_RECORD' as kind from own
                union
                select o.actor, case when c.merged then c.survivor_id else c.id end, 'RELATIVE'
                from own o cross join lateral records_of(o.person) r(id)
                    cross join lateral (
                        select f.other_citizen_id as id from family_link f
                        where f.citizen_id = r.id and f.ended_at is null
                        union all
                        select f.citizen_id from family_link f
                        where f.other_citizen_id = r.id and f.ended_at is null) kin
                    join citizen c on c.id = kin.id
            ), stood as materialized (
                select s.actor, case when c.merged then c.survivor_id else c.id end as person, p.valid_from, p.valid_to,
                    p.ended_at
                from staff s join representation p on p.representative = s.actor
                    join citizen c on c.id = p.citizen_id
                where (select everybody from asked)
            ), close as materialized (
                select n.kind, o.*
                from opened o join near n on n.actor = o.actor and n.person = o.person
                union
                select 'RELATIVE', o.*
                from opened o join stood s on s.actor = o.actor and s.person = o.person
                where s.valid_from <= o.there::date and (s.valid_to is null or s.valid_to > o.there::date)
                    and (s.ended_at is null or s.ended_at > o.first_at)
            ), named as (
                select s.actor, p.responsible_name as name
                from staff s join sector_plan p
                    on p.municipality = acting_municipality() and p.responsible_user = s.actor
                union
                select s.actor, k.name
                from staff s join coordinator k on k.municipality = acting_municipality() and k.user_id = s.actor
            ), namesake as (
                select distinct l.actor, l.person
                from (select distinct actor, person, family_name from opened) l
                    join named n on n.actor = l.actor
                        and right(n.name, length(l.family_name) + 1) = ' ' || l.family_name
                    cross join asked
                where (
                    select count(*) from (
                        select from citizen c
                        where c.municipality = acting_municipality() and c.family_name = l.family_name
                        limit asked.bearers + 1) bearer) <= asked.bearers
            ), found (kind, actor, day, about, citizens, acts, first_at, last_at, persons) as (
                select 'MANY_CITIZENS', actor, there::date, ?::uuid, count(distinct person), sum(acts), min(first_at),
                    max(last_at), array_agg(distinct person)
                from opened group by actor, there::date
                having count(distinct person) > (select citizens_a_day from asked)
                union all
                select 'WITHOUT_RELATION', actor, there::date, ?::uuid, count(distinct person), sum(acts), min(first_at),
                    max(last_at), array_agg(distinct person)
                from looked where refused group by actor, there::date
                having count(distinct person) > (select refused_a_day from asked)
                union all
                select 'AT_NIGHT', o.actor, o.night, ?::uuid, count(distinct o.person), sum(o.acts), min(o.first_at),
                    max(o.last_at), array_agg(distinct o.person)
                from (
                    select opened.*, (there - make_interval(hours => night_to))::date as night
                    from opened, asked
                    where case when night_from > night_to
                        then extract(hour from there) >= night_from or extract(hour from there) < night_to
                        else extract(hour from there) >= night_from and extract(hour from there) < night_to end) o
                group by o.actor, o.night
                having count(distinct o.person) > (select citizens_a_night from asked)
                union all
                select k.kind, k.actor, k.there::date, k.person, 1, sum(k.acts), min(k.first_at), max(k.last_at),
                    array[k.person]
                from close k
                group by k.kind, k.actor, k.there::date, k.person
                union all
                select 'NAMESAKE', o.actor, o.there::date, o.person, 1, sum(o.acts), min(o.first_at), max(o.last_at),
                    array[o.person]
                from opened o join namesake n on n.actor = o.actor and n.person = o.person
                where not exists (
                    select from close k
                    where k.actor = o.actor and k.person = o.person and k.there::date = o.there::date)
                group by o.actor, o.there::date, o.person
            )
            select json_build_object(
                'kind', kind, 'user', actor, 'day', day, 'citizens', citizens, 'acts', acts, 'firstAt', first_at,
                'lastAt', last_at, 'about', about, 'citizenIds', persons[1:100])
            from found
            where (?::text is null or kind = ?::text) and (?::text is null or actor = ?::text)
                and (?::date is null or (day, actor, kind, about) > (?::date, ?::text, ?::text, ?::uuid))
            order by day, actor, kind, about limit ?
            """;

    private static final UUID NOBODY_ALONE = new UUID(0, 0);

    private final Sql sql;
    private final ThresholdRows thresholds;
    private final Lists lists;

    Anomalies(Sql sql, ThresholdRows thresholds, Lists lists) {
        this.sql = sql;
        this.thresholds = thresholds;
        this.lists = lists;
    }

    /** The earliest first, one more than the page shows. */
    List<Anomaly> page(Filter filter, PageRequest request) {
        List<Decision> decided = thresholds.all();
        Optional<List<String>> after = request.after();
        Optional<LocalDate> day = after.map(values -> LocalDate.parse(values.get(0)));
        return sql.list(
                FOUND,
                row -> Sql.fromJson(row.getString(1), Anomaly.class),
                ThresholdRows.value(decided, Threshold.CITIZENS_A_DAY),
                ThresholdRows.value(decided, Threshold.REFUSED_A_DAY),
                ThresholdRows.value(decided, Threshold.CITIZENS_A_NIGHT),
                ThresholdRows.value(decided, Threshold.NIGHT_FROM),
                ThresholdRows.value(decided, Threshold.NIGHT_TO),
                ThresholdRows.value(decided, Threshold.BEARERS_OF_A_NAME),
                filter.everybody(),
                DanishCalendar.startOf(filter.from()),
                DanishCalendar.startOf(filter.to()),
                lists.acts(),
                filter.reader(),
                filter.reader(),
                NOBODY_ALONE,
                NOBODY_ALONE,
                NOBODY_ALONE,
                filter.kind(),
                filter.kind(),
                filter.user(),
                filter.user(),
                day,
                day,
                after.map(values -> values.get(1)),
                after.map(values -> values.get(2)),
                after.map(values -> UUID.fromString(values.get(3))),
                request.fetch());
    }

    /**
     * Which looks are wanted, and by whom.
     *
     * @param to the first day after
     * @param everybody true for administration and auditors; else those by who works in a unit the reader leads
     */
    record Filter(
            LocalDate from,
            LocalDate to,
            boolean everybody,
            String reader,
            Optional<Kind> kind,
            Optional<String> user) {}
}
