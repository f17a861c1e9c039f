package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.coordinator.RightToAppoint.Right;
import dk.sammenhaeng.journey.coordinator.Term.How;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Appoints a journey's coordinator, or changes phone and deputy (catalogue C4). Who holds a journey gives it to another
 * by an offer that is accepted, never by this (CIT-02).
 */
@ApplicationScoped
class AppointCoordinator {

    private final Journeys journeys;
    private final CoordinationRepository coordinations;
    private final Succession succession;
    private final RightToAppoint rights;
    private final RequestRows requests;
    private final CurrentCaller current;

    AppointCoordinator(
            Journeys journeys,
            CoordinationRepository coordinations,
            Succession succession,
            RightToAppoint rights,
            RequestRows requests,
            CurrentCaller current) {
        this.journeys = journeys;
        this.coordinations = coordinations;
        this.succession = succession;
        this.rights = rights;
        this.requests = requests;
        this.current = current;
    }

    /**
     * Appoints the person.
     *
     * @throws Refusal 404 for a citizen the caller may not know of, 403 without the right to name this one, 412 and 428 as
     *     the version seen asks, 409 where who holds the journey names another, or the citizen has declined the person
     */
    Result appoint(Command command) {
        Person person = command.person();
        requireOtherDeputy(person, "/deputyUser");
        Known citizen = journeys.lockKnown(command.citizenId()).orElseThrow(Refusal::notFound);
        Journey journey = citizen.journey();
        Right right = rights.of(citizen, person);
        Optional<Coordination> known = coordinations.findByIdOptional(journey.citizenId());
        Version.requirePut(known.map(Coordination::version), command.seen(), command.mustBeNew());
        if (right == Right.KEEPS_UP && !isTheirs(journey, person)) {
            throw Refusal.byRule("coordinator-changes-by-hand-over");
        }
        if (!isTheirs(journey, person)) {
            requests.requireNotDeclined(journey.citizenId(), person.user());
        }
        Optional<String> deputy =
                known.flatMap(coordination -> coordination.person().deputyUser());
        person.deputyUser()
                .filter(named -> deputy.filter(named::equals).isEmpty())
                .ifPresent(named -> requests.requireNotDeclined(journey.citizenId(), named));
        Coordination coordination = succession.succeed(
                journey.citizenId(), person, How.APPOINTED, current.caller().user());
        return new Result(coordination, known.isEmpty());
    }

    /**
     * A deputy is another person than the coordinator.
     *
     * @throws Refusal 400 otherwise
     */
    static void requireOtherDeputy(Person person, String pointer) {
        new Faults()
                .require(person.deputyUser().filter(person.user()::equals).isEmpty(), pointer, "deputy.same-person")
                .refuseIfAny();
    }

    private static boolean isTheirs(Journey journey, Person person) {
        return journey.coordinator()
                .filter(held -> held.user().equals(person.user()))
                .isPresent();
    }

    /**
     * Whom to appoint.
     *
     * @param seen the version the caller saw
     * @param mustBeNew true when the caller saw that there is none
     */
    record Command(UUID citizenId, Person person, Optional<Version> seen, boolean mustBeNew) {}

    /** The coordinator now. */
    record Result(Coordination coordination, boolean isNew) {}
}
