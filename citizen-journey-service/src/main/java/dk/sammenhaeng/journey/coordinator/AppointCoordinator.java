package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.coordinator.Term.How;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Appoints a journey's coordinator or hands it to another (catalogue C4). Administration may always; a coordinator may
 * take a journey that has none, and hand over one of their own.
 */
@ApplicationScoped
class AppointCoordinator {

    private final Journeys journeys;
    private final CoordinationRepository coordinations;
    private final Succession succession;
    private final CurrentCaller current;

    AppointCoordinator(
            Journeys journeys, CoordinationRepository coordinations, Succession succession, CurrentCaller current) {
        this.journeys = journeys;
        this.coordinations = coordinations;
        this.succession = succession;
        this.current = current;
    }

    /**
     * Appoints the person.
     *
     * @throws Refusal 404 for a citizen the caller may not know of, 412 and 428 as the version seen asks
     */
    Result appoint(Command command) {
        Person person = command.person();
        requireOtherDeputy(person, "/deputyUser");
        Journey journey =
                journeys.lock(command.citizenId()).filter(this::mayAppoint).orElseThrow(Refusal::notFound);
        Optional<Coordination> known = coordinations.findByIdOptional(journey.citizenId());
        Version.requirePut(known.map(Coordination::version), command.seen(), command.mustBeNew());
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

    private boolean mayAppoint(Journey journey) {
        Caller caller = current.caller();
        return caller.isAny(Role.ADMINISTRATION)
                || journey.coordinator().map(person -> person.is(caller.user())).orElse(true);
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
