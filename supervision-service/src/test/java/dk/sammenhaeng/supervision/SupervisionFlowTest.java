package dk.sammenhaeng.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.OpenApiContract;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.SchemaCheck;
import dk.sammenhaeng.testing.StatementCount;
import dk.sammenhaeng.testing.TablesOf;
import dk.sammenhaeng.testing.TestTokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Flows F1 and F3 as far as supervision goes: agreements' events in, profiles and cases out. */
@SupervisionStack
class SupervisionFlowTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String municipality = FreshMunicipality.next();
    private final Agreements agreements = new Agreements(municipality);

    @Test
    void an_activated_agreement_opens_the_profile_of_its_institution() {
        UUID home = agreements.institution("Plejehjemmet Solgården", "ELDERCARE");
        UUID agreement = agreements.activated(home, "2027-01-01", "2031-01-01");

        profile(home)
                .body("agreementId", equalTo(agreement.toString()))
                .body("periodFrom", equalTo("2027-01-01"))
                .body("periodTo", equalTo("2031-01-01"))
                .body("ladderStep", equalTo(0))
                .body("openCases", equalTo(0))
                .body("allowedActions", contains("open-case"));
        awaitProfile(home, "name", "Plejehjemmet Solgården");
        PublishedEvent opened = EventsOf.service("supervision", home).atLeast(1).getFirst();
        assertThat(opened.type()).isEqualTo("dk.sammenhaeng.supervision.institution-profile.opened.v1");
        SchemaCheck.of(opened.type()).assertValid(opened.data());
    }

    @Test
    void a_profile_follows_its_institutions_status_and_the_end_of_its_agreement() {
        UUID home = agreements.institution("Bostedet Åvang", "SOCIAL");
        UUID agreement = agreements.activated(home, "2027-01-01", "2031-01-01");

        agreements.serviceStatus(home, "INTAKE_STOP");
        agreements.terminated(agreement, home, "2028-05-01");

        awaitProfile(home, "serviceStatus", "INTAKE_STOP");
        awaitProfile(home, "periodTo", "2028-05-01");
        assertThat(EventsOf.service("supervision", home).now()).hasSize(1);
    }

    @Test
    void a_brake_opens_one_acute_case_by_its_gravest_effect_even_before_an_activation_is_seen() {
        UUID home = UUID.randomUUID();
        UUID agreement = UUID.randomUUID();
        UUID brake = agreements.brakePulled(agreement, home, "NONE", "INTAKE_STOP", "NONE");
        agreements.brakeTold(brake, agreement, home, "NONE", "INTAKE_STOP", "NONE");
        UUID mild = agreements.brakePulled(agreement, home, "NONE");

        List<PublishedEvent> told = EventsOf.service("supervision", home).atLeast(3);

        assertThat(told)
                .extracting(PublishedEvent::type)
                .containsExactly(
                        "dk.sammenhaeng.supervision.institution-profile.opened.v1",
                        "dk.sammenhaeng.supervision.institution-profile.case-opened.v1",
                        "dk.sammenhaeng.supervision.institution-profile.case-opened.v1");
        told.forEach(event -> SchemaCheck.of(event.type()).assertValid(event.data()));
        as("supervisor")
                .get("/v1/cases?severity=ACUTE&status=OPEN&institutionId=" + home)
                .then()
                .statusCode(200)
                .body("items.brakeId", contains(brake.toString()))
                .body("items.citizenEffect", contains("INTAKE_STOP"))
                .body("items.ground", contains("BREACH"));
        as("supervisor")
                .get("/v1/cases?severity=ORDINARY&institutionId=" + home)
                .then()
                .body("items.brakeId", contains(mild.toString()));
        profile(home).body("openCases", equalTo(2)).body("periodFrom", nullValue());
    }

    @Test
    void a_case_is_closed_with_development_and_learning_as_it_was_seen_and_once() {
        UUID home = UUID.randomUUID();
        agreements.activated(home, "2027-01-01", "2029-01-01");
        profile(home);
        String path = "/v1/cases/" + concern(home);
        String tag = as("supervisor").get(path).then().statusCode(200).extract().header("ETag");
        Map<String, Object> whole = Map.of(
                "findings", "For få hænder om aftenen", "development", "Ny vagtplan", "learning", "Delt med naboen");

        conclude(path, "", whole).statusCode(428);
        conclude(path, "\"77.x\"", whole).statusCode(412);
        conclude(path, tag, Map.of("findings", "Kun fejl", "development", " "))
                .statusCode(409)
                .body("rule", equalTo("case-needs-development-and-learning"));
        conclude(path, tag, Map.of("development", "x")).statusCode(400);
        String closed = conclude(path, tag, whole)
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("conclusion.learning", equalTo("Delt med naboen"))
                .body("allowedActions", hasSize(0))
                .extract()
                .header("ETag");
        conclude(path, closed, whole).statusCode(409).body("rule", equalTo("case-closed"));
        List<PublishedEvent> told = EventsOf.service("supervision", home).atLeast(3);
        assertThat(told.getLast().type()).isEqualTo("dk.sammenhaeng.supervision.institution-profile.case-closed.v1");
        SchemaCheck.of(told.getLast().type()).assertValid(told.getLast().data());
        profile(home).body("openCases", equalTo(0));
    }

    @Test
    void a_concern_needs_a_profile_and_a_brake_is_not_opened_by_hand() {
        UUID home = UUID.randomUUID();
        Map<String, Object> concern = Map.of("origin", "CONCERN", "description", "Mange fald om natten");
        open(home, concern).statusCode(404);
        open(home, Map.of("origin", "EMERGENCY_BRAKE", "description", "x"))
                .statusCode(400)
                .body("errors.code", contains("case.brake-by-agreements"));

        agreements.activated(home, "2027-01-01", "2029-01-01");
        profile(home);

        open(home, concern)
                .statusCode(201)
                .body("severity", equalTo("ORDINARY"))
                .body("description", equalTo("Mange fald om natten"))
                .body("openedBy", equalTo("tove"));
    }

    @Test
    void a_value_that_is_not_what_it_stands_for_is_refused_at_its_place() {
        UUID home = UUID.randomUUID();

        open(home, Map.of("origin", 0, "description", "Mange fald om natten"))
                .statusCode(400)
                .body("errors.pointer", contains("/origin"));
        open(home, Map.of("origin", "CONCERN", "description", "Fald\u0000"))
                .statusCode(400)
                .body("errors.pointer", contains("/description"));
        open(home, Map.of("origin", "CONCERN", "description", "020160-9995 faldt"))
                .statusCode(400)
                .body("errors.code", contains("no-cpr"));
    }

    @Test
    void profiles_are_listed_by_area_and_open_cases_in_one_query() {
        UUID quiet = agreements.institution("Skolen ved Søen", "SCHOOL");
        UUID troubled = agreements.institution("Børnehuset Regnbuen", "DAY_CARE");
        agreements.activated(quiet, "2027-01-01", "2029-01-01");
        agreements.activated(troubled, "2027-01-01", "2029-01-01");
        awaitProfile(quiet, "area", "SCHOOL");
        awaitProfile(troubled, "area", "DAY_CARE");
        concern(troubled);

        ids("?area=SCHOOL").body("items.institutionId", contains(quiet.toString()));
        ids("?hasOpenCase=true&count=true")
                .body("items.institutionId", contains(troubled.toString()))
                .body("items.openCases", contains(1))
                .body("total", equalTo(1));
        ids("?hasOpenCase=false").body("items.institutionId", contains(quiet.toString()));
        assertThat(StatementCount.during(() -> ids("?limit=10")).stream()
                        .filter(statement -> statement.contains("institution_profile")))
                .hasSize(1);
    }

    @Test
    void a_leader_sees_the_own_institution_and_no_other() {
        UUID own = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        agreements.activated(own, "2027-01-01", "2029-01-01");
        agreements.activated(other, "2027-01-01", "2029-01-01");
        profile(own);
        profile(other);
        UUID ownCase = concern(own);
        UUID otherCase = concern(other);

        leader(own)
                .get("/v1/institution-profiles/" + own)
                .then()
                .statusCode(200)
                .body("allowedActions", hasSize(0));
        leader(own).get("/v1/institution-profiles/" + other).then().statusCode(404);
        leader(own).get("/v1/institution-profiles").then().body("items.institutionId", contains(own.toString()));
        leader(own).get("/v1/cases/" + ownCase).then().statusCode(200);
        leader(own).get("/v1/cases/" + otherCase).then().statusCode(404);
        leader(own).get("/v1/cases").then().body("items.id", contains(ownCase.toString()));
        leader(own)
                .get("/v1/cases?institutionId=" + other)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void another_municipality_sees_nothing_of_it() {
        UUID home = UUID.randomUUID();
        agreements.activated(home, "2027-01-01", "2029-01-01");
        profile(home);
        String others = TestTokens.role("supervisor")
                .municipality(FreshMunicipality.next())
                .token();

        given().auth()
                .oauth2(others)
                .get("/v1/institution-profiles/" + home)
                .then()
                .statusCode(404);
        given().auth().oauth2(others).get("/v1/institution-profiles").then().body("items", hasSize(0));
    }

    @Test
    void who_may_not_is_refused_at_every_endpoint() {
        UUID id = UUID.randomUUID();
        for (String path :
                List.of("/v1/institution-profiles", "/v1/institution-profiles/" + id, "/v1/cases", "/v1/cases/" + id)) {
            as("caseworker").get(path).then().statusCode(403);
        }
        for (String path : List.of("/v1/institution-profiles/" + id + "/cases", "/v1/cases/" + id + "/conclusions")) {
            as("council")
                    .header("Idempotency-Key", path)
                    .body(Map.of())
                    .post(path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void the_database_refuses_a_case_closed_without_learning() {
        UUID home = UUID.randomUUID();
        agreements.activated(home, "2027-01-01", "2029-01-01");
        profile(home);
        UUID id = concern(home);

        assertThat(new TablesOf(municipality)
                        .refusal("update supervision_case set status = 'CLOSED', findings = 'x', development = 'y',"
                                + " closed_at = now(), closed_by = 'z' where id = '" + id + "'"))
                .contains("closing_needs_findings_development_and_learning");
    }

    private RequestSpecification as(String role) {
        return with(TestTokens.role(role));
    }

    private RequestSpecification leader(UUID institution) {
        return with(TestTokens.role("institution-leader").institution(institution));
    }

    private RequestSpecification with(TestTokens tokens) {
        return given().filter(new OpenApiContract())
                .auth()
                .oauth2(tokens.municipality(municipality).user("tove").token())
                .contentType("application/json");
    }

    private ValidatableResponse ids(String query) {
        return as("administration")
                .get("/v1/institution-profiles" + query)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse profile(UUID institution) {
        return await().atMost(PATIENCE)
                .until(
                        () -> as("supervisor").get("/v1/institution-profiles/" + institution),
                        answer -> answer.statusCode() == 200)
                .then();
    }

    private void awaitProfile(UUID institution, String field, String value) {
        await().atMost(PATIENCE).untilAsserted(() -> profile(institution).body(field, equalTo(value)));
    }

    private ValidatableResponse open(UUID institution, Map<String, Object> request) {
        return as("supervisor")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request)
                .post("/v1/institution-profiles/" + institution + "/cases")
                .then();
    }

    private UUID concern(UUID institution) {
        return UUID.fromString(open(institution, Map.of("origin", "CONCERN", "description", "Uro i gruppen"))
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private ValidatableResponse conclude(String path, String tag, Map<String, Object> request) {
        RequestSpecification call = as("supervisor")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(request);
        return (tag.isEmpty() ? call : call.header("If-Match", tag))
                .post(path + "/conclusions")
                .then();
    }
}
