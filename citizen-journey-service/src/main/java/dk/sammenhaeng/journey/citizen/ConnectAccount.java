package dk.sammenhaeng.journey.citizen;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.vault.CprVault;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.CprNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Says which log-in is a citizen's (MitID by way of an OpenID Connect provider). The subject of a token is no CPR
 * number, so who connects the two proves with the number that it is this person's log-in.
 */
@ApplicationScoped
class ConnectAccount {

    private static final String KNOWN = "select version from citizen_account where citizen_id = ?";

    private static final String TAKEN =
            "select 1 from citizen_account where municipality = acting_municipality() and subject = ? and citizen_id <> ?";

    private static final String CONNECT = """
            insert into citizen_account (citizen_id, subject, connected_at, connected_by, version) values (?, ?, ?, ?, 1)
            on conflict (citizen_id) do update set
                subject = excluded.subject, connected_at = excluded.connected_at,
                connected_by = excluded.connected_by, version = citizen_account.version + 1
            """;

    private final CitizenAccess access;
    private final CprVault vault;
    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    ConnectAccount(CitizenAccess access, CprVault vault, Sql sql, CurrentCaller current, Clock clock) {
        this.access = access;
        this.vault = vault;
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Connects the log-in.
     *
     * @throws Refusal 404 for a citizen the caller may not know of, 409 when the number is not the citizen's or the
     *     log-in is another's, 412 and 428 as the version seen asks
     */
    Account connect(Command command) {
        Journey journey = access.lock(command.citizenId());
        if (!vault.isOf(journey.records(), command.proof())) {
            throw Refusal.byRule("cpr-number-not-proved");
        }
        UUID record = journey.identity().asked();
        Optional<Long> known =
                sql.list(KNOWN, row -> row.getLong(1), record).stream().findFirst();
        Version.requirePut(known, command.seen(), command.mustBeNew());
        List<Integer> taken = sql.list(TAKEN, row -> row.getInt(1), command.subject(), record);
        if (!taken.isEmpty()) {
            throw Refusal.byRule("account-of-another");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.change(CONNECT, record, command.subject(), now, current.caller().user());
        return new Account(command.subject(), now, known.orElse(0L) + 1, known.isEmpty());
    }

    /**
     * Which log-in is whose.
     *
     * @param proof the citizen's number, as the provider of the log-in told it
     */
    record Command(UUID citizenId, String subject, CprNumber proof, Optional<Version> seen, boolean mustBeNew) {}

    /** The log-in now. */
    record Account(String subject, Instant connectedAt, long version, boolean isNew) {}
}
