package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A replacement number becomes a real CPR number (X8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CprNumberHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;

    @Test
    void a_citizen_is_found_by_the_real_number_and_by_the_one_before() {
        String replacement = Calls.freshCpr();
        UUID citizen = calls.citizen("HEALTH", replacement);
        String real = real(replacement);

        correct(citizen, replacement, real).then().statusCode(204);

        found(real, citizen);
        found(replacement, citizen);
        calls.register("SOCIAL", replacement).then().statusCode(409);
        assertThat(Rows.of(calls.municipality(), "select birth_date from citizen where id = '" + citizen + "'"))
                .containsExactly("19" + real.substring(4, 6) + "-" + real.substring(2, 4) + "-" + real.substring(0, 2));
        Published.on(citizen, "journey.started.v1", "journey.part-changed.v1");
    }

    @Test
    void a_number_may_change_back_because_the_change_was_wrong() {
        String replacement = Calls.freshCpr();
        String first = real(Calls.freshCpr());
        String second = real(Calls.freshCpr());
        UUID citizen = calls.citizen("HEALTH", replacement);
        correct(citizen, replacement, first).then().statusCode(204);
        correct(citizen, first, second).then().statusCode(204);

        correct(citizen, second, first).then().statusCode(204);

        found(second, citizen);
        correct(citizen, second, real(Calls.freshCpr())).then().statusCode(409);
    }

    @Test
    void a_wrong_former_number_proves_nothing() {
        UUID citizen = calls.citizen("HEALTH");
        correct(citizen, Calls.freshCpr(), real(Calls.freshCpr()))
                .then()
                .statusCode(409)
                .body("rule", equalTo("cpr-number-not-proved"));
    }

    @Test
    void the_number_of_another_record_asks_for_a_merge_and_tells_nothing_of_the_other() {
        String replacement = Calls.freshCpr();
        String taken = real(Calls.freshCpr());
        UUID citizen = calls.citizen("HEALTH", replacement);
        UUID other = calls.citizen("SOCIAL", taken);

        Response refused = correct(citizen, replacement, taken);

        refused.then().statusCode(409).body("rule", equalTo("cpr-number-of-another-record"));
        assertThat(refused.asString()).doesNotContain(other.toString(), "Aksel", taken);
        correct(citizen, replacement, real(replacement)).then().statusCode(204);
    }

    @Test
    void a_replacement_number_never_takes_a_numbers_place() {
        String cpr = Calls.freshCpr();
        UUID citizen = calls.citizen("HEALTH", cpr);
        correct(citizen, cpr, Calls.freshCpr())
                .then()
                .statusCode(400)
                .body("errors.code", contains("cpr.not-given-by-the-register"));
        correct(citizen, "nothing", cpr).then().statusCode(400);
    }

    @Test
    void whoever_works_with_the_citizen_and_administration_correct_a_number() {
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/citizens/{citizenId}/cpr-number", callers.citizen())
                .with(request -> request.body(Map.of("from", Calls.freshCpr(), "to", real(Calls.freshCpr()))))
                .byRelation(409, "coordinator", "caseworker", "sector-system")
                .but(409, Kind.ADMINISTRATION)
                .holds();
    }

    /** The number that the Central Person Register could have given in place of a replacement number. */
    private static String real(String replacement) {
        return "%02d%s".formatted(Integer.parseInt(replacement.substring(0, 2)) - 60, replacement.substring(2));
    }

    private Response correct(UUID citizen, String from, String to) {
        return calls.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("from", from, "to", to))
                .post("/v1/citizens/" + citizen + "/cpr-number");
    }

    private void found(String cpr, UUID expected) {
        calls.system("EMPLOYMENT")
                .body(Map.of("cprNumber", cpr))
                .post("/v1/citizens/search")
                .then()
                .body("items.id", contains(expected.toString()));
    }
}
