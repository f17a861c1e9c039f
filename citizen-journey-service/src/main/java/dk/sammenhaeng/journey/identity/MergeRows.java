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
     * back the name, the residence and the life they had. The exemption is that of each one's own words.
     */
    private static final String GIVE_BACK = """
            with side as (
                select w.*, m.merged_at, w.id = m.merged_id as parted
                from citizen_merge m cross join jsonb_to_recordset(m.own) as w (
                    id uuid, given_name text, family_name text, residence text, digital_exempt boolean,
                    stopped_at timestamptz, ended_on date)
                where m.id = ?
            ), told as (
                select s.parted, e.kind
                from side s join life_event e on e.citizen_id = s.id
                where e.registered_at >= s.merged_at and e.taken_back_at is null
                union all
                select s.parted, 'END'
                from side s join transition t on t.citizen_id = s.id
                where t.completed_at >= s.merged_at and t.to_municipality is not null
            ), theirs as (
                select s.id,
                    exists (select from told t where t.parted <> s.parted and t.kind = 'NAME_CHANGE')
                        and not exists (select from told t where t.parted = s.parted and t.kind = 'NAME_CHANGE') as name,
                    exists (select from told t where t.parted <> s.parted and t.kind = 'MOVE')
                        and not exists (select from told t where t.parted = s.parted and t.kind = 'MOVE') as residence,
                    s.stopped_at is null
                        and exists (select from told t where t.parted <> s.parted and t.kind in ('DEATH', 'END'))
                        and not exists (
                            select from told t where t.parted = s.parted and t.kind in ('DEATH', 'END')) as life
                from side s
            )
            update citizen c set
                given_name = case when o.name then s.given_name else c.given_name end,
                family_name = case when o.name then s.family_name else c.family_name end,
                municipality_of_residence =
                    case when o.residence then s.residence else c.municipality_of_residence end,
                stopped_at = case when not o.life then c.stopped_at end,
                ended_on = case when not o.life then c.ended_on end,
                digital_exempt = coalesce(
                    (select k.digital_exempt from contact_channel k where k.citizen_id = c.id), s.digital_exempt),
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
