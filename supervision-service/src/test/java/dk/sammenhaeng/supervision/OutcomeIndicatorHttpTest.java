package dk.sammenhaeng.supervision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.supervision.CitizenJourney.Told;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.OpenApiContract;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TablesOf;
import dk.sammenhaeng.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Flow F6 as far as outcomes go: citizen-journey tells of them, and the municipality's indicators feel it. */
@SupervisionStack
class OutcomeIndicatorHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PATH = "/v1/outcome-indicators";
    private static final String TREATMENT = "SUBSTANCE_TREATMENT";
    private static final String LIVING = "INDEPENDENT_LIVING";

    @Inject
    DanishCalendar calendar;

    private final String municipality = FreshMunicipality.next();
    private final CitizenJourney journeys = new CitizenJourney(municipality);

    @Test
    void what_came_of_the_efforts_is_a_share_with_what_it_is_made_up_of() {
        journeys.tells(7, treated("DRUG_FREE", true, past(3)));
        journeys.tells(5, treated("REDUCED", true, past(2)));
        journeys.tells(8, treated("UNCHANGED", false, past(3)));
        journeys.tells(9, treated("DRUG_FREE", true, past(0)));
        heard(29);

        item(TREATMENT)
                .body("items[0].title", equalTo("Drug treatment ended drug free or with reduced use"))
                .body("items[0].sector", equalTo("SOCIAL"))
                .body("items[0].better", equalTo("HIGHER"))
                .body("items[0].rate.from", equalTo(past(3).atDay(1).toString()))
                .body("items[0].rate.to", equalTo(past(1).atDay(1).toString()))
                .body("items[0].rate.counted", equalTo(12))
                .body("items[0].rate.total", equalTo(20))
                .body("items[0].rate.percent", equalTo(60.0f))
                .body("items[0].development.percent", contains(46.7f, 100.0f))
                .body("items[0].breakdown.values.value", contains("DRUG_FREE", "REDUCED", "UNCHANGED"))
                .body("items[0].breakdown.values.count", contains(7, 5, 8))
                .body("items[0].breakdown.targetGroups", empty())
                .body("items[0].target", nullValue());
        as("council")
                .header("Accept-Language", "da")
                .get(PATH + period(past(3), past(2)) + "&measure=" + TREATMENT)
                .then()
                .body("items[0].title", equalTo("Stofmisbrugsbehandling afsluttet stoffri eller med reduceret forbrug"))
                .body("items[0].rate.total", equalTo(15));
        all("&sector=PSYCHIATRY")
                .body("items.measure", contains(LIVING, "LABOUR_MARKET_ATTACHMENT", "EDUCATION_ATTACHMENT"))
                .body("items.rate", everyItem(nullValue()));
    }

    @Test
    void what_is_taken_back_is_counted_no_more_whichever_comes_first_and_however_often_it_is_told() {
        String early = journeys.tells(Told.takenBack("READMISSION", "READMITTED", past(1)));
        heard(1);
        item("READMISSION").body("items[0].rate", nullValue());
        journeys.tells(5, readmitted(past(1)));
        String one = journeys.tells(readmitted(past(1)));
        journeys.repeats(early);
        journeys.repeats(one);
        journeys.tells(5, Told.recorded("RELAPSE", "RELAPSED", true, past(1)));
        heard(12);

        item("READMISSION").body("items[0].better", equalTo("LOWER")).body("items[0].rate.counted", equalTo(5));

        journeys.tells(Told.takenBack("READMISSION", "READMITTED", past(1)));
        heard(13);
        item("READMISSION").body("items[0].rate", nullValue());
        item("RELAPSE").body("items[0].rate.total", equalTo(5));
        journeys.tells(2, readmitted(past(2)));
        heard(15);
        item("READMISSION")
                .body("items[0].rate.from", equalTo(past(2).atDay(1).toString()))
                .body("items[0].rate.counted", equalTo(6))
                .body("items[0].development", hasSize(1));
    }

    @Test
    void what_was_all_taken_back_or_never_told_here_leaves_no_trace() {
        journeys.tells(6, readmitted(past(2)));
        journeys.tells(readmitted(past(3)));
        journeys.tells(Told.takenBack("READMISSION", "READMITTED", past(3)));
        journeys.tells(Told.takenBack("READMISSION", "READMITTED", past(1)));
        journeys.tells(Told.takenBack("READMISSION", "NOT_READMITTED", past(2)));
        heard(10);

        item("READMISSION")
                .body("items[0].development.from", contains(past(2).atDay(1).toString()))
                .body("items[0].rate.counted", equalTo(6))
                .body("items[0].rate.total", equalTo(6))
                .body("items[0].breakdown.values.value", contains("READMITTED"));
    }

    @Test
    void what_is_told_anew_after_its_positions_are_lost_counts_once() {
        List<String> told = List.of(
                journeys.tells(readmitted(past(1))), journeys.tells(Told.takenBack("RELAPSE", "RELAPSED", past(1))));
        heard(2);
        forgetWhatWasHeard();

        told.forEach(journeys::repeats);

        journeys.tells(5, Told.recorded("RELAPSE", "RELAPSED", true, past(2)));
        heard(7);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        new TablesOf(municipality).rows("select subject from stream_position where sequence = 1"))
                .hasSize(7));
        assertThat(count()).isEqualTo(7);
    }

    @Test
    void what_cannot_be_read_waits_parked_and_what_is_not_known_yet_is_kept_without_a_figure() {
        journeys.tells(readmitted(past(1)).without("measure"));
        journeys.tells(readmitted(past(1)).without("counted"));
        journeys.tells(Told.recorded("SOMETHING_NEW", "YES", true, past(1)));
        LocalDate lastMonth = past(1).atDay(10);
        for (int outcome = 0; outcome < 5; outcome++) {
            journeys.tells(readmitted(past(9)).without("month").with("laterField", "x"), lastMonth);
        }
        heard(6);

        item("READMISSION")
                .body("items[0].rate.counted", equalTo(5))
                .body("items[0].rate.from", equalTo(past(1).atDay(1).toString()));
        all("").body("items.measure", not(contains("SOMETHING_NEW")));
        await().atMost(PATIENCE).untilAsserted(() -> as("operator")
                .get("/v1/parked-events")
                .then()
                .statusCode(200)
                .body("items.reason", contains("MismatchedInputException", "MismatchedInputException")));
    }

    @Test
    void who_keeps_the_home_is_told_beside_the_evaluation_and_of_the_young_where_they_are_enough() {
        journeys.tells(9, home("KEPT", true, "HOMELESS"));
        journeys.tells(6, home("LOST", false, "HOMELESS"));
        journeys.tells(5, home("KEPT", true, "YOUNG_HOMELESS"));
        journeys.tells(4, home("LOST", false, "YOUNG_HOMELESS"));
        heard(24);
        item("HOUSING_RETENTION")
                .body("items[0].rate.percent", equalTo(58.3f))
                .body("items[0].comparison.percent", equalTo(90))
                .body("items[0].comparison.source", notNullValue())
                .body("items[0].breakdown", nullValue());

        journeys.tells(home("LOST", false, "YOUNG_HOMELESS"));
        heard(25);

        item("HOUSING_RETENTION")
                .body("items[0].breakdown.targetGroups.targetGroup", contains("HOMELESS", "YOUNG_HOMELESS"))
                .body("items[0].breakdown.targetGroups.counted", contains(9, 5))
                .body("items[0].breakdown.targetGroups.percent", contains(60.0f, 50.0f))
                .body("items[0].breakdown.values.count", contains(14, 11));
    }

    @Test
    void a_municipality_sets_its_target_of_the_rehabilitation_goal_which_is_empty_until_then() {
        journeys.tells(6, Told.recorded(LIVING, "YES", true, past(1)));
        journeys.tells(6, Told.recorded(LIVING, "NO", false, past(1)));
        heard(12);
        String none = target("council")
                .then()
                .statusCode(200)
                .body("percent", nullValue())
                .body("history", empty())
                .body("allowedActions", empty())
                .extract()
                .header("ETag");
        assertThat(none).startsWith("\"0.");

        set("administration", "", "55", past(6)).statusCode(428);
        String first = set("administration", none, "55", past(6))
                .statusCode(200)
                .body("percent", equalTo(55.0f))
                .body("validFrom", equalTo(past(6).atDay(1).toString()))
                .extract()
                .header("ETag");
        set("supervisor", none, "40", past(6)).statusCode(412);
        item(LIVING)
                .body("items[0].rate.percent", equalTo(50.0f))
                .body("items[0].target.percent", equalTo(55.0f))
                .body("items[0].target.reached", equalTo(false));
        set("supervisor", first, "50", past(1))
                .statusCode(200)
                .body("history.percent", hasSize(2))
                .body("history.setBy", contains("tove", "tove"))
                .body("history.number", contains(1, 2))
                .body("allowedActions", contains("set"));

        item(LIVING).body("items[0].target.reached", equalTo(true));
        as("auditor")
                .get(PATH + period(past(5), past(2)) + "&measure=" + LIVING)
                .then()
                .body("items[0].target.percent", equalTo(55.0f))
                .body("items[0].target.reached", nullValue());
        as("auditor")
                .get(PATH + period(past(12), past(8)) + "&measure=" + LIVING)
                .then()
                .body("items[0].target", nullValue());
        others("supervisor")
                .get(PATH + "/" + LIVING + "/target")
                .then()
                .statusCode(200)
                .body("history", empty());
    }

    @Test
    void what_is_no_target_is_refused_at_its_place() {
        put("administration", LIVING, "\"0\"", Map.of("percent", 101, "validFrom", "2026-01-01", "reason", "x"))
                .statusCode(400)
                .body("errors.pointer", contains("/percent"));
        put("administration", LIVING, "\"0\"", Map.of("percent", 50, "validFrom", "2026-01-02", "reason", "x"))
                .statusCode(400)
                .body("errors.code", contains("period.months"));
        put(
                        "administration",
                        LIVING,
                        "\"0\"",
                        Map.of("percent", 50, "validFrom", "2026-01-01", "reason", "020160-9995"))
                .statusCode(400)
                .body("errors.code", contains("no-cpr"));
        put("administration", TREATMENT, "\"0\"", Map.of("percent", 50, "validFrom", "2026-01-01", "reason", "x"))
                .statusCode(404);
        as("supervisor").get(PATH + "/EMPLOYMENT/target").then().statusCode(404);
        as("supervisor").get(PATH + "/NO_SUCH/target").then().statusCode(404);
        target("supervisor").then().body("history", empty());
    }

    @Test
    void a_period_is_whole_months() {
        as("supervisor")
                .get(PATH + "?from=2026-01-02&to=2026-02-02")
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.months", "period.months"));
        as("supervisor")
                .get(PATH + "?from=2026-02-01&to=2026-02-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.empty"));
        as("supervisor").get(PATH).then().statusCode(400);
        as("supervisor")
                .get(PATH + "?from=2026-01-01&to=2026-02-01&sector=SCHOOL")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("sector"));
    }

    @Test
    void another_municipality_counts_nothing_of_it() {
        journeys.tells(5, readmitted(past(1)));
        heard(5);

        others("supervisor")
                .get(PATH + period(past(12), past(0)) + "&measure=READMISSION")
                .then()
                .statusCode(200)
                .body("items[0].rate", nullValue());
    }

    @Test
    void who_may_read_and_who_may_set() {
        Map<String, Object> request = Map.of("percent", 50, "validFrom", "2026-01-01", "reason", "Handicapplan");
        for (String role : List.of(
                "caseworker",
                "coordinator",
                "sector-system",
                "institution-leader",
                "controller",
                "data-consumer",
                "operator",
                "citizen")) {
            as(role).get(PATH + period(past(2), past(1))).then().statusCode(403);
            target(role).then().statusCode(403);
            put(role, LIVING, "\"0\"", request).statusCode(403);
        }
        for (String role : List.of("council", "auditor")) {
            as(role).get(PATH + period(past(2), past(1))).then().statusCode(200);
            target(role).then().statusCode(200);
            put(role, LIVING, "\"0\"", request).statusCode(403);
        }
        given().get(PATH + period(past(2), past(1))).then().statusCode(401);
    }

    @Test
    void the_database_keeps_what_was_told_and_what_was_set() {
        journeys.tells(readmitted(past(1)));
        heard(1);
        TablesOf tables = new TablesOf(municipality);

        assertThat(tables.refusal("update copy_outcome set taken_back = true")).contains("permission denied");
        assertThat(tables.refusal("delete from outcome_target")).contains("permission denied");
        assertThat(tables.refusal("insert into copy_outcome (id, measure, value, month, taken_back) values "
                        + "(gen_random_uuid(), 'RELAPSE', 'RELAPSED', '2026-01-01', false)"))
                .contains("only_what_is_taken_back_leaves_its_side_unsaid");
    }

    private YearMonth past(int months) {
        return YearMonth.from(calendar.today()).minusMonths(months);
    }

    private static Told treated(String value, boolean counted, YearMonth month) {
        return Told.recorded(TREATMENT, value, counted, month);
    }

    private static Told readmitted(YearMonth month) {
        return Told.recorded("READMISSION", "READMITTED", true, month);
    }

    private Told home(String value, boolean counted, String targetGroup) {
        return Told.recorded("HOUSING_RETENTION", value, counted, past(1)).with("targetGroup", targetGroup);
    }

    private void heard(int outcomes) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(count()).isEqualTo(outcomes));
    }

    private int count() {
        return new TablesOf(municipality).rows("select id from copy_outcome").size();
    }

    private void forgetWhatWasHeard() {
        try (Connection connection = StackResource.database()
                        .connect(StackResource.database().app());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('sammenhaeng.municipality', '" + municipality + "', true)");
            assertThat(statement.executeUpdate("update stream_position set sequence = 0"))
                    .isEqualTo(2);
            connection.commit();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String period(YearMonth from, YearMonth to) {
        return "?from=" + from.atDay(1) + "&to=" + to.atDay(1);
    }

    /** One indicator over everything there is, in English. */
    private ValidatableResponse item(String measure) {
        return all("&measure=" + measure);
    }

    private ValidatableResponse all(String filter) {
        return as("supervisor")
                .header("Accept-Language", "en")
                .get(PATH + period(past(12), past(-1)) + filter)
                .then()
                .statusCode(200);
    }

    private Response target(String role) {
        return as(role).get(PATH + "/" + LIVING + "/target");
    }

    private ValidatableResponse set(String role, String tag, String percent, YearMonth from) {
        return put(
                role,
                LIVING,
                tag,
                Map.of(
                        "percent",
                        Integer.parseInt(percent),
                        "validFrom",
                        from.atDay(1).toString(),
                        "reason",
                        "Plan"));
    }

    private ValidatableResponse put(String role, String measure, String tag, Map<String, Object> request) {
        RequestSpecification call = as(role).body(request);
        return (tag.isEmpty() ? call : call.header("If-Match", tag))
                .put(PATH + "/" + measure + "/target")
                .then();
    }

    private RequestSpecification as(String role) {
        return with(role, municipality);
    }

    private RequestSpecification others(String role) {
        return with(role, FreshMunicipality.next());
    }

    private static RequestSpecification with(String role, String municipality) {
        return given().filter(new OpenApiContract())
                .auth()
                .oauth2(TestTokens.role(role)
                        .municipality(municipality)
                        .user("tove")
                        .token())
                .contentType("application/json");
    }
}
