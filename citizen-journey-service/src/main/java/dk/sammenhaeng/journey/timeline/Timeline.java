package dk.sammenhaeng.journey.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Readable;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One history across sectors (catalogue C15, FW-X7) in one query: each domain's sub-select is filtered, decided and cut
 * to the page before they are put together, so a page costs the same however long the history is elsewhere.
 */
@ApplicationScoped
class Timeline {

    private static final String ASKED = """
            with asked as (
                select ?::uuid[] as records, ?::timestamptz as "from", ?::timestamptz as until,
                    ?::text as sector, ?::text as kind,
                    ?::timestamptz as after_at, ?::text as after_kind, ?::uuid as after_id, ?::int as most,
                    ?::boolean as whole, ?::text as own, ?::uuid[] as responsible, ?::uuid[] as known,
                    ?::uuid[] as readable,
                    ?::uuid[] || array(
                        select id from sector_plan
                        where citizen_id = any (?::uuid[]) and sensitivity = 'VIP'
                            and withdrawn_at is not null) as hidden,
                    ?::text[] as kept)
            """;

    private static final String CUT = """
            (select s.* from (%s) s, asked
            where s.at >= asked."from" and s.at < asked.until
                and (asked.sector is null or asked.sector = any (s.sectors))
                and (asked.kind is null or asked.kind = s.kind)
                and (asked.after_at is null or (s.at, s.kind, s.id) < (asked.after_at, asked.after_kind, asked.after_id))
                and not s.plans && asked.hidden
                and case s.shown
                    when 'EVERYONE' then true
                    when 'THAT' then s.plans && asked.known or asked.own = any (s.sectors)
                    when 'READERS' then s.plans && asked.readable
                    when 'KEPT' then s.sectors && asked.kept
                    when 'OWN' then asked.own = any (s.sectors) or s.plans && asked.responsible
                    when 'SIDES' then asked.whole or asked.own = any (s.sectors) or s.plans && asked.responsible
                end
            order by s.at desc, s.kind desc, s.id desc limit (select most from asked))
            """;

    private static final String PAGE = """
            select json_build_object(
                'at', t.at, 'id', t.id, 'kind', t.kind, 'sectors', t.sectors, 'plans', t.plans,
                'detail', case when t.shown <> 'THAT' or t.plans && asked.readable then jsonb_strip_nulls(t.detail) end)
            from (%s) t, asked
            order by t.at desc, t.kind desc, t.id desc limit (select most from asked)
            """;

    private final Sql sql;
    private final String query;

    Timeline(Sql sql, @All List<TimelineSource> sources) {
        this.sql = sql;
        this.query = ASKED
                + PAGE.formatted(sources.stream()
                        .map(TimelineSource::select)
                        .map(CUT::formatted)
                        .collect(Collectors.joining("union all ")));
    }

    /** One page, the latest first. */
    List<Entry> page(Journeys.Seen seen, Filter filter, PageRequest request) {
        Relation relation = seen.relation();
        Optional<List<String>> after = request.after();
        return sql.list(
                query,
                row -> Sql.fromJson(row.getString(1), Entry.class),
                seen.journey().records(),
                filter.from(),
                filter.until(),
                filter.sector(),
                filter.kind(),
                after.map(values -> Instant.parse(values.get(0))),
                after.map(values -> values.get(1)),
                after.map(values -> UUID.fromString(values.get(2))),
                request.fetch(),
                relation.knowsWhole(),
                relation.sector(),
                relation.responsibleFor(),
                ids(seen, plan -> !relation.hidden().contains(plan.id())),
                ids(seen, relation::mayRead),
                relation.hidden(),
                seen.journey().records(),
                Readable.of(seen).sectors());
    }

    private static List<UUID> ids(Journeys.Seen seen, Predicate<Plan> which) {
        return seen.journey().plans().stream().filter(which).map(Plan::id).toList();
    }

    /**
     * What is asked for.
     *
     * @param until exclusive
     */
    record Filter(Instant from, Instant until, Optional<Sector> sector, Optional<String> kind) {}

    /**
     * Something that happened.
     *
     * @param id of what it happened to; with the instant and the kind it is one entry
     * @param detail what more there is to say, for who may read it
     */
    record Entry(Instant at, UUID id, String kind, List<Sector> sectors, List<UUID> plans, Optional<JsonNode> detail) {}
}
