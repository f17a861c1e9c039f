package dk.sammenhaeng.journey.letter;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.tenancy.Transactions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Carries letters from one municipality to another. The sender's transaction sees the sender's rows alone, and the
 * receiver's, which runs inside its time, the receiver's alone; what passes between them is the letter in memory. The
 * receiver notes that it has come, so that a letter that is carried twice is taken in once; then the sender's copy is
 * deleted.
 */
@ApplicationScoped
class Carrier implements DueHandler {

    private static final String LOCK = "select id from letter where id = ? for update";

    private static final String READ = "select to_municipality, kind, body from letter where id = ?";

    private static final String NOTE =
            "insert into letter_received (id, received_at) values (?, ?) on conflict (id) do nothing";

    private static final String REMOVE = "delete from letter where id = ?";

    private final Sql sql;
    private final Transactions transactions;
    private final List<Recipient<?>> recipients;
    private final Clock clock;
    private final String service;

    Carrier(
            Sql sql,
            Transactions transactions,
            @All List<Recipient<?>> recipients,
            Clock clock,
            @ConfigProperty(name = "sammenhaeng.service") String service) {
        this.sql = sql;
        this.transactions = transactions;
        this.recipients = recipients;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public String kind() {
        return Letters.CARRY;
    }

    @Override
    public void lock(UUID letterId) {
        sql.list(LOCK, row -> row.getObject(1, UUID.class), letterId);
    }

    @Override
    public void raise(UUID letterId, Instant at) {
        MunicipalityCode sender = Acting.current().municipality();
        sql.list(READ, Carrier::sealed, letterId).forEach(letter -> {
            transactions.write(
                    Acting.byTime(letter.to(), service), () -> takenIn(letterId, sender, recipient(letter), letter));
            sql.change(REMOVE, letterId);
        });
    }

    private <T extends Letter> boolean takenIn(
            UUID letterId, MunicipalityCode sender, Recipient<T> recipient, Envelope letter) {
        if (sql.change(NOTE, letterId, clock.instant()) == 0) {
            return false;
        }
        recipient.receive(sender, Sql.fromJson(letter.body(), recipient.kind()));
        return true;
    }

    private Recipient<?> recipient(Envelope letter) {
        Optional<Recipient<?>> found = recipients.stream()
                .<Recipient<?>>map(recipient -> recipient)
                .filter(recipient -> recipient.kind().getSimpleName().equals(letter.kind()))
                .findFirst();
        return found.orElseThrow(() -> new IllegalStateException("nobody takes in letters of kind " + letter.kind()));
    }

    private static Envelope sealed(ResultSet row) throws SQLException {
        return new Envelope(MunicipalityCode.of(row.getString(1)), row.getString(2), row.getString(3));
    }

    private record Envelope(MunicipalityCode to, String kind, String body) {}
}
