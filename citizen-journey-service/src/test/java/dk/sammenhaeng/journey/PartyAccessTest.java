package dk.sammenhaeng.journey;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may ask, permit, end and look at what somebody outside takes part in. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class PartyAccessTest extends AroundAParty {

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + known + "/consent");
        String shared = calls.system("HEALTH")
                .get("/v1/citizens/" + known + "/sector-plans/HEALTH/GOP-1")
                .path("appointments[0].appointmentId");
        Map<String, Object> appointmentAlone = body(Map.of("actionIds", List.of(), "appointmentIds", List.of(shared)));
        callers.trying("POST /v1/citizens/{citizenId}/parties", known)
                .with(request -> request.body(with(appointmentAlone, "user", "u-" + UUID.randomUUID())))
                .byRelation(201, "coordinator", "caseworker")
                .holds();
        String party = callers.as(Kind.COORDINATOR)
                .body(appointmentAlone)
                .post("/v1/citizens/" + known + "/parties")
                .path("id");
        callers.trying("GET /v1/citizens/{citizenId}/parties", known)
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/parties/{partyId}/permissions", known, party)
                .with(request -> request.body(Map.of("said", "ORAL")))
                .byRelation(409, "coordinator", "caseworker")
                .but(200, Kind.RESPONSIBLE)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/parties/{partyId}/endings", known, party)
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-parties", known)
                .byRole(404, "citizen")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-parties/{partyId}/permissions", known, party)
                .with(request -> request.body(Map.of()))
                .byRole(404, "citizen")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-parties/{partyId}/endings", known, party)
                .byRole(404, "citizen")
                .holds();
        callers.trying("GET /v1/my-participations").byRole(200, "citizen").holds();
        callers.trying("GET /v1/my-participations/{participationId}", party)
                .byRole(404, "citizen")
                .holds();
        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "externalVersion",
                        1,
                        "kind",
                        "SYGEDAGPENGE",
                        "from",
                        Calls.today().toString()))
                .put("/v1/citizens/" + known + "/benefits/sd-1")
                .then()
                .statusCode(201);
        callers.trying("GET /v1/citizens/{citizenId}/sickness-course", known)
                .byRelation(200, "coordinator", "caseworker", "sector-system")
                .but(404, Kind.SYSTEM_THAT_REGISTERED, Kind.BROKE_THE_GLASS)
                .holds();
    }
}
