package dk.sammenhaeng.journey.contact;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rhythms of the target groups: dated reference data that only a migration changes. */
@ApplicationScoped
class ContactRhythms {

    private static final String READ = """
            select json_build_object(
                'targetGroup', target_group, 'sector', sector, 'name', case when ? then name_da else name_en end,
                'usualEvery', usual_every, 'warnedBefore', warned_before, 'countedForms', counted_forms, 'law', law,
                'source', source, 'toBeChecked', to_be_checked, 'validFrom', valid_from, 'validTo', valid_to)
            from contact_rhythm order by target_group, valid_from
            """;

    private final Sql sql;

    ContactRhythms(Sql sql) {
        this.sql = sql;
    }

    /** All of them, by target group. */
    List<ContactRhythm> all(boolean danish) {
        return sql.list(READ, row -> Sql.fromJson(row.getString(1), ContactRhythm.class), danish);
    }

    /** The target group's on a day. */
    Optional<ContactRhythm> of(String targetGroup, LocalDate day) {
        return all(true).stream()
                .filter(rhythm -> rhythm.targetGroup().equals(targetGroup) && rhythm.holdsOn(day))
                .findFirst();
    }
}
