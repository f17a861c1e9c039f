package dk.sammenhaeng.journey.party;

import dk.sammenhaeng.journey.party.Party.Kind;
import dk.sammenhaeng.journey.party.Party.Permission;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Outside parties in the database. */
@ApplicationScoped
class PartyRows {

    private static final String ROW = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'kind', kind, 'organisation', organisation,
                'contactName', contact_name, 'contactPhone', contact_phone, 'user', party_user, 'purpose', purpose,
                'actionIds', action_ids, 'appointmentIds', appointment_ids, 'invitedBy', invited_by,
                'invitedAt', invited_at,
                'permission', case when permitted_at is not null then json_build_object(
                    'at', permitted_at, 'by', permitted_by, 'said', said) end,
                'until', until, 'endedAt', ended_at, 'version', version)
            from outside_party
            """;

    private static final String ADD = """
            insert into outside_party (
                id, citizen_id, kind, organisation, contact_name, contact_phone, party_user, purpose, action_ids,
                appointment_ids, invited_by, invited_at, permitted_by, permitted_at, said, until, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?::uuid[], ?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String PERMIT = """
            update outside_party set permitted_by = ?, permitted_at = ?, said = ?, until = ?, version = version + 1
            where id = ? and permitted_at is null and ended_at is null
            """;

    private static final String END = """
            update outside_party set ended_by = ?, ended_at = ?, version = version + 1
            where id = ? and ended_at is null
            """;

    /** The citizen is the record that stands for the person; an employer is gone with the way back to work, a prison with the release. */
    private static final String TAKING_PART = """
            select json_build_object(
                'id', p.id, 'citizenId', one.id, 'kind', p.kind, 'organisation', p.organisation,
                'citizen', one.given_name || ' ' || one.family_name, 'until', p.until)
            from outside_party p
                join citizen c on c.id = p.citizen_id
                join citizen one on one.id = case when c.merged then c.survivor_id else c.id end
            where p.municipality = acting_municipality() and p.party_user = ? and p.permitted_at is not null
                and p.ended_at is null and (p.until is null or p.until > ?) and one.stopped_at is null
                and (p.kind <> 'EMPLOYER' or exists (
                    select from return_to_work r join benefit b on b.id = r.benefit_id
                    where r.citizen_id in (select records_of(p.citizen_id)) and r.ended_on is null
                        and (b.ends_on is null or b.ends_on > ?)))
                and (p.kind <> 'PROBATION_SERVICE' or exists (
                    select from transition t
                    where t.citizen_id in (select records_of(p.citizen_id)) and t.kind = 'PRISON_RELEASE'
                        and t.status <> 'CANCELLED' and t.watch ->> 'result' is null))
                and (?::uuid is null or p.id > ?::uuid)
            order by p.id limit ?
            """;

    private final Sql sql;

    PartyRows(Sql sql) {
        this.sql = sql;
    }

    /** Those of a citizen, ended ones too, oldest first. */
    List<Party> of(List<UUID> records) {
        return sql.list(ROW + "where citizen_id = any (?) order by id", PartyRows::party, records);
    }

    Optional<Party> find(UUID id) {
        return sql.list(ROW + "where id = ?", PartyRows::party, id).stream().findFirst();
    }

    void add(Party party) {
        Optional<Permission> permission = party.permission();
        sql.change(
                ADD,
                party.id(),
                party.citizenId(),
                party.kind(),
                party.organisation(),
                party.contactName(),
                party.contactPhone(),
                party.user(),
                party.purpose(),
                party.actionIds(),
                party.appointmentIds(),
                party.invitedBy(),
                party.invitedAt(),
                permission.map(Permission::by),
                permission.map(Permission::at),
                permission.map(Permission::said),
                party.until());
    }

    void permit(UUID id, Permission permission, Optional<LocalDate> until) {
        sql.change(PERMIT, permission.by(), permission.at(), permission.said(), until, id);
    }

    /** Ends it; false when it had ended before. */
    boolean end(UUID id, String by, Instant at) {
        return sql.change(END, by, at, id) == 1;
    }

    /** In whose journeys a user takes part today. */
    List<TakingPart> of(String user, LocalDate today, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                TAKING_PART,
                row -> Sql.fromJson(row.getString(1), TakingPart.class),
                user,
                today,
                today,
                after,
                after,
                request.fetch());
    }

    private static Party party(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Party.class);
    }

    /** A user takes part in a journey. */
    record TakingPart(
            UUID id, UUID citizenId, Kind kind, String organisation, String citizen, Optional<LocalDate> until) {}
}
