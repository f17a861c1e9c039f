package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.journey.choice.Choice.Made;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Choices in the database; what was shown can be written once and read. */
@ApplicationScoped
class ChoiceRows {

    private static final String ADD = """
            insert into choice (id, citizen_id, kind, kind_valid_from, place, starts_on, shown, shown_at, shown_by, replaces)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
            """;

    private static final String MAKE = """
            update choice set
                institution_id = ?, chosen_by = ?, representation_id = ?, reason = ?, made_at = ?, made_by = ?,
                version = version + 1
            where id = ? and institution_id is null
            """;

    private static final String OF_CITIZEN = """
            select json_build_object(
                'id', c.id, 'citizenId', c.citizen_id, 'kind', c.kind, 'place', c.place, 'startsOn', c.starts_on,
                'shown', c.shown, 'shownAt', c.shown_at, 'replaces', c.replaces,
                'made', case when c.institution_id is not null then json_build_object(
                    'institutionId', c.institution_id, 'chosenBy', c.chosen_by,
                    'representationId', c.representation_id, 'reason', c.reason, 'madeAt', c.made_at) end,
                'replaced', exists (
                    select from choice later where later.replaces = c.id and later.institution_id is not null),
                'version', c.version)
            from choice c where c.citizen_id = any (?::uuid[]) order by c.id desc
            """;

    private final Sql sql;

    ChoiceRows(Sql sql) {
        this.sql = sql;
    }

    void add(Choice choice, String by) {
        sql.change(
                ADD,
                choice.id(),
                choice.citizenId(),
                choice.kind(),
                choice.shown().kindFrom(),
                choice.place(),
                choice.startsOn(),
                Sql.json(choice.shown()),
                choice.shownAt(),
                by,
                choice.replaces());
    }

    void make(UUID id, Made made, String by) {
        sql.change(
                MAKE,
                made.institutionId(),
                made.chosenBy(),
                made.representationId(),
                made.reason(),
                made.madeAt(),
                by,
                id);
    }

    /** A citizen's, the latest first. */
    List<Choice> of(List<UUID> records) {
        return sql.list(OF_CITIZEN, row -> Sql.fromJson(row.getString(1), Choice.class), records);
    }
}
