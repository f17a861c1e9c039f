package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules as people read them, decide their numbers, and take back what they accepted. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RuleHttpTest {

    private static final String LOAD = "/v1/rules/weekly-load/thresholds/hoursPerWeek";
    private static final LocalDate TODAY = Calls.today();
    private static final Instant NINE = TODAY.plusDays(30).atTime(9, 0).toInstant(ZoneOffset.UTC);

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void everyone_who_works_with_rules_reads_them_and_administration_decides() {
        Callers callers = Callers.around(calls);
        String[] readers = {
            "coordinator", "caseworker", "sector-system", "administration", "council", "supervisor", "auditor"
        };
        callers.trying("GET /v1/rules/{ruleId}", "weekly-load")
                .byRole(200, readers)
                .holds();
        callers.trying("GET /v1/rules/{ruleId}/thresholds/{key}", "weekly-load", "hoursPerWeek")
                .byRole(200, readers)
                .holds();
        callers.trying("PUT /v1/rules/{ruleId}/thresholds/{key}", "weekly-load", "hoursPerWeek")
                .with(request -> request.header("If-Match", "\"0\"").body(decision("30", TODAY)))
                .byRole(200, "administration")
                .holds();
    }

    @Test
    void a_rule_names_the_change_of_law_that_brought_it_where_the_source_does() {
        calls.system("HEALTH")
                .get("/v1/rules/coordinator-missing")
                .then()
                .body("laws.law", contains("Lov nr. 707 af 8. juni 2018"))
                .body("laws.legalChangeId", contains("lta/2018/707"));
        calls.system("HEALTH").get("/v1/rules/contact-lost").then().body("laws[0]", not(hasKey("legalChangeId")));
    }

    @Test
    void an_acceptance_is_taken_back_by_the_coordinator_alone() {
        Callers callers = Callers.around(calls);
        String accepted = calls.conflicts(calls.coordinator("karen"), callers.citizen(), "OPEN")
                .path("items[0].conflictId");
        accept(callers.citizen(), accepted).then().statusCode(200);

        callers.trying("POST /v1/citizens/{citizenId}/conflicts/{conflictId}/reopenings", callers.citizen(), accepted)
                .with(request -> request.body(Map.of("reason", "Borgeren har ombestemt sig")))
                .byRelation(200, "coordinator")
                .but(409, Callers.Kind.DEPUTY)
                .holds();
    }

    @Test
    void a_reopened_conflict_is_a_new_one_and_everyone_concerned_is_told() {
        UUID citizen = collision();
        String accepted =
                calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").path("items[0].conflictId");
        accept(citizen, accepted).then().body("allowedActions", contains("reopenings"));

        Response reopened = calls.coordinator("karen")
                .body(Map.of("reason", "Det ene møde kan flyttes alligevel"))
                .post("/v1/citizens/" + citizen + "/conflicts/" + accepted + "/reopenings");

        reopened.then().statusCode(200).body("status", equalTo("OPEN")).body("owner", equalTo("karen"));
        assertThat(reopened.<String>path("conflictId")).isNotEqualTo(accepted);
        calls.system("HEALTH").get("/v1/notices").then().body("items.kind", contains("OPENED", "CLOSED", "OPENED"));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.conflict-opened.v1",
                "journey.conflict-closed.v1",
                "journey.conflict-opened.v1");
        calls.coordinator("karen")
                .body(Map.of("reason", "En gang til"))
                .post("/v1/citizens/" + citizen + "/conflicts/" + accepted + "/reopenings")
                .then()
                .statusCode(409)
                .body("rule", equalTo("conflict-not-accepted"));
    }

    @Test
    void a_conflict_says_what_solves_it_and_is_found_by_rule_and_severity() {
        UUID citizen = collision();
        RequestSpecification karen = calls.coordinator("karen").header("Accept-Language", "en");

        karen.get("/v1/citizens/" + citizen + "/conflicts?rule=overlapping-appointments&severity=ACT&count=true")
                .then()
                .body("total", equalTo(1))
                .body("items[0].solutions.code", contains("MOVE_LATER_APPOINTMENT", "MEET_BY_PHONE_OR_VIDEO"))
                .body("items[0].solutions.text", hasItem("Meet by phone or video."));
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/conflicts?rule=weekly-load")
                .then()
                .body("items", empty());
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/conflicts?severity=STOP")
                .then()
                .body("items", empty());
    }

    @Test
    void a_lower_threshold_reaches_everybody_and_a_higher_one_lets_go_again() {
        List<UUID> citizens = List.of(fiveHours(), fiveHours(), fiveHours());
        loaded(citizens, List.of());

        decide(LOAD, 0, "4", TODAY)
                .then()
                .statusCode(200)
                .body("value", equalTo(4))
                .body("history", hasSize(1));

        loaded(citizens, List.of("weekly-load"));
        assertThat(
                        Rows.of(
                                calls.municipality(),
                                "select distinct rule_version || ' ' || (thresholds ->> 'hoursPerWeek') from conflict where rule = 'weekly-load'"))
                .containsExactly("2 4");
        decide(LOAD, 1, "5", TODAY).then().statusCode(200).body("history.value", contains(4, 5));
        loaded(citizens, List.of());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        Rows.of(calls.municipality(), "select id from rule_sweep where finished_at is null"))
                .isEmpty());
        UUID later = fiveHours();
        loaded(List.of(later), List.of());
    }

    @Test
    void a_threshold_of_the_future_holds_from_its_day_and_is_shown_as_of_that_day() {
        decide(LOAD, 0, "20", TODAY.plusDays(30)).then().statusCode(200).body("value", equalTo(37));

        calls.system("HEALTH").get("/v1/rules/weekly-load").then().body("thresholds[0].value", equalTo(37));
        calls.system("HEALTH")
                .get("/v1/rules/weekly-load?asOf=" + TODAY.plusDays(30))
                .then()
                .body("thresholds[0].value", equalTo(20))
                .body("thresholds[0].name", equalTo("Timer om ugen"));
        UUID sweep = UUID.fromString(
                Rows.of(calls.municipality(), "select id from rule_sweep").getFirst());
        assertThat(Rows.dueDays(sweep, "rules.sweep")).containsExactly(TODAY.plusDays(30));
        assertThat(Rows.of(calls.municipality(), "select act from audit where act = 'rule-threshold.decide'"))
                .hasSize(1);
    }

    @Test
    void a_decision_is_within_the_range_not_in_the_past_and_names_what_it_saw() {
        decide(LOAD, 0, "169", TODAY.minusDays(1))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/value", "/validFrom"));
        decide("/v1/rules/standstill/thresholds/benefitMonths", 0, "12.5", TODAY)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        decide(LOAD, 1, "30", TODAY).then().statusCode(412);
        administration().body(decision("30", TODAY)).put(LOAD).then().statusCode(428);
        decide("/v1/rules/weekly-load/thresholds/nothing", 0, "30", TODAY)
                .then()
                .statusCode(404);
        decide("/v1/rules/no-such-rule/thresholds/hoursPerWeek", 0, "30", TODAY)
                .then()
                .statusCode(404);
        assertThat(Rows.of(calls.municipality(), "select rule from rule_threshold"))
                .isEmpty();
    }

    @Test
    void one_municipalitys_threshold_is_no_others() {
        decide(LOAD, 0, "20", TODAY).then().statusCode(200);

        Calls.inFreshMunicipality()
                .system("HEALTH")
                .get(LOAD)
                .then()
                .body("value", equalTo(37))
                .body("history", empty());
    }

    @Test
    void a_method_that_supervision_deselects_is_noticed_where_it_is_used() {
        try (Neighbours neighbours = new Neighbours(calls.municipality())) {
            UUID citizen = usingMethod("SCARED_STRAIGHT");
            UUID misspelt = usingMethod("SCARED_STRAIHGT");
            UUID method = UUID.randomUUID();

            neighbours.method(method, "SCARED_STRAIGHT", List.of("USABLE 2020-01-01", "DESELECTED " + TODAY));

            eventually(citizen, "SOCIAL", List.of("deselected-method"));
            eventually(misspelt, "SOCIAL", List.of("deselected-method"));
            calls.conflicts(calls.system("SOCIAL"), misspelt, "OPEN")
                    .then()
                    .body("items.reason", contains("NOT_IN_REGISTER"));
            UUID planned = usingMethod("UNHEARD_OF");
            calls.conflicts(calls.system("SOCIAL"), planned, "OPEN")
                    .then()
                    .body("items.reason", contains("NOT_IN_REGISTER"));
            neighbours.method(UUID.randomUUID(), "UNHEARD_OF", List.of("USABLE 2020-01-01"));
            eventually(planned, "SOCIAL", List.of());
            UUID seeking = calls.citizen("EMPLOYMENT");
            calls.system("EMPLOYMENT")
                    .get("/v1/citizens/" + seeking + "/next-best-actions")
                    .then()
                    .statusCode(200)
                    .body("items.method", contains("UNHEARD_OF"));
            neighbours.method(method, "SCARED_STRAIGHT", List.of("USABLE 2020-01-01"));
            eventually(citizen, "SOCIAL", List.of());

            calls.coordinate(misspelt, "karen");
            accept(
                            misspelt,
                            calls.conflicts(calls.system("SOCIAL"), misspelt, "OPEN")
                                    .path("items[0].conflictId"))
                    .then()
                    .statusCode(200);
            neighbours.method(
                    UUID.randomUUID(), "SCARED_STRAIHGT", List.of("USABLE 2020-01-01", "DESELECTED " + TODAY));
            eventually(misspelt, "SOCIAL", List.of("deselected-method"));
            calls.conflicts(calls.system("SOCIAL"), misspelt, "OPEN")
                    .then()
                    .body("items.reason", contains("DESELECTED"));
        }
    }

    private UUID usingMethod(String method) {
        UUID citizen = calls.citizen("SOCIAL");
        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-1")
                        .action(Map.of(
                                "externalId",
                                "a1",
                                "kind",
                                "SUPPORT_85",
                                "title",
                                "Støtte",
                                "from",
                                TODAY.toString(),
                                "legalRight",
                                false,
                                "terms",
                                Map.of("method", method))));
        return citizen;
    }

    private UUID collision() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").appointment("t1", NINE, NINE.plusSeconds(3600)));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").appointment("s1", NINE, NINE.plusSeconds(3600)));
        return citizen;
    }

    /** A citizen with two plans that ask for 2.5 hours a week each. */
    private UUID fiveHours() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        for (String sector : List.of("HEALTH", "EMPLOYMENT")) {
            calls.putting(
                    citizen,
                    PlanBody.of(sector, "P-1")
                            .action(Map.of(
                                    "externalId",
                                    "a1",
                                    "kind",
                                    "TRAINING_" + sector,
                                    "title",
                                    "Træning",
                                    "from",
                                    TODAY.toString(),
                                    "weeklyHours",
                                    2.5,
                                    "legalRight",
                                    false)));
        }
        return citizen;
    }

    private void loaded(List<UUID> citizens, List<String> rules) {
        citizens.forEach(citizen -> eventually(citizen, "HEALTH", rules));
    }

    private void eventually(UUID citizen, String sector, List<String> rules) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        calls.conflicts(calls.system(sector), citizen, "OPEN").<List<String>>path("items.rule"))
                .isEqualTo(rules));
    }

    private Response accept(UUID citizen, String conflict) {
        return calls.coordinator("karen")
                .body(Map.of(
                        "reason",
                        "Borgeren ønsker begge dele",
                        "acceptedUntil",
                        TODAY.plusDays(9).toString()))
                .post("/v1/citizens/" + citizen + "/conflicts/" + conflict + "/resolutions");
    }

    private Response decide(String path, int seen, String value, LocalDate from) {
        return administration()
                .header("If-Match", "\"" + seen + "\"")
                .body(decision(value, from))
                .put(path);
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private static Map<String, Object> decision(String value, LocalDate from) {
        return Map.of("value", new BigDecimal(value), "validFrom", from.toString(), "reason", "Byrådets beslutning");
    }
}
