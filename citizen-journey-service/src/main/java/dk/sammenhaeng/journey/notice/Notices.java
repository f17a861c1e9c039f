package dk.sammenhaeng.journey.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.notice.Notice.Kind;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells each sector what happened that is its own, in the transaction in which it happened. */
@ApplicationScoped
public class Notices {

    private static final String TELL = """
            insert into notice (id, sector, citizen_id, conflict_id, rule, kind, how, at)
            select id, sector, ?, "conflictId", rule, kind, how, ? from jsonb_to_recordset(?::jsonb) as r (
                id uuid, sector text, "conflictId" uuid, rule text, kind text, how text)
            """;

    /**
     * Only what transactions wrote that are older than every running one: a slower one can then add nothing before the
     * notice a reader saw last. A conflict with a plan of another sector whose existence is a secret is left out.
     */
    private static final String SINCE = """
            select id, citizen_id, conflict_id, plan_id, benefit_id, rule, kind, how, at from notice
            where sector = ? and (?::text is null or citizen_id in (select citizens_of(?::text, ?)))
                and not exists (
                    select from conflict c join sector_plan p on p.id = any (c.plans)
                    where c.id = conflict_id and p.sensitivity = 'VIP' and p.sector <> notice.sector)
                and written_in < pg_snapshot_xmin(pg_current_snapshot())
                and (?::uuid is null
                    or (written_in, id) > (select last.written_in, last.id from notice last where last.id = ?::uuid))
            order by written_in, id limit ?
            """;

    private static final String TELL_OF_RETRACTION = """
            insert into notice (id, sector, citizen_id, plan_id, benefit_id, kind, at)
            select id, sector, ?, ?, ?, ?, ? from jsonb_to_recordset(?::jsonb) as r (id uuid, sector text)
            """;

    private static final String TELL_OF_LIFE = """
            insert into notice (id, sector, citizen_id, kind, at)
            select id, sector, ?, ?, ? from jsonb_to_recordset(?::jsonb) as r (id uuid, sector text)
            """;

    private static final ScopedValue<UUID> LOAD = ScopedValue.newInstance();

    private final Sql sql;

    Notices(Sql sql) {
        this.sql = sql;
    }

    /** Does the work without telling anybody what it opens or closes: a load is told of as a whole (daily use C2). */
    public static <T> T quietly(UUID load, Supplier<T> work) {
        return ScopedValue.where(LOAD, load).call(work::get);
    }

    /** The load that is being taken, where one is. */
    public static Optional<UUID> load() {
        return LOAD.isBound() ? Optional.of(LOAD.get()) : Optional.empty();
    }

    /** Tells every sector with a side of a conflict that it was opened, or closed. */
    public void tell(UUID citizenId, List<Conflict> conflicts, Instant now) {
        if (LOAD.isBound()) {
            return;
        }
        List<Row> rows = conflicts.stream()
                .flatMap(conflict -> conflict.sectors().stream()
                        .sorted()
                        .map(sector -> new Row(
                                UuidCreator.getTimeOrderedEpoch(),
                                sector,
                                conflict.id(),
                                conflict.rule(),
                                conflict.how().isPresent() ? Kind.CLOSED : Kind.OPENED,
                                conflict.how())))
                .toList();
        if (!rows.isEmpty()) {
            sql.change(TELL, citizenId, now, Sql.json(rows));
        }
    }

    /** Tells the sectors around a citizen that a plan had been put on the wrong one. */
    public void tellOfRetraction(UUID citizenId, UUID planId, Set<Sector> sectors, Instant now) {
        tellOfRetraction(citizenId, Optional.of(planId), Optional.empty(), Kind.PLAN_RETRACTED, sectors, now);
    }

    /** Tells the sectors around a citizen that a benefit had been put on the wrong one. */
    public void tellOfRetractedBenefit(UUID citizenId, UUID benefitId, Set<Sector> sectors, Instant now) {
        tellOfRetraction(citizenId, Optional.empty(), Optional.of(benefitId), Kind.BENEFIT_RETRACTED, sectors, now);
    }

    private void tellOfRetraction(
            UUID citizenId,
            Optional<UUID> planId,
            Optional<UUID> benefitId,
            Kind kind,
            Set<Sector> sectors,
            Instant now) {
        List<Told> rows = sectors.stream()
                .sorted()
                .map(sector -> new Told(UuidCreator.getTimeOrderedEpoch(), sector))
                .toList();
        sql.change(TELL_OF_RETRACTION, citizenId, planId, benefitId, kind, now, Sql.json(rows));
    }

    /** Tells the sectors around a citizen what happened in the citizen's life. */
    public void tellOfLife(UUID citizenId, Notice.Kind kind, Set<Sector> sectors, Instant now) {
        List<Told> rows = sectors.stream()
                .sorted()
                .map(sector -> new Told(UuidCreator.getTimeOrderedEpoch(), sector))
                .toList();
        sql.change(TELL_OF_LIFE, citizenId, kind, now, Sql.json(rows));
    }

    /**
     * What a sector is told after the notice it saw last, in an order in which none is ever skipped.
     *
     * @param reader a person, who is told only of citizens they work with; empty for the sector's own system
     */
    List<Notice> since(Sector sector, Optional<String> reader, Instant now, Optional<UUID> last, int most) {
        return sql.list(
                SINCE,
                row -> new Notice(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Optional.ofNullable(row.getObject(3, UUID.class)),
                        Optional.ofNullable(row.getObject(4, UUID.class)),
                        Optional.ofNullable(row.getObject(5, UUID.class)),
                        Optional.ofNullable(row.getString(6)),
                        Kind.valueOf(row.getString(7)),
                        Optional.ofNullable(row.getString(8)).map(Conflict.How::valueOf),
                        row.getTimestamp(9).toInstant()),
                sector,
                reader,
                reader,
                now,
                last,
                last,
                most);
    }

    private record Told(UUID id, Sector sector) {}

    private record Row(UUID id, Sector sector, UUID conflictId, String rule, Kind kind, Optional<Conflict.How> how) {}
}
