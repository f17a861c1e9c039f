package dk.sammenhaeng.journey.concern;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.journey.concern.Concern.State;
import dk.sammenhaeng.journey.concern.Concern.Type;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Receives a signal of concern from a sector or an institution. Whoever gives it learns that it came, and nothing more;
 * nothing follows until a person has assessed it (CIT-13).
 */
@ApplicationScoped
class ReceiveConcern {

    /** The kind of due row of the instant by which a concern must be assessed. */
    static final String UNTRIAGED = "concern.untriaged";

    private static final int OF_AGE = 18;

    private final Journeys journeys;
    private final ConcernRows rows;
    private final DueRows due;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final ConcernTermRows terms;
    private final Clock clock;

    ReceiveConcern(
            Journeys journeys,
            ConcernRows rows,
            DueRows due,
            Consistency consistency,
            CurrentCaller current,
            ConcernTermRows terms,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.due = due;
        this.consistency = consistency;
        this.current = current;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Receives the signal; the same one again, by the giver's own id of it, changes nothing.
     *
     * @throws Refusal 404 for a citizen the caller may not know of, 409 for a known id about another citizen and once the
     *     journey has ended: who moved has another municipality that must hear of it
     */
    Receipt receive(Command command) {
        Caller caller = current.caller();
        Journey journey = journeys.lockKnown(command.citizenId())
                .filter(found -> mayKnow(found, caller))
                .map(Known::journey)
                .orElseThrow(Refusal::notFound);
        Optional<Sector> sector = Relation.sectorOf(caller);
        Optional<ConcernRows.Known> known = command.externalId().flatMap(id -> rows.known(caller.user(), sector, id));
        if (known.isPresent()) {
            if (!journey.records().contains(known.get().citizenId())) {
                throw Refusal.byRule("concern-id-known");
            }
            return new Receipt(known.get().id(), known.get().receivedAt(), false);
        }
        if (journey.identity().stoppedAt().isPresent()) {
            throw Refusal.byRule("journey-ended");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        About about = about(journey, today);
        ConcernTerms.Term term = terms.of(about).on(today);
        Concern concern = new Concern(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                "",
                about,
                sector,
                caller.institution().filter(id -> sector.isEmpty()),
                caller.user(),
                command.type(),
                command.basis(),
                command.assessment(),
                now,
                term.id(),
                now.plus(Duration.ofHours(term.hours())),
                State.RECEIVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        rows.add(concern, command.externalId());
        due.set(concern.id(), UNTRIAGED, Optional.of(concern.triageBy()));
        consistency.tell(journey, concern.id());
        return new Receipt(concern.id(), now, true);
    }

    /**
     * Who has a relation, break-glass included: who may look must be able to say what worries them. An institution's
     * leader also by an action that its institution gives the citizen.
     */
    private boolean mayKnow(Known known, Caller caller) {
        return known.relation().isPresent()
                || (caller.isAny(Role.INSTITUTION_LEADER)
                        && caller.institution()
                                .filter(own -> known.journey().plans().stream()
                                        .flatMap(plan -> plan.actions().stream())
                                        .anyMatch(action -> action.institutionId()
                                                .filter(own::equals)
                                                .isPresent()))
                                .isPresent());
    }

    /** Where no birth date is known the shorter deadline holds. */
    private static About about(Journey journey, LocalDate today) {
        return journey.circumstances()
                        .birthDate()
                        .filter(born -> !born.plusYears(OF_AGE).isAfter(today))
                        .isPresent()
                ? About.ADULT
                : About.CHILD;
    }

    /**
     * What is given.
     *
     * @param externalId the giver's own id of it
     */
    record Command(UUID citizenId, Optional<String> externalId, Type type, String basis, Optional<String> assessment) {}

    /**
     * That it came.
     *
     * @param first false where it had come before
     */
    record Receipt(UUID id, Instant receivedAt, boolean first) {}
}
