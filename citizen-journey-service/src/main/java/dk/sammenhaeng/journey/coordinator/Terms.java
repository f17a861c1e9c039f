package dk.sammenhaeng.journey.coordinator;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.coordinator.Term.How;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who held each journey when; the database refuses an overlap and a gap. */
@ApplicationScoped
class Terms {

    private static final String BEGIN = """
            update coordinator_term set until = ? where citizen_id = ? and until is null;
            insert into coordinator_term (id, citizen_id, user_id, name, since, how, decided_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST = """
            select user_id, name, since, until, how, decided_by from coordinator_term
            where citizen_id in (select records_of(?))
                and (?::timestamptz is null or tstzrange(since, until) @> ?::timestamptz)
            order by since
            """;

    /** The first term is no change: somebody came where nobody was. */
    private static final String CHANGES = """
            select count(*) from coordinator_term t
            where citizen_id in (select records_of(?)) and since >= ?
                and exists (select from coordinator_term former where former.citizen_id = t.citizen_id
                    and former.until = t.since)
            """;

    private final Sql sql;

    Terms(Sql sql) {
        this.sql = sql;
    }

    /** Ends the running term, if there is one, at the instant the new one begins. */
    void begin(UUID citizenId, Person person, How how, String decidedBy, Instant now) {
        sql.change(
                BEGIN,
                now,
                citizenId,
                UuidCreator.getTimeOrderedEpoch(),
                citizenId,
                person.user(),
                person.name(),
                now,
                how,
                decidedBy);
    }

    /** All terms of a journey, or the one that held at an instant. */
    List<Term> of(UUID citizenId, Optional<Instant> asOf) {
        return sql.list(LIST, Terms::term, citizenId, asOf, asOf);
    }

    /** How often the coordinator changed since an instant. */
    long changesSince(UUID citizenId, Instant from) {
        return sql.list(CHANGES, row -> row.getLong(1), citizenId, from).getFirst();
    }

    private static Term term(ResultSet row) throws SQLException {
        return new Term(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                How.valueOf(row.getString(5)),
                row.getString(6));
    }
}
