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

/** Who keeps units, and who reads them. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class UnitAccessTest {

    @Test
    void units_are_kept_by_administration() {
        Calls calls = Calls.inFreshMunicipality();
        Callers callers = Callers.around(calls);
        Map<String, Object> unit = Map.of(
                "sector",
                "SOCIAL",
                "name",
                "Enhed Nord",
                "leaderUser",
                "lis",
                "dutyPhone",
                "89401111",
                "members",
                List.of());
        UUID id = UUID.randomUUID();
        calls.unit(id, unit);
        callers.trying("PUT /v1/units/{id}", id)
                .with(request -> request.header(
                                "If-Match",
                                callers.as(Kind.ADMINISTRATION)
                                        .get("/v1/units/" + id)
                                        .header("ETag"))
                        .body(unit))
                .byRole(200, "administration")
                .holds();
        callers.trying("GET /v1/units/{id}", id)
                .here(
                        200,
                        "administration",
                        "coordinator",
                        "caseworker",
                        "sector-system",
                        "institution-leader",
                        "auditor")
                .holds();
        callers.trying("GET /v1/units")
                .byRole(
                        200,
                        "administration",
                        "coordinator",
                        "caseworker",
                        "sector-system",
                        "institution-leader",
                        "auditor")
                .holds();
    }
}
