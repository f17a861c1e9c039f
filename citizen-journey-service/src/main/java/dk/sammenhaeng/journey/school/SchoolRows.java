package dk.sammenhaeng.journey.school;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.school.SchoolResult.Direction;
import dk.sammenhaeng.journey.school.SchoolResult.Subject;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** School results and the targets for them in the database. */
@ApplicationScoped
class SchoolRows {

    private static final String FLAGGED = """
            select exists (
                    select from rule_kind
                    where mark = 'YOUTH_PLAN' and code = ? and valid_from <= ? and (valid_to is null or valid_to > ?))
                or exists (select from milestone_fact where citizen_id = any (?) and fact = 'VULNERABLE_YOUTH')
            """;

    private static final String RESULTS = """
            select json_build_object(
                'id', id, 'planId', plan_id, 'subject', subject, 'scale', scale, 'score', score, 'takenOn', taken_on)
            from school_result where citizen_id = any (?) and plan_id = any (?::uuid[])
            order by taken_on desc, id desc
            """;

    private static final String TARGETS = """
            select json_build_object(
                'planId', plan_id, 'subject', subject, 'direction', direction, 'version', version)
            from school_target where plan_id = any (?::uuid[])
            """;

    private static final String ADD = """
            insert into school_result (
                id, citizen_id, plan_id, subject, scale, score, taken_on, recorded_by, recorded_at)
            values (?, (select citizen_id from sector_plan where id = ?), ?, ?, ?, ?, ?, ?, ?)
            on conflict (plan_id, subject, scale, taken_on) do nothing
            """;

    private static final String SET = """
            insert into school_target (plan_id, subject, direction, set_by, set_at, version)
            values (?, ?, ?, ?, ?, ?)
            on conflict (plan_id, subject) do update set
                direction = excluded.direction, set_by = excluded.set_by, set_at = excluded.set_at,
                version = excluded.version
            """;

    private final Sql sql;

    SchoolRows(Sql sql) {
        this.sql = sql;
    }

    /** True where the child is vulnerable (udsat): by a plan under the children's act, or registered as such. */
    boolean isFlagged(Journey journey, Plan plan, LocalDate today) {
        return sql.list(FLAGGED, row -> row.getBoolean(1), plan.planType(), today, today, journey.records())
                .getFirst();
    }

    /** The results under some plans, the latest first. */
    List<SchoolResult> results(List<UUID> records, Collection<UUID> planIds) {
        return sql.list(RESULTS, row -> Sql.fromJson(row.getString(1), SchoolResult.class), records, planIds);
    }

    /** The target for a subject of a plan. */
    Optional<Target> target(UUID planId, Subject subject) {
        return targets(List.of(planId)).stream()
                .filter(target -> target.subject() == subject)
                .findFirst();
    }

    /** What the results mean for each plan and subject that has a result or a target. */
    List<SchoolSignal> signals(List<UUID> planIds, List<SchoolResult> results) {
        List<Target> targets = targets(planIds);
        return planIds.stream()
                .flatMap(plan ->
                        Arrays.stream(Subject.values()).flatMap(subject -> signal(plan, subject, targets, results)))
                .toList();
    }

    /** Adds a result; false where one is known of that day. */
    boolean add(SchoolResult result, String by, Instant now) {
        return sql.change(
                        ADD,
                        result.id(),
                        result.planId(),
                        result.planId(),
                        result.subject(),
                        result.scale(),
                        result.score(),
                        result.takenOn(),
                        by,
                        now)
                > 0;
    }

    void set(Target target, String by, Instant now) {
        sql.change(SET, target.planId(), target.subject(), target.direction(), by, now, target.version());
    }

    private List<Target> targets(List<UUID> planIds) {
        return sql.list(TARGETS, row -> Sql.fromJson(row.getString(1), Target.class), planIds);
    }

    private static Stream<SchoolSignal> signal(
            UUID planId, Subject subject, List<Target> targets, List<SchoolResult> results) {
        Optional<Target> target = targets.stream()
                .filter(one -> one.planId().equals(planId) && one.subject() == subject)
                .findFirst();
        List<SchoolResult> own = results.stream()
                .filter(one -> one.planId().equals(planId) && one.subject() == subject)
                .toList();
        return target.isEmpty() && own.isEmpty()
                ? Stream.empty()
                : Stream.of(SchoolSignal.of(
                        planId,
                        subject,
                        target.map(Target::direction),
                        own,
                        target.map(Target::version).orElse(0L)));
    }

    /** Which way a subject is to go. */
    record Target(UUID planId, Subject subject, Direction direction, long version) {}
}
