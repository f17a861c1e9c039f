package dk.sammenhaeng.journey.self;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who did, read or was refused something about a citizen, from the audit log (X-01, FW-J7). */
@ApplicationScoped
class AccessTrail {

    /** The unit is that of the plan the person is responsible for; a name is never read. */
    private static final String PAGE = """
            select json_build_object(
                'id', a.id, 'at', a.at, 'actor', a.actor, 'roles', a.roles, 'act', a.act, 'purpose', a.purpose,
                'outcome', a.outcome,
                'party', (
                    select o.organisation from outside_party o
                    where o.citizen_id = any (?::uuid[]) and o.party_user = a.actor and a.act like 'my-participation.%'
                    order by o.id desc limit 1),
                'unit', (
                    select p.responsible_unit from sector_plan p
                    where p.citizen_id = any (?::uuid[]) and p.responsible_user = a.actor
                    order by p.changed_at desc limit 1),
                'emergency', a.act like 'break-glass.%' or exists (
                    select from break_glass b
                    where b.citizen_id = any (?::uuid[]) and b.user_id = a.actor
                        and a.at >= b.opened_at and a.at < coalesce(b.closed_at, b.until)))
            from audit a
            where a.municipality = acting_municipality() and a.subject = any (?::text[])
                and (?::timestamptz is null or (a.at, a.id) < (?::timestamptz, ?::uuid))
            order by a.at desc, a.id desc limit ?
            """;

    private final Sql sql;

    AccessTrail(Sql sql) {
        this.sql = sql;
    }

    /** The latest first, one more than the page shows. */
    List<Look> page(List<UUID> records, PageRequest request) {
        Optional<Instant> at = request.after().map(values -> Instant.parse(values.get(0)));
        return sql.list(
                PAGE,
                AccessTrail::look,
                records,
                records,
                records,
                records.stream().map(UUID::toString).toList(),
                at,
                at,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    private static Look look(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Look.class);
    }

    /**
     * One row of the log.
     *
     * @param party the organisation outside for which somebody looked with the citizen's permission
     */
    record Look(
            UUID id,
            Instant at,
            String actor,
            String roles,
            String act,
            Optional<String> purpose,
            Outcome outcome,
            Optional<String> party,
            Optional<String> unit,
            boolean emergency) {

        List<String> key() {
            return List.of(at.toString(), id.toString());
        }
    }

    /** What came of it. */
    enum Outcome {
        DONE,
        READ,
        REFUSED
    }

    /**
     * One row in words for the citizen.
     *
     * @param who the unit or the kind of employee, never a name: whose name an employee has is not the citizen's to
     *     know unless a right depends on it (EU Court, C-579/21, 22 June 2023)
     * @param emergency true where access was taken in an emergency without another relation (nødadgang)
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LookView(Instant at, String who, String what, Optional<String> why, Outcome outcome, boolean emergency) {

        /** One page, the latest first. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<LookView> items, Optional<String> next) {}
    }
}
