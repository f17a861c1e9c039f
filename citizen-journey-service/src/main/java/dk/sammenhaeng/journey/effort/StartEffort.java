package dk.sammenhaeng.journey.effort;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.effort.Delegation.Wish;
import dk.sammenhaeng.journey.effort.Effort.State;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.proposal.Proposal;
import dk.sammenhaeng.journey.proposal.Proposal.Detail;
import dk.sammenhaeng.journey.proposal.Proposal.Kind;
import dk.sammenhaeng.journey.proposal.Proposal.ProposedAction;
import dk.sammenhaeng.journey.proposal.ProposalAnswered;
import dk.sammenhaeng.journey.proposal.Proposals;
import dk.sammenhaeng.journey.proposal.WhatIf;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Starts an effort across sectors: at once when the caller's delegations cover its kind and cost in every sector
 * involved, else the sectors that are not covered are asked, with a deadline (CIT-03).
 */
@ApplicationScoped
class StartEffort {

    private final Journeys journeys;
    private final EffortRows rows;
    private final DelegationRows delegations;
    private final EffortMandate mandate;
    private final Proposals proposals;
    private final WhatIf whatIf;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    StartEffort(
            Journeys journeys,
            EffortRows rows,
            DelegationRows delegations,
            EffortMandate mandate,
            Proposals proposals,
            WhatIf whatIf,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.delegations = delegations;
        this.mandate = mandate;
        this.proposals = proposals;
        this.whatIf = whatIf;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Starts the effort or asks for it.
     *
     * @throws Refusal 400 for plans that are not there, 404 without a relation, 409 when a rule refuses
     */
    Effort start(Command command) {
        Seen seen = journeys.lockSeen(command.citizenId());
        Journey journey = seen.journey();
        Map<Sector, Plan> plans = plans(seen, command);
        ProposedAction action = command.action();
        plans.values().forEach(plan -> whatIf.requireGood(seen, plan, action));

        Caller caller = current.caller();
        Optional<Sector> own = Relation.sectorOf(caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        Wish wish = new Wish(action.kind(), command.costDkk());
        List<Delegation> holding = delegations.holdingOn(today);
        List<UUID> used = new ArrayList<>();
        List<Plan> toAsk = new ArrayList<>();
        plans.values().forEach(plan -> holding.stream()
                .filter(delegation -> delegation.covers(caller, own, plan.sector(), wish, today))
                .findFirst()
                .ifPresentOrElse(delegation -> used.add(delegation.id()), () -> toAsk.add(plan)));

        Effort effort = new Effort(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                action.kind(),
                action.title(),
                action.institutionId(),
                action.from(),
                action.to(),
                command.costDkk(),
                List.copyOf(plans.keySet()),
                command.reason(),
                toAsk.isEmpty() ? State.STARTED : State.ESCALATED,
                used.stream().distinct().toList(),
                List.of(),
                now,
                toAsk.isEmpty() ? Optional.of(now) : Optional.empty(),
                0);
        rows.add(effort, caller.user());
        toAsk.forEach(plan -> ask(journey, plan, own, effort, command));
        tell(
                journey,
                effort,
                toAsk.isEmpty()
                        ? new EffortStarted(effort.citizenId(), effort.id(), false)
                        : new PartChanged(effort.citizenId(), effort.id()));
        return rows.find(effort.id()).orElseThrow(Refusal::notFound);
    }

    /**
     * The answer of a sector that was asked may decide the effort; in the answer's transaction. What others were asked
     * for it lapses with the first no.
     *
     * @throws Refusal 409 when it is approved by somebody who could not have started it
     */
    void answered(@Observes ProposalAnswered answer) {
        answer.proposal().effortId().flatMap(rows::find).ifPresent(effort -> {
            if (answer.proposal().state() == Proposal.State.APPROVED && !mandate.mayApprove(answer.proposal())) {
                throw Refusal.byRule("effort-beyond-delegation");
            }
            List<Proposal.State> states = proposals.askedFor(effort.id()).stream()
                    .map(Proposal::state)
                    .toList();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            if (states.stream().allMatch(state -> state == Proposal.State.APPROVED)) {
                if (rows.decide(effort.id(), State.STARTED, now)) {
                    tell(answer.journey(), effort, new EffortStarted(effort.citizenId(), effort.id(), true));
                }
            } else if (answer.proposal().state() != Proposal.State.APPROVED
                    && rows.decide(effort.id(), State.REFUSED, now)) {
                proposals.lapse(answer.journey(), effort.id());
                tell(answer.journey(), effort, new PartChanged(effort.citizenId(), effort.id()));
            }
        });
    }

    private static Map<Sector, Plan> plans(Seen seen, Command command) {
        Map<Sector, Plan> plans = new TreeMap<>();
        Faults faults = new Faults()
                .require(
                        command.action()
                                .to()
                                .filter(end -> !end.isAfter(command.action().from()))
                                .isEmpty(),
                        "/to",
                        "period.empty");
        for (int i = 0; i < command.planIds().size(); i++) {
            Optional<Plan> plan = seen.journey()
                    .plan(command.planIds().get(i))
                    .filter(found -> !seen.relation().hidden().contains(found.id()));
            faults.require(plan.isPresent(), "/planIds/" + i, "effort.plan-unknown");
            faults.require(
                    plan.filter(found -> plans.putIfAbsent(found.sector(), found) != null)
                            .isEmpty(),
                    "/planIds/" + i,
                    "effort.sector-twice");
        }
        faults.refuseIfAny();
        return plans;
    }

    private void ask(Journey journey, Plan plan, Optional<Sector> from, Effort effort, Command command) {
        proposals.ask(
                journey,
                plan,
                from,
                effort.id(),
                new Proposals.Command(
                        journey.citizenId(),
                        plan.sector(),
                        plan.id(),
                        Kind.ADD_ACTION,
                        Optional.empty(),
                        effort.title(),
                        new Detail(Optional.of(command.action()), Optional.empty()),
                        effort.reason(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void tell(Journey journey, Effort effort, DomainEvent event) {
        consistency.tell(journey, List.of(new Entry(effort.citizenId(), event)));
    }

    /**
     * What shall be started.
     *
     * @param planIds one plan of each sector involved
     * @param costDkk what it costs in all, in kroner
     */
    record Command(UUID citizenId, ProposedAction action, List<UUID> planIds, BigDecimal costDkk, String reason) {}
}
