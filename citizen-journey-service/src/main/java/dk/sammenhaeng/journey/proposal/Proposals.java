package dk.sammenhaeng.journey.proposal;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.deadline.Deadlines.Given;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.proposal.Proposal.Detail;
import dk.sammenhaeng.journey.proposal.Proposal.Kind;
import dk.sammenhaeng.journey.proposal.Proposal.State;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/** Proposes a change to another sector's plan, and takes the answer (catalogue C13). */
@ApplicationScoped
public class Proposals implements DueHandler {

    private static final String UNANSWERED = "proposal.unanswered";

    private final Journeys journeys;
    private final ProposalRows rows;
    private final WhatIf whatIf;
    private final Consistency consistency;
    private final DueRows due;
    private final Event<ProposalAnswered> answered;
    private final CurrentCaller current;
    private final ProposalTimes times;
    private final Clock clock;

    Proposals(
            Journeys journeys,
            ProposalRows rows,
            WhatIf whatIf,
            Consistency consistency,
            DueRows due,
            Event<ProposalAnswered> answered,
            CurrentCaller current,
            ProposalTimes times,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.whatIf = whatIf;
        this.consistency = consistency;
        this.due = due;
        this.answered = answered;
        this.current = current;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Proposes the change; one that replaces another of the same sector ends that one.
     *
     * @throws Refusal 400 for a plan that is not there or is one's own, 404 without a relation, 409 by a rule
     */
    Proposal propose(Command command) {
        Seen seen = journeys.lockSeen(command.citizenId());
        Journey journey = seen.journey();
        Sector from = seen.relation().worksFor().orElseThrow(() -> Refusal.forbidden("sector-missing"));
        LocalDate today = DanishCalendar.dayOf(now());
        Answer answer = answer(command, today);
        Optional<Plan> plan = journey.plan(command.planId())
                .filter(found -> found.sector() == command.toSector())
                .filter(found -> !seen.relation().hidden().contains(found.id()));
        new Faults()
                .require(plan.isPresent(), "/planId", "proposal.plan-unknown")
                .require(command.toSector() != from, "/toSector", "proposal.own-sector")
                .require(!answer.by().isBefore(today), "/answerBy", "day.past")
                .require(
                        command.kind() != Kind.ADD_ACTION
                                || command.detail().action().isPresent(),
                        "/action",
                        "proposal.detail-missing")
                .require(
                        command.kind() != Kind.MOVE_APPOINTMENT
                                || command.detail().appointment().isPresent(),
                        "/appointment",
                        "proposal.detail-missing")
                .require(
                        command.detail()
                                .appointment()
                                .filter(time -> !time.end().isAfter(time.start()))
                                .isEmpty(),
                        "/appointment/end",
                        "period.empty")
                .require(
                        plan.filter(seen.relation()::mayRead).isEmpty()
                                || command.partId()
                                        .filter(part -> !holds(plan.get(), part))
                                        .isEmpty(),
                        "/partId",
                        "proposal.part-unknown")
                .refuseIfAny();
        requireGood(seen, plan.orElseThrow(), command.partId(), command.detail());
        command.replaces().ifPresent(former -> replace(journey, former, from));
        return add(journey, plan.orElseThrow(), Optional.of(from), command, answer, Optional.empty());
    }

    /** Asks a sector for the part of an effort across sectors that the caller may not decide alone. */
    public Proposal ask(Journey journey, Plan plan, Optional<Sector> from, UUID effortId, Command command) {
        Answer answer = answer(command, DanishCalendar.dayOf(now()));
        return add(journey, plan, from, command, answer, Optional.of(effortId));
    }

    /**
     * Proposes something for a person who has no relation to the citizen and has found that it is needed.
     *
     * @param journey whose row is locked
     */
    public Proposal suggest(Journey journey, Plan plan, Optional<Sector> from, Command command) {
        Answer answer = answer(command, DanishCalendar.dayOf(now()));
        return add(journey, plan, from, command, answer, Optional.empty());
    }

    /**
     * Ends what is still open of that which was asked for an effort: it will not be.
     *
     * @param held whose row is locked; what stands with another person's records, since a merge was undone, is locked here
     */
    public void lapse(Journey held, UUID effortId) {
        rows.ofEffort(effortId).stream()
                .filter(proposal -> proposal.state() == State.PROPOSED)
                .forEach(proposal -> end(
                        held.records().contains(proposal.citizenId())
                                ? held
                                : journeys.lock(proposal.citizenId()).orElseThrow(Refusal::notFound),
                        proposal,
                        State.LAPSED,
                        Optional.empty()));
    }

    /** What was asked for an effort. */
    public List<Proposal> askedFor(UUID effortId) {
        return rows.ofEffort(effortId);
    }

    /** The same of several efforts. */
    public List<Proposal> askedFor(List<UUID> effortIds) {
        return effortIds.isEmpty() ? List.of() : rows.ofEfforts(effortIds);
    }

    /**
     * The sector whose plan it is approves, by another person than the one who proposed; the rules are asked again,
     * because the world may have changed.
     *
     * @throws Refusal 404 unless it is the caller's to answer, 409 when it is no longer open or a rule refuses
     */
    Proposal approve(UUID citizenId, UUID id, Optional<String> reason) {
        Seen seen = journeys.lockSeen(citizenId);
        Proposal proposal = open(seen, id, Proposals::isAnswering);
        if (proposal.proposedBy().equals(current.caller().user())) {
            throw Refusal.byRule("proposal-by-yourself");
        }
        Plan plan = seen.journey().plan(proposal.planId()).orElseThrow(() -> Refusal.byRule("proposal-plan-withdrawn"));
        requireGood(seen, plan, proposal.partId(), proposal.detail());
        return end(seen.journey(), proposal, State.APPROVED, reason);
    }

    /**
     * The sector whose plan it is says no, with a reason.
     *
     * @throws Refusal 404 unless it is the caller's to answer, 409 when it is no longer open
     */
    Proposal reject(UUID citizenId, UUID id, String reason) {
        Seen seen = journeys.lockSeen(citizenId);
        return end(seen.journey(), open(seen, id, Proposals::isAnswering), State.REJECTED, Optional.of(reason));
    }

    /**
     * The sector that proposed takes it back.
     *
     * @throws Refusal 404 unless it is the caller's sector's, 409 when it is no longer open
     */
    Proposal withdraw(UUID citizenId, UUID id) {
        Seen seen = journeys.lockSeen(citizenId);
        return end(seen.journey(), open(seen, id, Proposals::isProposing), State.WITHDRAWN, Optional.empty());
    }

    @Override
    public String kind() {
        return UNANSWERED;
    }

    @Override
    public void lock(UUID proposalId) {
        rows.find(proposalId).ifPresent(proposal -> journeys.lockOnly(proposal.citizenId()));
    }

    @Override
    public void raise(UUID proposalId, Instant at) {
        rows.find(proposalId)
                .filter(proposal -> proposal.state() == State.PROPOSED)
                .ifPresent(proposal -> {
                    rows.overdue(proposalId, now());
                    consistency.settle(proposal.citizenId(), proposalId);
                });
    }

    private Proposal add(
            Journey journey,
            Plan plan,
            Optional<Sector> from,
            Command command,
            Answer answer,
            Optional<UUID> effortId) {
        Proposal proposal = new Proposal(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                from,
                command.toSector(),
                plan.id(),
                command.kind(),
                command.partId(),
                command.content(),
                command.detail(),
                command.reason(),
                effortId,
                answer.by(),
                current.caller().user(),
                now(),
                plan.version(),
                command.replaces(),
                State.PROPOSED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        rows.add(proposal, answer.deadlines());
        due.set(
                proposal.id(),
                UNANSWERED,
                Optional.of(DanishCalendar.startOf(answer.by().plusDays(1))));
        consistency.tell(journey, proposal.id());
        return proposal;
    }

    /** By when to answer: as the proposal says, else by the municipality's own time. */
    private Answer answer(Command command, LocalDate today) {
        return command.answerBy().map(day -> new Answer(day, Map.of())).orElseGet(() -> {
            Given given = times.answer(today);
            return new Answer(today.plus(given.time()), given.deadlines());
        });
    }

    private void replace(Journey journey, UUID former, Sector from) {
        Proposal replaced = rows.find(former)
                .filter(found -> journey.records().contains(found.citizenId()))
                .filter(found -> found.fromSector().filter(from::equals).isPresent())
                .orElseThrow(() -> Refusal.invalid("/replaces", "proposal.replaced-unknown"));
        if (replaced.state() != State.PROPOSED) {
            throw Refusal.byRule("proposal-not-open", replaced.state());
        }
        end(journey, replaced, State.REPLACED, Optional.empty());
    }

    private Proposal open(Seen seen, UUID id, BiPredicate<Proposal, Relation> mayAct) {
        Proposal proposal = rows.find(id)
                .filter(found -> seen.journey().records().contains(found.citizenId()))
                .filter(found -> mayAct.test(found, seen.relation()))
                .orElseThrow(Refusal::notFound);
        if (proposal.state() != State.PROPOSED) {
            throw Refusal.byRule("proposal-not-open", proposal.state());
        }
        return proposal;
    }

    private Proposal end(Journey journey, Proposal proposal, State state, Optional<String> reason) {
        boolean isAnswer = state == State.APPROVED || state == State.REJECTED;
        long planVersion = journey.plan(proposal.planId()).map(Plan::version).orElse(proposal.proposedAtVersion());
        rows.end(
                proposal,
                state,
                Acting.current().actor(),
                now(),
                reason,
                isAnswer ? Optional.of(planVersion) : Optional.empty());
        due.set(proposal.id(), UNANSWERED, Optional.empty());
        Proposal ended = rows.find(proposal.id()).orElseThrow(Refusal::notFound);
        answered.fire(new ProposalAnswered(journey, ended));
        consistency.tell(journey, proposal.id());
        return ended;
    }

    private void requireGood(Seen seen, Plan plan, Optional<UUID> partId, Detail detail) {
        detail.action().ifPresent(action -> whatIf.requireGood(seen, plan, action));
        detail.appointment().ifPresent(time -> whatIf.requireGood(seen, plan, partId, time));
    }

    private static boolean holds(Plan plan, UUID part) {
        return plan.actions().stream().anyMatch(action -> action.id().equals(part))
                || plan.appointments().stream()
                        .anyMatch(appointment -> appointment.id().equals(part))
                || plan.goals().stream().anyMatch(goal -> goal.id().equals(part));
    }

    static boolean isAnswering(Proposal proposal, Relation relation) {
        return relation.responsibleFor().contains(proposal.planId())
                || ((relation.system() || relation.isOfTeam())
                        && relation.sector()
                                .filter(own -> own == proposal.toSector())
                                .isPresent());
    }

    static boolean isProposing(Proposal proposal, Relation relation) {
        return (relation.mayAct()
                        && relation.worksFor().isPresent()
                        && relation.worksFor().equals(proposal.fromSector()))
                || (relation.coordinator() && proposal.fromSector().isEmpty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What is proposed. */
    public record Command(
            UUID citizenId,
            Sector toSector,
            UUID planId,
            Kind kind,
            Optional<UUID> partId,
            String content,
            Detail detail,
            String reason,
            Optional<LocalDate> answerBy,
            Optional<UUID> replaces) {}

    /** By when to answer, and by which decision of the municipality. */
    private record Answer(LocalDate by, Map<String, Integer> deadlines) {}
}
