package dk.sammenhaeng.journey.prefill;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.prefill.Known.Gate;
import dk.sammenhaeng.journey.prefill.Known.Source;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of a citizen beside the plans, and what was answered in forms, in the database. */
@ApplicationScoped
class PrefillRows {

    /** All in one statement. Parameters: records, the one that stands for the citizen, today. */
    private static final String BESIDE = """
            with who as (select ?::uuid[] as records, ?::uuid as survivor, ?::date as today),
            fact as (
                select 'NAME' as point, c.id::text as part, c.given_name || ' ' || c.family_name as value,
                    c.registered_by_sector as keeper, 'RELATED' as gate, 'CITIZEN_RECORD' as source,
                    c.registered_at as at
                from citizen c, who where c.id = who.survivor
                union all
                select 'BIRTH_DATE', c.id::text, c.birth_date::text, c.registered_by_sector, 'RELATED',
                    'CITIZEN_RECORD', c.registered_at
                from citizen c, who where c.id = who.survivor and c.birth_date is not null
                union all
                select 'CONTACT_CHANNEL', n.id::text,
                    n.preference || case when n.digital_exempt then ', DIGITAL_EXEMPT' else '' end, null, 'RELATED',
                    'JOURNEY', n.stated_at
                from contact_channel n, who where n.citizen_id = any (who.records)
                union all
                select 'COORDINATOR', k.citizen_id::text, k.name || ', ' || k.phone, null, 'RELATED', 'JOURNEY',
                    coalesce(t.since, c.registered_at)
                from who join coordinator k on k.citizen_id = who.survivor
                    join citizen c on c.id = k.citizen_id
                    left join coordinator_term t on t.citizen_id = k.citizen_id and t.until is null
                union all
                select 'BENEFIT', b.id::text, b.kind, 'EMPLOYMENT', 'SECTOR', 'BENEFIT_SYSTEM', b.recorded_at
                from benefit b, who
                where b.citizen_id = any (who.records) and b.retracted_at is null
                    and (b.ends_on is null or b.ends_on > who.today)
                union all
                select 'EMPLOYER', r.id::text, r.employer, 'EMPLOYMENT', 'SECTOR', 'JOURNEY', b.recorded_at
                from who join return_to_work r on r.citizen_id = any (who.records) join benefit b on b.id = r.benefit_id
                where r.ended_on is null and r.employer is not null
                union all
                select 'FAMILY', f.id::text,
                    case
                        when f.citizen_id = any (who.records) or f.relation not in ('PARENT', 'CHILD') then f.relation
                        when f.relation = 'PARENT' then 'CHILD' else 'PARENT'
                    end, null, 'TEAM', 'JOURNEY', f.linked_at
                from family_link f, who
                where (f.citizen_id = any (who.records) or f.other_citizen_id = any (who.records))
                    and f.ended_at is null
                union all
                select 'REPRESENTATIVE', r.id::text, r.kind || ', ' || r.name, null, 'TEAM', 'JOURNEY', r.registered_at
                from representation r, who
                where r.citizen_id = any (who.records) and r.ended_at is null and r.valid_from <= who.today
                    and (r.valid_to is null or r.valid_to > who.today)
                union all
                select point, point || '/' || coalesce(sector, 'CITIZEN'), value, sector,
                    case when sector is null then 'TEAM' else 'SECTOR' end, 'FORM', at
                from (
                    select distinct on (point, sector) point, sector, value, at
                    from (
                        select a.point, a.sector, a.value, a.answered_at as at
                        from prefill_answer a, who where a.citizen_id = any (who.records) and a.answer = 'STATED'
                        union all
                        select c.point, c.owner_sector, c.corrected, c.answered_at
                        from correction c, who
                        where c.citizen_id = any (who.records) and c.state = 'TAKEN'
                            and c.part = c.point || '/' || coalesce(c.owner_sector, 'CITIZEN')) word
                    order by point, sector, at desc) said
            )
            select 'FACT', json_build_object(
                'point', point, 'part', part, 'value', value, 'keeper', keeper, 'gate', gate, 'source', source,
                'at', at)::text
            from fact
            union all
            select 'CONFIRMED', json_build_object('point', point, 'part', part, 'stamp', stamp, 'at', answered_at)::text
            from (
                select distinct on (a.point, a.part, a.stamp) a.point, a.part, a.stamp, a.answered_at
                from prefill_answer a, who
                where a.citizen_id = any (who.records) and a.answer = 'CONFIRMED'
                order by a.point, a.part, a.stamp, a.id desc) confirmed
            union all
            select 'CORRECTED', json_build_object('point', c.point, 'part', c.part, 'at', c.stated_at)::text
            from correction c, who where c.citizen_id = any (who.records) and c.state = 'OPEN'
            """;

