package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.platform.time.DanishCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the citizen works beside the plans, and what the plans no longer say (catalogue C24, FV-C17).
 *
 * @param stepsBack the steps back to a job that are not over
 * @param formerActions what was promised, had begun and was left out of its plan; of plans whose existence is no secret
 */
public record Work(List<StepBack> stepsBack, List<FormerAction> formerActions) {

    /** Nothing known. */
    public static final Work NONE = new Work(List.of(), List.of());

    /** The SQL of it, of the records {@code who.ids}; of the former actions those alone that a rule asks for. */
    static final String QUERY = """
            json_build_object(
                'stepsBack', (
                    select coalesce(json_agg(json_build_object(
                        'id', id, 'from', starts_on, 'to', until, 'weeklyHours', weekly_hours) order by starts_on, id), '[]')
                    from (
                        select s.id, s.starts_on, s.weekly_hours, least(
                            lead(s.starts_on) over (partition by r.id order by s.starts_on), b.ends_on) as until
                        from return_to_work r
                            join benefit b on b.id = r.benefit_id and b.retracted_at is null
                            join return_to_work_step s on s.return_id = r.id and s.starts_on >= b.starts_on
                        where r.citizen_id = any (who.ids) and r.ended_on is null) step
                    where until is null or until > asks.today),
                'formerActions', (
                    select coalesce(json_agg(json_build_object(
                        'id', a.id, 'planId', a.plan_id, 'kind', a.kind, 'from', a.starts_on,
                        'to', least(a.ends_on, a.ended_on)) order by a.id), '[]')
                    from sector_plan p join action a on a.plan_id = p.id
                    where p.citizen_id = any (who.ids) and p.retracted_at is null and p.sensitivity <> 'VIP'
                        and not a.active and least(a.ends_on, a.ended_on) > a.starts_on
                        and (a.terms #>> '{decision,state}') is distinct from 'PROPOSED'
                        and (a.terms #>> '{decision,state}') is distinct from 'REFUSED'
                        and exists (
                            select from rule_kind k
                            where k.mark = 'ACTIVATION' and (k.code = a.kind or k.code = (
                                select s.code from action_kind_synonym s where s.synonym = a.kind)))))
            """;

    public Work {
        stepsBack = List.copyOf(stepsBack);
        formerActions = List.copyOf(formerActions);
    }

    /** The same after a plan has become another: what it says no longer is former, what it says again is not. */
    Work after(Optional<Plan> before, Plan changed) {
        Set<UUID> said = changed.actions().stream().map(Action::id).collect(Collectors.toSet());
        return new Work(
                stepsBack,
                Stream.concat(
                                formerActions.stream(),
                                before.stream().flatMap(plan -> former(plan, changed.changedAt())))
                        .filter(action -> !said.contains(action.id()))
                        .toList());
    }

    /** The same after a plan was withdrawn. */
    Work without(Plan withdrawn, Instant at) {
        return new Work(
                stepsBack,
                Stream.concat(formerActions.stream(), former(withdrawn, at)).toList());
    }

    private static Stream<FormerAction> former(Plan plan, Instant left) {
        return plan.sensitivity() == Sensitivity.VIP
                ? Stream.empty()
                : plan.actions().stream().flatMap(action -> former(plan, action, left).stream());
    }

    private static Optional<FormerAction> former(Plan plan, Action action, Instant left) {
        LocalDate leftOn = DanishCalendar.dayOf(left);
        LocalDate to = action.to().filter(leftOn::isAfter).orElse(leftOn);
        return action.promised() && to.isAfter(action.from())
                ? Optional.of(new FormerAction(action.id(), plan.id(), action.kind(), action.from(), to))
                : Optional.empty();
    }

    /**
     * So many hours a week at the job from a day on (trin tilbage i job).
     *
     * @param to the first day of the next step, or without the benefit
     */
    public record StepBack(UUID id, LocalDate from, Optional<LocalDate> to, BigDecimal weeklyHours) {

        public StepBack {
            weeklyHours = weeklyHours.stripTrailingZeros();
        }
    }

    /**
     * An action that is in no plan any more.
     *
     * @param to the first day on which it no longer ran
     */
    public record FormerAction(UUID id, UUID planId, String kind, LocalDate from, LocalDate to) {}
}
