package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Writes a row per event; an event with {@code poison} fails, after its write, until its subject is cured. */
@ApplicationScoped
class EffectSubscription implements Subscription {

    private final Sql sql;
    private final Set<UUID> cured = ConcurrentHashMap.newKeySet();

    EffectSubscription(Sql sql) {
        this.sql = sql;
    }

    void cure(UUID subject) {
        cured.add(subject);
    }

    @Override
    public String source() {
        return Neighbour.NAME;
    }

    @Override
    public void apply(IncomingEvent event) {
        sql.on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "insert into effect (municipality, subject, sequence, cause) values (acting_municipality(), ?, ?, ?)")) {
                statement.setObject(1, event.subject());
                statement.setLong(2, event.sequence());
                statement.setObject(3, Acting.current().causationId().orElseThrow());
                return statement.executeUpdate();
            }
        });
        if (event.data().path("poison").asBoolean() && !cured.contains(event.subject())) {
            throw Refusal.byRule("poisoned");
        }
    }
}
