package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As what somebody is in the team decides what they see of a journey at most (FV-C27). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ParticipantRoleHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void each_role_reads_the_sectors_its_work_needs_and_the_coordinator_all_that_is_consented() {
        UUID citizen = calls.citizen("HEALTH");
        for (String sector : List.of("HEALTH", "EMPLOYMENT", "SOCIAL", "PSYCHIATRY")) {
            calls.putting(citizen, PlanBody.of(sector, "P-1").goal("g1"));
        }
        calls.coordinate(citizen, "karen");
        consent(citizen, true);
        member(citizen, "tea", "Lærer", Map.of()).body("participantRole", equalTo("TEACHER"));
        member(citizen, "nina", "Sygeplejerske", Map.of()).body("participantRole", equalTo("NURSE"));
        member(citizen, "dan", "Almen praksis", Map.of("participantRole", "DOCTOR"))
                .body("role", equalTo("Almen praksis"))
                .body("participantRole", equalTo("DOCTOR"));
        member(citizen, "fred", "Frisør", Map.of()).body("participantRole", equalTo("OTHER"));

        assertThat(read(citizen, "tea")).containsExactlyInAnyOrder("EMPLOYMENT", "SOCIAL");
        assertThat(read(citizen, "nina")).containsExactlyInAnyOrder("HEALTH", "SOCIAL", "PSYCHIATRY");
        assertThat(read(citizen, "dan")).containsExactlyInAnyOrder("HEALTH", "SOCIAL", "PSYCHIATRY", "EMPLOYMENT");
        assertThat(read(citizen, "fred")).containsExactlyInAnyOrder("HEALTH", "SOCIAL", "EMPLOYMENT");
        calls.journey(calls.caseworker("tea", "SOCIAL"), citizen)
                .then()
                .body("plans", hasSize(4))
                .body("plans.find { it.sector == 'HEALTH' }.contact.phone", equalTo("89 40 10 00"));
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/complexity")
                .then()
                .statusCode(200)
                .body("professions", equalTo(8))
                .body("sectors", equalTo(4))
                .body("coordinatorNeeded", equalTo(true))
                .body("coordinatorThere", equalTo(true));

        consent(citizen, false);
        assertThat(read(citizen, "nina"))
                .as("by psykiatriloven § 13 c")
                .containsExactlyInAnyOrder("SOCIAL", "PSYCHIATRY");
        assertThat(read(citizen, "tea")).containsExactly("SOCIAL");
        assertThat(Rows.of(calls.municipality(), """
                select r.who || ' ' || p.sector
                from sector_plan p cross join (values ('tea'), ('nina'), ('karen')) r (who)
                where shows_content(p, r.who, 'SOCIAL', now())
                """))
                .containsExactlyInAnyOrder(
                        "tea SOCIAL", "nina SOCIAL", "nina PSYCHIATRY", "karen SOCIAL", "karen PSYCHIATRY");
    }

    @Test
    void what_a_list_asks_in_sql_is_what_the_role_says() {
        for (ParticipantRole role : ParticipantRole.values()) {
            for (Sector sector : Sector.values()) {
                for (boolean sensitive : List.of(true, false)) {
                    assertThat(Rows.of(
                                    calls.municipality(),
                                    "select role_opens('%s', '%s', %s)::text".formatted(role, sector, sensitive)))
                            .as("%s %s %s", role, sector, sensitive)
                            .containsExactly(String.valueOf(role.opens(sector, sensitive)));
                }
            }
        }
        assertThat(Rows.of(calls.municipality(), "select role_opens('WIZARD', 'HEALTH', false)::text"))
                .containsExactly("false");
    }

    @Test
    void what_each_role_sees_is_published_and_how_many_meet_is_for_who_works_with_the_citizen() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/participant-roles")
                .byRole(
                        200,
                        "coordinator",
                        "caseworker",
                        "sector-system",
                        "institution-leader",
                        "administration",
                        "auditor",
                        "citizen")
                .holds();
        callers.as(Kind.COORDINATOR)
                .get("/v1/participant-roles")
                .then()
                .body("items.find { it.role == 'NURSE' }.name", equalTo("Sygeplejerske"))
                .body(
                        "items.find { it.role == 'NURSE' }.sees.content",
                        contains("NOTHING", "USUAL", "SENSITIVE_TOO", "SENSITIVE_TOO"));
        callers.trying("GET /v1/citizens/{citizenId}/complexity", callers.citizen())
                .byRelation(200, "coordinator", "caseworker", "sector-system", "institution-leader")
                .holds();
    }

    @Test
    void a_list_over_citizens_shows_a_member_what_the_role_needs_and_break_glass_nothing() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        String decision = calls.system("HEALTH")
                .body(Map.of("relevant", true, "authority", "Aarhus Kommune"))
                .post("/v1/citizens/" + citizen + "/rehabilitation-decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        member(citizen, "tea", "Lærer", Map.of());
        member(citizen, "nina", "Sygeplejerske", Map.of());
        calls.breakGlass("gry", "HEALTH", citizen).then().statusCode(201);

        assertThat(waiting("nina")).containsExactly(decision);
        assertThat(waiting("tea")).isEmpty();
        assertThat(waiting("gry")).isEmpty();
    }

    private List<String> waiting(String user) {
        return calls.caseworker(user, "HEALTH")
                .get("/v1/rehabilitation-decisions")
                .then()
                .statusCode(200)
                .extract()
                .path("items.decisionId");
    }

    private ValidatableResponse member(UUID citizen, String user, String role, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(Map.of("user", user, "role", role));
        body.putAll(more);
        return calls.coordinator("karen")
                .body(body)
                .post("/v1/citizens/" + citizen + "/team")
                .then()
                .statusCode(201);
    }

    private void consent(UUID citizen, boolean given) {
        calls.coordinator("karen")
                .body(given ? Map.of("given", true, "includesSensitive", true) : Map.of("given", false))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
    }

    /** The sectors whose plan somebody of the social sector reads. */
    private List<String> read(UUID citizen, String user) {
        return calls.journey(calls.caseworker(user, "SOCIAL"), citizen)
                .then()
                .statusCode(200)
                .extract()
                .path("plans.findAll { it.contentShown }.sector");
    }
}
