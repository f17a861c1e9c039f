package dk.sammenhaeng.journey.prefill;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.prefill.Correction.State;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Corrections in the database. */
@ApplicationScoped
class CorrectionRows {

    private static final String ADD = """
            insert into correction (
                id, citizen_id, point, part, plan_id, owner_sector, from_sector, offered, corrected, state, stated_at,
                stated_by)
            select id, "citizenId", point, part, "planId", "ownerSector", "fromSector", offered, corrected, state,
                "statedAt", ?
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, "citizenId" uuid, point text, part text, "planId" uuid, "ownerSector" text, "fromSector" text,
                offered text, corrected text, state text, "statedAt" timestamptz)
            """;

    private static final String ANSWER = """
            update correction set state = ?, answered_at = ?, answered_by = ?, reason = ?, version = version + 1
            where id = ? and state = 'OPEN'
            """;

    private static final String ROW = """
            select json_build_object(
                'id', c.id, 'citizenId', c.citizen_id, 'point', c.point, 'part', c.part, 'planId', c.plan_id,
                'ownerSector', c.owner_sector, 'fromSector', c.from_sector, 'offered', c.offered,
                'corrected', c.corrected, 'state', c.state, 'statedAt', c.stated_at, 'answeredAt', c.answered_at,
                'reason', c.reason, 'version', c.version)
            """;

    private static final String OF_CITIZEN =
            ROW + "from correction c where c.citizen_id = any (?::uuid[]) order by c.id desc";

    /** A person sees those of citizens they have a relation to, and none of a plan whose existence is a secret. */
    private static final String OF_OWNER = """
            from correction c
            where c.municipality = acting_municipality() and c.owner_sector is not distinct from ?::text
                and (?::text is null or (c.citizen_id in (select citizens_of(?::text, ?))
                    and not hides_a_plan(array[c.plan_id], ?::text)))
                and (?::text is null or c.state = ?::text)
            """;

    private final Sql sql;

    CorrectionRows(Sql sql) {
        this.sql = sql;
    }

    /** Adds what one person said is wrong. */
    void add(List<Correction> corrections, String by) {
        if (!corrections.isEmpty()) {
            sql.change(ADD, by, Sql.json(corrections));
        }
    }

    void answer(UUID id, State state, Instant at, String by, Optional<String> reason) {
        sql.change(ANSWER, state, at, by, reason, id);
    }

    /** A citizen's, the latest first. */
    List<Correction> of(List<UUID> records) {
        return sql.list(OF_CITIZEN, row -> Sql.fromJson(row.getString(1), Correction.class), records);
    }

    /** One page of what an owner is to answer, the oldest first. */
    List<Correction> page(Filter filter, PageRequest request) {
        List<Object> values = new ArrayList<>(values(filter));
        Optional<UUID> after = request.after().map(last -> UUID.fromString(last.getFirst()));
        values.addAll(Arrays.asList(after, after, request.fetch()));
        return sql.list(
                ROW + OF_OWNER + " and (?::uuid is null or c.id > ?::uuid) order by c.id limit ?",
                row -> Sql.fromJson(row.getString(1), Correction.class),
                values.toArray());
    }

    long count(Filter filter) {
        return sql.list(
                        "select count(*) " + OF_OWNER,
                        row -> row.getLong(1),
                        values(filter).toArray())
                .getFirst();
    }

    private static List<Object> values(Filter filter) {
        return Arrays.asList(
                filter.owner(),
                filter.reader(),
                filter.reader(),
                filter.now(),
                filter.reader(),
                filter.state(),
                filter.state());
    }

    /**
     * Which corrections are wanted.
     *
     * @param owner empty for those of data that no sector keeps
     * @param reader of citizens this user has a relation to; all for a sector's system
     */
    record Filter(Optional<Sector> owner, Optional<String> reader, Instant now, Optional<State> state) {}
}
