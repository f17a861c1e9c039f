package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.IN_A_MONTH;
import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may do what with a transition from HEALTH to SOCIAL. EMPLOYMENT has a plan of the citizen and stands on neither
 * side; SOCIAL has no other relation than being the receiver.
 */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TransitionAccessTest {

    private static final String[] STAFF = {"coordinator", "caseworker", "sector-system"};
    private static final Calls CALLS = Calls.inFreshMunicipality();

    private Callers callers;
    private UUID citizen;
    private TransitionCalls transitions;
    private UUID transition;

    @BeforeEach
    void a_transition_from_health_to_social() {
        callers = Callers.around(CALLS);
        citizen = callers.citizen();
        transitions = new TransitionCalls(citizen);
        transition =
                transitions.started(CALLS.system("HEALTH"), body("SECTOR_TO_SECTOR", "HEALTH", "SOCIAL", IN_A_MONTH));
    }

    private String seen() {
        return transitions.read(callers.as(Kind.COORDINATOR), transition).header("ETag");
    }

    @Test
    void a_transition_is_read_by_its_two_sides_and_the_coordinator() {
        callers.trying("GET /v1/citizens/{citizenId}/transitions/{transitionId}", citizen, transition)
                .byRelation(200, STAFF)
                .but(200, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(200, Kind.BROKE_THE_GLASS, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .but(404, Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/transitions", citizen)
                .byRelation(200, STAFF)
                .but(200, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(200, Kind.BROKE_THE_GLASS, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .holds();
    }

    @Test
    void a_transition_is_started_by_the_sector_that_hands_over_or_the_coordinator() {
        callers.trying("POST /v1/citizens/{citizenId}/transitions", citizen)
                .with(request -> request.body(body("SECTOR_TO_SECTOR", "HEALTH", "SOCIAL", IN_A_MONTH)))
                .byRelation(201, STAFF)
                .but(403, Kind.SYSTEM_OF_A_PLAN, Kind.TEAM_MEMBER)
                .holds();
    }

    @Test
    void the_senders_steps_are_the_senders_and_the_coordinators() {
        callers.trying("PUT /v1/citizens/{citizenId}/transitions/{transitionId}/receiver", citizen, transition)
                .with(request ->
                        request.header("If-Match", seen()).body(Map.of("sector", "SOCIAL", "unit", "Visitationen")))
                .byRelation(200, STAFF)
                .but(403, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(403, Kind.TEAM_MEMBER, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .but(404, Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/transitions/{transitionId}/planned-time", citizen, transition)
                .with(request -> request.header("If-Match", seen()).body(Map.of("plannedAt", IN_A_MONTH.toString())))
                .byRelation(200, STAFF)
                .but(403, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(403, Kind.TEAM_MEMBER, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .but(404, Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/transitions/{transitionId}/cancellations", citizen, transition)
                .with(request -> request.header("If-Match", seen()).body(Map.of("reason", "Bliver hjemme")))
                .byRelation(409, STAFF)
                .but(200, Kind.SYSTEM_THAT_REGISTERED)
                .but(403, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(403, Kind.TEAM_MEMBER, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .but(404, Kind.SYSTEM_OF_A_PLAN)
                .holds();
    }

    @Test
    void the_answer_is_the_receivers_alone() {
        callers.trying("POST /v1/citizens/{citizenId}/transitions/{transitionId}/refusals", citizen, transition)
                .with(request -> request.header("If-Match", seen()).body(Map.of("reason", "Hører til et andet sted")))
                .byRelation(403, STAFF)
                .but(200, Kind.TEAM_MEMBER)
                .but(404, Kind.SYSTEM_OF_A_PLAN, Kind.BROKE_THE_GLASS)
                .holds();
        a_transition_from_health_to_social();
        callers.trying("POST /v1/citizens/{citizenId}/transitions/{transitionId}/acceptances", citizen, transition)
                .with(request -> request.header("If-Match", seen()).body(accepting()))
                .byRelation(403, STAFF)
                .but(200, Kind.TEAM_MEMBER)
                .but(409, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(409, Kind.BROKE_THE_GLASS, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .but(404, Kind.SYSTEM_OF_A_PLAN)
                .holds();
    }

    @Test
    void both_sides_and_the_coordinator_tick_and_note_what_became_of_it() {
        callers.trying(
                        "PUT /v1/citizens/{citizenId}/transitions/{transitionId}/checklist/{item}",
                        citizen,
                        transition,
                        "CITIZEN_TOLD")
                .with(request -> request.header("If-Match", seen()).body(Map.of("state", "DONE")))
                .byRelation(200, STAFF)
                .but(200, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(200, Kind.BROKE_THE_GLASS, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .but(404, Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/transitions/{transitionId}/returns", citizen, transition)
                .with(request -> request.header("If-Match", seen())
                        .body(Map.of("on", Calls.today().toString())))
                .byRelation(409, STAFF)
                .but(409, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(409, Kind.BROKE_THE_GLASS, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .but(404, Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/transitions/{transitionId}/enrolments", citizen, transition)
                .with(request -> request.header("If-Match", seen())
                        .body(Map.of("startedOn", Calls.today().toString(), "choice", "VOCATIONAL")))
                .byRelation(409, STAFF)
                .but(409, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(409, Kind.BROKE_THE_GLASS, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .but(404, Kind.SYSTEM_OF_A_PLAN)
                .holds();
    }

    @Test
    void lists_are_for_who_hands_over_and_takes_over() {
        callers.trying("GET /v1/transitions")
                .byRole(200, "coordinator", "caseworker", "sector-system", "institution-leader")
                .holds();
        callers.trying("GET /v1/transitions/counts")
                .byRole(200, "coordinator", "caseworker", "sector-system", "institution-leader")
                .holds();
        callers.trying("GET /v1/transition-kinds")
                .byRole(200, "coordinator", "caseworker", "sector-system", "administration", "supervisor", "auditor")
                .holds();
    }

    @Test
    void a_move_is_the_senders_here_and_the_named_sectors_there() {
        UUID move = transitions.started(
                CALLS.system("HEALTH"),
                TransitionCalls.with(
                        body("MUNICIPALITY_TO_MUNICIPALITY", "HEALTH", "SOCIAL", IN_A_MONTH),
                        "toMunicipality",
                        "0101"));
        UnaryOperator<RequestSpecification> atItsVersion = request -> request.header(
                "If-Match", transitions.read(callers.as(Kind.COORDINATOR), move).header("ETag"));
        callers.trying("PUT /v1/citizens/{citizenId}/transitions/{transitionId}/receiving-municipality", citizen, move)
                .with(request -> atItsVersion.apply(request).body(Map.of("municipality", "0101", "sector", "SOCIAL")))
                .byRelation(200, STAFF)
                .but(404, Kind.SYSTEM_OF_A_PLAN, Kind.TEAM_MEMBER, Kind.BROKE_THE_GLASS)
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/transitions/{transitionId}/hand-over-consent", citizen, move)
                .with(request -> atItsVersion.apply(request).body(Map.of("given", false)))
                .byRelation(200, STAFF)
                .but(404, Kind.SYSTEM_OF_A_PLAN, Kind.TEAM_MEMBER, Kind.BROKE_THE_GLASS)
                .holds();
    }

    @Test
    void what_another_municipality_hands_over_is_its_sectors_and_to_others_not_there() {
        callers.trying("GET /v1/incoming-transitions")
                .byRole(200, "caseworker", "sector-system")
                .holds();
        UUID unknown = UUID.randomUUID();
        callers.trying("GET /v1/incoming-transitions/{id}", unknown)
                .byRole(404, "caseworker", "sector-system")
                .holds();
        callers.trying("POST /v1/incoming-transitions/{id}/acceptances", unknown)
                .with(request -> request.header("If-Match", "\"1.x\"").body(accepting()))
                .byRole(404, "caseworker", "sector-system")
                .holds();
        callers.trying("POST /v1/incoming-transitions/{id}/refusals", unknown)
                .with(request -> request.header("If-Match", "\"1.x\"").body(Map.of("reason", "Ikke flyttet hertil")))
                .byRole(404, "caseworker", "sector-system")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/received-plans", citizen)
                .byRelation(200, STAFF)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/received-words", citizen)
                .byRelation(200, STAFF)
                .holds();
    }

    @Test
    void opening_hours_are_administrations() {
        callers.trying("GET /v1/duty-units")
                .byRole(200, "coordinator", "caseworker", "sector-system", "administration")
                .holds();
        callers.trying("GET /v1/duty-units/{sector}", "SOCIAL")
                .byRole(200, "coordinator", "caseworker", "sector-system", "administration")
                .holds();
        callers.trying("PUT /v1/duty-units/{sector}", "PSYCHIATRY")
                .with(request -> request.header("If-Match", "\"0.x\"")
                        .body(Map.of("opens", "08:00", "closes", "16:00", "fridayCloses", "14:00")))
                .byRole(200, "administration")
                .holds();
    }
}
