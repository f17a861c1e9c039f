package dk.sammenhaeng.journey.representation;

import dk.sammenhaeng.journey.representation.Representation.Permission;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Representations in the database. */
@ApplicationScoped
public class Representations {

    private static final String ROW = """
            select json_build_object(
                'representationId', id, 'citizenId', citizen_id, 'kind', kind, 'representative', representative,
                'name', name, 'rights', rights, 'sectors', coalesce(sectors, '{}'),
                'includesSensitive', includes_sensitive, 'validFrom', valid_from, 'validTo', valid_to,
                'documentReference', document_reference,
                'permission', case when permitted_on is not null then json_build_object(
                    'statedOn', permitted_on, 'said', permitted_said, 'statedBy', permitted_by,
                    'representationId', permitted_ground) end,
                'registeredBy', registered_by,
                'registeredAt', registered_at, 'endedAt', ended_at, 'endedBy', ended_by, 'version', version)
            from representation
            """;

    private static final String OF_CITIZEN = ROW + "where citizen_id = any (?::uuid[]) order by id";

    private static final String OF_REPRESENTATIVE =
            ROW + "where municipality = acting_municipality() and representative = ? and ended_at is null order by id";

    private static final String ONE = ROW + "where id = ?";

    private static final String ADD = """
            insert into representation (
                id, citizen_id, kind, representative, name, rights, sectors, includes_sensitive, valid_from, valid_to,
                document_reference, permitted_on, permitted_said, permitted_by, permitted_ground,
                registered_at, registered_by, version)
            values (?, ?, ?, ?, ?, ?::text[], nullif(?::text[], '{}'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String END = """
            update representation set ended_at = ?, ended_by = ?, version = version + 1
            where id = ? and ended_at is null
            """;

    private final Sql sql;

    Representations(Sql sql) {
        this.sql = sql;
    }

    /** All of a citizen, ended ones too, oldest first. */
    public List<Representation> of(Collection<UUID> records) {
        return sql.list(OF_CITIZEN, Representations::row, records);
    }

    /** Those in which somebody stands for others, as far as they have not been ended. */
    public List<Representation> by(String representative) {
        return sql.list(OF_REPRESENTATIVE, Representations::row, representative);
    }

    Optional<Representation> find(UUID id) {
        return sql.list(ONE, Representations::row, id).stream().findFirst();
    }

    void add(Representation added) {
        sql.change(
                ADD,
                added.representationId(),
                added.citizenId(),
                added.kind(),
                added.representative(),
                added.name(),
                added.rights().stream().map(Enum::name).sorted().toList(),
                added.sectors().stream().map(Enum::name).sorted().toList(),
                added.includesSensitive(),
                added.validFrom(),
                added.validTo(),
                added.documentReference(),
                added.permission().map(Permission::statedOn),
                added.permission().map(Permission::said),
                added.permission().map(Permission::statedBy),
                added.permission().flatMap(Permission::representationId),
                added.registeredAt(),
                added.registeredBy());
    }

    /** Gives one another first day on which it no longer holds. */
    void endOn(UUID id, LocalDate day) {
        sql.change("update representation set valid_to = ?, version = version + 1 where id = ?", day, id);
    }

    /** Ends one; false when it had ended before. */
    boolean end(UUID id, Instant at, String by) {
        return sql.change(END, at, by, id) == 1;
    }

    private static Representation row(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Representation.class);
    }
}
