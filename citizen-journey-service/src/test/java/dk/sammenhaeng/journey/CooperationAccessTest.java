package dk.sammenhaeng.journey;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what about coordinators: each endpoint with each kind of caller. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CooperationAccessTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static final Map<String, Object> SIGNE =
            Map.of("to", Map.of("user", "signe", "name", "Signe Bo", "phone", "89402000"));

    private Callers callers;
    private UUID citizen;

    @BeforeEach
    void a_citizen_known_to_two_sectors() {
        callers = Callers.around(CALLS);
        citizen = callers.citizen();
    }

    @Test
    void a_journey_is_offered_by_who_holds_it_or_administration() {
        callers.trying("POST /v1/citizens/{citizenId}/coordinator/hand-overs", citizen)
                .with(request -> request.body(SIGNE))
                .byRelation(201, "coordinator")
                .but(409, Kind.DEPUTY, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordinator/hand-overs", citizen)
                .byRelation(200, "coordinator", "caseworker")
                .but(200, Kind.ADMINISTRATION)
                .holds();
        String offer = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + citizen + "/coordinator/hand-overs")
                .path("items[0].id");
        callers.trying("POST /v1/citizens/{citizenId}/coordinator/hand-overs/{handOverId}/acceptances", citizen, offer)
                .byRelation(404, "coordinator")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/coordinator/hand-overs/{handOverId}/refusals", citizen, offer)
                .with(request -> request.body(Map.of("reason", "Nej")))
                .byRelation(404, "coordinator")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/coordinator/hand-overs/{handOverId}/withdrawals", citizen, offer)
                .byRelation(200, "coordinator")
                .but(404, Kind.DEPUTY)
                .but(409, Kind.ADMINISTRATION)
                .holds();
    }

    @Test
    void who_held_it_and_who_is_called_contact_person_is_known_to_who_works_with_the_citizen() {
        callers.trying("GET /v1/citizens/{citizenId}/coordinator/history", citizen)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .but(200, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/contact-persons", citizen)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .holds();
    }

    @Test
    void what_the_citizen_says_is_recorded_by_who_works_with_them_and_answered_by_a_leader() {
        callers.trying("POST /v1/citizens/{citizenId}/coordinator/requests", citizen)
                .with(request -> request.body(
                        Map.of("kind", "DECLINES", "statedOn", Calls.today().toString())))
                .byRelation(201, "coordinator", "caseworker")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordinator/requests", citizen)
                .byRelation(200, "coordinator", "caseworker", "institution-leader")
                .but(200, Kind.ADMINISTRATION)
                .holds();
        String request = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + citizen + "/coordinator/requests")
                .path("items[0].id");
        callers.trying("POST /v1/citizens/{citizenId}/coordinator/requests/{requestId}/answers", citizen, request)
                .with(sent -> sent.body(Map.of("outcome", "NOT_MET", "reason", "Ingen anden er ledig")))
                .byRole(409, "administration")
                .but(200, Kind.UNIT_LEADER)
                .but(404, Kind.INSTITUTION_LEADER)
                .holds();
        callers.trying("GET /v1/coordinator-requests")
                .byRole(200, "administration")
                .but(200, Kind.UNIT_LEADER)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-coordinator-requests", citizen)
                .with(sent -> sent.body(Map.of("kind", "DECLINES")))
                .byRelation(201, "citizen")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-coordinator-requests", citizen)
                .byRelation(200, "citizen")
                .holds();
    }

    @Test
    void a_coordinators_journeys_as_a_whole_are_for_the_coordinator_and_leaders() {
        callers.trying("GET /v1/coordinators/{user}/hand-overs", "karen")
                .byRole(404, "coordinator")
                .but(200, Kind.COORDINATOR, Kind.COORDINATOR_ELSEWHERE, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/coordinators/{user}/absences", "karen")
                .byRole(404, "coordinator")
                .but(200, Kind.COORDINATOR, Kind.COORDINATOR_ELSEWHERE, Kind.ADMINISTRATION, Kind.UNIT_LEADER)
                .holds();
        callers.trying("POST /v1/coordinators/{user}/absences", "karen")
                .with(request -> request.body(Map.of(
                        "from", Calls.today().plusDays(40).toString(),
                        "to", Calls.today().plusDays(50).toString(),
                        "substitute", "signe")))
                .byRole(404, "coordinator")
                .but(201, Kind.COORDINATOR, Kind.COORDINATOR_ELSEWHERE)
                .but(409, Kind.ADMINISTRATION, Kind.UNIT_LEADER)
                .holds();
        String absence = callers.as(Kind.COORDINATOR)
                .get("/v1/coordinators/karen/absences")
                .path("items[0].id");
        callers.trying("POST /v1/coordinators/{user}/absences/{absenceId}/ends", "karen", absence)
                .byRole(404, "coordinator")
                .but(200, Kind.COORDINATOR)
                .but(409, Kind.ADMINISTRATION, Kind.UNIT_LEADER)
                .holds();
        callers.trying("POST /v1/coordinators/{user}/caseload-hand-overs", "nobody")
                .with(request -> request.body(SIGNE))
                .byRole(201, "administration")
                .but(201, Kind.UNIT_LEADER)
                .holds();
        String order = callers.as(Kind.ADMINISTRATION)
                .body(SIGNE)
                .post("/v1/coordinators/nobody/caseload-hand-overs")
                .path("id");
        callers.trying("GET /v1/coordinators/{user}/caseload-hand-overs/{handOverId}", "nobody", order)
                .byRole(200, "administration")
                .but(200, Kind.UNIT_LEADER)
                .holds();
    }
}
