package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Episodes with outcomes (catalogue C11): FV-C7, FV-C8, FV-C9, FV-C28, FW-J9. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EpisodeHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("SOCIAL");
    }

    @Test
    void a_treatment_cannot_close_without_an_outcome_of_its_kind() {
        String treatment = begun("SUBSTANCE_TREATMENT", TODAY.minusDays(90));

        ending(social(), treatment, TODAY, "COMPLETED")
                .then()
                .statusCode(400)
                .body("errors.code", contains("episode.outcome.unknown"))
                .body("errors[0].detail", containsString("DROPPED_OUT, DRUG_FREE, REDUCED, UNCHANGED"));
        social().header("If-Match", etag(treatment))
                .body(Map.of("on", TODAY.toString()))
                .post(path(treatment) + "/endings")
                .then()
                .statusCode(400);
        ending(social(), treatment, TODAY, "REDUCED")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("REDUCED"))
                .body("allowedActions", empty());

        assertThat(outcomes()).containsExactly("SUBSTANCE_TREATMENT REDUCED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRUG_FREE", "REDUCED", "UNCHANGED", "DROPPED_OUT"})
    void each_outcome_of_a_treatment_is_published_without_the_citizen(String outcome) {
        ending(social(), begun("SUBSTANCE_TREATMENT", TODAY.minusDays(9)), TODAY, outcome);

        assertThat(OutcomeHttpTest.published(calls.municipality()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("data").path("counted").asBoolean())
                            .isEqualTo(outcome.equals("DRUG_FREE") || outcome.equals("REDUCED"));
                    assertThat(event.toString()).doesNotContain(citizen.toString());
                });
    }

    @Test
    void the_journeys_own_events_do_not_tell_what_kind_of_episode_it_is() {
        String shelter = begun("SHELTER", TODAY);

        assertThat(Published.on(citizen, "journey.started.v1", "journey.part-changed.v1")
                        .getLast()
                        .event()
                        .toString())
                .contains(shelter)
                .doesNotContain("SHELTER");
    }

    @Test
    void a_breakdown_of_a_placement_asks_for_a_revised_plan() {
        String placement = begun("PLACEMENT", TODAY.minusMonths(2));

        ending(social(), placement, TODAY, "BREAKDOWN");

        milestones("OPEN")
                .then()
                .body("items.kind", contains("PLAN_REVISION"))
                .body("items[0].basisId", equalTo(placement))
                .body("items[0].sector", equalTo("SOCIAL"));
        assertThat(outcomes()).containsExactly("PLACEMENT_BREAKDOWN BREAKDOWN");
        milestones("NOT_RELEVANT")
                .then()
                .body("items.kind", contains("PLACEMENT_SUPERVISION"))
                .body("items.reason", contains("BASIS_ENDED"));
    }

    @Test
    void a_placement_that_ends_as_planned_asks_for_nothing() {
        ending(social(), begun("PLACEMENT", TODAY.minusMonths(2)), TODAY, "AS_PLANNED");

        milestones("OPEN").then().body("items", empty());
        assertThat(outcomes()).containsExactly("PLACEMENT_BREAKDOWN NO_BREAKDOWN");
    }

    @Test
    void a_second_crisis_stay_asks_for_a_plan_review_and_counts_as_a_repeat() {
        ending(social(), begun("CRISIS_CENTRE", TODAY.minusMonths(3)), TODAY.minusMonths(2), "OWN_HOME");
        milestones("OPEN").then().body("items", empty());

        begun("CRISIS_CENTRE", TODAY.minusDays(3));

        milestones("OPEN").then().body("items.kind", contains("PLAN_REVIEW"));
        assertThat(outcomes()).containsExactly("CRISIS_CENTRE_REPEAT REPEATED");
    }

    @ParameterizedTest
    @CsvSource({"SHELTER, SHELTER_RETURN NOT_RETURNED", "CRISIS_CENTRE, CRISIS_CENTRE_REPEAT SINGLE"})
    void when_the_time_of_a_cohort_is_over_its_outcome_is_recorded_by_itself(String kind, String outcome) {
        ending(social(), begun(kind, TODAY.minusMonths(15)), TODAY.minusMonths(13), "OWN_HOME");

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly(outcome));
    }

    @Test
    void a_return_to_shelter_within_the_year_is_known_at_once_and_never_again() {
        ending(social(), begun("SHELTER", TODAY.minusMonths(5)), TODAY.minusMonths(3), "OWN_HOME");

        ending(social(), begun("SHELTER", TODAY.minusMonths(1)), TODAY.minusDays(9), "OTHER_STAY");
        begun("SHELTER", TODAY);

        assertThat(outcomes()).containsExactly("SHELTER_RETURN RETURNED");
    }

    @Test
    void after_a_shelter_somebody_is_in_touch_every_month_until_the_year_is_over_or_the_citizen_returns() {
        LocalDate home = TODAY.minusMonths(2);
        String stay = begun("SHELTER", TODAY.minusMonths(5));

        ending(social(), stay, home, "OWN_HOME").then().body("kindValidFrom", equalTo("2015-01-01"));

        contacts().then().body("items.dueOn", contains(home.plusMonths(1).toString()));
        // Its last day is over, which is noted by itself and makes another version of it.
        await().until(() -> contacts().path("items[0].passedOn") != null);
        met(contacts().path("items.find { it.kind == 'CONTACT_AFTER_SHELTER' }.id"));
        contacts()
                .then()
                .body("items.dueOn", contains(home.plusMonths(1).plusMonths(1).toString()));
        begun("SHELTER", TODAY);
        contacts().then().body("items.findAll { it.kind == 'CONTACT_AFTER_SHELTER' }", empty());
    }

    @ParameterizedTest
    @CsvSource({"SOCIAL, PHONE, true", "SOCIAL, LETTER, false", "HEALTH, PHONE, false"})
    void a_talk_of_the_sector_that_is_to_be_in_touch_after_a_shelter_is_not_asked_for_again(
            String sector, String form, boolean counts) {
        LocalDate home = TODAY.minusMonths(2);
        ending(social(), begun("SHELTER", TODAY.minusMonths(5)), home, "OWN_HOME");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));

        calls.system(sector)
                .body(Map.of("at", Instant.now().minusSeconds(60).toString(), "form", form, "unit", "Støtten"))
                .post("/v1/citizens/" + citizen + "/contacts")
                .then()
                .statusCode(201);

        LocalDate first = home.plusMonths(1);
        LocalDate afterToday = first.plusMonths(1).plusMonths(1);
        contacts().then().body("items.dueOn", contains((counts ? afterToday : first).toString()));
    }

    @Test
    void after_a_shelter_nobody_asks_for_contact_with_who_did_not_move_home_or_whose_year_is_over() {
        ending(social(), begun("SHELTER", TODAY.minusMonths(20)), TODAY.minusMonths(14), "OWN_HOME");
        ending(social(), begun("SHELTER", TODAY.minusMonths(5)), TODAY.minusMonths(2), "OTHER_STAY");

        milestones("OPEN").then().body("items.findAll { it.kind == 'CONTACT_AFTER_SHELTER' }", empty());
    }

    @Test
    void a_stay_at_a_crisis_centre_protects_name_and_address_for_a_year_at_once() {
        begun("CRISIS_CENTRE", TODAY.minusDays(2));

        assertThat(protection()).containsExactly("true " + TODAY.minusDays(2).plusYears(1));
    }

    @Test
    void a_protection_that_lasts_longer_is_not_shortened_and_one_that_is_over_is_not_needed() {
        ending(social(), begun("CRISIS_CENTRE", TODAY.minusMonths(30)), TODAY.minusMonths(29), "OWN_HOME");
        assertThat(protection()).containsExactly("false never");
        social().body(Map.of("isProtected", true)).put("/v1/citizens/" + citizen + "/address-protection");
        assertThat(protection()).containsExactly("true never");

        begun("CRISIS_CENTRE", TODAY);

        assertThat(protection()).containsExactly("true never");
    }

    @Test
    void another_stay_protects_nothing() {
        begun("SHELTER", TODAY);

        assertThat(protection()).containsExactly("false never");
    }

    @Test
    void housing_is_a_history_and_entry_into_homelessness_asks_for_a_transition_plan() {
        housed("OWN_HOME", TODAY.minusMonths(9));
        housed("HOMELESS", TODAY.minusMonths(3));
        milestones("OPEN").then().body("items.kind", contains("TRANSITION_PLAN"));

        housed("OWN_HOME", TODAY.minusDays(2));

        social().get(path("") + "?kind=HOUSING")
                .then()
                .body("items.status", contains("OWN_HOME", "HOMELESS", "OWN_HOME"))
                .body(
                        "items.to",
                        contains(
                                null,
                                TODAY.minusDays(2).toString(),
                                TODAY.minusMonths(3).toString()));
        social().get(path("") + "?kind=HOUSING&open=true").then().body("items.status", contains("OWN_HOME"));
        assertThat(outcomes()).containsExactlyInAnyOrder("HOMELESSNESS ENTERED", "HOMELESSNESS LEFT");
        housed("HOMELESS", TODAY);
        assertThat(outcomes()).contains("HOUSING_RETENTION LOST");
        begin(social(), Map.of("kind", "HOUSING", "from", TODAY.toString(), "status", "IN_A_TENT"))
                .then()
                .statusCode(400);
    }

    @Test
    void of_one_kind_only_one_is_open() {
        begun("SHELTER", TODAY.minusDays(5));

        begin(social(), Map.of("kind", "SHELTER", "from", TODAY.toString()))
                .then()
                .statusCode(409)
                .body("rule", equalTo("episode-open"));
        begun("CRISIS_CENTRE", TODAY);
    }

    @Test
    void of_two_beginnings_at_once_one_is_refused() throws Exception {
        assertThat(atOnce(
                        () -> begin(social(), Map.of("kind", "SHELTER", "from", TODAY.toString())),
                        () -> begin(social(), Map.of("kind", "SHELTER", "from", TODAY.toString()))))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void of_two_endings_at_once_one_is_refused_and_one_outcome_recorded() throws Exception {
        String treatment = begun("SUBSTANCE_TREATMENT", TODAY.minusDays(30));
        String seen = etag(treatment);

        List<Integer> answers = atOnce(
                () -> ending(social(), treatment, seen, TODAY, "DRUG_FREE"),
                () -> ending(social(), treatment, seen, TODAY, "DROPPED_OUT"));

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(outcomes()).hasSize(1);
    }

    @Test
    void an_ending_names_the_version_it_saw_and_comes_once() {
        String treatment = begun("SUBSTANCE_TREATMENT", TODAY.minusDays(30));
        String seen = etag(treatment);
        social().body(Map.of("on", TODAY.toString(), "outcome", "REDUCED"))
                .post(path(treatment) + "/endings")
                .then()
                .statusCode(428);
        ending(social(), treatment, seen, TODAY, "REDUCED").then().statusCode(200);

        ending(social(), treatment, seen, TODAY, "REDUCED").then().statusCode(412);
        ending(social(), treatment, TODAY, "REDUCED").then().statusCode(409).body("rule", equalTo("episode-ended"));
    }

    @Test
    void days_are_refused_that_cannot_be() {
        begin(social(), Map.of("kind", "SHELTER", "from", TODAY.plusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
        begin(social(), Map.of("kind", "HOLIDAY", "from", TODAY.toString()))
                .then()
                .statusCode(400);
        String stay = begun("SHELTER", TODAY.minusDays(5));
        ending(social(), stay, TODAY.minusDays(6), "OWN_HOME").then().statusCode(400);
        ending(social(), stay, TODAY.minusDays(1), "OWN_HOME").then().statusCode(200);
        begin(social(), Map.of("kind", "SHELTER", "from", TODAY.minusDays(2).toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("episode.overlaps"));
    }

    @Test
    void what_tells_of_treatment_or_shelter_is_for_its_own_sector_and_with_consent_the_coordinator() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").responsible("lone"));
        calls.coordinate(citizen, "karen");
        String treatment = begun("SUBSTANCE_TREATMENT", TODAY);
        String placement = begun("PLACEMENT", TODAY);
        RequestSpecification lone = calls.caseworker("lone", "HEALTH");

        social().get(path("")).then().body("items.id", containsInAnyOrder(treatment, placement));
        for (var caller : List.of(calls.system("HEALTH"), lone, calls.coordinator("karen"))) {
            caller.get(path("")).then().statusCode(200).body("items", empty());
        }
        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + citizen + "/consent");
        calls.coordinator("karen").get(path("")).then().body("items.id", contains(placement));
        calls.coordinator("karen")
                .body(Map.of("given", true, "includesSensitive", true))
                .put("/v1/citizens/" + citizen + "/consent");

        calls.coordinator("karen").get(path("")).then().body("items.id", containsInAnyOrder(treatment, placement));
        calls.caseworker("lone", "HEALTH").get(path("")).then().body("items.id", contains(placement));
        calls.caseworker("lone", "HEALTH").get(path(treatment)).then().statusCode(404);
        calls.caseworker("lone", "HEALTH").get(path(placement)).then().statusCode(200);
        ending(calls.system("HEALTH"), placement, "\"0\"", TODAY, "AS_PLANNED")
                .then()
                .statusCode(404);
        ending(calls.caseworker("lone", "HEALTH"), placement, "\"0\"", TODAY, "AS_PLANNED")
                .then()
                .statusCode(403);
    }

    @Test
    void an_episode_is_kept_by_a_sector_that_keeps_its_kind() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));

        begin(calls.system("EMPLOYMENT"), Map.of("kind", "SHELTER", "from", TODAY.toString()))
                .then()
                .statusCode(403)
                .body("code", equalTo("episode-of-another-sector"));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        Map<String, Object> admission = Map.of("kind", "ADMISSION", "from", TODAY.toString());
        callers.trying("POST /v1/citizens/{citizenId}/episodes", callers.citizen())
                .with(request -> request.body(admission))
                .byRelation(403, "caseworker", "sector-system")
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(409, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        String episode = calls.system("HEALTH")
                .get("/v1/citizens/" + callers.citizen() + "/episodes")
                .path("items[0].id");
        callers.trying("GET /v1/citizens/{citizenId}/episodes", callers.citizen())
                .byRelation(200, staff)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/episodes/{episodeId}", callers.citizen(), episode)
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(200, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/episodes/{episodeId}/endings", callers.citizen(), episode)
                .with(request ->
                        request.header("If-Match", "\"0\"").body(Map.of("on", TODAY.toString(), "outcome", "HOME")))
                .byRelation(404, "caseworker", "sector-system")
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/episode-kinds")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
    }

    @Test
    void the_kinds_say_how_they_may_end() {
        social().get("/v1/episode-kinds")
                .then()
                .body(
                        "items.code",
                        hasItems(
                                "PLACEMENT", "SUBSTANCE_TREATMENT", "CRISIS_CENTRE", "SHELTER", "HOUSING", "ADMISSION"))
                .body(
                        "items.find { it.code == 'SUBSTANCE_TREATMENT' }.ends.code",
                        containsInAnyOrder("DRUG_FREE", "REDUCED", "UNCHANGED", "DROPPED_OUT"))
                .body(
                        "items.find { it.code == 'PLACEMENT' }.ends.find { it.code == 'BREAKDOWN' }.review",
                        equalTo("PLAN_REVISION"));
        OpenApiRules.check("/v1/episode-kinds");
        OpenApiRules.check("/v1/citizens/{citizenId}/episodes");
    }

    private Response contacts() {
        return milestones("OPEN");
    }

    private void met(String milestone) {
        String path = "/v1/citizens/" + citizen + "/milestones/" + milestone;
        social().header("If-Match", social().get(path).header("ETag"))
                .body(Map.of("state", "MET"))
                .post(path + "/settlements")
                .then()
                .statusCode(200);
    }

    private List<String> protection() {
        return Rows.of(
                calls.municipality(),
                "select protected::text || ' ' || coalesce(protected_until::text, 'never') from citizen");
    }

    private String begun(String kind, LocalDate from) {
        return begin(social(), Map.of("kind", kind, "from", from.toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void housed(String status, LocalDate from) {
        begin(social(), Map.of("kind", "HOUSING", "from", from.toString(), "status", status))
                .then()
                .statusCode(201);
    }

    private Response begin(RequestSpecification caller, Map<String, Object> body) {
        return caller.body(new HashMap<>(body)).post("/v1/citizens/" + citizen + "/episodes");
    }

    private Response ending(RequestSpecification caller, String episode, LocalDate on, String outcome) {
        return ending(caller, episode, etag(episode), on, outcome);
    }

    private Response ending(RequestSpecification caller, String episode, String seen, LocalDate on, String outcome) {
        return caller.header("If-Match", seen)
                .body(Map.of("on", on.toString(), "outcome", outcome))
                .post(path(episode) + "/endings");
    }

    private String etag(String episode) {
        return social().get(path(episode)).header("ETag");
    }

    private Response milestones(String state) {
        return social().get("/v1/citizens/" + citizen + "/milestones?state=" + state);
    }

    private List<String> outcomes() {
        return Rows.of(
                calls.municipality(),
                "select measure || ' ' || value from outcome order by recorded_at, measure, value");
    }

    private static List<Integer> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Response> answer : both.invokeAll(List.of(one, other))) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        }
    }

    private String path(String episode) {
        return "/v1/citizens/" + citizen + "/episodes" + (episode.isEmpty() ? "" : "/" + episode);
    }

    private RequestSpecification social() {
        return calls.system("SOCIAL");
    }
}
