package dk.sammenhaeng.journey.effort;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The delegations of the acting municipality. */
@ApplicationScoped
class DelegationRows {

    private static final String ROW = """
            select json_build_object(
                'id', id, 'role', upper(role), 'holderSector', holder_sector, 'kinds', kinds, 'maxDkk', max_dkk,
                'sectors', sectors, 'validFrom', valid_from, 'validTo', valid_to, 'note', note, 'version', version)
            from delegation
            """;

    private static final String ADD = """
            insert into delegation (
                id, role, holder_sector, kinds, max_dkk, sectors, valid_from, valid_to, note, changed_by, changed_at,
                version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            on conflict (municipality, id) do nothing
            """;

    private static final String CHANGE = """
            update delegation set
                role = ?, holder_sector = ?, kinds = ?, max_dkk = ?, sectors = ?, valid_from = ?, valid_to = ?,
                note = ?, changed_by = ?, changed_at = ?, version = version + 1
            where id = ? and version = ?
            """;

    private final Sql sql;

    DelegationRows(Sql sql) {
        this.sql = sql;
    }

    /** Writes a new one, unless there is one of this id. */
    boolean add(Delegation delegation, String by, Instant now) {
        return sql.change(
                        ADD,
                        delegation.id(),
                        delegation.role().name().toLowerCase(Locale.ROOT),
                        delegation.holderSector(),
                        delegation.kinds(),
                        delegation.maxDkk(),
                        names(delegation),
                        delegation.validFrom(),
                        delegation.validTo(),
                        delegation.note(),
                        by,
                        now)
                == 1;
    }

    /** Changes the version that was seen, unless it is no longer that one. */
    boolean change(Delegation delegation, long seen, String by, Instant now) {
        return sql.change(
                        CHANGE,
                        delegation.role().name().toLowerCase(Locale.ROOT),
                        delegation.holderSector(),
                        delegation.kinds(),
                        delegation.maxDkk(),
                        names(delegation),
                        delegation.validFrom(),
                        delegation.validTo(),
                        delegation.note(),
                        by,
                        now,
                        delegation.id(),
                        seen)
                == 1;
    }

    Optional<Delegation> find(UUID id) {
        return sql.list(ROW + "where id = ?", DelegationRows::delegation, id).stream()
                .findFirst();
    }

    /** Those that hold on a day. */
    List<Delegation> holdingOn(LocalDate day) {
        return sql.list(
                ROW + "where valid_from <= ? and (valid_to is null or valid_to > ?) order by id",
                DelegationRows::delegation,
                day,
                day);
    }

    List<Delegation> page(PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                ROW + "where ?::uuid is null or id > ?::uuid order by id limit ?",
                DelegationRows::delegation,
                after,
                after,
                request.fetch());
    }

    long count() {
        return sql.list("select count(*) from delegation", row -> row.getLong(1))
                .getFirst();
    }

    private static List<String> names(Delegation delegation) {
        return delegation.sectors().stream().map(Enum::name).sorted().toList();
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Delegation.class);
    }
}
