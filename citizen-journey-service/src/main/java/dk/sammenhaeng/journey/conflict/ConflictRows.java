package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Conflict.Status;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Conflicts in the database. */
@ApplicationScoped
class ConflictRows {

    /** Known ones first: one whose acceptance is over makes room for the one that is opened in its place. */
    private static final String WRITE = """
            update conflict c set
                parts = r.parts, plans = r.plans, sectors = r.sectors, cause_kind = r."causeKind", cause_id = r."causeId",
                reason = r.reason, severity = r.severity, due_on = r."dueOn",
                status = r.status, closed_at = r."closedAt", how = r.how, sensitivity = r.sensitivity,
                owner_user = r.owner, rule_version = r."ruleVersion", thresholds = r.thresholds, load_id = r.load
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, parts uuid[], plans uuid[], sectors text[], "causeKind" text, "causeId" uuid, reason text, severity text,
                "dueOn" date, status text, "closedAt" timestamptz, how text, sensitivity text, owner text,
                "ruleVersion" integer, thresholds jsonb, load uuid)
            where c.id = r.id;
            insert into conflict (
                id, citizen_id, rule, key, parts, plans, sectors, cause_kind, cause_id, reason, severity, due_on, status,
                opened_at, sensitivity, owner_user, rule_version, thresholds, load_id)
            select id, ?, rule, key, parts, plans, sectors, "causeKind", "causeId", reason, severity, "dueOn", status,
                "openedAt", sensitivity, owner, "ruleVersion", thresholds, load
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, rule text, key uuid[], parts uuid[], plans uuid[], sectors text[], "causeKind" text, "causeId" uuid,
                reason text, severity text, "dueOn" date, status text, "openedAt" timestamptz, sensitivity text,
                owner text, "ruleVersion" integer, thresholds jsonb, load uuid)
            """;

    private static final String ACCEPT = """
            update conflict set
                status = 'ACCEPTED', how = 'ACCEPTED', closed_at = ?,
                accepted_until = ?, accepted_by = ?, accepted_reason = ?, load_id = null
            where id = ?
            """;

    private static final String REOPEN = """
            update conflict set accepted_until = ?, reopened_by = ?, reopened_reason = ? where id = ?
            """;

    private static final String TAKE_UP = """
            update conflict set load_id = null, taken_up_by = ?, taken_up_at = ? where id = ?
            """;

    private static final String FILTER = """
            from conflict
            where citizen_id = any (?::uuid[])
                and (?::text is null or (status = 'OPEN') = (?::text = 'OPEN'))
                and (? and not ((cause_kind in ('EPISODE', 'PLAN') or plans = '{}') and sensitivity = 'VIP')
                        and (? or cause_kind <> 'EPISODE')
                    or ?::text = any (sectors) or plans && ?::uuid[])
                and not plans && ?::uuid[]
                and (?::text is null or rule = ?::text)
                and (?::text is null or severity = ?::text)
            """;

    private static final String ROW = "select " + Conflict.QUERY;

    private static final String FIND = ROW + " from conflict where citizen_id = any (?) and id = ?";

    private static final String LIST = ROW + FILTER + " and (?::uuid is null or id > ?::uuid) order by id limit ?";

    private static final String COUNT = "select count(*) " + FILTER;

    private final Sql sql;

    ConflictRows(Sql sql) {
        this.sql = sql;
    }

    /** Writes what the rules made of a citizen's conflicts. */
    void write(UUID citizenId, Outcome outcome) {
        List<Row> known = Stream.concat(outcome.changed().stream(), outcome.closed().stream())
                .map(Row::of)
                .toList();
        List<Row> opened = outcome.opened().stream().map(Row::of).toList();
        sql.change(WRITE, Sql.json(known), citizenId, Sql.json(opened));
    }

    /** One of a citizen's conflicts. */
    Optional<Conflict> find(List<UUID> records, UUID id) {
        return sql.list(FIND, ConflictRows::conflict, records, id).stream().findFirst();
    }

    /** Notes who accepted a conflict, and why. */
    void accept(Conflict accepted, String by, String reason) {
        sql.change(ACCEPT, accepted.closedAt(), accepted.acceptedUntil(), by, reason, accepted.id());
    }

    /** Notes who ended an acceptance before its time, and why. */
    void reopen(Conflict accepted, LocalDate today, String by, String reason) {
        sql.change(REOPEN, today, by, reason, accepted.id());
    }

    /** Notes who took up what a load brought. */
    void takeUp(Conflict loaded, String by, Instant at) {
        sql.change(TAKE_UP, by, at, loaded.id());
    }

    /** A citizen's conflicts, oldest first. */
    List<Conflict> list(List<UUID> records, ConflictFilter filter, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                LIST,
                ConflictRows::conflict,
                records,
                filter.status(),
                filter.status(),
                filter.all(),
                filter.stays(),
                filter.sector(),
                filter.plans(),
                filter.hidden(),
                filter.rule(),
                filter.rule(),
                filter.severity(),
                filter.severity(),
                after,
                after,
                request.fetch());
    }

    /** How many {@link #list} gives in all. */
    long count(List<UUID> records, ConflictFilter filter) {
        return sql.list(
                        COUNT,
                        row -> row.getLong(1),
                        records,
                        filter.status(),
                        filter.status(),
                        filter.all(),
                        filter.stays(),
                        filter.sector(),
                        filter.plans(),
                        filter.hidden(),
                        filter.rule(),
                        filter.rule(),
                        filter.severity(),
                        filter.severity())
                .getFirst();
    }

    private static Conflict conflict(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Conflict.class);
    }

    /** A conflict as a row travels. */
    private record Row(
            UUID id,
            String rule,
            List<UUID> key,
            List<UUID> parts,
            Set<UUID> plans,
            Set<Sector> sectors,
            Cause.Kind causeKind,
            UUID causeId,
            String reason,
            Severity severity,
            LocalDate dueOn,
            Status status,
            Instant openedAt,
            Optional<Instant> closedAt,
            Optional<Conflict.How> how,
            Sensitivity sensitivity,
            Optional<String> owner,
            int ruleVersion,
            Map<String, BigDecimal> thresholds,
            Optional<UUID> load) {

        static Row of(Conflict conflict) {
            return new Row(
                    conflict.id(),
                    conflict.rule(),
                    conflict.basis().key(),
                    conflict.parts(),
                    conflict.plans(),
                    conflict.sectors(),
                    conflict.cause().kind(),
                    conflict.cause().id(),
                    conflict.reason(),
                    conflict.severity(),
                    conflict.dueOn(),
                    conflict.status(),
                    conflict.openedAt(),
                    conflict.closedAt(),
                    conflict.how(),
                    conflict.basis().sensitivity(),
                    conflict.basis().owner(),
                    conflict.basis().ruleVersion(),
                    conflict.basis().thresholds(),
                    conflict.load());
        }
    }
}
