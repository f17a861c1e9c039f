package dk.sammenhaeng.journey.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A kind of action (indsatstype) in one of its periods, with the words systems use for it (danish practice, "Actions").
 *
 * @param synonyms other words that rules take for the same
 * @param marks what it means to rules, by itself or by a synonym
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ActionKind(
        String code,
        Sector sector,
        String name,
        String law,
        List<String> synonyms,
        List<String> marks,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        boolean toBeChecked,
        String source) {

    /** All kinds of action. */
    record PageOf(List<ActionKind> items) {}

    /** The register: dated reference data that only a migration changes. */
    @ApplicationScoped
    static class Known {

        private static final String READ = """
                select json_build_object(
                    'code', k.code, 'sector', k.sector, 'name', case when ? then k.name_da else k.name_en end,
                    'law', k.law, 'synonyms', (
                        select coalesce(json_agg(s.synonym order by s.synonym), '[]')
                        from action_kind_synonym s where s.code = k.code),
                    'marks', (
                        select coalesce(json_agg(distinct m.mark order by m.mark), '[]') from rule_kind m
                        where (m.code = k.code
                                or m.code in (select s.synonym from action_kind_synonym s where s.code = k.code))
                            and m.mark in ('HOME_HELP', 'ACTIVATION', 'METHOD_OF_EACH_ACTION')
                            and (k.valid_to is null or m.valid_from < k.valid_to)
                            and (m.valid_to is null or m.valid_to > k.valid_from)),
                    'validFrom', k.valid_from, 'validTo', k.valid_to, 'toBeChecked', k.to_be_checked,
                    'source', k.source)
                from action_kind k
                where (?::text is null or k.sector = ?::text)
                order by k.sector, k.code, k.valid_from
                """;

        private final Sql sql;

        Known(Sql sql) {
            this.sql = sql;
        }

        /** All of them or those of a sector, named in one of the languages. */
        List<ActionKind> all(boolean danish, Optional<Sector> sector) {
            return sql.list(READ, row -> Sql.fromJson(row.getString(1), ActionKind.class), danish, sector, sector);
        }
    }
}
