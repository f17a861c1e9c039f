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
                id, survivor_id, merged_id, reason, continuing_plan, resting_plan, merged_at, merged_by)
            values (?, ?, ?, ?, ?, ?, ?, ?);
            update conflict set citizen_id = ? where citizen_id = ? and status <> 'CLOSED'
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
                merge.mergedId());
    }

    /** Lets each id lead to its own record again. */
    void part(Merge undone) {
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
