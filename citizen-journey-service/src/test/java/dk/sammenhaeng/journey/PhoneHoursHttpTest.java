package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A citizen sees when each contact is reached by phone (telefontid; daily use C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class PhoneHoursHttpTest {

    private static final String USUAL = "hverdage kl. 9-15";

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);

    @Test
    void hours_are_those_of_the_unit_and_the_municipalitys_where_it_has_none() {
        String subject = "mitid-" + UUID.randomUUID();
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        String contact = "/v1/citizens/" + citizen + "/my-contact";
        citizens.as(subject)
                .get(contact)
                .then()
                .body("coordinator.hours", equalTo(USUAL))
                .body("sectors.find { it.sector == 'HEALTH' }.person.hours", equalTo(USUAL));

        UUID training = unit("HEALTH", "Enheden for HEALTH", "una", "man-tors 10-12");
        unit("SOCIAL", "Koordinering", "karen", "hverdage 8-10");
        calls.with(TestTokens.role("administration"))
                .get("/v1/units/" + training)
                .then()
                .body("phoneHours", equalTo("man-tors 10-12"));
        citizens.as(subject)
                .get(contact)
                .then()
                .body("coordinator.hours", equalTo("hverdage 8-10"))
                .body("sectors.find { it.sector == 'HEALTH' }.person.hours", equalTo("man-tors 10-12"))
                .body("sectors.find { it.sector == 'EMPLOYMENT' }.person.hours", equalTo(USUAL));
        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .body("coordinator.hours", equalTo("hverdage 8-10"))
                .body("plans.find { it.sector == 'HEALTH' }.responsible.hours", equalTo("man-tors 10-12"))
                .body("deputy", nullValue());
    }

    private UUID unit(String sector, String name, String member, String hours) {
        UUID unit = UUID.randomUUID();
        calls.unit(
                unit,
                Map.of(
                        "sector",
                        sector,
                        "name",
                        name,
                        "leaderUser",
                        "lone",
                        "dutyPhone",
                        "89401000",
                        "phoneHours",
                        hours,
                        "members",
                        List.of(member)));
        return unit;
    }
}
