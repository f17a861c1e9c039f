package dk.sammenhaeng.journey.identity;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Merges in the database. */
@ApplicationScoped
class MergeRows {

    private static final String ROW = """
            select json_build_object(
                'mergeId', id, 'survivorId', survivor_id, 'mergedId', merged_id, 'reason', reason,
                'continuingCoordinatedPlan', continuing_plan, 'mergedAt', merged_at, 'mergedBy', merged_by,
                'undoneAt', undone_at, 'undoneBy', undone_by, 'undoneReason', undone_reason)
            from citizen_merge
            """;

    private static final String FIND = ROW + "where id = ?";

    private static final String LIST =
            ROW + "where survivor_id = any (?::uuid[]) or merged_id = any (?::uuid[]) order by merged_at, id";

    /** Standing conflicts are found anew over the union; the accepted ones keep what a person decided. */
    private static final String MERGE = """
            update citizen set survivor_id = ?, re_evaluate_on = null where id = ?;
            insert into citizen_merge (
                id, survivor_id, merged_id, reason, continuing_plan, resting_plan, merged_at, merged_by, own)
            values (?, ?, ?, ?, ?, ?, ?, ?, (
                select jsonb_agg(jsonb_build_object(
                    'id', id, 'given_name', given_name, 'family_name', family_name,
                    'residence', municipality_of_residence, 'digital_exempt', digital_exempt,
                    'stopped_at', stopped_at, 'ended_on', ended_on))
                from citizen where id in (select records_of(?))));
            update conflict set citizen_id = ? where citizen_id = ? and status <> 'CLOSED'
            """;

    /**
     * What happened to a person while the records were one stands with the record in whose name it was told; the others get
     * back the name, the residence and the life they had when they came together. All that are still one with the survivor
     * are on its side, those that came later, too. The exemption is that of each one's own words, or of those on its side since.
     */
    private static final String GIVE_BACK = """
            with side as (
                select distinct on (w.id) w.*, m.merged_at as since, w.id = undone.merged_id as parted
                from citizen_merge undone
                    cross join lateral records_of(undone.survivor_id) r(id)
                    join citizen_merge m on m.id = undone.id or m.merged_id = r.id and m.undone_at is null
                    cross join jsonb_to_recordset(m.own) as w (
                        id uuid, given_name text, family_name text, residence text, digital_exempt boolean,
                        stopped_at timestamptz, ended_on date)
                where undone.id = ? and w.id = r.id
                order by w.id, m.merged_at desc
            ), told as (
                select s.parted, e.kind, e.registered_at as at
                from side s join life_event e on e.citizen_id = s.id
                where e.taken_back_at is null
                union all
                select s.parted, 'END', t.completed_at
                from side s join transition t on t.citizen_id = s.id
                where t.to_municipality is not null
            ), theirs as (
                select s.id,
                    bool_and(t.parted <> s.parted) filter (where t.kind = 'NAME_CHANGE') as name,
                    bool_and(t.parted <> s.parted) filter (where t.kind = 'MOVE') as residence,
                    s.stopped_at is null
                        and bool_and(t.parted <> s.parted) filter (where t.kind in ('DEATH', 'END')) as life
                from side s left join told t on t.at >= s.since
                group by s.id, s.stopped_at
            )
            update citizen c set
                given_name = case when o.name then s.given_name else c.given_name end,
                family_name = case when o.name then s.family_name else c.family_name end,
                municipality_of_residence =
                    case when o.residence then s.residence else c.municipality_of_residence end,
                stopped_at = case when o.life then null else c.stopped_at end,
                ended_on = case when o.life then null else c.ended_on end,
                digital_exempt = coalesce((
                    select k.digital_exempt from contact_channel k join side n on n.id = k.citizen_id
                    where n.parted = s.parted and (n.id = s.id or k.stated_at >= s.since)
                    order by n.id <> s.id, k.stated_at desc limit 1), s.digital_exempt),
                version = c.version + 1
            from side s join theirs o on o.id = s.id
            where c.id = s.id
            """;

    private static final String PART = """
            update citizen set survivor_id = null where id = ?;
            update citizen_merge set undone_at = ?, undone_by = ?, undone_reason = ? where id = ?;
            update conflict set citizen_id = ?
            where citizen_id = ? and status <> 'CLOSED'
                and plans <> '{}' and plans <@ array(select id from sector_plan where citizen_id = ?)
            """;

    private final Sql sql;

    MergeRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Merge> find(UUID id) {
        return sql.list(FIND, row -> Sql.fromJson(row.getString(1), Merge.class), id).stream()
                .findFirst();
    }

    List<Merge> of(Collection<UUID> records) {
        return sql.list(LIST, row -> Sql.fromJson(row.getString(1), Merge.class), records, records);
    }

    /** Lets the merged id lead to the survivor. */
    void merge(Merge merge, Optional<UUID> restingPlan) {
        sql.change(
                MERGE,
                merge.survivorId(),
                merge.mergedId(),
                merge.mergeId(),
                merge.survivorId(),
                merge.mergedId(),
                merge.reason(),
                merge.continuingCoordinatedPlan(),
                restingPlan,
                merge.mergedAt(),
                merge.mergedBy(),
                merge.survivorId(),
                merge.survivorId(),
                merge.mergedId());
    }

    /** Lets each id lead to its own record again, each as it was but for what was told in its own name. */
    void part(Merge undone) {
        sql.change(GIVE_BACK, undone.mergeId());
        sql.change(
                PART,
                undone.mergedId(),
                undone.undoneAt(),
                undone.undoneBy(),
                undone.undoneReason(),
                undone.mergeId(),
                undone.mergedId(),
                undone.survivorId(),
                undone.mergedId());
    }
}
