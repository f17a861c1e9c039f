package dk.sammenhaeng.journey.incoming;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sight;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The plans that came with a citizen from another municipality; nobody changes them here. */
@ApplicationScoped
class ReceivedPlans {

    private static final String ADD = """
            insert into received_plan (id, citizen_id, incoming_id, from_municipality, sector, content, received_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """;

    private static final String WITHDRAW = """
            update received_plan set content = null, withdrawn_at = ? where incoming_id = ? and withdrawn_at is null
            """;

    private static final String OF_CITIZEN = """
            select id, from_municipality, sector, content, received_at from received_plan
            where citizen_id = any (?::uuid[]) and withdrawn_at is null order by received_at desc, id
            """;

    private final Sql sql;

    ReceivedPlans(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a plan that came; its id here. */
    UUID add(UUID citizenId, Incoming incoming, Plan plan, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.change(ADD, id, citizenId, incoming.id(), incoming.fromMunicipality(), plan.sector(), Sql.json(plan), now);
        return id;
    }

    /** Deletes the content of what came with a hand-over that did not happen after all. */
    void withdraw(UUID incomingId, Instant now) {
        sql.change(WITHDRAW, now, incomingId);
    }

    /** What came with a citizen, the latest first. */
    List<Received> of(Collection<UUID> records) {
        return sql.list(OF_CITIZEN, ReceivedPlans::received, records);
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(
                row.getObject(1, UUID.class),
                row.getString(2),
                Sector.valueOf(row.getString(3)),
                Sql.fromJson(row.getString(4), Plan.class),
                row.getTimestamp(5).toInstant());
    }

    /** A plan as it was when it left the other municipality. */
    record Received(UUID id, String fromMunicipality, Sector sector, Plan plan, Instant receivedAt) {

        /**
         * How much of it a caller sees: as of a plan of its sector and sensitivity here (catalogue C8), by the consent
         * given here. Nobody here is responsible for it, so it is the own of everybody of its sector who works with the
         * citizen and needs it; of one whose existence is a secret no other sector knows.
         */
        Sight sight(Relation relation) {
            boolean own = relation.mayAct()
                    && relation.worksFor().filter(sector::equals).isPresent()
                    && relation.needs(sector, plan.sensitivity().isSensitive());
            return own
                    ? new Sight(Sight.Level.FULL, Optional.of(Sight.Ground.OWN), Optional.empty())
                    : relation.sight(plan);
        }
    }
}