    private static final String ADD = """
            insert into prefill_answer (
                id, set_id, citizen_id, form, point, part, stamp, answer, value, sector, counted, by_citizen,
                answered_at, answered_by)
            select id, ?, ?, form, point, part, stamp, answer, value, sector, counted, "byCitizen", at, "by"
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, form text, point text, part text, stamp text, answer text, value text, sector text,
                counted text, "byCitizen" boolean, at timestamptz, "by" text)
            """;

    private static final String SUMMARY = """
            select form, count(*) filter (where counted = 'ASKED_ONCE'), count(*) filter (where counted = 'ASKED_AGAIN'),
                count(*) filter (where counted = 'FIRST_TIME')
            from prefill_answer
            where municipality = acting_municipality() and answered_at >= ? and answered_at < ?
            group by form order by form
            """;

    private final Sql sql;

    PrefillRows(Sql sql) {
        this.sql = sql;
    }

    /** What is known beside the plans, with what was said of data in forms. */
    Beside beside(List<UUID> records, UUID survivor, LocalDate today) {
        List<Line> lines =
                sql.list(BESIDE, row -> new Line(row.getString(1), row.getString(2)), records, survivor, today);
        return new Beside(
                of(lines, "FACT", Fact.class).stream().map(Fact::known).toList(),
                of(lines, "CONFIRMED", Confirmed.class),
                of(lines, "CORRECTED", Corrected.class));
    }

    /** Adds one set of answers. */
    void add(UUID setId, UUID citizenId, List<Answered> answers) {
        sql.change(ADD, setId, citizenId, Sql.json(answers));
    }

    /** How often forms asked what was known, by form, from an instant until another. */
    List<Counts> summary(Instant from, Instant until) {
        return sql.list(
                SUMMARY,
                row -> new Counts(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                from,
                until);
    }

    private static <T> List<T> of(List<Line> lines, String kind, Class<T> type) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind))
                .map(line -> Sql.fromJson(line.content(), type))
                .toList();
    }

    private record Line(String kind, String content) {}

    private record Fact(
            DataPoint point, String part, String value, Optional<Sector> keeper, Gate gate, Source source, Instant at) {

        Known known() {
            return new Known(point, part, value, keeper, Optional.empty(), gate, source, DanishCalendar.dayOf(at));
        }
    }

    /** What is known beside the plans, and what was said of any datum. */
    record Beside(List<Known> known, List<Confirmed> confirmed, List<Corrected> corrected) {

        Beside {
            known = List.copyOf(known);
            confirmed = List.copyOf(confirmed);
            corrected = List.copyOf(corrected);
        }
    }

    /** That a value was last confirmed. */
    record Confirmed(DataPoint point, String part, String stamp, Instant at) {}

    /** That a datum is said to be wrong, and its owner has not answered. */
    record Corrected(DataPoint point, String part, Instant at) {}

    /** One answer to a data point. */
    record Answered(
            UUID id,
            String form,
            DataPoint point,
            Optional<String> part,
            Optional<String> stamp,
            AnswerKind answer,
            Optional<String> value,
            Optional<Sector> sector,
            Counted counted,
            boolean byCitizen,
            Instant at,
            String by) {}

    /** How often a form offered, asked again and asked for the first time. */
    record Counts(String form, long askedOnce, long askedAgain, long firstTime) {}

    /** How an answer counts. */
    enum Counted {
        /** Offered, and confirmed, corrected or not known. */
        ASKED_ONCE,
        /** Asked although the journey knows it, for a purpose or because the one who asks may not know it. */
        ASKED_AGAIN,
        FIRST_TIME
    }
}
