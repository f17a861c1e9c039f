package dk.sammenhaeng.journey.technology;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.channel.News.DecisionMade;
import dk.sammenhaeng.journey.channel.TellCitizen;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.ComplaintRequest;
import dk.sammenhaeng.journey.plan.DecisionsBesidePlans;
import dk.sammenhaeng.journey.technology.Technology.Kind;
import dk.sammenhaeng.journey.technology.Technology.Place;
import dk.sammenhaeng.journey.technology.Technology.State;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sector considers welfare technology under one of its plans, has it installed, and looks at what it changed (FW-J14). */
@ApplicationScoped
class ChangeTechnology {

    private final Journeys journeys;
    private final TechnologyRows rows;
    private final TellCitizen tellCitizen;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;
    private final DecisionsBesidePlans decisions;

    ChangeTechnology(
            Journeys journeys,
            TechnologyRows rows,
            TellCitizen tellCitizen,
            Consistency consistency,
            CurrentCaller current,
            Clock clock,
            DecisionsBesidePlans decisions) {
        this.journeys = journeys;
        this.rows = rows;
        this.tellCitizen = tellCitizen;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
        this.decisions = decisions;
    }

    /**
     * Grants it, or says why it is not relevant; the citizen is told that something was decided, and until when one can
     * complain.
     *
     * @throws Refusal 400 for a plan that is not the sector's or what does not fit the answer, 403 for who works for no
     *     sector, 404 for a citizen the caller may not know of, 409 where one of the kind is given
     */
    Technology consider(Command command) {
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Sector sector = sectorOf(seen);
        Journey journey = seen.journey();
        Optional<Plan> plan = journey.plan(command.planId())
                .filter(found -> found.sector() == sector)
                .filter(seen.relation()::mayRead);
        boolean granted = command.place().isPresent();
        new Faults()
                .require(plan.isPresent(), "/planId", "technology.plan-unknown")
                .require(granted == command.reason().isEmpty(), "/reason", "technology.reason")
                .require(granted == command.need().isPresent(), "/need", "technology.need")
                .require(granted == command.relianceBefore().isPresent(), "/relianceBefore", "technology.reliance")
                .require(!command.on().isAfter(today()), "/on", "day.ahead")
                .refuseIfAny();
        if (granted && rows.of(journey).stream().anyMatch(one -> one.isGiven() && one.kind() == command.kind())) {
            throw Refusal.byRule("technology-given");
        }
        Technology one = new Technology(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                command.planId(),
                sector,
                command.kind(),
                granted ? State.GRANTED : State.NOT_RELEVANT,
                command.place(),
                command.need(),
                command.reason(),
                decisions.made(
                        granted ? Decision.State.GRANTED : Decision.State.REFUSED,
                        command.law(),
                        command.lawVersion(),
                        command.authority(),
                        command.on()),
                Optional.empty(),
                command.relianceBefore(),
                OptionalInt.empty(),
                Optional.empty(),
                0);
        rows.add(one, current.caller().user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        settle(journey, one, told(journey, one));
        return one;
    }

    /**
     * Says that it is installed.
     *
     * @throws Refusal 400 for a day before the grant or ahead, 404 where it is not for the caller, 409 where it is not to
     *     be installed, 412 and 428 as the version seen asks
     */
    Technology install(UUID citizenId, UUID id, @Nullable Version version, LocalDate on) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Technology one = changing(seen, id, version, State.GRANTED, "technology-not-granted");
        between(one.decidedOn(), on);
        rows.install(id, on);
        settle(seen.journey(), one, Optional.empty());
        return own(seen, id);
    }

    /**
     * Says how well the citizen manages with it; a later look takes the place of an earlier one.
     *
     * @throws Refusal as {@link #install}
     */
    Technology evaluate(UUID citizenId, UUID id, @Nullable Version version, int reliance, LocalDate on) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Technology one = changing(seen, id, version, State.INSTALLED, "technology-not-installed");
        between(one.evaluatedOn().or(one::installedOn).orElseThrow(), on);
        rows.evaluate(id, reliance, on);
        settle(seen.journey(), one, Optional.empty());
        return own(seen, id);
    }

    /**
     * Notes what the citizen complained of the decision, and what came of it (klage, genvurdering); the citizen is told of
     * an outcome.
     *
     * @throws Refusal 400 for days that do not fit, 404 where it is not for the caller, 412 and 428 as the version seen asks
     */
    Technology complain(UUID citizenId, UUID id, @Nullable Version version, ComplaintRequest request) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Technology before = own(seen, id);
        Version.require(version, before.version());
        Decision complained = decisions.complained(before.decision(), request);
        rows.complain(id, complained.complaint().orElseThrow());
        Technology after = own(seen, id);
        settle(
                seen.journey(),
                after,
                complained.isReassessedAfter(before.decision()) ? told(seen.journey(), after) : Optional.empty());
        return after;
    }

    private Optional<Entry> told(Journey journey, Technology one) {
        return tellCitizen.tell(
                journey,
                new DecisionMade(
                        one.id(),
                        one.version(),
                        Optional.of(one.planId()),
                        one.decision().complainBy().filter(last -> !last.isBefore(today())),
                        one.decision().authority()));
    }

    private Technology changing(Journeys.Seen seen, UUID id, @Nullable Version version, State state, String rule) {
        Technology one = own(seen, id);
        Version.require(version, one.version());
        if (one.state() != state) {
            throw Refusal.byRule(rule);
        }
        return one;
    }

    private Technology own(Journeys.Seen seen, UUID id) {
        Sector sector = sectorOf(seen);
        return rows.of(seen.journey()).stream()
                .filter(one -> one.id().equals(id) && one.sector() == sector)
                .filter(one -> seen.journey()
                        .plan(one.planId())
                        .filter(seen.relation()::mayRead)
                        .isPresent())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void between(LocalDate first, LocalDate on) {
        new Faults()
                .require(!on.isBefore(first), "/on", "period.empty")
                .require(!on.isAfter(today()), "/on", "day.ahead")
                .refuseIfAny();
    }

    private LocalDate today() {
        return DanishCalendar.dayOf(clock.instant());
    }

    private static Sector sectorOf(Journeys.Seen seen) {
        return seen.relation().worksFor().orElseThrow(() -> Refusal.forbidden("technology-of-a-sector"));
    }

    private void settle(Journey journey, Technology one, Optional<Entry> told) {
        consistency.settle(
                journey.citizenId(),
                Stream.concat(
                                Stream.of(
                                        new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), one.id()))),
                                told.stream())
                        .toList());
    }

    /**
     * What was considered.
     *
     * @param place where it is to stand, for what is granted
     * @param reason why not, for what is not relevant
     * @param lawVersion the version of the law in force on the day
     */
    record Command(
            UUID citizenId,
            UUID planId,
            Kind kind,
            Optional<Place> place,
            Optional<String> need,
            OptionalInt relianceBefore,
            Optional<String> reason,
            String law,
            Optional<String> lawVersion,
            String authority,
            LocalDate on) {}
}
