package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan whose existence is a secret (VIP), one that a law opens, a secret unit and a protected address, everywhere. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SecretPlanTest {

    private static final PlanBody CRISIS_CENTRE = PlanBody.of("SOCIAL", "KRISE-1")
            .appointment("k1", Callers.NINE.minusSeconds(60), Callers.NINE.plusSeconds(600), 0, "Sydhavnen 7");

    private static final String THAT_THE_GLASS_WAS_BROKEN = "notice-to-read";

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void an_ordinary_plan_that_collides_with_a_secret_one() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        calls.coordinator("karen")
                .body(Map.of("given", true, "includesSensitive", true))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
        Map<String, Object> secret = new LinkedHashMap<>(CRISIS_CENTRE.body());
        secret.put("sensitivity", "VIP");
        calls.system("SOCIAL")
                .body(secret)
                .put(Calls.path(citizen, CRISIS_CENTRE))
                .then()
                .statusCode(201);
        calls.system("HEALTH")
                .body(Callers.HEALTH.body())
                .put(Calls.path(citizen, Callers.HEALTH))
                .then()
                .statusCode(201)
                .body("openConflicts", equalTo(0));
    }

    private List<RequestSpecification> others() {
        assertThat(calls.breakGlass("gry", "SOCIAL", citizen).statusCode()).isBetween(200, 201);
        return Stream.of(
                        calls.coordinator("karen"),
                        calls.system("HEALTH"),
                        calls.caseworker("worker-health", "HEALTH"),
                        calls.caseworker("gry", "SOCIAL"))
                .toList();
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }

    @Test
    void a_secret_plan_is_there_for_its_own_people_alone() {
        for (RequestSpecification own : List.of(calls.system("SOCIAL"), calls.caseworker("worker-social", "SOCIAL"))) {
            own.get(path("/journey"))
                    .then()
                    .body("plans.sector", containsInAnyOrder("SOCIAL", "HEALTH"))
                    .body("plans.find { it.sector == 'SOCIAL' }.seenBy.ground", equalTo("OWN"))
                    .body("conflicts", hasSize(1));
        }
        for (RequestSpecification other : others()) {
            other.get(path("/journey"))
                    .then()
                    .statusCode(200)
                    .body("plans.sector", not(containsInAnyOrder("SOCIAL", "HEALTH")))
                    .body("conflicts", empty());
        }
        for (RequestSpecification other : others()) {
            other.get(path("/sector-plans")).then().body("items.sector", not(containsInAnyOrder("SOCIAL", "HEALTH")));
        }
        for (RequestSpecification other : others()) {
            other.get(Calls.path(citizen, CRISIS_CENTRE)).then().statusCode(404);
        }
        for (RequestSpecification other : others()) {
            other.get(Calls.path(citizen, CRISIS_CENTRE) + "/versions").then().statusCode(404);
        }
    }

    @Test
    void a_finding_with_a_secret_side_is_on_no_list_count_history_or_notice_of_others() {
        for (RequestSpecification other : others()) {
            other.get(path("/conflicts?count=true"))
                    .then()
                    .body("items", empty())
                    .body("total", equalTo(0));
        }
        calls.system("SOCIAL").get(path("/conflicts?count=true")).then().body("total", equalTo(1));
        String conflict = calls.system("SOCIAL").get(path("/conflicts")).path("items[0].conflictId");
        calls.coordinator("karen")
                .body(Map.of(
                        "reason",
                        "Aftalt",
                        "acceptedUntil",
                        Calls.today().plusDays(5).toString()))
                .post(path("/conflicts/" + conflict + "/resolutions"))
                .then()
                .statusCode(404);

        for (RequestSpecification other :
                List.of(calls.coordinator("karen"), calls.caseworker("worker-health", "HEALTH"))) {
            other.get("/v1/worklist").then().body("items.rule", everyItem(equalTo(THAT_THE_GLASS_WAS_BROKEN)));
        }
        for (RequestSpecification other :
                List.of(calls.coordinator("karen"), calls.caseworker("worker-health", "HEALTH"))) {
            other.get("/v1/worklist/counts").then().body("items.rule", everyItem(equalTo(THAT_THE_GLASS_WAS_BROKEN)));
        }
        calls.caseworker("worker-social", "SOCIAL").get("/v1/worklist").then().body("items", hasSize(1));

        for (RequestSpecification other : others()) {
            assertThat(other.get(path("/timeline?to=" + Calls.today().plusYears(1)))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain("SOCIAL", "KRISE", "CONFLICT_OPENED", "Samtale k1");
        }
        assertThat(told("SOCIAL")).containsExactly(conflict);
        assertThat(told("HEALTH")).isEmpty();
    }

    private List<String> told(String sector) {
        return calls.system(sector).get("/v1/notices").path("items.conflictId");
    }

    @Test
    void a_law_opens_a_discharge_agreement_to_the_social_side_and_is_named() {
        PlanBody agreement = PlanBody.of("PSYCHIATRY", "UA-1").goal("g1");
        calls.putting(citizen, agreement);
        calls.coordinator("karen").body(Map.of("given", false)).put(path("/consent"));

        calls.caseworker("worker-social", "SOCIAL")
                .get(Calls.path(citizen, agreement))
                .then()
                .body("contentShown", equalTo(true))
                .body("seenBy.ground", equalTo("LAW"))
                .body("seenBy.law", equalTo("Psykiatriloven § 13 c"));
        calls.coordinator("karen")
                .get(Calls.path(citizen, agreement))
                .then()
                .body("contentShown", equalTo(false))
                .body("seenBy", nullValue());
        calls.system("SOCIAL")
                .get("/v1/sharing-grounds")
                .then()
                .body(
                        "items.findAll { it.planType == 'UDSKRIVNINGSAFTALE_13A' }.readingSector",
                        containsInAnyOrder("SOCIAL", "HEALTH"));
    }

    @Test
    void a_secret_unit_gives_others_a_phone_and_no_name() {
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "HEALTH",
                        "name", "Enheden for HEALTH",
                        "leaderUser", "lone",
                        "dutyPhone", "89401099",
                        "secret", true,
                        "members", List.of()));
        String contact = "plans.find { it.sector == 'HEALTH' }.contact.";
        calls.coordinator("karen")
                .get(path("/journey"))
                .then()
                .body("plans.find { it.sector == 'HEALTH' }.contentShown", equalTo(true))
                .body(contact + "unit", nullValue())
                .body(contact + "phone", equalTo("89 40 10 00"));
        calls.caseworker("worker-health", "HEALTH")
                .get(path("/journey"))
                .then()
                .body(contact + "unit", equalTo("Enheden for HEALTH"));
    }

    @Test
    void the_places_of_a_protected_citizen_are_for_the_plans_own_people_until_the_protection_ends() {
        String place = "plans.find { it.sector == 'HEALTH' }.appointments[0].place";
        calls.coordinator("karen").get(path("/journey")).then().body(place, notNullValue());

        calls.coordinator("karen")
                .body(Map.of(
                        "isProtected", true, "until", Calls.today().plusYears(1).toString()))
                .put(path("/address-protection"))
                .then()
                .statusCode(200)
                .body("isProtected", equalTo(true));

        calls.coordinator("karen")
                .get(path("/journey"))
                .then()
                .body("plans.find { it.sector == 'HEALTH' }.appointments", hasSize(1))
                .body(place, nullValue());
        calls.caseworker("worker-health", "HEALTH").get(path("/journey")).then().body(place, notNullValue());
        assertThat(Rows.dueDays(citizen, "protection.ends"))
                .containsExactly(Calls.today().plusYears(1));

        Rows.change(
                calls.municipality(),
                "update citizen set protected_until = '" + Calls.today() + "' where id = '" + citizen + "'");
        calls.coordinator("karen").get(path("/journey")).then().body(place, notNullValue());
        calls.coordinator("karen")
                .body(Map.of(
                        "isProtected", false, "until", Calls.today().plusDays(3).toString()))
                .put(path("/address-protection"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("protection.until"));
    }

    @Test
    void a_stay_that_tells_of_shelter_is_in_the_history_of_its_own_sector_alone() {
        calls.system("SOCIAL")
                .body(Map.of(
                        "kind", "SHELTER", "from", Calls.today().minusDays(1).toString()))
                .post(path("/episodes"))
                .then()
                .statusCode(201);
        calls.system("SOCIAL").get(path("/timeline")).then().body("items.kind", hasItem("EPISODE_BEGAN"));
        for (RequestSpecification other : List.of(calls.coordinator("karen"), calls.system("HEALTH"))) {
            assertThat(other.get(path("/timeline"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .doesNotContain("EPISODE", "SHELTER");
        }
    }

    @Test
    void what_sql_says_of_content_is_what_the_journey_shows() {
        for (String sector : List.of("EMPLOYMENT", "PSYCHIATRY")) {
            calls.putting(citizen, PlanBody.of(sector, "P-1").goal("g1"));
        }
        calls.coordinator("karen")
                .body(Map.of("user", "tim", "role", "Mentor", "sector", "SOCIAL"))
                .post(path("/team"))
                .then()
                .statusCode(201);
        Map<String, String> readers = new LinkedHashMap<>();
        readers.put("karen", "");
        readers.put("tim", "SOCIAL");
        readers.put("worker-health", "HEALTH");
        readers.put("worker-social", "SOCIAL");
        for (Map<String, Object> words : List.<Map<String, Object>>of(
                Map.of("given", false),
                Map.of("given", true),
                Map.of("given", true, "includesSensitive", true),
                Map.of("given", true, "sectors", List.of("EMPLOYMENT")))) {
            calls.coordinator("karen").body(words).put(path("/consent"));
            readers.forEach((user, sector) ->
                    assertThat(inSql(user, sector)).as(user + " " + words).isEqualTo(inView(user, sector)));
        }
    }

    @Test
    void who_left_the_team_or_comes_later_is_shown_nothing_by_a_list_either() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "P-1").goal("g1"));
        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        String member = calls.coordinator("karen")
                .body(Map.of("user", "tim", "role", "Mentor", "sector", "SOCIAL"))
                .post(path("/team"))
                .path("memberId");
        assertThat(inSql("tim", "SOCIAL")).contains("EMPLOYMENT");

        calls.coordinator("karen").delete(path("/team/" + member)).then().statusCode(204);
        assertThat(inSql("tim", "SOCIAL")).as("the same day").isEmpty();

        Rows.change(
                calls.municipality(),
                "update team_member set added_at = now() + interval '1 hour', ends_at = null where id = '" + member
                        + "'");
        assertThat(inSql("tim", "SOCIAL")).as("an hour before").isEmpty();
    }

    private List<String> inSql(String user, String sector) {
        return Rows.of(
                calls.municipality(),
                "select sector from sector_plan p where citizen_id = '" + citizen + "' and shows_content(p, '" + user
                        + "', nullif('" + sector + "', ''), now()) order by sector");
    }

    private List<String> inView(String user, String sector) {
        RequestSpecification reader = sector.isEmpty() ? calls.coordinator(user) : calls.caseworker(user, sector);
        List<String> shown = calls.journey(reader, citizen).path("plans.findAll { it.contentShown }.sector");
        return shown.stream().sorted().toList();
    }
}
