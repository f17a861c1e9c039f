package dk.sammenhaeng.journey.party;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.benefit.StepsBack;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.party.Party.Kind;
import dk.sammenhaeng.journey.party.Party.Permission;
import dk.sammenhaeng.journey.party.Party.Said;
import dk.sammenhaeng.journey.transition.Releases;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who works with the citizen asks whether somebody outside may take part: a voluntary organisation with its own measure
 * (FV-C20), the employer on the way back to work (CIT-10), the prison and probation service for a release (FV-C5), or the
 * unemployment fund in the dialogue with the job centre (FW-J2). Nothing is shown before the citizen permits it.
 */
@ApplicationScoped
class InviteParty {

    private final Journeys journeys;
    private final PartyRows rows;
    private final StepsBack steps;
    private final Releases releases;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final Clock clock;

    InviteParty(
            Journeys journeys,
            PartyRows rows,
            StepsBack steps,
            Releases releases,
            Consistency consistency,
            DueRows due,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.steps = steps;
        this.releases = releases;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Invites it.
     *
     * @throws Refusal 400 for parts that cannot be shown and an end that is over, 403 for who does not work with the
     *     citizen, 404 for a citizen the caller may not know of, 409 for who is invited already, for an employer without a
     *     way back to work, a prison without a release and an unemployment fund without a plan of the job centre that
     *     the caller may read
     */
    Party invite(Command command) {
        Seen seen = journeys.lockSeen(command.citizenId());
        if (!seen.relation().isOfTeam()) {
            throw Refusal.forbidden("party-of-the-team");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        Journey journey = seen.journey();
        Predicate<Plan> shown =
                plan -> seen.relation().mayRead(plan) && !seen.relation().isOfSecretUnit(plan);
        new Faults()
                .require(command.until().filter(end -> !end.isAfter(today)).isEmpty(), "/until", "party.until")
                .require(isSomethingToSee(command), "/actionIds", "party.parts")
                .require(
                        Shown.measures(journey, command.actionIds(), shown)
                                .map(Shown.Measure::id)
                                .toList()
                                .containsAll(command.actionIds()),
                        "/actionIds",
                        "party.measure")
                .require(
                        Shown.appointments(journey, command.appointmentIds(), shown)
                                .map(Shown.Appointment::id)
                                .toList()
                                .containsAll(command.appointmentIds()),
                        "/appointmentIds",
                        "party.appointment")
                .refuseIfAny();
        if (command.kind() == Kind.EMPLOYER
                && (!Readable.of(seen).holds(Sector.EMPLOYMENT, false)
                        || steps.of(journey.records()).isEmpty())) {
            throw Refusal.byRule("party-no-return-to-work");
        }
        if (command.kind() == Kind.PROBATION_SERVICE
                && releases.workedOnBy(seen).isEmpty()) {
            throw Refusal.byRule("party-no-release");
        }
        if (command.kind() == Kind.UNEMPLOYMENT_FUND
                && journey.plans().stream().noneMatch(plan -> plan.sector() == Sector.EMPLOYMENT && shown.test(plan))) {
            throw Refusal.byRule("party-no-job-centre");
        }
        if (rows.of(journey.records()).stream()
                .anyMatch(known -> known.endedAt().isEmpty()
                        && known.kind() == command.kind()
                        && known.user().equals(command.user()))) {
            throw Refusal.byRule("party-already");
        }
        return add(journey, command, now);
    }

    private Party add(Journey journey, Command command, Instant now) {
        UUID citizenId = journey.citizenId();
        String by = current.caller().user();
        Party party = new Party(
                UuidCreator.getTimeOrderedEpoch(),
                citizenId,
                command.kind(),
                command.organisation(),
                command.contactName(),
                command.contactPhone(),
                command.user(),
                command.purpose(),
                List.copyOf(command.actionIds()),
                List.copyOf(command.appointmentIds()),
                by,
                now,
                command.said().map(said -> new Permission(now, by, said)),
                command.until(),
                Optional.empty(),
                1);
        rows.add(party);
        due.set(party.id(), PartyEnds.KIND, party.until().map(DanishCalendar::startOf));
        consistency.tell(journey, party.id());
        return party;
    }

    private static boolean isSomethingToSee(Command command) {
        boolean parts =
                !command.actionIds().isEmpty() || !command.appointmentIds().isEmpty();
        return switch (command.kind()) {
            case CIVIL_SOCIETY -> parts;
            case EMPLOYER, UNEMPLOYMENT_FUND -> !parts;
            case PROBATION_SERVICE -> command.actionIds().isEmpty();
        };
    }

    /**
     * Who is to take part, and in what.
     *
     * @param said how the citizen has permitted it already; else the citizen is asked
     */
    record Command(
            UUID citizenId,
            Kind kind,
            String organisation,
            String contactName,
            String contactPhone,
            String user,
            String purpose,
            Set<UUID> actionIds,
            Set<UUID> appointmentIds,
            Optional<Said> said,
            Optional<LocalDate> until) {}
}
