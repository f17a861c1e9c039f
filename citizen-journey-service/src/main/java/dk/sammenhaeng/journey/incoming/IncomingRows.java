package dk.sammenhaeng.journey.incoming;

import dk.sammenhaeng.journey.incoming.Incoming.Content;
import dk.sammenhaeng.journey.incoming.Incoming.Status;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.letter.Letter;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Incoming transitions in the database of the receiving municipality. */
@ApplicationScoped
class IncomingRows {

    private static final String COLUMNS = """
            id, from_municipality, transition_id, sector, status, planned_at, answer_by, given_name, family_name,
            sealed_number, content, unit, phone, reason, answered_by, citizen_id, version
            """;

    /** A withdrawal that came first stays the last word. */
    private static final String OFFER = """
            insert into incoming_transition (
                id, from_municipality, transition_id, sector, status, planned_at, answer_by, offered_at,
                given_name, family_name, sealed_number, content, version)
            values (?, ?, ?, ?, 'OFFERED', ?, ?, ?, ?, ?, ?, ?::jsonb, 1)
            on conflict (id) do nothing
            """;

    private static final String WITHDRAW = """
            insert into incoming_transition (id, from_municipality, status, offered_at, version)
            values (?, ?, 'WITHDRAWN', ?, 1)
            on conflict (id) do update set
                status = 'WITHDRAWN', given_name = null, family_name = null, sealed_number = null, content = null,
                reason = null, version = incoming_transition.version + 1
            where incoming_transition.status <> 'REFUSED'
            """;

    private static final String ACCEPT = """
            update incoming_transition set
                status = 'ACCEPTED', unit = ?, phone = ?, answered_by = ?, answered_at = ?, version = version + 1
            where id = ?
            """;

    private static final String REFUSE = """
            update incoming_transition set
                status = 'REFUSED', reason = ?, answered_by = ?, answered_at = ?, version = version + 1,
                given_name = null, family_name = null, sealed_number = null, content = null
            where id = ?
            """;

    private static final String RECEIVE = """
            update incoming_transition set
                status = 'RECEIVED', citizen_id = ?, sealed_number = null, content = null, version = version + 1
            where id = ?
            """;

    private static final String REPLAN =
            "update incoming_transition set planned_at = ?, version = version + 1 where id = ? and status <> 'WITHDRAWN'";

    private static final String FIND = "select " + COLUMNS + " from incoming_transition where id = ?";

    private static final String FILTER = """
            from incoming_transition
            where sector = ? and (?::text is null or status = ?::text) and status <> 'WITHDRAWN'
            """;

    private static final String PAGE = "select " + COLUMNS + FILTER + """
                and (?::timestamptz is null or (planned_at, id) > (?::timestamptz, ?::uuid))
            order by planned_at, id limit ?
            """;

    private final Sql sql;

    IncomingRows(Sql sql) {
        this.sql = sql;
    }

    void offer(MunicipalityCode sender, Letter.Offer offer, Instant now) {
        Content content = new Content(
                offer.isProtected(),
                offer.payingMunicipality(),
                offer.municipalityOfResidence(),
                offer.note(),
                offer.reach(),
                offer.plans(),
                offer.ownWords());
        sql.change(
                OFFER,
                offer.offerId(),
                sender.value(),
                offer.transitionId(),
                offer.sector(),
                offer.plannedAt(),
                offer.answerBy(),
                now,
                offer.givenName(),
                offer.familyName(),
                offer.sealedNumber(),
                Sql.json(content));
    }

    void withdraw(MunicipalityCode sender, UUID id, Instant now) {
        sql.change(WITHDRAW, id, sender.value(), now);
    }

    void accept(UUID id, String unit, String phone, String by, Instant now) {
        sql.change(ACCEPT, unit, phone, by, now, id);
    }

    void refuse(UUID id, String reason, String by, Instant now) {
        sql.change(REFUSE, reason, by, now, id);
    }

    void receive(UUID id, UUID citizenId) {
        sql.change(RECEIVE, citizenId, id);
    }

    void replan(UUID id, Instant plannedAt) {
        sql.change(REPLAN, plannedAt, id);
    }

    Optional<Incoming> find(UUID id) {
        return sql.list(FIND + " and status <> 'WITHDRAWN'", IncomingRows::incoming, id).stream()
                .findFirst();
    }

    /** The same, held until the transaction ends. */
    Optional<Incoming> lock(UUID id) {
        return sql.list(FIND + " and status <> 'WITHDRAWN' for update", IncomingRows::incoming, id).stream()
                .findFirst();
    }

    List<Incoming> page(Sector sector, Optional<Status> status, PageRequest request) {
        Optional<Instant> after = request.after().map(values -> Instant.parse(values.get(0)));
        return sql.list(
                PAGE,
                IncomingRows::incoming,
                sector,
                status,
                status,
                after,
                after,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    long count(Sector sector, Optional<Status> status) {
        return sql.list("select count(*) " + FILTER, row -> row.getLong(1), sector, status, status)
                .getFirst();
    }

    private static Incoming incoming(ResultSet row) throws SQLException {
        return new Incoming(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                Sector.valueOf(row.getString(4)),
                Status.valueOf(row.getString(5)),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant(),
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getString(9)),
                Optional.ofNullable(row.getBytes(10)),
                Optional.ofNullable(row.getString(11)).map(text -> Sql.fromJson(text, Content.class)),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getString(14)),
                Optional.ofNullable(row.getString(15)),
                Optional.ofNullable(row.getObject(16, UUID.class)),
                row.getLong(17));
    }
}
