package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Episodes with outcomes (catalogue C11): FV-C7, FV-C8, FV-C9, FV-C28, FW-J9. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EpisodeHttpTest extends AroundAnEpisode {

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
                .body("items.kind", containsInAnyOrder("CHILD_PLAN", "PLACEMENT_SUPERVISION"))
                .body("items.reason", contains("BASIS_ENDED", "BASIS_ENDED"));
    }

    @Test
    void a_placement_that_ends_as_planned_asks_for_nothing() {
        ending(social(), begun("PLACEMENT", TODAY.minusMonths(2)), TODAY, "AS_PLANNED");

        milestones("OPEN").then().body("items", empty());
        assertThat(outcomes()).containsExactly("PLACEMENT_BREAKDOWN NO_BREAKDOWN");
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
        Rows.change(calls.municipality(), "update citizen set birth_date = '" + TODAY.minusYears(20) + "'");
        housed("HOMELESS", TODAY);
        assertThat(outcomes()).contains("HOUSING_RETENTION LOST");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select (payload::jsonb #>> '{data,targetGroup}') || ' ' || (payload::jsonb #>> '{data,month}') "
                                + "from event_log where payload::jsonb #>> '{data,measure}' = 'HOUSING_RETENTION'"))
                .containsExactly("YOUNG_HOMELESS " + YearMonth.from(TODAY));
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
}
