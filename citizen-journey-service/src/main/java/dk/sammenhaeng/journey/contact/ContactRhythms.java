package dk.sammenhaeng.journey.contact;

import dk.sammenhaeng.journey.deadline.Deadline;
import dk.sammenhaeng.journey.deadline.Deadline.Subject;
import dk.sammenhaeng.journey.deadline.DeadlineKinds;
import dk.sammenhaeng.journey.deadline.Deadlines;
import dk.sammenhaeng.journey.deadline.Deadlines.Held;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The rhythms of the target groups: dated reference data that only a migration changes, since a law gives the interval,
 * and how long before its day a contact is shown, which a municipality sets itself.
 */
@ApplicationScoped
class ContactRhythms implements DeadlineKinds {

    private static final String READ = """
            select name_da, name_en, json_build_object(
                'targetGroup', target_group, 'sector', sector, 'name', case when ? then name_da else name_en end,
                'usualEvery', usual_every, 'warnedBefore', warned_before, 'countedForms', counted_forms, 'law', law,
                'source', source, 'toBeChecked', to_be_checked, 'validFrom', valid_from, 'validTo', valid_to,
                'deadlines', json_build_object())
            from contact_rhythm order by target_group, valid_from
            """;

    private final Sql sql;
    private final Deadlines deadlines;

    ContactRhythms(Sql sql, Deadlines deadlines) {
        this.sql = sql;
        this.deadlines = deadlines;
    }

    /** All of them, by target group, each that holds on the day with the warning of that day. */
    List<ContactRhythm> all(boolean danish, LocalDate day) {
        Held held = deadlines.on(day);
        return read(danish).stream()
                .map(one -> one.rhythm().holdsOn(day) ? one.rhythm().with(held, one.warning()) : one.rhythm())
                .toList();
    }

    /** The target group's on a day. */
    Optional<ContactRhythm> of(String targetGroup, LocalDate day) {
        return all(true, day).stream()
                .filter(rhythm -> rhythm.targetGroup().equals(targetGroup) && rhythm.holdsOn(day))
                .findFirst();
    }

    @Override
    public List<Deadline> deadlines(LocalDate day) {
        return read(true).stream()
                .filter(one -> one.rhythm().holdsOn(day))
                .map(Read::warning)
                .toList();
    }

    private List<Read> read(boolean danish) {
        return sql.list(
                READ,
                row -> new Read(
                        row.getString(1), row.getString(2), Sql.fromJson(row.getString(3), ContactRhythm.class)),
                danish);
    }

    /** A rhythm as reference data has it. */
    private record Read(String danish, String english, ContactRhythm rhythm) {

        Deadline warning() {
            return Deadline.days(
                    "contact.warned-before",
                    Optional.of(new Subject(rhythm.targetGroup(), danish, english)),
                    Period.parse(rhythm.warnedBefore()),
                    rhythm.source());
        }
    }
}
