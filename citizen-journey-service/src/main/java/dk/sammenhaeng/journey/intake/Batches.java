package dk.sammenhaeng.journey.intake;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What became of each batch, as one summary. */
@ApplicationScoped
class Batches {

    private static final String WRITE = """
            insert into plan_batch (id, sector, load, taken_by, started_at, ended_at, summary)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private static final String CONFLICTS = """
            select severity, count(*) from conflict
            where citizen_id = any (?::uuid[]) and status = 'OPEN' and opened_at >= ? and not exists (
                select from sector_plan p where p.id = any (plans) and p.sensitivity = 'VIP' and p.sector <> ?)
            group by severity
            """;

    private static final String LIST = """
            select json_build_object(
                'batchId', id, 'sector', sector, 'load', load, 'takenBy', taken_by,
                'startedAt', started_at, 'endedAt', ended_at, 'summary', summary)
            from plan_batch
            where (?::text is null or sector = ?::text) and (?::uuid is null or id = ?::uuid)
                and (?::uuid is null or id < ?::uuid)
            order by id desc limit ?
            """;

    private final Sql sql;

    Batches(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the summary. */
    void write(Batch batch) {
        sql.change(
                WRITE,
                batch.batchId(),
                batch.sector(),
                batch.load(),
                batch.takenBy(),
                batch.startedAt(),
                batch.endedAt(),
                Sql.json(batch.summary()));
    }

    /** How many conflicts these citizens have got since, other than those that tell the sector of a secret. */
    Map<Severity, Long> conflictsSince(List<UUID> citizens, Sector sector, Instant since) {
        Map<Severity, Long> conflicts = new EnumMap<>(Severity.class);
        sql.list(
                        CONFLICTS,
                        row -> Map.entry(Severity.valueOf(row.getString(1)), row.getLong(2)),
                        citizens,
                        since,
                        sector)
                .forEach(entry -> conflicts.put(entry.getKey(), entry.getValue()));
        return conflicts;
    }

    /** The latest first. */
    List<Batch> list(Optional<Sector> sector, PageRequest request) {
        return list(
                sector,
                Optional.empty(),
                request.after().map(values -> UUID.fromString(values.getFirst())),
                request.fetch());
    }

    /** One of them. */
    Optional<Batch> find(Optional<Sector> sector, UUID id) {
        return list(sector, Optional.of(id), Optional.empty(), 1).stream().findFirst();
    }

    private List<Batch> list(Optional<Sector> sector, Optional<UUID> id, Optional<UUID> after, int most) {
        return sql.list(
                LIST, row -> Sql.fromJson(row.getString(1), Batch.class), sector, sector, id, id, after, after, most);
    }

    /** A batch and what became of it. */
    record Batch(
            UUID batchId,
            Sector sector,
            boolean load,
            String takenBy,
            Instant startedAt,
            Instant endedAt,
            Summary summary) {}

    /**
     * How many plans went which way.
     *
     * @param openedConflicts how many conflicts the citizens have got since it began, by severity
     */
    record Summary(
            int created, int changed, int unchanged, int stale, int refused, Map<Severity, Long> openedConflicts) {

        static Summary of(List<ItemOutcome> outcomes, Map<Severity, Long> openedConflicts) {
            return new Summary(
                    count(outcomes, ItemOutcome.Kind.CREATED),
                    count(outcomes, ItemOutcome.Kind.CHANGED),
                    count(outcomes, ItemOutcome.Kind.UNCHANGED),
                    count(outcomes, ItemOutcome.Kind.STALE),
                    count(outcomes, ItemOutcome.Kind.REFUSED),
                    openedConflicts);
        }

        private static int count(List<ItemOutcome> outcomes, ItemOutcome.Kind kind) {
            return Math.toIntExact(
                    outcomes.stream().filter(outcome -> outcome.kind() == kind).count());
        }
    }
}
