package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators: what the journeys of a municipality amount to, one query each, without citizens. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class IndicatorHttpTest {

    private static final Calls COUNTED = Calls.inFreshMunicipality();
    private static boolean written;

    private final Calls calls = Calls.inFreshMunicipality();

    /** What {@link IndicatorFacts} writes of twelve citizens, six of each kind. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "days-in-limbo, 2026-01-01, 2026-02-01, 3.0, 'HEALTH 2.0, SOCIAL 4.0'",
                "stalled-journeys, 2026-01-01, 2026-02-01, 12, 'HEALTH contact-lost 12, SOCIAL contact-lost 6'",
                "days-stalled, 2026-01-01, 2026-02-01, 5.0, 'HEALTH contact-lost 5.0, SOCIAL contact-lost 6.0'",
                "plans-with-citizen-input, 2026-03-01, 2026-04-01, 50.0, 'HEALTH 50.0'",
                "days-to-visibility, 2026-03-01, 2026-04-01, 3.0, 'HEALTH 3.0'",
                "digital-share, 2026-01-01, 2026-02-01, 50.0, ''",
                "face-to-face-contacts, 2026-02-01, 2026-03-01, 1.0, ''",
                "helpers-a-month, 2026-02-01, 2026-03-01, 1.5, 'COMPLEX 2.0, NOT_ASSESSED 1.0'",
                "contacts-before-clarification, 2026-08-01, 2026-09-01, 1.5, ''",
                "days-to-first-joint-meeting, 2026-04-01, 2026-05-01, 10.0, ''",
                "joint-meetings-a-month, 2026-04-01, 2026-05-01, 1.0, ''",
                "lasting-employment, 2025-06-01, 2025-07-01, 50.0, ''",
                "employment-by-origin, 2025-06-01, 2025-07-01, 12, 'OTHER 12'",
                "evidence-based-actions, 2026-05-01, 2026-06-01, 50.0, 'HEALTH 50.0'",
                "homeless-citizens, 2026-06-01, 2026-07-01, 12, ''",
                "homeless-citizens, 2026-07-01, 2026-08-01, 6, ''",
                "outcomes-by-delivery-mode, 2026-07-01, 2026-08-01, -, 'SUBSTANCE_TREATMENT IN_PERSON 0.0, SUBSTANCE_TREATMENT TELEMEDICINE 100.0'",
                "felt-involvement, 2026-09-01, 2026-10-01, 3.5, 'HEALTH 3.5'",
                "home-monitoring, 2026-06-01, 2026-07-01, 12, 'COPD 12'",
            })
    void an_indicator_counts_what_it_says(String id, LocalDate from, LocalDate to, String total, String groups) {
        facts();

        Response answer = read(COUNTED, id, from, to);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(text(answer.path("total.value"))).isEqualTo(total);
        List<Map<String, Object>> shown = answer.path("groups");
        assertThat(shown.stream().map(IndicatorHttpTest::line).toList())
                .containsExactlyElementsOf(groups.isEmpty() ? List.of() : List.of(groups.split(", ")));
    }

    @Test
    void the_share_of_decisions_with_involvement_is_taken_from_the_plans_as_they_are_put() {
        for (int i = 0; i < 5; i++) {
            UUID citizen = calls.citizen("HEALTH");
            calls.putting(
                    citizen,
                    PlanBody.of("HEALTH", "GOP-1")
                            .action(decided("a1", Map.of("citizenInvolved", true, "informationGiven", true)))
                            .action(decided("a2", null)));
        }

        read(calls, "decisions-with-involvement", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1))
                .then()
                .statusCode(200)
                .body("total.persons", equalTo(5))
                .body("total.cases", equalTo(10))
                .body("total.value", equalTo(50.0f))
                .body("groups[0].group.sector", equalTo("HEALTH"));
        read(calls, "decisions-with-involvement", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1))
                .then()
                .body("total", nullValue())
                .body("groups", empty());
    }

    @Test
    void a_joint_goal_counts_with_each_sector_that_owns_it_and_a_few_are_not_shown() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
        calls.coordinate(citizen, "karen");
        new CoordinatedPlanCalls(calls, citizen).active();
        LocalDate month = Calls.today().withDayOfMonth(1);

        read(calls, "joint-goals", month, month.plusMonths(1))
                .then()
                .statusCode(200)
                .body("groups.group.sector", hasItems("HEALTH", "EMPLOYMENT"))
                .body("groups.group.status", hasItem("PROPOSED"))
                .body("groups.value", not(hasItem(1)))
                .body("total.value", nullValue())
                .body("total.persons", nullValue());
        read(calls, "joint-goals", month.minusMonths(1), month).then().body("groups", empty());
    }

    @Test
    void the_catalogue_says_in_the_readers_language_what_there_is_and_where() {
        calls.with(TestTokens.role("supervisor"))
                .header("Accept-Language", "en")
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .body("items.find { it.id == 'digital-share' }.mark", equalTo(80))
                .body("items.find { it.id == 'days-in-limbo' }.title", equalTo("Days in limbo"))
                .body("items.find { it.id == 'days-in-limbo' }.unit", equalTo("DAYS"))
                .body("items.find { it.id == 'joint-goals' }.dimensions", contains("sector", "status"))
                .body("elsewhere.readAt", hasItems("/v1/outcomes/summary", "/v1/prefill-answers/summary"));
        calls.with(TestTokens.role("supervisor"))
                .get("/v1/indicators")
                .then()
                .body("items.find { it.id == 'days-in-limbo' }.title", equalTo("Dage mellem to stole"));
    }

    @Test
    void a_period_is_whole_months() {
        read(calls, "days-in-limbo", LocalDate.of(2026, 1, 2), LocalDate.of(2026, 2, 1))
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.months"))
                .body("errors.pointer", contains("from"));
        read(calls, "days-in-limbo", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1))
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.empty"));
        read(calls, "no-such", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1))
                .then()
                .statusCode(404);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] readers = {"administration", "council", "supervisor", "auditor", "institution-leader"};
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/indicators").byRole(200, readers).holds();
        callers.trying("GET /v1/indicators/{indicatorId}", "days-in-limbo")
                .with(request -> request.queryParam("from", "2026-01-01").queryParam("to", "2026-02-01"))
                .byRole(200, readers)
                .holds();
    }

    private static synchronized void facts() {
        if (!written) {
            IndicatorFacts.ALL.forEach(statement -> Rows.change(COUNTED.municipality(), statement));
            written = true;
        }
    }

    private static Map<String, Object> decided(String id, Map<String, Object> involvement) {
        Map<String, Object> decision = new HashMap<>(Map.of(
                "state", "GRANTED",
                "law", "Sundhedsloven § 140",
                "authority", "Sundhed",
                "decidedOn", "2026-11-02"));
        if (involvement != null) {
            decision.put("involvement", involvement);
        }
        return Map.of(
                "externalId",
                id,
                "kind",
                "TRAINING",
                "title",
                "Genoptræning",
                "from",
                "2026-11-03",
                "legalRight",
                true,
                "terms",
                Map.of("decision", decision));
    }

    private static Response read(Calls where, String id, LocalDate from, LocalDate to) {
        return where.with(TestTokens.role("supervisor")).get("/v1/indicators/" + id + "?from=" + from + "&to=" + to);
    }

    private static String line(Map<String, Object> figure) {
        Map<?, ?> group = (Map<?, ?>) figure.get("group");
        return String.join(" ", group.values().stream().map(String::valueOf).toList()) + " "
                + text(figure.get("value"));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
