package dk.sammenhaeng.journey.involvement;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Says why a decision on care or treatment does not tell how the citizen took part (FW-J6; sundhedsloven §§ 15-16). */
@ApplicationScoped
class ExplainDecision {

    private static final String ADD = """
            insert into involvement_reason (
                id, citizen_id, plan_id, action_id, state, decided_on, reason, recorded_by, recorded_at)
            values (?, (select citizen_id from sector_plan where id = ?), ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String LIST = """
            select json_build_object(
                'id', id, 'planId', plan_id, 'actionId', action_id, 'state', state, 'decidedOn', decided_on,
                'reason', reason, 'recordedBy', recorded_by, 'recordedAt', recorded_at)
            from involvement_reason where citizen_id = any (?) and plan_id = any (?::uuid[])
            order by recorded_at desc, id desc
            """;

    private final Journeys journeys;
    private final Consistency consistency;
    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    ExplainDecision(Journeys journeys, Consistency consistency, Sql sql, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.consistency = consistency;
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Writes the reason.
     *
     * @throws Refusal 404 unless it is an action of a plan whose content the caller may read, 403 where another answers
     *     for the plan, 409 where the decision tells how the citizen took part, or somebody has said why it does not
     */
    InvolvementReason explain(UUID citizenId, UUID actionId, String why) {
        Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        Plan plan = journey.plans().stream()
                .filter(seen.relation()::mayRead)
                .filter(one -> one.actions().stream().map(Action::id).anyMatch(actionId::equals))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!seen.relation().sight(plan).isOwn()) {
            throw Refusal.forbidden("involvement-of-another-plan");
        }
        Decision decision = plan.actions().stream()
                .filter(action -> action.id().equals(actionId))
                .flatMap(action -> action.terms().decision().stream())
                .filter(made -> made.lacksInvolvement(plan.sector()))
                .findFirst()
                .orElseThrow(() -> Refusal.byRule("involvement-not-missing"));
        InvolvementReason reason = new InvolvementReason(
                UuidCreator.getTimeOrderedEpoch(),
                plan.id(),
                actionId,
                decision.state(),
                decision.decidedOn(),
                why,
                current.caller().user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        write(reason);
        consistency.settle(journey.citizenId(), reason.id());
        return reason;
    }

    private void write(InvolvementReason reason) {
        int written = sql.change(
                ADD,
                reason.id(),
                reason.planId(),
                reason.planId(),
                reason.actionId(),
                reason.state(),
                reason.decidedOn(),
                reason.reason(),
                reason.recordedBy(),
                reason.recordedAt());
        if (written == 0) {
            throw Refusal.byRule("involvement-explained");
        }
    }

    /** What was said about some plans, the latest first, and which decisions nobody has explained. */
    InvolvementReason.ListView of(Journey journey, Collection<Plan> plans, LocalDate today) {
        List<UUID> missing = plans.stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> !action.isOverOn(today))
                        .filter(action -> action.terms()
                                .decision()
                                .filter(made -> made.lacksInvolvement(plan.sector()))
                                .filter(made -> journey.circumstances().dealings().explained().stream()
                                        .noneMatch(one -> one.isOf(action.id(), made)))
                                .isPresent()))
                .map(Action::id)
                .toList();
        List<InvolvementReason> said = sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), InvolvementReason.class),
                journey.records(),
                plans.stream().map(Plan::id).toList());
        return new InvolvementReason.ListView(said, missing);
    }
}
