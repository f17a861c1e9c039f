package dk.sammenhaeng.journey.outreach;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which actions of a citizen's plans are given through an area plan (FW-J22). */
@ApplicationScoped
class AreaReferences {

    private static final String OF_CITIZEN = """
            select json_build_object(
                'actionId', r.action_id, 'activityId', r.activity_id, 'activityTitle', a.title,
                'areaPlanId', p.id, 'areaPlanName', p.name, 'version', r.version)
            from action_area r
                left join area_activity a on a.municipality = r.municipality and a.id = r.activity_id
                left join area_plan p on p.municipality = a.municipality and p.id = a.area_plan_id
            where r.citizen_id = any (?::uuid[]) order by r.action_id
            """;

    private static final String PUT = """
            insert into action_area (action_id, citizen_id, activity_id, put_by, put_at, version)
            values (
                ?, (select p.citizen_id from action a join sector_plan p on p.id = a.plan_id where a.id = ?), ?, ?, ?, ?)
            on conflict (action_id) do update set
                activity_id = excluded.activity_id, put_by = excluded.put_by, put_at = excluded.put_at,
                version = excluded.version
            """;

    private final Journeys journeys;
    private final AreaPlans plans;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;
    private final Sql sql;

    AreaReferences(
            Journeys journeys, AreaPlans plans, Consistency consistency, CurrentCaller current, Clock clock, Sql sql) {
        this.journeys = journeys;
        this.plans = plans;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
        this.sql = sql;
    }

    /** Those of the plans whose content is the caller's to read. */
    List<Reference> of(UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        return all(seen).stream()
                .filter(one -> one.activityId().isPresent())
                .filter(one -> planOf(seen, one.actionId())
                        .filter(seen.relation()::mayRead)
                        .isPresent())
                .toList();
    }

    /**
     * Says through which activity an action is given, or through none.
     *
     * @throws Refusal 400 for an activity that is not there, 403 for who may read the plan but does not answer for it,
     *     404 for an action the caller may not read, 412 and 428 as the version seen asks
     */
    Reference put(UUID citizenId, UUID actionId, Optional<UUID> activityId, Optional<Version> seen, boolean mustBeNew) {
        Seen journey = journeys.lockSeen(citizenId);
        Plan plan =
                planOf(journey, actionId).filter(journey.relation()::mayRead).orElseThrow(Refusal::notFound);
        if (!journey.relation().sight(plan).isOwn()) {
            throw Refusal.forbidden("area-activity-of-the-plan");
        }
        Optional<Long> known = find(journey, actionId).map(Reference::version);
        Version.requirePut(known, seen, mustBeNew);
        if (activityId.filter(id -> !plans.isActive(id)).isPresent()) {
            throw Refusal.invalid("/activityId", "area-plan.activity-unknown");
        }
        sql.change(
                PUT,
                actionId,
                actionId,
                activityId,
                current.caller().user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                known.orElse(0L) + 1);
        consistency.tell(journey.journey(), actionId);
        return find(journey, actionId).orElseThrow();
    }

    private Optional<Reference> find(Seen seen, UUID actionId) {
        return all(seen).stream().filter(one -> one.actionId().equals(actionId)).findFirst();
    }

    private List<Reference> all(Seen seen) {
        return sql.list(
                OF_CITIZEN,
                row -> Sql.fromJson(row.getString(1), Reference.class),
                seen.journey().records());
    }

    private static Optional<Plan> planOf(Seen seen, UUID actionId) {
        return seen.journey().plans().stream()
                .filter(plan ->
                        plan.actions().stream().anyMatch(action -> action.id().equals(actionId)))
                .findFirst();
    }

    /** Through which activity of which area plan an action is given. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Reference(
            UUID actionId,
            Optional<UUID> activityId,
            Optional<String> activityTitle,
            Optional<UUID> areaPlanId,
            Optional<String> areaPlanName,
            long version) {

        /** Those of a citizen. */
        record ListView(List<Reference> items) {}
    }
}
