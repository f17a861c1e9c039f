package dk.sammenhaeng.journey.institution;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.rule.Facts;
import dk.sammenhaeng.journey.rule.Facts.Phase;
import dk.sammenhaeng.journey.rule.Facts.Service;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What agreements has told about institutions. A plan that reads a row holds it FOR SHARE until it commits, and who
 * changes a row first waits for those plans and then lists them: so neither a plan nor a closure beside it can miss the
 * other. A row is there to be held even before agreements has told of the institution.
 */
@ApplicationScoped
public class Institutions {

    private static final String HOLD = """
            select id, phases from copy_institution
            where id = any (?) order by id for share
            """;

    private static final String PLACEHOLDERS = """
            insert into copy_institution (id) select id from unnest(?) as t (id) order by id on conflict do nothing
            """;

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

    /** What is known of every institution with an action that is not over, held until the transaction ends. */
    public Facts holdFor(Journey journey, LocalDate today) {
        Collection<UUID> wanted = journey.plans().stream()
                .flatMap(plan -> plan.actions().stream())
                .filter(action -> !action.isOverOn(today))
                .flatMap(action -> action.institutionId().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (wanted.isEmpty()) {
            return Facts.NONE;
        }
        List<Held> held = hold(wanted);
        if (held.size() < wanted.size()) {
            sql.change(PLACEHOLDERS, wanted);
            held = hold(wanted);
        }
        Map<UUID, Service> services = new HashMap<>();
        held.forEach(row -> row.service().ifPresent(service -> services.put(row.id(), service)));
        return new Facts(services);
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

    private List<Held> hold(Collection<UUID> ids) {
        return sql.list(HOLD, Institutions::held, ids);
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject(1, UUID.class),
                Optional.ofNullable(row.getString(2))
                        .map(phases -> new Service(List.of(Sql.fromJson(phases, Phase[].class)))));
    }

    private record Held(UUID id, Optional<Service> service) {}
}
