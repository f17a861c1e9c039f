package dk.sammenhaeng.journey.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
                    ?::boolean as danish, ?::boolean as mine, ?::boolean as stands, ?::boolean as whole,
                    ?::boolean as team, ?::text as own, ?::uuid[] as responsible, ?::uuid[] as known,
                    ?::uuid[] as readable,
                    ?::uuid[] || array(
                        select id from sector_plan
                        where citizen_id = any (?::uuid[]) and not ?::boolean and sensitivity = 'VIP'
                            and withdrawn_at is not null) as hidden,
                    ?::text[] as kept, ?::text[] as kept_sensitive, ?::text[] as close, ?::text[] as close_sensitive,
                    ?::text[] as outcomes, ?::text[] as named, ?::boolean as coordinator, ?::text as reader, array(select units_of(?::text)) as units)
            """;

    private static final String CUT = """
            (select s.* from (%s) s, asked
            where s.at >= asked."from" and s.at < asked.until
                and (asked.sector is null or asked.sector = any (s.sectors))
                and (asked.kind is null or asked.kind = s.kind)
                and (asked.after_at is null or (s.at, s.kind, s.id) < (asked.after_at, asked.after_kind, asked.after_id))
                and not s.plans && asked.hidden
                and (%s)
            order by s.at desc, s.kind desc, s.id desc limit (select most from asked))
            """;

    private static final String FOR_STAFF = """
            case s.shown
                when 'EVERYONE' then true
                when 'TEAM' then asked.team
                when 'THAT' then s.plans && asked.known or asked.own = any (s.sectors)
                when 'READERS' then s.plans && asked.readable
                when 'KEPT' then s.sectors && asked.kept
                when 'KEPT_SENSITIVE' then s.sectors && asked.kept_sensitive
                when 'CLOSE' then s.sectors && asked.close
                when 'CLOSE_SENSITIVE' then s.sectors && asked.close_sensitive
                when 'OUTCOMES' then s.sectors && asked.outcomes
                when 'OWN' then asked.own = any (s.sectors) or s.plans && asked.responsible
                when 'HELD' then asked.coordinator or asked.own = any (s.sectors) or s.plans && asked.responsible
                when 'SIDES' then asked.whole or asked.own = any (s.sectors) or s.plans && asked.responsible
            end
            """;

    /**
     * Of what happened to a citizen all but the work between the sectors; who stands for the citizen reads what is of a
     * plan or a sector that is opened, and of the whole only where all of it is and it names no sector that may be a
     * secret of the citizen's. An entry's sectors were chosen for the reader before.
     */
    private static final String FOR_THE_CITIZEN = """
            s.kind <> all ('{CONFLICT_OPENED,CONFLICT_CLOSED,PROPOSAL,PLAN_RETRACTED,BENEFIT_RETRACTED,PLAN_REKEYED}') and (asked.mine or
            case s.shown
                when 'EVERYONE' then asked.whole and (s.sectors <@ asked.named or s.kind = 'ENTRY')
                when 'TEAM' then asked.whole and s.sectors <@ asked.named
                when 'SIDES' then asked.whole and s.plans <@ asked.readable and s.sectors <@ asked.named
                when 'THAT' then s.plans && asked.readable
                when 'READERS' then s.plans && asked.readable
                when 'KEPT' then s.sectors && asked.kept
                when 'CLOSE' then s.sectors && asked.kept
                when 'OUTCOMES' then s.sectors && asked.kept
                when 'KEPT_SENSITIVE' then s.sectors && asked.kept_sensitive
                when 'CLOSE_SENSITIVE' then s.sectors && asked.kept_sensitive
                when 'OWN' then s.sectors && asked.kept_sensitive
            end)
            """;

    /** What is of the whole is told to who stands for a citizen without its detail. */
    private static final String PAGE = """
            select json_build_object(
                'at', t.at, 'id', t.id, 'kind', t.kind, 'sectors', t.sectors, 'plans', t.plans,
                'detail', case
                    when asked.mine then jsonb_strip_nulls(t.detail)
                    when asked.stands and t.shown in ('EVERYONE', 'SIDES', 'TEAM', 'OWN') then null
                    when t.shown <> 'THAT' or t.plans && asked.readable then jsonb_strip_nulls(t.detail) end)
            from (%s) t, asked
            order by t.at desc, t.kind desc, t.id desc limit (select most from asked)
            """;

    private final Sql sql;
    private final Language language;
    private final String staff;
    private final String citizen;

    Timeline(Sql sql, Language language, @All List<TimelineSource> sources) {
        this.sql = sql;
        this.language = language;
        this.staff = query(sources, FOR_STAFF);
        this.citizen = query(sources, FOR_THE_CITIZEN);
    }

    private static String query(List<TimelineSource> sources, String decided) {
        return ASKED
                + PAGE.formatted(sources.stream()
                        .map(source -> CUT.formatted(source.select(), decided))
                        .collect(Collectors.joining("union all ")));
    }

    /** One page, the latest first. */
    List<Entry> page(Eyes eyes, Filter filter, PageRequest request) {
        Optional<List<String>> after = request.after();
        return sql.list(
                eyes.staff() ? staff : citizen,
                row -> Sql.fromJson(row.getString(1), Entry.class),
                eyes.records(),
                filter.from(),
                filter.until(),
                filter.sector(),
                filter.kind(),
                after.map(values -> Instant.parse(values.get(0))),
                after.map(values -> values.get(1)),
                after.map(values -> UUID.fromString(values.get(2))),
                request.fetch(),
                language.locale().equals(Texts.DANISH),
                eyes.mine(),
                eyes.stands(),
                eyes.whole(),
                eyes.team(),
                eyes.own(),
                eyes.responsible(),
                eyes.known(),
                eyes.readable(),
                eyes.hidden(),
                eyes.records(),
                eyes.mine(),
                eyes.kept().sectors(),
                eyes.kept().sensitive(),
                eyes.close().sectors(),
                eyes.close().sensitive(),
                eyes.outcomes(),
                eyes.named(),
                eyes.coordinator(),
                eyes.reader(),
                eyes.reader());
    }

    /**
     * What is asked for.
     *
     * @param until exclusive
     */
    record Filter(Instant from, Instant until, Optional<Sector> sector, Optional<String> kind) {

        /** Of whole days; without the last one until now. */
        static Filter of(
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                @Nullable Sector sector,
                @Nullable String kind,
                Instant now) {
            return new Filter(
                    from == null ? Instant.EPOCH : DanishCalendar.startOf(from),
                    to == null ? now : DanishCalendar.startOf(to),
                    Optional.ofNullable(sector),
                    Optional.ofNullable(kind));
        }
    }

    /**
     * Something that happened.
     *
     * @param id of what it happened to; with the instant and the kind it is one entry
     * @param detail what more there is to say, for who may read it
     */
    record Entry(Instant at, UUID id, String kind, List<Sector> sectors, List<UUID> plans, Optional<JsonNode> detail) {

        /** Where a page that ends with it ends. */
        List<String> key() {
            return List.of(at.toString(), kind, id.toString());
        }
    }
}
