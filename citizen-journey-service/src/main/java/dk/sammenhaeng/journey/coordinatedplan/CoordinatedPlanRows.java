package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Coordinated plans in the database: each version once, and what the rules read as the latest version has it. */
@ApplicationScoped
class CoordinatedPlanRows {

    private static final String WRITE = """
            insert into coordinated_plan (id, citizen_id, status, plan_ids, consented, target_groups, version)
            values (?, ?, ?, ?, ?, ?::text[], ?)
            on conflict (id) do update set
                status = excluded.status, plan_ids = excluded.plan_ids, consented = excluded.consented,
                target_groups = excluded.target_groups, version = excluded.version;
            update coordinated_plan_version set recorded_to = ? where plan_id = ? and recorded_to is null;
            insert into coordinated_plan_version (plan_id, number, document, change, recorded_by, recorded_from)
            values (?, ?, ?::jsonb, ?, ?, ?);
            insert into joint_goal (
                id, coordinated_plan_id, life_domain, title, direction, status, follow_up_on, moved_on, sectors,
                step_id, step_moved_on, stood_still_on, set_on)
            select id, ?, "lifeDomain", title, direction, status, "followUpOn", "movedOn", sectors,
                "stepId", "stepMovedOn", "stoodStillOn", ?::date
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, "lifeDomain" text, title text, direction text, status text, "followUpOn" date, "movedOn" date,
                sectors text[], "stepId" uuid, "stepMovedOn" date, "stoodStillOn" date[])
            on conflict (id) do update set
                life_domain = excluded.life_domain, title = excluded.title, direction = excluded.direction,
                status = excluded.status, follow_up_on = excluded.follow_up_on, moved_on = excluded.moved_on,
                sectors = excluded.sectors, step_id = excluded.step_id, step_moved_on = excluded.step_moved_on,
                stood_still_on = excluded.stood_still_on
            """;

    private static final String READ = """
            select v.document, v.number, v.change, v.recorded_by, v.recorded_from, v.recorded_to
            from coordinated_plan p join coordinated_plan_version v on v.plan_id = p.id
            where p.citizen_id = any (?::uuid[])
            """;

    private static final String LATEST = READ + " and p.id = ? and v.recorded_to is null";

    private static final String ALL = READ + " and v.recorded_to is null order by p.id";

    private static final String AS_OF =
            READ + " and p.id = ? and v.recorded_from <= ? and (v.recorded_to is null or v.recorded_to > ?)";

    private static final String NUMBERED = READ + " and p.id = ? and v.number = ?";

    private static final String VERSIONS =
            READ + " and p.id = ? and (?::bigint is null or v.number > ?::bigint) order by v.number limit ?";

    private static final String EVERY = READ + " and p.id = ? order by v.number";

    private static final String REWRITE = """
            update coordinated_plan_version v set document = r.plan
            from jsonb_to_recordset(?::jsonb) as r (number bigint, plan jsonb)
            where v.plan_id = ? and v.number = r.number;
            update joint_goal set
                title = '', direction = null, status = 'DROPPED', follow_up_on = null, step_id = null, step_moved_on = null
            where coordinated_plan_id = ? and id = any (?::uuid[])
            """;

    private static final String COUNT = "select count(*) from coordinated_plan_version where plan_id = ?";

    private static final String ACTIVE = """
            select id from coordinated_plan where citizen_id = any (?::uuid[]) and status = 'ACTIVE' order by id
            """;

    private static final String ALL_ACTIVE = """
            select p.citizen_id, v.document
            from coordinated_plan p
                join coordinated_plan_version v on v.plan_id = p.id and v.recorded_to is null
            where p.citizen_id = any (?::uuid[]) and p.status = 'ACTIVE'
            """;

    private final Sql sql;

    CoordinatedPlanRows(Sql sql) {
        this.sql = sql;
    }

    /** Writes the next version, or the first. */
    void write(UUID citizenId, Recorded next) {
        CoordinatedPlan plan = next.plan();
        sql.change(
                WRITE,
                plan.id(),
                citizenId,
                plan.status(),
                plan.covered().stream().map(Covered::planId).toList(),
                plan.hasConsent(),
                plan.words().targetGroups(),
                next.number(),
                next.recordedFrom(),
                plan.id(),
                plan.id(),
                next.number(),
                Sql.json(plan),
                next.change(),
                next.recordedBy(),
                next.recordedFrom(),
                plan.id(),
                DanishCalendar.dayOf(next.recordedFrom()),
                Sql.json(plan.goals().stream().flatMap(GoalRow::of).toList()));
    }

