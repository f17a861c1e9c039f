package dk.sammenhaeng.journey.erasure;

import dk.sammenhaeng.journey.erasure.Erasure.Ground;
import dk.sammenhaeng.journey.erasure.Erasure.State;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Erasures in the database, and the one place where a citizen's rows are deleted. */
@ApplicationScoped
class ErasureRows {

    private static final String ACTIONS = "with records as (select unnest(?::uuid[]) as id) " + Holding.ACTIONS;

    /** The figures go on counting one person, under ids that lead to nobody and are on no event. */
    private static final String KEEP_FIGURES = """
            with told as (delete from outcome where citizen_id = any (?::uuid[]) returning *)
            insert into outcome (
                citizen_id, basis_id, measure, measure_valid_from, sector, value, institution_id, finished_on, recorded_at,
                left_on, left_psychiatry, investment_id)
            select ?, gen_random_uuid(), measure, measure_valid_from, sector, value, institution_id, finished_on, recorded_at,
                left_on, left_psychiatry, investment_id
            from told
            """;

    /** Until the transaction ends: the database refuses to delete anything about a citizen otherwise. */
    private static final String ALLOW = "select set_config('sammenhaeng.erasing', 'on', true)";

    private static final String DEADLINES = "delete from due where subject = any (?::uuid[])";

    /** A copy that has not left stays here; that an earlier one is to be deleted, or is the other's now, is still told. */
    private static final String LETTERS = """
            delete from letter where kind = 'Offer' and (body ->> 'transitionId')::uuid = any (?::uuid[])
            """;

    /**
     * An answer is about a citizen when its path, its headers or its body names the citizen or anything of theirs. Not
     * the one that is being given now, which has no status yet.
     */
    private static final String ANSWERS = """
            delete from idempotent_answer a
            where a.municipality = acting_municipality() and a.status is not null and exists (
                select from regexp_matches(
                    concat_ws(' ', a.path, a.headers, convert_from(a.body, 'UTF8')),
                    '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'gi') as named (id)
                where named.id[1]::uuid = any (?::uuid[]))
            """;

    /** Who looked, when and for which purpose is kept; what they wrote about the person meanwhile is not. */
    private static final String REASONS =
            "update audit set reason = null where subject = any ((?::uuid[])::text[]) and reason is not null";

    private static final String ADD = """
            insert into erasure (id, citizen_id, records, ground, reason, erased_at, erased_by, rows_erased)
            values (?, ?, ?::uuid[], ?, ?, ?, ?, ?)
            """;

    private static final String ROW = """
            select json_build_object(
                'erasureId', e.id, 'citizenId', e.citizen_id, 'records', e.records, 'ground', e.ground,
                'reason', e.reason, 'erasedAt', e.erased_at, 'erasedBy', e.erased_by, 'rowsErased', e.rows_erased,
                'services', r.services, 'missing', r.missing)
            from erasure e cross join lateral (
                select json_agg(json_build_object(
                        'service', s.service, 'asked', s.asked, 'confirmed', s.confirmed,
                        'rowsErased', s.rows_erased, 'lastConfirmedAt', s.last_at) order by s.service) as services,
                    coalesce(json_agg(s.service order by s.service) filter (where s.confirmed < s.asked), '[]') as missing
                from (
                    select service, count(*) as asked, count(confirmed_at) as confirmed,
                        coalesce(sum(rows_erased), 0) as rows_erased, max(confirmed_at) as last_at
                    from erasure_receipt where erasure_id = e.id group by service) s) r
            """;

    private static final String WANTED = """
            where e.municipality = acting_municipality()
                and (?::text is null or e.ground = ?::text)
                and (?::boolean is null or ?::boolean = exists (
                    select from erasure_receipt where erasure_id = e.id and confirmed_at is null))
            """;

    private final Sql sql;

    ErasureRows(Sql sql) {
        this.sql = sql;
    }

    /** All that still stands of the person on the day. */
    List<Standing> standing(Collection<UUID> records, LocalDate day) {
        return sql.list(Standing.FIND, row -> Standing.valueOf(row.getString(1)), records, day);
    }

    /** The actions for which money was ever wished. */
    Set<UUID> actions(Collection<UUID> records) {
        return Set.copyOf(sql.list(ACTIONS, row -> row.getObject(1, UUID.class), records));
    }

    /** Deletes all that is kept about the person, and says how many rows that were. */
    long erase(Collection<UUID> records) {
        sql.list(ALLOW, row -> row.getString(1));
        sql.change(KEEP_FIGURES, records, UUID.randomUUID());
        Set<UUID> keys = new HashSet<>(records);
        long rows = 0;
        for (Holding holding : Holding.ALL) {
            List<UUID> deleted = sql.list(holding.delete(), row -> row.getObject(1, UUID.class), records);
            keys.addAll(deleted);
            rows += deleted.size();
        }
        return rows + sql.change(DEADLINES, keys) + sql.change(LETTERS, keys) + sql.change(ANSWERS, keys);
    }

    void add(Done done) {
        sql.change(
                ADD,
                done.id(),
                done.citizenId(),
                done.records(),
                done.ground(),
                done.reason(),
                done.erasedAt(),
                done.erasedBy(),
                done.rowsErased());
    }

    /** Empties what was given as a reason in the audit of an erased person, which the database allows for nobody else. */
    void forgetReasons(Collection<UUID> records) {
        sql.change(REASONS, records);
    }

    /** By the id of any of the records that are gone. */
    List<Erasure> of(UUID citizenId) {
        return sql.list(
                ROW
                        + "where e.id in (select erasure_id from erasure_receipt where subject = ?) and ? = any (e.records)",
                row -> Sql.fromJson(row.getString(1), Erasure.class),
                citizenId,
                citizenId);
    }

    Optional<Erasure> find(UUID id) {
        return sql.list(ROW + "where e.id = ?", row -> Sql.fromJson(row.getString(1), Erasure.class), id).stream()
                .findFirst();
    }

    /** The latest first, one more than the page shows. */
    List<Erasure> list(Filter filter, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                ROW + WANTED + " and (?::uuid is null or e.id < ?::uuid) order by e.id desc limit ?",
                row -> Sql.fromJson(row.getString(1), Erasure.class),
                filter.ground(),
                filter.ground(),
                filter.waiting(),
                filter.waiting(),
                after,
                after,
                request.fetch());
    }

    long count(Filter filter) {
        return sql.list(
                        "select count(*) from erasure e " + WANTED,
                        row -> row.getLong(1),
                        filter.ground(),
                        filter.ground(),
                        filter.waiting(),
                        filter.waiting())
                .getFirst();
    }

    /** Which erasures are wanted. */
    record Filter(Optional<Ground> ground, Optional<State> state) {

        Optional<Boolean> waiting() {
            return state.map(State.WAITING::equals);
        }
    }

    /** The erasure itself, before anybody has answered. */
    record Done(
            UUID id,
            UUID citizenId,
            List<UUID> records,
            Ground ground,
            String reason,
            Instant erasedAt,
            String erasedBy,
            long rowsErased) {}
}
