package dk.sammenhaeng.journey.prefill;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Forms in the database. */
@ApplicationScoped
class FormRows {

    private static final String ROW = """
            select json_build_object('code', code, 'name', name, 'points', points, 'version', version)
            from prefill_form where municipality = acting_municipality()
            """;

    private static final String PUT = """
            insert into prefill_form (code, name, points, version, put_at, put_by) values (?, ?, ?::jsonb, ?, ?, ?)
            on conflict (municipality, code) do update set
                name = excluded.name, points = excluded.points, version = excluded.version,
                put_at = excluded.put_at, put_by = excluded.put_by
            where prefill_form.version = excluded.version - 1
            """;

    private final Sql sql;

    FormRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Form> find(String code) {
        return sql.list(ROW + " and code = ?", row -> Sql.fromJson(row.getString(1), Form.class), code).stream()
                .findFirst();
    }

    /** All, by code. */
    List<Form> all() {
        return sql.list(ROW + " order by code", row -> Sql.fromJson(row.getString(1), Form.class));
    }

    /** Writes it; false when somebody else was faster. */
    boolean put(Form form, Instant at, String by) {
        return sql.change(PUT, form.code(), form.name(), Sql.json(form.points()), form.version(), at, by) == 1;
    }
}