    /** A plan as it is now; a plan stands with one of the records of its citizen. */
    Optional<Recorded> latest(List<UUID> records, UUID planId) {
        return sql.list(LATEST, CoordinatedPlanRows::recorded, records, planId).stream()
                .findFirst();
    }

    /** All plans a citizen has or had, as they are now, the oldest first. */
    List<Recorded> all(List<UUID> records) {
        return sql.list(ALL, CoordinatedPlanRows::recorded, records);
    }

    /** A plan as it was recorded at an instant. */
    Optional<Recorded> asOf(List<UUID> records, UUID planId, Instant at) {
        return sql.list(AS_OF, CoordinatedPlanRows::recorded, records, planId, at, at).stream()
                .findFirst();
    }

    /** One version of a plan. */
    Optional<Recorded> version(List<UUID> records, UUID planId, long number) {
        return sql.list(NUMBERED, CoordinatedPlanRows::recorded, records, planId, number).stream()
                .findFirst();
    }

    /** The versions of a plan, the first one first. */
    List<Recorded> versions(List<UUID> records, UUID planId, PageRequest request) {
        Optional<Long> after = request.after().map(values -> Long.valueOf(values.getFirst()));
        return sql.list(VERSIONS, CoordinatedPlanRows::recorded, records, planId, after, after, request.fetch());
    }

    /** All versions of a plan, the first one first. */
    List<Recorded> every(List<UUID> records, UUID planId) {
        return sql.list(EVERY, CoordinatedPlanRows::recorded, records, planId);
    }

    /** Puts the versions of a draft in place of what they were, without some goals. */
    void rewrite(UUID planId, List<Recorded> versions, Set<UUID> goals) {
        sql.change(REWRITE, Sql.json(versions), planId, planId, List.copyOf(goals));
    }

    /** How many versions a plan has. */
    long countVersions(UUID planId) {
        return sql.list(COUNT, row -> row.getLong(1), planId).getFirst();
    }

    /** The id of the citizen's active plan. */
    Optional<UUID> active(List<UUID> records) {
        return sql.list(ACTIVE, row -> row.getObject(1, UUID.class), records).stream()
                .findFirst();
    }

    /** The active plans of many records, each by its record. */
    Map<UUID, CoordinatedPlan> allActive(List<UUID> records) {
        return sql
                .list(
                        ALL_ACTIVE,
                        row -> Map.entry(
                                row.getObject(1, UUID.class), Sql.fromJson(row.getString(2), CoordinatedPlan.class)),
                        records)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                Sql.fromJson(row.getString(1), CoordinatedPlan.class),
                row.getLong(2),
                What.valueOf(row.getString(3)),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant));
    }

    /**
     * A goal as the rules read it; one that says nothing yet is not among them.
     *
     * @param stepId the step that is under way, while the goal is worked on
     */
    private record GoalRow(
            UUID id,
            String lifeDomain,
            String title,
            Optional<String> direction,
            JointGoal.Status status,
            Optional<LocalDate> followUpOn,
            Optional<LocalDate> movedOn,
            Set<Sector> sectors,
            Optional<UUID> stepId,
            Optional<LocalDate> stepMovedOn,
            List<LocalDate> stoodStillOn) {

        static Stream<GoalRow> of(JointGoal goal) {
            JointGoal.Aim aim = goal.aim();
            Optional<Step> underWay = goal.stepUnderWay();
            return aim.lifeDomain().stream().flatMap(domain -> aim.title().stream()
                    .map(title -> new GoalRow(
                            goal.id(),
                            domain,
                            title,
                            aim.direction().map(Enum::name),
                            goal.status(),
                            aim.followUpOn(),
                            goal.movedOn(),
                            goal.sectors(),
                            underWay.map(Step::id),
                            underWay.flatMap(Step::lastMovedAt).map(DanishCalendar::dayOf),
                            goal.stoodStillOn())));
        }
    }
}
