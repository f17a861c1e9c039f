package dk.sammenhaeng.agreements;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MunicipalitiesTest {

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void in_2026_there_are_98_municipalities_and_five_regions_and_from_2027_four() {
        calls.as("caseworker")
                .get("/v1/municipalities?on=2026-12-31")
                .then()
                .statusCode(200)
                .body("on", equalTo("2026-12-31"))
                .body("items.findAll { it.kind == 'MUNICIPALITY' }", hasSize(98))
                .body("items.findAll { it.kind == 'REGION' }", hasSize(5))
                .body("items.name", hasItem("København"));
        calls.as("caseworker")
                .get("/v1/municipalities?on=2027-01-01")
                .then()
                .body("items.findAll { it.kind == 'REGION' }", hasSize(4));
    }

    @Test
    void a_day_that_is_none_is_refused() {
        calls.as("caseworker").get("/v1/municipalities?on=soon").then().statusCode(400);
    }
}
