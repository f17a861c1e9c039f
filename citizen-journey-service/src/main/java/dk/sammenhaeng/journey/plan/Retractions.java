package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.notice.Looks;
import dk.sammenhaeng.journey.notice.Looks.Look;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The traces of plans that were put on the wrong citizen, with who had looked at that citizen meanwhile. */
@ApplicationScoped
class Retractions {

    private static final String ROW = """
            json_build_object(
                'retractionId', id, 'planId', plan_id, 'sector', sector, 'externalId', external_id,
                'reason', reason, 'retractedBy', retracted_by, 'retractedAt', retracted_at,
                'shownSince', shown_since, 'seenBy', seen_by, 'seenByOthers', 0)
            """;

    private static final String FIRST =
            "select recorded_at from plan_version where plan_id = ? order by version limit 1";

    private static final String WRITE = """
            insert into plan_retraction (
                id, citizen_id, plan_id, sector, external_id, reason, retracted_by, retracted_at, shown_since, seen_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            returning
            """ + ROW;

    private static final String LIST = "select " + ROW + """
            from plan_retraction
            where citizen_id = ? and (?::uuid is null or id < ?::uuid)
            order by id desc limit ?
            """;

    private final Sql sql;
    private final Looks looks;

    Retractions(Sql sql, Looks looks) {
        this.sql = sql;
        this.looks = looks;
    }

    /** Writes the trace of a plan: whoever read anything of the citizen while it was there may have seen it. */
    Retraction write(UUID id, Journey journey, Plan plan, String reason, String by, Instant now) {
        Instant shownSince = sql.list(FIRST, row -> row.getTimestamp(1).toInstant(), plan.id())
                .getFirst();
        return sql.list(
                        WRITE,
                        row -> Sql.fromJson(row.getString(1), Retraction.class),
                        id,
                        journey.identity().asked(),
                        plan.id(),
                        plan.sector(),
                        plan.externalId(),
                        reason,
                        by,
                        now,
                        shownSince,
                        Sql.json(looks.since(journey.records(), shownSince)))
                .getFirst();
    }

    /** A citizen's, the latest first. */
    List<Retraction> list(UUID citizenId, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), Retraction.class),
                citizenId,
                after,
                after,
                request.fetch());
    }

    /** The same for who may not know of everybody around the citizen: whom they may know by name, of the others how many. */
    List<Retraction> naming(Journeys.Seen reader, List<Retraction> found) {
        Set<String> known = looks.known(reader, found.stream().flatMap(one -> one.seenBy().stream()));
        return found.stream().map(one -> one.naming(known)).toList();
    }

    /**
     * The trace of one plan.
     *
     * @param shownSince when it was first recorded on the wrong citizen
     * @param seenBy who may have seen it, of whom the reader may know
     * @param seenByOthers how many others
     */
    record Retraction(
            UUID retractionId,
            UUID planId,
            Sector sector,
            String externalId,
            String reason,
            String retractedBy,
            Instant retractedAt,
            Instant shownSince,
            List<Look> seenBy,
            int seenByOthers) {

        private Retraction naming(Set<String> known) {
            List<Look> named =
                    seenBy.stream().filter(look -> known.contains(look.user())).toList();
            return new Retraction(
                    retractionId,
                    planId,
                    sector,
                    externalId,
                    reason,
                    retractedBy,
                    retractedAt,
                    shownSince,
                    named,
                    seenBy.size() - named.size());
        }
    }
}
