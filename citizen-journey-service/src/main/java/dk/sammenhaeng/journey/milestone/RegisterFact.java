package dk.sammenhaeng.journey.milestone;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.MilestoneKind.CountedFrom;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A caseworker registers what makes milestones needed: a vulnerable young person, the start of Danish education, the
 * arrival of a refugee. Of what the suite knows by itself it is a correction: the day that is said here counts instead. A
 * criminal decision at 15 to 17 (FV-C10) asks for a review of the plan instead.
 */
@ApplicationScoped
class RegisterFact {

    /** A criminal decision against a vulnerable young person. */
    static final String CRIMINAL_DECISION = "CRIMINAL_DECISION";

    private static final String VULNERABLE_YOUTH = "VULNERABLE_YOUTH";
    private static final int FROM_AGE = 15;
    private static final int UNTIL_AGE = 18;

    private static final String KNOWN =
            "select id from milestone_fact where citizen_id = any (?) and fact = ? and happened_on = ?";

    private static final String ADD = """
            insert into milestone_fact (id, citizen_id, fact, sector, happened_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String YOUTH = """
            select id, citizen_id from milestone_fact
            where citizen_id = any (?) and fact = ? order by citizen_id <> ?, id limit 1
            """;

    private final Journeys journeys;
    private final MilestoneKinds kinds;
    private final Milestones milestones;
    private final Outcomes outcomes;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Sql sql;
    private final Clock clock;

    RegisterFact(
            Journeys journeys,
            MilestoneKinds kinds,
            Milestones milestones,
            Outcomes outcomes,
            Consistency consistency,
            CurrentCaller current,
            Sql sql,
            Clock clock) {
        this.journeys = journeys;
        this.kinds = kinds;
        this.milestones = milestones;
        this.outcomes = outcomes;
        this.consistency = consistency;
        this.current = current;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Registers the fact and plans what it makes needed.
     *
     * @throws Refusal 400 for an unknown fact or a day ahead, 403 for another sector's fact, 404 for a citizen the caller
     *     may not know of, 409 for a fact that is known or an age that is not
     */
    UUID register(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> known = Stream.concat(kinds.factsByHand().stream(), Stream.of(CRIMINAL_DECISION))
                .toList();
        new Faults()
                .require(known.contains(command.fact()), "/fact", "milestone.fact.unknown", String.join(", ", known))
                .require(!command.on().isAfter(DanishCalendar.dayOf(now)), "/on", "day.ahead")
                .refuseIfAny();
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Sector sector = seen.relation().worksFor().orElseThrow(() -> Refusal.forbidden("sector-missing"));
        Journey journey = seen.journey();
        requireSector(command, sector);
        requireAge(command, journey);
        requireNew(command, journey);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        UUID record = record(command, journey);
        journeys.standWith(journey, record);
        sql.change(
                ADD,
                id,
                record,
                command.fact(),
                sector,
                command.on(),
                current.caller().user(),
                now);
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(record, new PartChanged(record, id)));
        if (kinds.isKnownByItself(command.fact())) {
            happened.addAll(milestones.endFact(journey.records(), command.fact()));
        }
        happened.addAll(
                command.fact().equals(CRIMINAL_DECISION)
                        ? decided(journey, sector, id, command.on())
                        : milestones.plan(journey, record, command.fact(), command.on(), id));
        consistency.settle(journey.citizenId(), happened);
        return id;
    }

    /**
     * The record it stands with: the one it is said of. A decision stands with the vulnerable young person whose outcome
     * it is, so that both are of one person when a wrong merge is undone.
     */
    private UUID record(Command command, Journey journey) {
        UUID asked = journey.identity().asked();
        return command.fact().equals(CRIMINAL_DECISION)
                ? youth(journey).map(Youth::citizenId).orElse(asked)
                : asked;
    }

    private List<Entry> decided(Journey journey, Sector sector, UUID id, LocalDate on) {
        Youth youth = youth(journey).orElseThrow();
        List<Entry> happened = new ArrayList<>();
        milestones.review(youth.citizenId(), Review.PLAN_REVIEW, sector, id).ifPresent(happened::add);
        outcomes.record(new Finished(
                        youth.citizenId(), CRIMINAL_DECISION, "DECISION", youth.factId(), Optional.empty(), on))
                .ifPresent(happened::add);
        return happened;
    }

    /** The first that was registered, of the record asked about if there is one. */
    private Optional<Youth> youth(Journey journey) {
        return sql
                .list(
                        YOUTH,
                        row -> new Youth(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        journey.records(),
                        VULNERABLE_YOUTH,
                        journey.identity().asked())
                .stream()
                .findFirst();
    }

    private void requireNew(Command command, Journey journey) {
        if (!sql.list(KNOWN, row -> row.getObject(1, UUID.class), journey.records(), command.fact(), command.on())
                .isEmpty()) {
            throw Refusal.byRule("milestone-fact-known");
        }
    }

    private void requireSector(Command command, Sector sector) {
        List<MilestoneKind> needed = kinds.of(command.fact(), command.on());
        if (!needed.isEmpty() && needed.stream().noneMatch(kind -> kind.sector() == sector)) {
            throw Refusal.forbidden("milestone-fact-of-another-sector");
        }
    }

    private void requireAge(Command command, Journey journey) {
        boolean byAge = kinds.of(command.fact(), command.on()).stream()
                .anyMatch(kind -> kind.deadline().countedFrom() == CountedFrom.BIRTH);
        boolean decision = command.fact().equals(CRIMINAL_DECISION);
        Optional<LocalDate> birth = journey.circumstances().birthDate();
        if ((byAge || decision) && birth.isEmpty()) {
            throw Refusal.byRule("birth-date-unknown");
        }
        boolean ofAge = birth.filter(born -> !command.on().isBefore(born.plusYears(FROM_AGE))
                        && command.on().isBefore(born.plusYears(UNTIL_AGE)))
                .isPresent();
        if (decision && (!ofAge || youth(journey).isEmpty())) {
            throw Refusal.byRule("criminal-decision-age");
        }
    }

    /** That somebody is a vulnerable young person, and of which record it was said. */
    private record Youth(UUID factId, UUID citizenId) {}

    /** What is so, and since when. */
    record Command(UUID citizenId, String fact, LocalDate on) {}
}
