package dk.sammenhaeng.journey.outreach;

import dk.sammenhaeng.journey.outreach.AreaPlan.Activity;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Area plans with what they do: the municipality's own data. */
@ApplicationScoped
class AreaPlans {

    /** Plans change seldom: one at a time, so that an activity can never be of two. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('area plan ' || acting_municipality()))";

    private static final String ROW = """
            select json_build_object(
                'id', p.id, 'name', p.name, 'postalCodes', p.postal_codes, 'partners', p.partners,
                'neighbours', p.neighbours, 'from', p.starts_on, 'to', p.ends_on, 'version', p.version,
                'activities', (
                    select coalesce(json_agg(json_build_object(
                        'id', a.id, 'title', a.title, 'theme', a.theme, 'ledBy', a.led_by, 'active', a.active)
                        order by a.id), '[]')
                    from area_activity a where a.municipality = p.municipality and a.area_plan_id = p.id))
            from area_plan p
            """;

    private static final String LIST = ROW + """
            where p.municipality = acting_municipality()
                and (?::text is null or p.postal_codes @> array[?::text])
                and (?::uuid is null or p.id > ?::uuid)
            order by p.id limit ?
            """;

    private static final String PUT = """
            insert into area_plan (
                id, name, postal_codes, partners, neighbours, starts_on, ends_on, put_by, put_at, version)
            values (?, ?, ?::text[], ?::text[], ?::text[]::uuid[], ?, ?, ?, ?, ?)
            on conflict (municipality, id) do update set
                name = excluded.name, postal_codes = excluded.postal_codes, partners = excluded.partners,
                neighbours = excluded.neighbours, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                put_by = excluded.put_by, put_at = excluded.put_at, version = excluded.version;
            update area_activity set active = false where area_plan_id = ?
            """;

    private static final String PUT_ACTIVITY = """
            insert into area_activity (id, area_plan_id, title, theme, led_by, active) values (?, ?, ?, ?, ?, true)
            on conflict (municipality, id) do update set
                title = excluded.title, theme = excluded.theme, led_by = excluded.led_by, active = true
            """;

    private static final String OF_OTHERS =
            "select id from area_activity where id = any (?::text[]::uuid[]) and area_plan_id <> ?";

    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    AreaPlans(Sql sql, CurrentCaller current, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    Optional<AreaPlan> find(UUID id) {
        return sql.list(ROW + "where p.id = ?", row -> Sql.fromJson(row.getString(1), AreaPlan.class), id).stream()
                .findFirst();
    }

    /** By id, with a postal code those of its area. */
    List<AreaPlan> list(Optional<String> postalCode, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.get(0)));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), AreaPlan.class),
                postalCode,
                postalCode,
                after,
                after,
                request.fetch());
    }

    /**
     * Puts a plan with all it does; an activity left out is taken out.
     *
     * @throws Refusal 400 for an end before its beginning, an activity named twice or of another plan, or a neighbour
     *     that is not there or itself; 412 and 428 as the version seen asks
     */
    AreaPlan put(AreaPlan wish, Optional<Version> seen, boolean mustBeNew) {
        sql.list(LOCK, row -> 0);
        Optional<Long> known = find(wish.id()).map(AreaPlan::version);
        Version.requirePut(known, seen, mustBeNew);
        List<String> activities =
                wish.activities().stream().map(one -> one.id().toString()).toList();
        List<String> neighbours = texts(wish.neighbours());
        boolean areThere = !wish.neighbours().contains(wish.id())
                && sql.list("select id from area_plan where id = any (?::text[]::uuid[])", row -> 0, neighbours)
                                .size()
                        == neighbours.size();
        new Faults()
                .require(wish.to().isAfter(wish.from()), "/to", "period.empty")
                .require(
                        activities.stream().distinct().count() == activities.size()
                                && sql.list(OF_OTHERS, row -> 0, activities, wish.id())
                                        .isEmpty(),
                        "/activities",
                        "area-plan.activity")
                .require(areThere, "/neighbours", "area-plan.neighbour")
                .refuseIfAny();
        sql.change(
                PUT,
                wish.id(),
                wish.name(),
                wish.postalCodes(),
                wish.partners(),
                neighbours,
                wish.from(),
                wish.to(),
                current.caller().user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                known.orElse(0L) + 1,
                wish.id());
        for (Activity activity : wish.activities()) {
            sql.change(PUT_ACTIVITY, activity.id(), wish.id(), activity.title(), activity.theme(), activity.ledBy());
        }
        return find(wish.id()).orElseThrow();
    }

    /** True for an activity that a plan has now. */
    boolean isActive(UUID activityId) {
        return !sql.list("select id from area_activity where id = ? and active", row -> 0, activityId)
                .isEmpty();
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
