package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The reference data of the rules. Only a migration changes it, so it is read once per process. */
@ApplicationScoped
public class ReferenceRows {

    private static final String READ = """
            select json_build_object(
                'grounds', (
                    select coalesce(json_agg(json_build_object(
                        'rule', rule, 'law', law, 'validFrom', valid_from, 'validTo', valid_to,
                        'toBeChecked', to_be_checked, 'source', source, 'legalChangeId', legal_change)
                        order by rule, valid_from, law), '[]')
                    from rule_ground),
                'kinds', (
                    select coalesce(json_agg(json_build_object(
                        'mark', mark, 'code', code, 'validFrom', valid_from, 'validTo', valid_to)
                        order by mark, code, valid_from), '[]')
                    from rule_kind),
                'values', (
                    select coalesce(json_agg(json_build_object(
                        'rule', rule, 'key', key, 'value', value, 'validFrom', valid_from, 'source', source)
                        order by rule, key, valid_from), '[]')
                    from rule_value),
                'spellings', (
                    select json_object_agg(word, code)
                    from (
                        select synonym as word, code from action_kind_synonym
                        union
                        select code, code from action_kind) spelled))
            """;

    private final Sql sql;
    private volatile Optional<Reference> known = Optional.empty();

    ReferenceRows(Sql sql) {
        this.sql = sql;
    }

    /** All of it. */
    public Reference all() {
        Optional<Reference> read = known;
        if (read.isEmpty()) {
            read = Optional.of(sql.list(READ, row -> Sql.fromJson(row.getString(1), Reference.class))
                    .getFirst());
            known = read;
        }
        return read.orElseThrow();
    }
}
