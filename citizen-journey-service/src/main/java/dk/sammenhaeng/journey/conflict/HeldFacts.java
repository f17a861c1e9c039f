package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.rule.Facts;
import dk.sammenhaeng.journey.rule.Facts.Method;
import dk.sammenhaeng.journey.rule.Facts.Phase;
import dk.sammenhaeng.journey.rule.Facts.Service;
import dk.sammenhaeng.journey.rule.ReferenceRows;
import dk.sammenhaeng.journey.rule.Thresholds;
import dk.sammenhaeng.journey.rule.Thresholds.Decided;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts a look at one citizen rests on, in one statement. Rows about institutions and methods are held FOR SHARE
 * until the transaction ends, and who changes one first waits for those who hold it and then lists the citizens
 * concerned: so neither a plan nor a closure beside it can miss the other. A row is there to be held even before the
 * neighbour has told of it.
 *
 * <p>Thresholds are read without holding them, or every put of a municipality would write to one row. A put may then
 * still use the values from before a change that commits beside it. It does not stay so: the new look at all citizens
 * first waits until every transaction that began before the change was visible has ended, then lists the
 * citizens, and each is looked at under the lock its put held.
 */
@ApplicationScoped
public class HeldFacts {

    private static final String HOLD = """
            with held_institution as materialized (
                select id::text as id, phases from copy_institution where id = any (?::uuid[]) order by id for share
            ), held_method as materialized (
                select code, phases from copy_method where code = any (?::text[]) order by code for share
            )
            select 'INSTITUTION', id, phases::text from held_institution
            union all select 'METHOD', code, phases::text from held_method
            union all select 'THRESHOLD', '', json_build_object(
                'rule', rule, 'key', key, 'version', version, 'value', value, 'validFrom', valid_from)::text
            from rule_threshold
            """;

    private static final String PLACEHOLDERS = """
            insert into copy_institution (id) select id from unnest(?::uuid[]) as t (id) order by id
            on conflict do nothing;
            insert into copy_method (code) select code from unnest(?::text[]) as t (code) order by code
            on conflict do nothing
            """;

    private final Sql sql;
    private final ReferenceRows reference;

    HeldFacts(Sql sql, ReferenceRows reference) {
        this.sql = sql;
        this.reference = reference;
    }

    /** What is known of everything that an action not over rests on. */
    public Facts holdFor(Journey journey, LocalDate today) {
        Collection<UUID> institutions = wanted(journey, today, action -> action.institutionId().stream());
        Collection<String> methods = wanted(journey, today, action -> action.terms().method().stream()
                .flatMap(method -> Stream.of(method, Facts.REGISTER_OF_METHODS)));
        List<Row> rows = hold(institutions, methods);
        if (rows.stream().filter(Row::isHeld).count() < institutions.size() + methods.size()) {
            sql.change(PLACEHOLDERS, institutions, methods);
            rows = hold(institutions, methods);
        }
        return facts(rows);
    }

    private static <T extends Comparable<T>> Collection<T> wanted(
            Journey journey, LocalDate today, Function<Action, Stream<T>> what) {
        return journey.plans().stream()
                .flatMap(plan -> plan.actions().stream())
                .filter(action -> !action.isOverOn(today))
                .flatMap(what)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Row> hold(Collection<UUID> institutions, Collection<String> methods) {
        return sql.list(HOLD, HeldFacts::row, institutions, methods);
    }

    private Facts facts(List<Row> rows) {
        Map<UUID, Service> services = new HashMap<>();
        Map<String, Method> methods = new HashMap<>();
        List<Decided> decided = new ArrayList<>();
        for (Row row : rows) {
            row.content().ifPresent(content -> {
                switch (row.kind()) {
                    case INSTITUTION ->
                        services.put(
                                UUID.fromString(row.id()), new Service(List.of(Sql.fromJson(content, Phase[].class))));
                    case METHOD ->
                        methods.put(row.id(), new Method(List.of(Sql.fromJson(content, Method.Phase[].class))));
                    case THRESHOLD -> decided.add(Sql.fromJson(content, Decided.class));
                }
            });
        }
        return new Facts(services, methods, new Thresholds(decided, reference.all()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(Kind.valueOf(row.getString(1)), row.getString(2), Optional.ofNullable(row.getString(3)));
    }

    private enum Kind {
        INSTITUTION,
        METHOD,
        THRESHOLD
    }

    /** A fact as it is read; without content where the neighbour has not told of it. */
    private record Row(Kind kind, String id, Optional<String> content) {

        boolean isHeld() {
            return kind != Kind.THRESHOLD;
        }
    }
}
