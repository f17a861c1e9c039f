package dk.sammenhaeng.journey.institution;

import dk.sammenhaeng.journey.rule.Facts.Service;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What agreements has told about institutions. A plan that reads a row holds it FOR SHARE until it commits, and who
 * changes a row first waits for those plans and then lists them: so neither a plan nor a closure beside it can miss the
 * other. A row is there to be held even before agreements has told of the institution.
 */
@ApplicationScoped
public class Institutions {

    private static final String NAME = """
            insert into copy_institution (id, name, area, phases) values (?, ?, ?, ?::jsonb)
            on conflict (municipality, id) do update set
                name = excluded.name, area = excluded.area,
                phases = coalesce(copy_institution.phases, excluded.phases)
            """;

    private static final String SERVICE = """
            insert into copy_institution (id, phases) values (?, ?::jsonb)
            on conflict (municipality, id) do update set phases = excluded.phases
            """;

    private static final String CITIZENS = """
            select distinct p.citizen_id from action a join sector_plan p on p.id = a.plan_id
            where a.institution_id = ? and a.active and (a.ends_on is null or a.ends_on > ?)
            """;

    private final Sql sql;

    Institutions(Sql sql) {
        this.sql = sql;
    }

    /** Learns an institution's name; its status only where none is known yet. */
    void name(UUID id, String name, String area, Service atFirst) {
        sql.change(NAME, id, name, area, Sql.json(atFirst.phases()));
    }

    /** Learns what is offered from which day on, which is the whole truth until the next. */
    void serve(UUID id, Service service) {
        sql.change(SERVICE, id, Sql.json(service.phases()));
    }

    /** The citizens with an action there that is not over. */
    List<UUID> citizensAt(UUID institution, LocalDate today) {
        return sql.list(CITIZENS, row -> row.getObject(1, UUID.class), institution, today);
    }
}
