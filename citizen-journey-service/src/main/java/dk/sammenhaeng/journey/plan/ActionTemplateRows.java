package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Command;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.TermsRequest;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The templates of actions in the database. */
@ApplicationScoped
class ActionTemplateRows {

    private static final String READ = """
            select json_build_object(
                'sector', sector, 'code', code, 'kind', kind, 'title', title, 'weeklyHours', weekly_hours,
                'reason', reason, 'version', version)
            from action_template
            """;

    private static final String WRITE = """
            insert into action_template (sector, code, kind, title, weekly_hours, reason, version)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (municipality, sector, code) do update set
                kind = excluded.kind, title = excluded.title, weekly_hours = excluded.weekly_hours,
                reason = excluded.reason, version = excluded.version
                where action_template.version = excluded.version - 1
            """;

    private final Sql sql;

    ActionTemplateRows(Sql sql) {
        this.sql = sql;
    }

    /** Those that a put names; it asks nothing where no action names one. */
    ActionTemplates namedBy(Command command) {
        List<String> codes = command.request().actions().stream()
                .flatMap(action -> action.terms().flatMap(TermsRequest::template).stream())
                .distinct()
                .toList();
        return codes.isEmpty()
                ? ActionTemplates.NONE
                : new ActionTemplates(
                        list(READ + "where sector = ? and code = any (?::text[])", command.sector(), codes));
    }

    Optional<ActionTemplate> find(Sector sector, String code) {
        return list(READ + "where sector = ? and code = ?", sector, code).stream()
                .findFirst();
    }

    List<ActionTemplate> all(Optional<Sector> sector) {
        return list(READ + "where ?::text is null or sector = ?::text order by sector, code", sector, sector);
    }

    /** False when another version was written meanwhile. */
    boolean write(ActionTemplate template) {
        return sql.change(
                        WRITE,
                        template.sector(),
                        template.code(),
                        template.kind(),
                        template.title(),
                        template.weeklyHours(),
                        template.reason(),
                        template.version())
                > 0;
    }

    private List<ActionTemplate> list(String query, Object... values) {
        return sql.list(query, row -> Sql.fromJson(row.getString(1), ActionTemplate.class), values);
    }
}
