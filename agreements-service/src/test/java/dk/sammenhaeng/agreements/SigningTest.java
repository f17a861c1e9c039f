package dk.sammenhaeng.agreements;

import static dk.sammenhaeng.agreements.Calls.YEAR;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SigningTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID institution = new UUID(0, 0);

    @BeforeEach
    void there_is_an_institution() {
        institution = calls.registered();
    }

    @Test
    void signing_is_refused_until_every_goal_has_an_indicator_and_a_target() {
        refused(
                Map.of(
                        "goals",
                        List.of(
                                Map.of("title", "Fald", "kind", "LOCAL", "indicator", "Fald pr. beboer"),
                                Calls.goals(1, 0).getFirst())),
                "agreement-goal-not-measurable",
                "1 mål mangler indikator eller måltal. Hvert mål skal have begge, før aftalen underskrives.");
    }

    @Test
    void signing_is_refused_with_one_national_goal_and_with_four() {
        String one = "En aftale har 2 til 3 nationale mål; denne har 1.";
        refused(Map.of("goals", Calls.goals(1, 0)), "agreement-national-goals", one);
        String four = "En aftale har 2 til 3 nationale mål; denne har 4.";
        refused(Map.of("goals", Calls.goals(4, 0)), "agreement-national-goals", four);
    }

    @Test
    void signing_is_refused_with_four_local_goals() {
        refused(
                Map.of("goals", Calls.goals(2, 4)),
                "agreement-local-goals",
                "En aftale har højst 3 lokale mål; denne har 4.");
    }

    @Test
    void signing_is_refused_for_five_years() {
        refused(Calls.terms(institution, YEAR, 5), "agreement-period-length", "En aftale varer fra 1 til 4 år.");
    }

    @Test
    void signing_is_refused_until_each_calendar_year_has_a_frame() {
        refused(
                Map.of("yearlyFrames", List.of(Calls.frame(YEAR, "1.00", "CURRENT"))),
                "agreement-frame-per-year",
                "Hvert kalenderår, som perioden berører, skal have én ramme, og ingen andre år. Det gælder: "
                        + (YEAR + 1) + ".");
    }

    @Test
    void a_party_signs_once_and_nobody_signs_for_another() {
        UUID id = calls.drafted(Calls.terms(institution));
        calls.sign(id, "INSTITUTION", calls.leaderOf(institution)).then().statusCode(201);

        calls.sign(id, "INSTITUTION", calls.leaderOf(institution))
                .then()
                .statusCode(409)
                .body("rule", equalTo("agreement-already-signed"));
        forbidden(id, "INSTITUTION", calls.leaderOf(UUID.randomUUID()));
        forbidden(id, "INSTITUTION", calls.as("institution-leader"));
        forbidden(id, "INSTITUTION", calls.as("council"));
        forbidden(id, "MUNICIPALITY", calls.leaderOf(institution));
        forbidden(id, "MUNICIPALITY", calls.as("administration"));
    }

    @Test
    void a_signature_names_the_words_it_is_under() {
        UUID id = calls.drafted(Calls.terms(institution));

        calls.as("council")
                .body(Map.of("party", "MUNICIPALITY"))
                .post("/v1/agreements/" + id + "/signatures")
                .then()
                .statusCode(428);
        calls.as("council")
                .header("If-Match", calls.tag("/v1/agreements/" + id))
                .body(Map.of("party", "PARENTS"))
                .post("/v1/agreements/" + id + "/signatures")
                .then()
                .statusCode(400);
    }

    private void refused(Map<String, Object> changes, String rule, String detail) {
        Map<String, Object> terms = new HashMap<>(Calls.terms(institution));
        terms.putAll(changes);
        calls.sign(calls.drafted(terms), "MUNICIPALITY", calls.as("council"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("rule", equalTo(rule))
                .body("detail", equalTo(detail));
    }

    private void forbidden(UUID agreement, String party, RequestSpecification signer) {
        calls.sign(agreement, party, signer).then().statusCode(403).body("code", equalTo("signature-not-yours"));
    }
}
