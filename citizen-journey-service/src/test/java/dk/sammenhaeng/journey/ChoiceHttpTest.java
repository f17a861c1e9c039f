package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Choice of an institution with what was known of each at the time (catalogue C19; FW-A8, FV-C22). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ChoiceHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final Neighbours neighbours = new Neighbours(calls.municipality());
    private final UUID birk = neighbours.institution("Birkebo Hjemmepleje");
    private final UUID lind = neighbours.institution("Lindehuset Hjemmepleje");

    @AfterEach
    void close() {
        neighbours.close();
    }

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
    void a_choice_keeps_what_was_shown_whatever_becomes_of_it() {
        offered(birk, List.of(), 12);
        UUID citizen = calls.citizen("HEALTH");
        Response shown = show(citizen, Map.of());
        shown.then()
                .statusCode(201)
                .body("rightToChoose", equalTo(true))
                .body("law", equalTo("Ældreloven, uden for den serviceloven § 91"))
                .body("options.quality.state", contains("MISSING"))
                .body("allowedActions", contains("makings"))
                .body("made", nullValue());
        String choice = shown.path("id");

        make(citizen, choice, "\"0\"", Map.of("institutionId", birk, "chosenBy", "CITIZEN"))
                .then()
                .statusCode(200)
                .body("made.institutionId", equalTo(birk.toString()))
                .body("made.chosenBy", equalTo("CITIZEN"))
                .body("allowedActions", empty());
        neighbours.card(birk, TODAY, "SATISFACTION", 31);
        neighbours.serve(birk, "CLOSED", TODAY);
        eventually(() -> options("8700").then().body("items", empty()));

        staff().get(path(citizen) + "/" + choice)
                .then()
                .header("ETag", not(nullValue()))
                .body("options[0].quality.state", equalTo("MISSING"))
                .body("options[0].service.status", equalTo("OPEN"))
                .body("options[0].waiting.days", equalTo(12));
        PublishedEvent made = Published.on(
                        citizen, "journey.started.v1", "journey.part-changed.v1", "journey.choice-made.v1")
                .getLast();
        assertThat(made.data().properties()).hasSize(2);
        assertThat(made.data().path("choiceId").asText()).isEqualTo(choice);
    }

    @Test
    void what_was_shown_can_be_rewritten_by_nobody() {
        offered(birk, List.of(), 0);
        String choice = show(calls.citizen("HEALTH"), Map.of()).path("id");

        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        Rows.change(calls.municipality(), "update choice set shown = '{}' where id = '" + choice + "'"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_choice_is_made_once_among_what_was_shown_and_changed_by_a_new_showing() {
        offered(birk, List.of(), 0);
        offered(lind, List.of(), 0);
        UUID citizen = calls.citizen("HEALTH");
        String first = show(citizen, Map.of()).path("id");
        show(citizen, Map.of("replaces", first))
                .then()
                .statusCode(400)
                .body("errors.code", contains("choice.replaced-unknown"));
        make(citizen, first, "\"0\"", Map.of("institutionId", UUID.randomUUID(), "chosenBy", "CITIZEN"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/institutionId"));
        make(citizen, first, "\"7\"", chosen(birk)).then().statusCode(412);
        make(citizen, first, null, chosen(birk)).then().statusCode(428);
        make(citizen, first, "\"0\"", chosen(birk)).then().statusCode(200);
        make(citizen, first, "\"0\"", chosen(lind)).then().statusCode(412);
        make(citizen, first, "\"1\"", chosen(lind)).then().statusCode(409).body("rule", equalTo("choice-already-made"));

        String second = show(citizen, Map.of("replaces", first)).path("id");
        String beside = show(citizen, Map.of("replaces", first)).path("id");
        make(citizen, second, "\"0\"", chosen(lind)).then().statusCode(200);

        make(citizen, beside, "\"0\"", chosen(lind))
                .then()
                .statusCode(409)
                .body("rule", equalTo("choice-already-changed"));
        show(citizen, Map.of("replaces", first)).then().statusCode(409);
        staff().get(path(citizen))
                .then()
                .body("items.id", contains(beside, second, first))
                .body("items.replaced", contains(false, false, true));
    }

    @Test
    void a_place_that_closed_after_it_was_shown_and_an_old_showing_are_refused() {
        offered(birk, List.of(), 0);
        UUID citizen = calls.citizen("HEALTH");
        String choice = show(citizen, Map.of()).path("id");
        UUID old = UUID.randomUUID();
        Rows.change(
                calls.municipality(),
                "insert into choice (id, citizen_id, kind, starts_on, shown, shown_at, shown_by) select '" + old
                        + "', citizen_id, kind, starts_on, shown, shown_at - interval '32 days', shown_by from choice"
                        + " where id = '" + choice + "'");
        make(citizen, old.toString(), "\"0\"", chosen(birk))
                .then()
                .statusCode(409)
                .body("rule", equalTo("choice-shown-too-long-ago"));
        neighbours.serve(birk, "INTAKE_STOP", TODAY);
        eventually(() -> options("8700").then().body("items", empty()));

        make(citizen, choice, "\"0\"", chosen(birk)).then().statusCode(409).body("rule", equalTo("choice-option-gone"));
    }

    @Test
    void two_who_choose_at_once_make_one_choice() throws Exception {
        offered(birk, List.of(), 0);
        offered(lind, List.of(), 0);
        UUID citizen = calls.citizen("HEALTH");
        String choice = show(citizen, Map.of()).path("id");

        List<Integer> answers;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> both = List.of(
                    () -> make(citizen, choice, "\"0\"", chosen(birk)).statusCode(),
                    () -> make(citizen, choice, "\"0\"", chosen(lind)).statusCode());
            answers = hands.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(Rows.of(calls.municipality(), "select id from choice where institution_id is not null"))
                .hasSize(1);
    }

    @Test
    void the_municipality_decides_with_a_reason_and_somebody_else_with_a_ground_to_act() {
        offered(birk, List.of(), 0);
        UUID citizen = calls.citizen("HEALTH");
        String choice = show(citizen, Map.of()).path("id");
        make(citizen, choice, "\"0\"", Map.of("institutionId", birk))
                .then()
                .statusCode(400)
                .body("errors.code", contains("choice.chosen-by"));
        make(citizen, choice, "\"0\"", Map.of("institutionId", birk, "chosenBy", "MUNICIPALITY"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        make(citizen, choice, "\"0\"", Map.of("institutionId", birk, "chosenBy", "GUARDIAN"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/representationId"));
        String sees = standing(citizen, "bo", "GUARDIAN", List.of("SEE"));
        make(citizen, choice, "\"0\"", Map.of("institutionId", birk, "chosenBy", "GUARDIAN", "representationId", sees))
                .then()
                .statusCode(400);
        String acts = standing(citizen, "bo", "GUARDIAN", List.of("SEE", "ACT"));
        make(
                        citizen,
                        choice,
                        "\"0\"",
                        Map.of("institutionId", birk, "chosenBy", "REPRESENTATIVE", "representationId", acts))
                .then()
                .statusCode(400);

        make(citizen, choice, "\"0\"", Map.of("institutionId", birk, "chosenBy", "GUARDIAN", "representationId", acts))
                .then()
                .statusCode(200)
                .body("made.representationId", equalTo(acts));

        String other = show(citizen, Map.of()).path("id");
        make(
                        citizen,
                        other,
                        "\"0\"",
                        Map.of(
                                "institutionId",
                                birk,
                                "chosenBy",
                                "MUNICIPALITY",
                                "reason",
                                "Borgeren ønsker ikke at vælge"))
                .then()
                .statusCode(200)
                .body("made.chosenBy", equalTo("MUNICIPALITY"));
    }

    @Test
    void citizens_and_who_stands_for_them_choose_with_their_own_log_in() {
        offered(birk, List.of(), 0);
        String subject = "mitid-" + UUID.randomUUID();
        String guardian = "guardian-" + UUID.randomUUID();
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        String own =
                citizens.as(subject).body(wanted(Map.of())).post(path(citizen)).path("id");
        citizens.as(subject)
                .header("If-Match", "\"0\"")
                .body(chosen(birk))
                .post(path(citizen) + "/" + own + "/makings")
                .then()
                .statusCode(400)
                .body("errors.code", contains("choice.own-token"));
        citizens.as(subject)
                .header("If-Match", "\"0\"")
                .body(Map.of("institutionId", birk))
                .post(path(citizen) + "/" + own + "/makings")
                .then()
                .statusCode(200)
                .body("made.chosenBy", equalTo("CITIZEN"));
        citizens.as(guardian).get(path(citizen)).then().statusCode(404);
        standing(citizen, guardian, "GUARDIAN", List.of("SEE", "ACT"));

        String theirs = citizens.as(guardian)
                .body(wanted(Map.of("replaces", own)))
                .post(path(citizen))
                .path("id");
        citizens.as(guardian)
                .header("If-Match", "\"0\"")
                .body(Map.of("institutionId", birk))
                .post(path(citizen) + "/" + theirs + "/makings")
                .then()
                .statusCode(200)
                .body("made.chosenBy", equalTo("GUARDIAN"));
        citizens.as(subject).get(path(citizen)).then().body("items.id", contains(theirs, own));
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
    void the_same_showing_sent_twice_is_one() {
        offered(birk, List.of(), 0);
        UUID citizen = calls.citizen("HEALTH");
        String key = UUID.randomUUID().toString();
        String first = withKey(key).body(wanted(Map.of())).post(path(citizen)).path("id");

        withKey(key)
                .body(wanted(Map.of()))
                .post(path(citizen))
                .then()
                .statusCode(201)
                .body("id", equalTo(first));

        staff().get(path(citizen)).then().body("items", hasSize(1));
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
        OpenApiRules.check("/v1/choice");
        OpenApiRules.check("/v1/citizens/{citizenId}/choices");
    }

    private RequestSpecification staff() {
        return calls.system("HEALTH");
    }

    private RequestSpecification withKey(String key) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(TestTokens.role("sector-system")
                        .sector("HEALTH")
                        .user("system-health")
                        .municipality(calls.municipality())
                        .token())
                .contentType("application/json")
                .header("X-Processing-Purpose", "coordination")
                .header("Idempotency-Key", key);
    }

    private Response options(String place) {
        return staff().queryParam("kind", "HOME_HELP")
                .queryParam("place", place)
                .queryParam("count", true)
                .get("/v1/choice-options");
    }

    private Response show(UUID citizen, Map<String, Object> more) {
        return staff().body(wanted(more)).post(path(citizen));
    }

    private Response make(UUID citizen, String choice, String seen, Map<String, Object> body) {
        RequestSpecification request = staff().body(body);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.post(path(citizen) + "/" + choice + "/makings");
    }

    private Response put(String path, String header, String value, UUID institution, Map<String, Object> body) {
        return citizens.administration()
                .header(header, value)
                .body(body)
                .put(path.substring(0, path.lastIndexOf('/') + 1) + institution);
    }

    /** Agreements has told of the institution, and administration says that it can be chosen. */
    private void offered(UUID institution, List<String> places, int days) {
        Map<String, Object> body =
                Map.of("places", places, "active", true, "waiting", Map.of("days", days, "asOf", TODAY.toString()));
        eventually(() -> put("/v1/choice-offers/HOME_HELP/", "If-None-Match", "*", institution, body)
                .then()
                .statusCode(201));
    }

    private String standing(UUID citizen, String who, String kind, List<String> rights) {
        return citizens.administration()
                .body(Map.of(
                        "kind", kind,
                        "representative", who,
                        "name", "Bo Lund",
                        "rights", rights,
                        "documentReference", "sag 26/1042"))
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(201)
                .extract()
                .path("representationId");
    }

    private static Map<String, Object> chosen(UUID institution) {
        return Map.of("institutionId", institution, "chosenBy", "CITIZEN");
    }

    private static Map<String, Object> wanted(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "HOME_HELP", "startsOn", TODAY.toString()));
        body.putAll(more);
        return body;
    }

    private static String path(UUID citizen) {
        return "/v1/citizens/" + citizen + "/choices";
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
    }
}
