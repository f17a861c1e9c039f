package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stays and the notices that tell of them, in the database. */
@ApplicationScoped
class StayRows {

    private static final String STAY = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'sector', sector, 'reference', reference, 'state', state,
                'since', since, 'admittedAt', admitted_at, 'acute', acute, 'expectedHomeOn', expected_home_on,
                'resumeBasis', resume_basis, 'handOver', hand_over, 'episodes', episodes, 'version', version)
            from hospital_stay
            """;

    private static final String WRITE = """
            insert into hospital_stay (
                id, citizen_id, sector, reference, state, since, admitted_at, acute, expected_home_on, resume_basis,
                hand_over, episodes, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            on conflict (id) do update set
                state = excluded.state, since = excluded.since, admitted_at = excluded.admitted_at,
                acute = excluded.acute, expected_home_on = excluded.expected_home_on,
                resume_basis = excluded.resume_basis, hand_over = excluded.hand_over, episodes = excluded.episodes,
                version = excluded.version
            """;

    private static final String NOTICE = """
            select json_build_object(
                'id', id, 'stayId', stay_id, 'noticeId', notice_id, 'messageType', message_type, 'what', what,
                'happenedAt', happened_at, 'acute', acute, 'expectedHomeOn', expected_home_on,
                'unit', unit, 'institutionId', institution_id, 'cancels', cancels, 'recordedAt', recorded_at)
            from admission_notice
            """;

    private static final String ADD = """
            insert into admission_notice (
                id, citizen_id, stay_id, sector, notice_id, message_type, what, happened_at, acute, expected_home_on,
                unit, institution_id, cancels, content_hash, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    StayRows(Sql sql) {
        this.sql = sql;
    }

    /** A citizen's, the latest first. */
    List<Stay> of(List<UUID> records) {
        return sql.list(
                STAY + "where citizen_id = any (?) order by coalesce(admitted_at, since) desc, id desc",
                row -> Sql.fromJson(row.getString(1), Stay.class),
                records);
    }

    /** The stay a hospital calls so, whoever's it is. */
    Optional<Stay> named(Sector sector, String reference) {
        return sql
                .list(
                        STAY + "where sector = ? and reference = ?",
                        row -> Sql.fromJson(row.getString(1), Stay.class),
                        sector,
                        reference)
                .stream()
                .findFirst();
    }

    void write(Stay stay) {
        sql.change(
                WRITE,
                stay.id(),
                stay.citizenId(),
                stay.sector(),
                stay.reference(),
                stay.state(),
                stay.since(),
                stay.admittedAt(),
                stay.acute(),
                stay.expectedHomeOn(),
                stay.resumeBasis(),
                stay.handOver(),
                Sql.json(stay.episodes()),
                stay.version());
    }

    /** What was received under the id: which citizen it was about, and its content. */
    Optional<Received> received(Sector sector, String noticeId) {
        return sql
                .list(
                        "select citizen_id, content_hash from admission_notice where sector = ? and notice_id = ?",
                        row -> new Received(row.getObject(1, UUID.class), row.getString(2)),
                        sector,
                        noticeId)
                .stream()
                .findFirst();
    }

    void add(UUID citizenId, Sector sector, Notice notice, String contentHash, String by) {
        sql.change(
                ADD,
                notice.id(),
                citizenId,
                notice.stayId(),
                sector,
                notice.noticeId(),
                notice.messageType(),
                notice.what(),
                notice.happenedAt(),
                notice.acute(),
                notice.expectedHomeOn(),
                notice.unit(),
                notice.institutionId(),
                notice.cancels(),
                contentHash,
                by,
                notice.recordedAt());
    }

    Optional<Notice> notice(Sector sector, String noticeId) {
        return sql
                .list(
                        NOTICE + "where sector = ? and notice_id = ?",
                        row -> Sql.fromJson(row.getString(1), Notice.class),
                        sector,
                        noticeId)
                .stream()
                .findFirst();
    }

    /** The stay of which a notice was told to be a mistake before it came. */
    Optional<UUID> stayCancelling(Sector sector, String noticeId) {
        return sql
                .list(
                        "select stay_id from admission_notice where sector = ? and cancels = ?",
                        row -> row.getObject(1, UUID.class),
                        sector,
                        noticeId)
                .stream()
                .findFirst();
    }

    /** All that was told of a stay. */
    List<Notice> notices(UUID stayId) {
        return sql.list(
                NOTICE + "where stay_id = ? order by happened_at, id",
                row -> Sql.fromJson(row.getString(1), Notice.class),
                stayId);
    }

    /** What is known of a notice that came before. */
    record Received(UUID citizenId, String contentHash) {}

    /** The instants a notice and its stay may carry: microseconds, as the database keeps them. */
    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
