package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stays at a shelter or a crisis centre, and what comes after them: FV-C6, FV-C9. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ShelterHttpTest extends AroundAnEpisode {

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
        assertThat(Rows.of(
                        calls.municipality(),
                        "select to_jsonb(n)::text from notice n where kind = 'ADDRESS_PROTECTED' and citizen_id = '"
                                + citizen + "'"))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice).doesNotContain("CRISIS"));
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
}
