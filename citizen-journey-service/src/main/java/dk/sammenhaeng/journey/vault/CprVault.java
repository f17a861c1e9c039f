package dk.sammenhaeng.journey.vault;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.crypto.AesGcm;
import dk.sammenhaeng.platform.crypto.Hmac;
import dk.sammenhaeng.platform.crypto.KeyId;
import dk.sammenhaeng.platform.crypto.Keys;
import dk.sammenhaeng.platform.identifier.CprNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The one place that holds CPR numbers (X8): sealed with AES-256-GCM and bound to the citizen, found by an HMAC under
 * another key. Everyone else knows the citizen by a surrogate id.
 */
@ApplicationScoped
public class CprVault {

    private static final String KEEP = """
            insert into citizen_cpr (citizen_id, key_id, sealed_number, number_index) values (?, ?, ?, ?)
            on conflict (municipality, number_index) do nothing
            """;

    /** By a current or a former number; a record that was merged into another answers with the other. */
    private static final String FIND = """
            select coalesce(c.survivor_id, c.id) from citizen_cpr n join citizen c on c.id = n.citizen_id
            where n.number_index = ?
            """;

    private static final String OPEN =
            "select sealed_number from citizen_cpr where citizen_id = ? and closed_at is null";

    private static final String OPEN_ANY =
            "select citizen_id, sealed_number from citizen_cpr where citizen_id = any (?::uuid[]) and closed_at is null";

    private static final String IS_OF =
            "select 1 from citizen_cpr where citizen_id = any (?::uuid[]) and number_index = ? and closed_at is null";

    private static final String CLOSE = """
            update citizen_cpr set closed_at = ?
            where citizen_id = any (?::uuid[]) and number_index = ? and closed_at is null
            returning citizen_id
            """;

    /** The citizen's own former number may become the current one again; another citizen's never does. */
    private static final String REPLACE = """
            insert into citizen_cpr (citizen_id, key_id, sealed_number, number_index) values (?, ?, ?, ?)
            on conflict (municipality, number_index) do update set closed_at = null
            where citizen_cpr.citizen_id = excluded.citizen_id
            """;

    private static final String SEALED_BEFORE = """
            select citizen_id, number_index, sealed_number from citizen_cpr
            where key_id <> ? order by number_index limit ? for update skip locked
            """;

    private static final String SEAL_ANEW = """
            update citizen_cpr n set key_id = ?, sealed_number = decode(r.sealed, 'base64')
            from jsonb_to_recordset(?::jsonb) as r (index text, sealed text)
            where n.municipality = acting_municipality() and n.number_index = decode(r.index, 'base64')
            """;

    private static final String LEFT = "select count(*) from citizen_cpr where key_id <> ?";

    private final Sql sql;
    private final AesGcm cipher;
    private final Hmac hmac;
    private final VaultSettings settings;

    CprVault(Sql sql, Keys keys, VaultSettings settings) {
        this.sql = sql;
        this.cipher = new AesGcm(keys);
        this.hmac = new Hmac(keys);
        this.settings = settings;
    }

    /** Keeps a citizen's number; false when the number is another citizen's of this municipality. */
    public boolean keep(UUID citizenId, CprNumber number) {
        return sql.change(KEEP, citizenId, activeKey().name(), seal(citizenId, number), index(number)) == 1;
    }

    /**
     * Gives a person another number; the former one still finds them. Call it under the journey's lock.
     *
     * @param records the records of the person, of which one has the former number
     */
    public Replacement replace(Collection<UUID> records, CprNumber former, CprNumber next, Instant now) {
        Optional<UUID> holder =
                sql.list(CLOSE, row -> row.getObject(1, UUID.class), now, records, index(former)).stream()
                        .findFirst();
        if (holder.isEmpty()) {
            return new Replacement(Outcome.NOT_PROVED, holder);
        }
        int written = sql.change(REPLACE, holder.get(), activeKey().name(), seal(holder.get(), next), index(next));
        return new Replacement(written == 1 ? Outcome.DONE : Outcome.OF_ANOTHER, holder);
    }

    /** True when the number is the current one of one of the records. */
    public boolean isOf(Collection<UUID> records, CprNumber number) {
        return !sql.list(IS_OF, row -> row.getInt(1), records, index(number)).isEmpty();
    }

    /** Seals numbers anew that were sealed with another key than the one in use. */
    Resealed sealAnew(int most) {
        KeyId active = activeKey();
        List<Map<String, String>> rows = sql.list(SEALED_BEFORE, this::sealedAnew, active.name(), most);
        sql.change(SEAL_ANEW, active.name(), Sql.json(rows));
        long left = sql.list(LEFT, row -> row.getLong(1), active.name()).getFirst();
        return new Resealed(rows.size(), left);
    }

    private Map<String, String> sealedAnew(ResultSet row) throws SQLException {
        byte[] citizen = bytes(row.getObject(1, UUID.class));
        byte[] sealed = cipher.seal(activeKey(), cipher.open(row.getBytes(3), citizen), citizen);
        Base64.Encoder text = Base64.getEncoder();
        return Map.of("index", text.encodeToString(row.getBytes(2)), "sealed", text.encodeToString(sealed));
    }

    /** The citizen of this municipality with the number. */
    public Optional<UUID> find(CprNumber number) {
        return sql.list(FIND, row -> row.getObject(1, UUID.class), index(number)).stream()
                .findFirst();
    }

    /** The number of a citizen. */
    Optional<CprNumber> open(UUID citizenId) {
        return sql.list(OPEN, row -> row.getBytes(1), citizenId).stream()
                .findFirst()
                .map(row -> CprNumber.of(new String(cipher.open(row, bytes(citizenId)), StandardCharsets.US_ASCII)));
    }

    /**
     * The current number of a person, sealed for one offer to another municipality and useless for any other.
     *
     * @param records the records of the person, of which one has the number
     */
    public byte[] sealFor(UUID offerId, Collection<UUID> records) {
        return sql
                .list(OPEN_ANY, row -> cipher.open(row.getBytes(2), bytes(row.getObject(1, UUID.class))), records)
                .stream()
                .findFirst()
                .map(number -> cipher.seal(activeKey(), number, bytes(offerId)))
                .orElseThrow(() -> new IllegalStateException("a citizen has no number"));
    }

    /** The number that was sealed for an offer. */
    public CprNumber openFor(UUID offerId, byte[] sealed) {
        return CprNumber.of(new String(cipher.open(sealed, bytes(offerId)), StandardCharsets.US_ASCII));
    }

    private KeyId activeKey() {
        return KeyId.of(settings.encryptionKey());
    }

    private byte[] seal(UUID citizenId, CprNumber number) {
        return cipher.seal(activeKey(), number.value().getBytes(StandardCharsets.US_ASCII), bytes(citizenId));
    }

    /** Bound to the municipality as well, so that equal rows of two municipalities do not tell of one person. */
    private byte[] index(CprNumber number) {
        String text = Acting.current().municipality().value() + ":" + number.value();
        return hmac.sign(KeyId.of(settings.indexKey()), text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** What became of a wish to give a person another number, and which record has it. */
    public record Replacement(Outcome outcome, Optional<UUID> record) {}

    /** See {@link Replacement}. */
    public enum Outcome {
        DONE,
        /** The former number is not the person's current one. */
        NOT_PROVED,
        /** The next number is another record's. */
        OF_ANOTHER
    }

    /** How many numbers were sealed anew, and how many are left. */
    record Resealed(int sealedAnew, long left) {}
}
