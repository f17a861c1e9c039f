package dk.sammenhaeng.journey.incoming;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.letter.OwnWords;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The own words, needs and joint goals that came with a citizen from another municipality; nobody changes them here. */
@ApplicationScoped
public class ReceivedWords {

    private static final String ADD = """
            insert into received_words (id, citizen_id, incoming_id, from_municipality, sector, content, received_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """;

    private static final String WITHDRAW = """
            update received_words set content = null, withdrawn_at = ? where incoming_id = ? and withdrawn_at is null
            """;

    private static final String STANDING = """
            select id, incoming_id, from_municipality, sector, content, received_at, begun_plan_id from received_words
            where withdrawn_at is null
            """;

    private static final String OF_CITIZEN =
            STANDING + " and citizen_id = any (?::uuid[]) order by received_at desc, id";

    private static final String OF_INCOMING = STANDING + " and incoming_id = ?";

    private static final String BEGIN = "update received_words set begun_plan_id = ? where id = ?";

    private final Sql sql;

    ReceivedWords(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what came; its id here. */
    UUID add(UUID citizenId, Incoming incoming, OwnWords words, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.change(
                ADD,
                id,
                citizenId,
                incoming.id(),
                incoming.fromMunicipality(),
                incoming.sector(),
                Sql.json(words),
                now);
        return id;
    }

    /** Deletes what came with a hand-over that did not happen after all; what had come, for who has used it. */
    Optional<Received> withdraw(UUID incomingId, Instant now) {
        Optional<Received> came = sql.list(OF_INCOMING, ReceivedWords::received, incomingId).stream()
                .findFirst();
        sql.change(WITHDRAW, now, incomingId);
        return came;
    }

    /** Notes the coordinated plan that began with what came; no other does. */
    public void begun(Received came, UUID planId) {
        sql.change(BEGIN, planId, came.id());
    }

    /** What came with a citizen, the latest first. */
    public List<Received> of(Collection<UUID> records) {
        return sql.list(OF_CITIZEN, ReceivedWords::received, records);
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                Sector.valueOf(row.getString(4)),
                Sql.fromJson(row.getString(5), OwnWords.class),
                row.getTimestamp(6).toInstant(),
                Optional.ofNullable(row.getObject(7, UUID.class)));
    }

    /**
     * What the citizen had said when leaving the other municipality.
     *
     * @param incomingId the hand-over they came with
     * @param sector the one that took over here
     * @param begunPlan the coordinated plan here that began with them
     */
    public record Received(
            UUID id,
            UUID incomingId,
            String fromMunicipality,
            Sector sector,
            OwnWords words,
            Instant receivedAt,
            Optional<UUID> begunPlan) {

        /** True for who reads what the citizen wishes and can build on: everybody of the team, as in the profile (FW-J5). */
        boolean isKnown(Relation relation) {
            return relation.isOfTeam() || relation.registrar() || isShown(relation);
        }

        /**
         * True for who reads needs and joint goals, too: the coordinator, the sector that took over, and the team while
         * the citizen consents here that content is shared.
         */
        public boolean isShown(Relation relation) {
            return relation.coordinator()
                    || tookOver(relation)
                    || (relation.isOfTeam() && relation.sharing())
                    || relation.glass().isPresent();
        }

        private boolean tookOver(Relation relation) {
            return relation.mayAct()
                    && relation.worksFor().filter(sector::equals).isPresent()
                    && relation.needs(sector, false);
        }
    }
}
