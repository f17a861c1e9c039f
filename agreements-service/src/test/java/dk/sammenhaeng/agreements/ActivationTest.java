package dk.sammenhaeng.agreements;

import static dk.sammenhaeng.agreements.Calls.TODAY;
import static dk.sammenhaeng.agreements.Calls.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivationTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID institution = new UUID(0, 0);

    @BeforeEach
    void there_is_an_institution() {
        institution = calls.registered();
    }

    @Test
    void an_agreement_that_not_both_have_signed_does_not_begin() {
        UUID id = calls.drafted(Calls.terms(institution));

        calls.activate(id).then().statusCode(409).body("rule", equalTo("agreement-not-signed"));
    }

    @Test
    void an_activation_names_the_version_it_saw_and_happens_once() {
        UUID id = calls.signed(Calls.terms(institution));
        String path = "/v1/agreements/" + id + "/activations";

        calls.as("administration").post(path).then().statusCode(428);
        calls.activate(id).then().statusCode(201);
        calls.activate(id).then().statusCode(409).body("rule", equalTo("agreement-not-signed"));
    }

    @Test
    void an_institution_has_one_active_agreement_a_day_and_its_successor_may_be_ready() {
        calls.active(Calls.terms(institution));
        UUID overlapping = calls.signed(Calls.terms(institution, YEAR + 1, 2));
        UUID successor = calls.signed(Calls.terms(institution, YEAR + 2, 2));

        calls.activate(overlapping)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("rule", equalTo("agreement-overlaps"));
        calls.activate(successor).then().statusCode(201);
    }

    @Test
    void an_agreement_whose_days_are_over_does_not_begin() {
        UUID id = calls.signed(Calls.terms(institution, YEAR - 3, 3));

        calls.activate(id).then().statusCode(409).body("rule", equalTo("agreement-period-over"));
    }

    @Test
    void an_agreement_does_not_begin_at_a_closed_institution() {
        UUID id = calls.signed(Calls.terms(institution));
        calls.as("administration")
                .header("If-Match", calls.tag("/v1/institutions/" + institution))
                .body(Map.of("serviceStatus", "CLOSED", "effectiveFrom", TODAY.toString(), "reason", "Fusion"))
                .post("/v1/institutions/" + institution + "/service-status-changes")
                .then()
                .statusCode(201);

        calls.activate(id).then().statusCode(409).body("rule", equalTo("institution-closed"));
    }

    @Test
    void of_two_overlapping_activations_at_the_same_instant_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID contested = calls.registered();
            List<UUID> rivals =
                    List.of(calls.signed(Calls.terms(contested)), calls.signed(Calls.terms(contested, YEAR + 1, 3)));

            assertThat(together(rivals.stream().map(this::activation).toList()))
                    .containsExactlyInAnyOrder("201 null", "409 agreement-overlaps");
        }
    }

    @Test
    void of_two_activations_of_one_agreement_at_the_same_instant_one_wins() throws Exception {
        UUID id = calls.signed(Calls.terms(institution));

        assertThat(together(List.of(activation(id), activation(id)))).containsExactlyInAnyOrder("201 null", "412 null");
        Published.onlyOn(
                id,
                calls.registered(),
                "agreement.drafted.v1",
                "agreement.signed.v1",
                "agreement.signed.v1",
                "agreement.activated.v1");
    }

    @Test
    void the_database_refuses_a_second_active_agreement_even_without_the_rule() throws SQLException {
        calls.active(Calls.terms(institution));
        UUID other = calls.signed(Calls.terms(institution));

        try (var app = StackResource.database().connect(StackResource.database().app());
                var statement = app.createStatement()) {
            statement.execute("select set_config('sammenhaeng.municipality', '" + calls.municipality() + "', false)");
            assertThatThrownBy(() -> statement.execute(
                            "update agreement set status = 'ACTIVE', activated_at = now() where id = '" + other + "'"))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("23P01"));
        }
    }

    private Callable<Response> activation(UUID id) {
        String seen = calls.tag("/v1/agreements/" + id);
        return () -> calls.as("administration").header("If-Match", seen).post("/v1/agreements/" + id + "/activations");
    }

    private static List<String> together(List<Callable<Response>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            Stream<Callable<Response>> held = requests.stream().map(request -> () -> {
                start.await();
                return request.call();
            });
            return threads.invokeAll(held.toList()).stream()
                    .map(Future::resultNow)
                    .map(answer -> answer.statusCode() + " " + answer.path("rule"))
                    .toList();
        }
    }
}
