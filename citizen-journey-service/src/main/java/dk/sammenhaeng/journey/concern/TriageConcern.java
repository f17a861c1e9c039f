package dk.sammenhaeng.journey.concern;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.journey.concern.Concern.Informed;
import dk.sammenhaeng.journey.concern.Concern.Outcome;
import dk.sammenhaeng.journey.concern.Concern.State;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.entry.ReferToScreening;
import dk.sammenhaeng.journey.family.StartFamilyPlan;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.journey.proposal.Proposal;
import dk.sammenhaeng.journey.proposal.Proposals;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.Speakers;
import dk.sammenhaeng.journey.representation.Standing;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person of the unit assesses a concern: an early effort, a proposal to another sector, a plan for the family or a
 * screening with consent (FV-C25), or a reasoned none (CIT-13).
 */
@ApplicationScoped
class TriageConcern {

    private final Journeys journeys;
    private final ConcernRows rows;
    private final Proposals proposals;
    private final StartFamilyPlan startFamilyPlan;
    private final ReferToScreening referToScreening;
    private final Milestones milestones;
    private final Speakers speakers;
    private final DueRows due;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    TriageConcern(
            Journeys journeys,
            ConcernRows rows,
            Proposals proposals,
            StartFamilyPlan startFamilyPlan,
            ReferToScreening referToScreening,
            Milestones milestones,
            Speakers speakers,
            DueRows due,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.proposals = proposals;
        this.startFamilyPlan = startFamilyPlan;
        this.referToScreening = referToScreening;
        this.milestones = milestones;
        this.speakers = speakers;
        this.due = due;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Assesses it.
     *
     * @throws Refusal 400 for parts that do not fit the outcome and a yes by who is not registered to consent, 404 unless it
     *     is for the caller's unit, 409 where it is assessed and for a child's own yes, 412 and 428 as the version seen asks
     */
    Concern triage(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String user = current.caller().user();
        UUID citizenId = rows.find(command.id(), user).map(Concern::citizenId).orElseThrow(Refusal::notFound);
        journeys.lockOnly(everybody(citizenId, command));
        Journey journey = journeys.lock(citizenId).orElseThrow(Refusal::notFound);
        Concern concern = rows.find(command.id(), user).orElseThrow(Refusal::notFound);
        current.touches(citizenId);
        Version.require(command.seen(), concern.version());
        if (concern.state() != State.RECEIVED) {
            throw Refusal.byRule("concern-triaged");
        }
        Optional<Sector> own = Relation.sectorOf(current.caller());
        Optional<Plan> plan = command.proposal().flatMap(asked -> openPlan(journey, asked.planId()));
        check(command, concern, plan, own, DanishCalendar.dayOf(now));
        checkStep(command, journey, concern, DanishCalendar.dayOf(now));
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), concern.id())));
        Optional<UUID> proposalId = command.proposal()
                .map(asked -> proposals.suggest(
                        journey, plan.orElseThrow(), own, asked.command(journey.citizenId(), plan.orElseThrow())))
                .map(Proposal::id);
        Optional<StartFamilyPlan.Started> family =
                command.family().map(wish -> startFamilyPlan.start(journey, wish, user, now));
        Optional<ReferToScreening.Referred> referral = command.screening()
                .map(asked -> referToScreening.refer(
                        journey,
                        asked.sector(),
                        asked.words(),
                        rows.assessing(concern.about()).orElseThrow(),
                        user,
                        now));
        rows.decide(
                concern.id(),
                command,
                new ConcernRows.Led(
                        proposalId,
                        family.map(StartFamilyPlan.Started::id),
                        referral.map(ReferToScreening.Referred::id)),
                user,
                now);
        command.effort().ifPresent(wish -> {
            EarlyEffort effort = wish.effort();
            rows.add(journey.citizenId(), concern.id(), effort, user, now);
            happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), effort.id())));
            milestones
                    .review(journey.citizenId(), Review.PLAN_REVIEW, effort.sector(), effort.id())
                    .ifPresent(happened::add);
        });
        referral.ifPresent(made -> happened.addAll(made.happened()));
        family.ifPresent(started -> {
            happened.addAll(started.happened());
            StartFamilyPlan.Wish wish = command.family().orElseThrow();
            milestones
                    .review(journey.citizenId(), Review.PLAN_REVIEW, wish.sector(), started.id())
                    .ifPresent(happened::add);
        });
        due.set(concern.id(), ReceiveConcern.UNTRIAGED, Optional.empty());
        settle(journey.citizenId(), happened);
        return rows.find(concern.id(), user).orElseThrow(Refusal::notFound);
    }

    /** Everybody whose journey it touches, locked together so that no two wait for each other. */
    private static List<UUID> everybody(UUID citizenId, Command command) {
        return Stream.concat(
                        Stream.of(citizenId),
                        command.family().stream()
                                .flatMap(wish -> wish.members().stream())
                                .map(StartFamilyPlan.Member::citizenId))
                .distinct()
                .toList();
    }

    private void settle(UUID citizenId, List<Entry> happened) {
        consistency.settle(
                citizenId,
                happened.stream()
                        .filter(entry -> entry.stream().equals(citizenId))
                        .toList());
        happened.stream()
                .filter(entry -> !entry.stream().equals(citizenId))
                .collect(Collectors.groupingBy(Entry::stream, TreeMap::new, Collectors.toList()))
                .forEach(consistency::settle);
    }

    private void checkStep(Command command, Journey journey, Concern concern, LocalDate today) {
        boolean consent = command.outcome().needsConsent();
        Faults faults = new Faults()
                .require(
                        (command.outcome() == Outcome.FAMILY_PLAN)
                                == command.family().isPresent(),
                        "/family",
                        "concern.outcome-parts")
                .require(
                        (command.outcome() == Outcome.SCREENING)
                                == command.screening().isPresent(),
                        "/screening",
                        "concern.outcome-parts")
                .require(consent == command.agreed().isPresent(), "/agreed", "concern.agreed")
                .require(
                        command.agreed()
                                        .filter(yes -> yes.whom() == Informed.CUSTODY_HOLDER)
                                        .isEmpty()
                                || concern.about() == About.CHILD,
                        "/agreed/whom",
                        "concern.custody-holder")
                .require(command.agreed().filter(yes -> yes.on().isAfter(today)).isEmpty(), "/agreed/on", "day.ahead")
                .require(
                        command.screening()
                                .map(Referral::sector)
                                .map(referToScreening::isPossible)
                                .orElse(true),
                        "/screening/sector",
                        "concern.screening-no-unit");
        List<StartFamilyPlan.Member> members =
                command.family().map(StartFamilyPlan.Wish::members).orElse(List.of());
        Set<UUID> named = startFamilyPlan.mayName(journey, members);
        for (int i = 0; i < members.size(); i++) {
            faults.require(
                    named.contains(members.get(i).citizenId()),
                    "/family/members/" + i + "/citizenId",
                    "concern.family-unknown");
        }
        Standing standing = speakers.of(journey);
        command.agreed().ifPresent(yes -> standing.check("/agreed", "/whom", yes.speaker(), true, false, faults));
        faults.refuseIfAny();
        command.agreed().ifPresent(yes -> standing.requireAge(yes.speaker(), true));
    }

    /** The plans to which something may be proposed: those of whose existence nobody is kept in the dark. */
    List<Plan> open(Concern concern) {
        return journeys.find(concern.citizenId()).map(Journey::plans).orElse(List.of()).stream()
                .filter(TriageConcern::isOpen)
                .toList();
    }

    private static Optional<Plan> openPlan(Journey journey, UUID planId) {
        return journey.plan(planId).filter(TriageConcern::isOpen);
    }

    private static boolean isOpen(Plan plan) {
        return plan.sensitivity() == Sensitivity.IKKE_FORTROLIG || plan.sensitivity() == Sensitivity.FORTROLIG;
    }

    private static void check(
            Command command, Concern concern, Optional<Plan> plan, Optional<Sector> own, LocalDate today) {
        new Faults()
                .require(
                        (command.outcome() == Outcome.EFFORT)
                                == command.effort().isPresent(),
                        "/effort",
                        "concern.outcome-parts")
                .require(
                        (command.outcome() == Outcome.PROPOSAL)
                                == command.proposal().isPresent(),
                        "/proposal",
                        "concern.outcome-parts")
                .require(command.proposal().isEmpty() || plan.isPresent(), "/proposal/planId", "proposal.plan-unknown")
                .require(
                        plan.filter(found -> own.filter(found.sector()::equals).isPresent())
                                .isEmpty(),
                        "/proposal/planId",
                        "proposal.own-sector")
                .require(
                        command.proposal()
                                .flatMap(Asked::answerBy)
                                .filter(day -> day.isBefore(today))
                                .isEmpty(),
                        "/proposal/answerBy",
                        "day.past")
                .require(
                        command.informed().isPresent()
                                != command.notInformedReason().isPresent(),
                        "/informed",
                        "concern.informed")
                .require(
                        command.informed()
                                        .filter(Informed.CUSTODY_HOLDER::equals)
                                        .isEmpty()
                                || concern.about() == About.CHILD,
                        "/informed/whom",
                        "concern.custody-holder")
                .require(command.informedOn().filter(day -> day.isAfter(today)).isEmpty(), "/informed/on", "day.ahead")
                .refuseIfAny();
    }

    /** What a person decides, and who is told. */
    record Command(
            UUID id,
            @Nullable Version seen,
            Outcome outcome,
            String reason,
            Optional<Wish> effort,
            Optional<Asked> proposal,
            Optional<StartFamilyPlan.Wish> family,
            Optional<Referral> screening,
            Optional<Agreed> agreed,
            Optional<Informed> informed,
            Optional<LocalDate> informedOn,
            Optional<String> notInformedReason) {}

    /**
     * The yes to a family plan or a screening.
     *
     * @param ground the registered one on which somebody else than the citizen said it (C22)
     */
    record Agreed(Informed whom, LocalDate on, Optional<UUID> ground) {

        private Speaker speaker() {
            StatedBy by =
                    switch (whom) {
                        case CITIZEN -> StatedBy.CITIZEN;
                        case CUSTODY_HOLDER -> StatedBy.CUSTODY_HOLDER;
                        case REPRESENTATIVE -> StatedBy.REPRESENTATIVE;
                    };
            return new Speaker(by, ground, Optional.empty());
        }
    }

    /** What a sector's unit is asked to look for; in words of its own, because it must not tell of the concern. */
    record Referral(Sector sector, String words) {}

    /** The early effort. */
    record Wish(String kind, String title, Sector sector, String unit, LocalDate from, Optional<UUID> investmentId) {

        private EarlyEffort effort() {
            return new EarlyEffort(UuidCreator.getTimeOrderedEpoch(), kind, title, sector, unit, from, investmentId);
        }
    }

    /** What another sector is asked for; in words of its own, because it must not tell of the concern. */
    record Asked(UUID planId, String content, String reason, Optional<LocalDate> answerBy) {

        private Proposals.Command command(UUID citizenId, Plan plan) {
            return new Proposals.Command(
                    citizenId,
                    plan.sector(),
                    planId,
                    Proposal.Kind.OTHER,
                    Optional.empty(),
                    content,
                    Proposal.Detail.NONE,
                    reason,
                    answerBy,
                    Optional.empty());
        }
    }
}
