package dk.sammenhaeng.journey.notice;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.event.out.FeedGate;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a sector's system sees of the journeys' events (catalogue C8, X1): the streams of citizens it works with, and of
 * those not the parts that are not for it. It is asked anew for each page, so what ends today is withheld today. Data
 * teams and the suite's own services read all: no event carries a name, a number or health.
 */
@ApplicationScoped
class JourneyFeedGate implements FeedGate {

    /**
     * Streams of which a sector has a plan: the citizen's, by whichever of the records that are one person, and those of
     * its own actions' money.
     */
    private static final String OWN = """
            select c.id from citizen c
            where c.id = any (?) and exists (
                select from records_of(c.id) as one (id) join citizen r on r.id = one.id
                where r.registered_by_sector = ? or exists (
                    select from sector_plan p
                    where p.citizen_id = r.id and p.sector = ? and p.withdrawn_at is null))
            union all
            select a.id from action a join sector_plan p on p.id = a.plan_id
            where a.id = any (?) and p.sector = ?
            """;

    /**
     * The fields by which an event of a journey names a part of it. Consents, coordinated plans, merges, erasures,
     * meetings and referrals to volunteers are no secret among those who work with the citizen; the others are looked up.
     */
    static final List<String> PARTS = List.of(
            "partId",
            "conflictId",
            "transitionId",
            "taskId",
            "effortId",
            "choiceId",
            "messageId",
            "meetingId",
            "referralId",
            "consentId",
            "coordinatedPlanId",
            "mergeId",
            "erasureId");

    /**
     * Parts that would tell a sector too much, whichever event names them: another's plan that is not even to be known of,
     * a conflict without a side of its own, a transition between others, what only the team is given, an effort it has no
     * part in, and a choice or a message of another sector's matter. The same as their own resources answer a sector's
     * system.
     */
    private static final String HIDDEN = """
            with asked as (select ?::uuid[] as ids, ?::text as sector)
            select p.id from asked join sector_plan p on p.id = any (ids)
            where p.sector <> asked.sector and p.sensitivity = 'VIP'
            union all
            select c.id from asked join conflict c on c.id = any (ids)
            where not (asked.sector = any (c.sectors)) or exists (
                select from sector_plan p
                where p.id = any (c.plans) and p.sector <> asked.sector and p.sensitivity = 'VIP')
            union all
            select t.id from asked join transition t on t.id = any (ids)
            where t.from_sector <> asked.sector and t.to_sector is distinct from asked.sector
            union all
            select t.id from asked join team_task t on t.id = any (ids)
            union all
            select e.id from asked join effort e on e.id = any (ids)
            where not (asked.sector = any (e.sectors))
            union all
            select c.id from asked join choice c on c.id = any (ids)
            where not exists (select from choice_kind k where k.code = c.kind and k.sector = asked.sector)
            union all
            select m.id from asked join message m on m.id = any (ids) left join sector_plan p on p.id = m.plan_id
            where coalesce(p.sector, m.sector) <> asked.sector
            """;

    private final Sql sql;

    JourneyFeedGate(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Sight> look(Caller caller, List<Logged> events) {
        if (caller.isAny(Role.DATA_CONSUMER, Role.SERVICE)) {
            return events.stream().map(event -> Sight.WHOLE).toList();
        }
        Sector sector = Relation.sectorOf(caller).orElseThrow(() -> Refusal.forbidden("sector-missing"));
        List<Told> told = events.stream().map(Told::of).toList();
        List<UUID> subjects = told.stream().map(Told::subject).distinct().toList();
        List<UUID> parts =
                told.stream().flatMap(event -> event.part().stream()).distinct().toList();
        Set<UUID> own = ids(OWN, subjects, sector, sector, subjects, sector);
        Set<UUID> hidden = ids(HIDDEN, parts, sector);
        return told.stream()
                .map(event -> {
                    if (!own.contains(event.subject())) {
                        return Sight.LEFT_OUT;
                    }
                    return event.part().filter(hidden::contains).isPresent() ? Sight.WITHHELD : Sight.WHOLE;
                })
                .toList();
    }

    private Set<UUID> ids(String query, Object... values) {
        return sql.list(query, row -> row.getObject(1, UUID.class), values).stream()
                .collect(Collectors.toSet());
    }

    /** An event's stream and the part of the journey it names. */
    private record Told(UUID subject, Optional<UUID> part) {

        static Told of(Logged event) {
            JsonNode data = Sql.fromJson(event.payload(), JsonNode.class).path("data");
            return new Told(
                    event.subject(),
                    PARTS.stream()
                            .filter(data::hasNonNull)
                            .findFirst()
                            .map(field -> UUID.fromString(data.path(field).asText())));
        }
    }
}
