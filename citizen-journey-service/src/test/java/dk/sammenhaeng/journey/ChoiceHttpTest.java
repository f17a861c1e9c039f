package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Choice of an institution with what was known of each at the time (catalogue C19; FW-A8, FV-C22). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ChoiceHttpTest extends AmongInstitutions {

    @Test
    void a_choice_keeps_what_was_shown_whatever_becomes_of_it() {
        offered(birk, List.of(), 12);
        UUID citizen = calls.citizen("HEALTH");
        Response shown = show(citizen, Map.of());
        shown.then()
                .statusCode(201)
                .body("rightToChoose", equalTo(true))
                .body("law", equalTo("Ældreloven, uden for den serviceloven § 91"))
                .body("kindValidFrom", equalTo("2025-07-01"))
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
    void a_choice_of_an_earlier_period_of_its_kind_is_read_by_that_period() {
        offered(birk, List.of(), 0);
        UUID citizen = calls.citizen("HEALTH");
        String choice = show(citizen, Map.of()).path("id");
        UUID old = UUID.randomUUID();

        Rows.change(calls.municipality(), copied(choice, old, "2003-01-01"));

        staff().get(path(citizen) + "/" + old).then().statusCode(200).body("kindValidFrom", equalTo("2003-01-01"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Rows.change(calls.municipality(), copied(choice, UUID.randomUUID(), "2025-07-01")))
                .as("another period than was shown")
                .hasMessageContaining("check");
    }

    /** The choice as it would have been shown in 2003, kept with this period. */
    private static String copied(String choice, UUID as, String period) {
        return "insert into choice (id, citizen_id, kind, kind_valid_from, starts_on, shown, shown_at, shown_by) select '"
                + as + "', citizen_id, kind, '" + period
                + "', starts_on, jsonb_set(shown, '{kindFrom}', '\"2003-01-01\"'), shown_at, shown_by from choice"
                + " where id = '" + choice + "'";
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
                "insert into choice (id, citizen_id, kind, kind_valid_from, starts_on, shown, shown_at, shown_by) select '"
                        + old
                        + "', citizen_id, kind, kind_valid_from, starts_on, shown, shown_at - interval '32 days', shown_by from choice"
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

    private Response make(UUID citizen, String choice, String seen, Map<String, Object> body) {
        RequestSpecification request = staff().body(body);
        if (seen != null) {
            request.header("If-Match", seen);
        }
        return request.post(path(citizen) + "/" + choice + "/makings");
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
}
