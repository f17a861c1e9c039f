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

    private static final String FIND = "select citizen_id from citizen_cpr where number_index = ?";

    private static final String OPEN = "select sealed_number from citizen_cpr where citizen_id = ?";

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
        KeyId active = KeyId.of(settings.encryptionKey());
        byte[] sealed = cipher.seal(active, number.value().getBytes(StandardCharsets.US_ASCII), bytes(citizenId));
        return sql.change(KEEP, citizenId, active.name(), sealed, index(number)) == 1;
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
}
