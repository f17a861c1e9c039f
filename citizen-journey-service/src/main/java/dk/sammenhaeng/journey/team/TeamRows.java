package dk.sammenhaeng.journey.team;

import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams in the database. */
@ApplicationScoped
class TeamRows {

    private static final String ROW =
            "select id, user_id, role, participant_role, sector, authority, added_by, added_at, ends_at from team_member ";

    private static final String AT = ROW
            + "where citizen_id = any (?) and added_at <= ? and (ends_at is null or ends_at > ?) order by added_at, id";

    private static final String FIND = ROW + "where citizen_id = any (?) and id = ?";

    private static final String ADD = """
            insert into team_member (
                id, citizen_id, user_id, role, participant_role, sector, authority, added_by, added_at, ends_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END = "update team_member set ends_at = ?, version = version + 1 where id = ?";

    private final Sql sql;

    TeamRows(Sql sql) {
        this.sql = sql;
    }

    /** Who was in a citizen's team at an instant, in the order they came. */
    List<Member> at(List<UUID> records, Instant instant) {
        return sql.list(AT, TeamRows::member, records, instant, instant);
    }

    /** One of a citizen's members, also one who has left. */
    Optional<Member> find(List<UUID> records, UUID id) {
        return sql.list(FIND, TeamRows::member, records, id).stream().findFirst();
    }

    /** Adds a member. */
    void add(UUID citizenId, Member member) {
        sql.change(
                ADD,
                member.id(),
                citizenId,
                member.user(),
                member.role(),
                member.participantRole(),
                member.sector(),
                member.authority().map(MunicipalityCode::value),
                member.addedBy(),
                member.from(),
                member.until());
    }

    /** Ends a member's time. */
    void end(UUID id, Instant at) {
        sql.change(END, at, id);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                ParticipantRole.valueOf(row.getString(4)),
                Optional.ofNullable(row.getString(5)).map(Sector::valueOf),
                Optional.ofNullable(row.getString(6)).map(MunicipalityCode::of),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                Optional.ofNullable(row.getTimestamp(9)).map(Timestamp::toInstant));
    }
}
