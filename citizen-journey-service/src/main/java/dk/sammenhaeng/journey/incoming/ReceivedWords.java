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

    private static final String OF_CITIZEN = """
            select id, from_municipality, sector, content, received_at from received_words
            where citizen_id = any (?::uuid[]) and withdrawn_at is null order by received_at desc, id
            """;

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

    /** Deletes what came with a hand-over that did not happen after all; true where something had come. */
    boolean withdraw(UUID incomingId, Instant now) {
        return sql.change(WITHDRAW, now, incomingId) > 0;
    }

    /** What came with a citizen, the latest first. */
    public List<Received> of(Collection<UUID> records) {
        return sql.list(OF_CITIZEN, ReceivedWords::received, records);
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(
                row.getObject(1, UUID.class),
                row.getString(2),
                Sector.valueOf(row.getString(3)),
                Sql.fromJson(row.getString(4), OwnWords.class),
                row.getTimestamp(5).toInstant());
    }

    /**
     * What the citizen had said when leaving the other municipality.
     *
     * @param sector the one that took over here
     */
    public record Received(UUID id, String fromMunicipality, Sector sector, OwnWords words, Instant receivedAt) {

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
