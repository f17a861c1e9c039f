package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The kinds of choice: dated reference data that only a migration changes, so it is read once. */
@ApplicationScoped
class ChoiceKinds {

    private static final String READ = """
            select json_build_object(
                'code', code, 'sector', sector, 'danish', name_da, 'english', name_en, 'areas', areas,
                'sensitive', sensitive, 'rightToChoose', right_to_choose, 'law', law, 'source', source,
                'toBeChecked', to_be_checked, 'validFrom', valid_from, 'validTo', valid_to)
            from choice_kind order by sector, code, valid_from
            """;

    private final Sql sql;
    private volatile List<ChoiceKind> read = List.of();

    ChoiceKinds(Sql sql) {
        this.sql = sql;
    }

    /** All of them, by sector and code. */
    List<ChoiceKind> all() {
        if (read.isEmpty()) {
            read = List.copyOf(sql.list(READ, row -> Sql.fromJson(row.getString(1), ChoiceKind.class)));
        }
        return read;
    }

    /** The one of the code that is in force on the day. */
    Optional<ChoiceKind> on(String code, LocalDate day) {
        return all().stream()
                .filter(kind -> kind.code().equals(code) && kind.holdsOn(day))
                .findFirst();
    }

    /** The period of a code that was shown. */
    ChoiceKind shownIn(Choice choice) {
        return all().stream()
                .filter(kind -> kind.code().equals(choice.kind())
                        && kind.validFrom().equals(choice.shown().kindFrom()))
                .findFirst()
                .orElseThrow();
    }

    /** The latest of a code that has been used. */
    ChoiceKind latest(String code) {
        return all().stream()
                .filter(kind -> kind.code().equals(code))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
