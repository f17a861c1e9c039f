package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be chosen, and who may see and choose (catalogue C19; FW-A8, FV-C22). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ChoiceOfferHttpTest extends AmongInstitutions {

    @Test
    void each_option_is_shown_with_its_quality_and_what_is_missing_as_missing() {
        offered(birk, List.of(), 12);
        offered(lind, List.of("8700"), 0);
        neighbours.follow(birk);
        UUID known = neighbours.openCase(birk, "ACUTE");
        neighbours.card(birk, TODAY.minusDays(40), "SATISFACTION", 87.5);

        eventually(() -> options("8700")
                .then()
                .statusCode(200)
                .body("items.name", contains("Birkebo Hjemmepleje", "Lindehuset Hjemmepleje"))
                .body("items[0].waiting.days", equalTo(12))
                .body("items[0].waiting.source", equalTo("MUNICIPALITY"))
                .body("items[0].service.status", equalTo("OPEN"))
                .body("items[0].service.source", equalTo("AGREEMENTS"))
                .body("items[0].quality.state", equalTo("PUBLISHED"))
                .body(
                        "items[0].quality.publishedOn",
                        equalTo(TODAY.minusDays(40).toString()))
                .body("items[0].quality.indicators[0].value", equalTo(87.5f))
                .body("items[0].supervision.state", equalTo("CASE_OPEN"))
                .body("items[0].supervision.severity", equalTo("ACUTE"))
                .body("items[0].supervision.on", equalTo(TODAY.toString()))
                .body("items[1].quality.state", equalTo("MISSING"))
                .body("items[1].quality.source", equalTo("SUPERVISION"))
                .body("items[1].supervision.state", equalTo("NOT_FOLLOWED"))
                .body("total", equalTo(2)));
        options("8660").then().body("items.name", contains("Birkebo Hjemmepleje"));

        neighbours.closeCase(birk, known);

        eventually(() -> options("8700").then().body("items[0].supervision.state", equalTo("CASE_CLOSED")));
    }

    @Test
    void who_takes_nobody_in_on_the_day_is_not_an_option() {
        offered(birk, List.of(), 0);
        offered(lind, List.of(), 0);
        neighbours.serve(
                lind,
                "INTAKE_STOP",
                TODAY.plusDays(10),
                List.of(Neighbours.phase("OPEN", TODAY), Neighbours.phase("INTAKE_STOP", TODAY.plusDays(10))));

        eventually(() -> options("8700")
                .then()
                .body(
                        "items.findAll { it.name.startsWith('Linde') }.service.changes.flatten().status",
                        contains("INTAKE_STOP")));
        staff().queryParam("kind", "HOME_HELP")
                .queryParam("on", TODAY.plusDays(10).toString())
                .get("/v1/choice-options")
                .then()
                .body("items.name", contains("Birkebo Hjemmepleje"));
        staff().get("/v1/choice-options?kind=HOVERCRAFT&on=2020-01-01")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("choice.kind-unknown", "day.past"));
    }

    @Test
    void another_sector_knows_of_a_choice_with_consent_and_of_a_protected_address_never() {
        offered(birk, List.of(), 0);
        UUID citizen = calls.citizen("HEALTH");
        show(citizen, Map.of()).then().statusCode(201);
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.coordinate(citizen, "karen");
        RequestSpecification karen = calls.coordinator("karen");
        karen.get(path(citizen)).then().statusCode(200).body("items", empty());
        calls.system("EMPLOYMENT").get(path(citizen)).then().body("items", empty());

        calls.coordinator("karen")
                .body(Map.of("given", true, "sectors", List.of("HEALTH")))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
        calls.coordinator("karen").get(path(citizen)).then().body("items", hasSize(1));

        Rows.change(calls.municipality(), "update citizen set protected = true where id = '" + citizen + "'");
        calls.coordinator("karen").get(path(citizen)).then().body("items", empty());
        staff().get(path(citizen)).then().body("items", hasSize(1));
    }

    @Test
    void what_an_institution_can_be_chosen_for_is_put_with_the_version_seen() {
        String path = "/v1/choice-offers/HOME_HELP/" + birk;
        put(path, "If-None-Match", "*", UUID.randomUUID(), Map.of("places", List.of(), "active", true))
                .then()
                .statusCode(409)
                .body("rule", equalTo("choice-institution-unknown"));
        offered(birk, List.of(), 3);
        put(path, "If-None-Match", "*", birk, Map.of("places", List.of(), "active", true))
                .then()
                .statusCode(412);
        put(path, "X-None", "-", birk, Map.of("places", List.of(), "active", true))
                .then()
                .statusCode(428);
        put(path, "If-Match", "\"9\"", birk, Map.of("places", List.of(), "active", true))
                .then()
                .statusCode(412);
        put(path, "If-Match", "\"1\"", birk, Map.of("places", List.of("87"), "active", true))
                .then()
                .statusCode(400);
        put(
                        path,
                        "If-Match",
                        "\"1\"",
                        birk,
                        Map.of(
                                "places",
                                List.of(),
                                "active",
                                true,
                                "waiting",
                                Map.of("days", 1, "asOf", TODAY.plusDays(1).toString())))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/waiting/asOf"));

        put(path, "If-Match", "\"1\"", birk, Map.of("places", List.of(), "active", false))
                .then()
                .statusCode(200);

        options("8700").then().body("items", empty());
        put("/v1/choice-offers/SCHOOL/" + birk, "If-None-Match", "*", birk, Map.of("places", List.of(), "active", true))
                .then()
                .statusCode(409);
        citizens.administration().get(path).then().statusCode(200).body("active", equalTo(false));
    }

    @Test
    void more_options_cost_no_more_statements() {
        offered(birk, List.of(), 0);
        options("8700");
        List<String> one = StatementCount.during(() -> options("8700"));
        offered(lind, List.of(), 0);
        for (int i = 0; i < 6; i++) {
            offered(neighbours.institution("Egely " + i), List.of(), i);
        }
        List<String> many = StatementCount.during(() -> options("8700"));

        options("8700").then().body("items", hasSize(8));
        assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(5);
        Response page = staff().get("/v1/choice-options?kind=HOME_HELP&limit=5");
        page.then().body("items", hasSize(5));
        staff().queryParam("kind", "HOME_HELP")
                .queryParam("limit", 5)
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/choice-options")
                .then()
                .body("items.name", contains("Egely 4", "Egely 5", "Lindehuset Hjemmepleje"));
    }

    @Test
    void kinds_are_named_in_the_readers_language_with_the_law_that_gives_the_right() {
        staff().header("Accept-Language", "en")
                .get("/v1/choice-kinds")
                .then()
                .body("items.findAll { it.code == 'HOSPITAL' }.name", contains("Hospital"))
                .body("items.findAll { !it.rightToChoose }.code", hasItem("SUPPORTED_HOUSING"));
        staff().get("/v1/choice-kinds").then().body("items.name", hasItem("Hjemmehjælp"));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        offered(birk, List.of(), 0);
        Callers callers = Callers.around(calls);
        UUID who = callers.citizen();
        String[] parties = {"citizen", "coordinator", "caseworker", "sector-system"};
        callers.trying("GET /v1/choice-kinds")
                .byRole(200, "citizen", "caseworker", "coordinator", "sector-system", "administration", "auditor")
                .holds();
        callers.trying("GET /v1/choice-options")
                .with(request -> request.queryParam("kind", "HOME_HELP"))
                .byRole(200, "citizen", "caseworker", "coordinator", "sector-system", "administration", "council")
                .holds();
        callers.trying("PUT /v1/choice-offers/{kind}/{institutionId}", "HOME_HELP", birk)
                .with(request -> request.header("If-None-Match", "*").body(Map.of("places", List.of(), "active", true)))
                .byRole(412, "administration")
                .holds();
        callers.trying("GET /v1/choice-offers/{kind}/{institutionId}", "HOME_HELP", birk)
                .byRole(200, "administration")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/choices", who)
                .with(request -> request.body(wanted(Map.of())))
                .byRelation(403, parties)
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        String choice = show(who, Map.of()).path("id");
        callers.trying("GET /v1/citizens/{citizenId}/choices", who)
                .byRelation(200, parties)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/choices/{choiceId}", who, choice)
                .byRelation(404, parties)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .but(404, Callers.Kind.BROKE_THE_GLASS)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/choices/{choiceId}/makings", who, choice)
                .with(request -> request.header("If-Match", "\"7\"").body(chosen(birk)))
                .byRelation(404, parties)
                .but(412, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
    }
}
