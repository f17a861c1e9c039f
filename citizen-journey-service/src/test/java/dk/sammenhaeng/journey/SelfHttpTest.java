package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What citizens see of their own journey, and of nobody else's (C9, FW-J7, X-01). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SelfHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();

    @Test
    void a_citizen_sees_all_sectors_plans_at_once_in_plain_words() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.HEALTH);
        calls.putting(citizen, Callers.EMPLOYMENT);
        calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1").goal("p1"));

        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Aksel"))
                .body("own", equalTo(true))
                .body("coordinator.name", equalTo("Karen Holm"))
                .body("coordinator.phone", equalTo("89 40 20 00"))
                .body("plans.sectorName", containsInAnyOrder("Sundhed og omsorg", "Job og uddannelse", "Psykiatri"))
                .body("plans.planName", hasItems("Min Plan", "Udskrivningsaftale"))
                .body("plans.find { it.sector == 'PSYCHIATRY' }.goals[0].title", equalTo("I arbejde på deltid"))
                .body("plans.find { it.sector == 'EMPLOYMENT' }.responsible.phone", equalTo("89 40 10 00"))
                .body("collisions", hasSize(1))
                .body("collisions[0].appointments", hasSize(2))
                .body("collisions[0].call.unit", hasSize(2));
        citizens.as(subject)
                .header("Accept-Language", "en")
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .body("plans.planName", hasItem("Discharge agreement"));
        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-contact")
                .then()
                .statusCode(200)
                .body("coordinator.name", equalTo("Karen Holm"))
                .body("sectors.person.unit", hasItems("Enheden for HEALTH", "Enheden for PSYCHIATRY"));
        citizens.as(subject).get("/v1/me").then().statusCode(200).body("citizenId", equalTo(citizen.toString()));
    }

    @Test
    void a_discharge_from_psychiatry_is_the_citizens_and_not_a_relatives_who_is_not_let_into_what_is_sensitive() {
        UUID citizen = citizens.withLogIn("PSYCHIATRY", subject);
        String relative = "mitid-" + UUID.randomUUID();
        citizens.represented(citizen, relative, Map.of());
        new TransitionCalls(citizen)
                .started(
                        calls.system("PSYCHIATRY"),
                        TransitionCalls.body(
                                "HOSPITAL_DISCHARGE",
                                "PSYCHIATRY",
                                "SOCIAL",
                                Instant.now().plusSeconds(172_800)));
        String mine = "/v1/citizens/" + citizen;

        citizens.as(subject).get(mine + "/my-plan").then().body("handOvers", hasSize(1));
        citizens.as(subject).get(mine + "/my-timeline").then().body("items.kind", hasItem("TRANSITION"));
        citizens.as(relative).get(mine + "/my-plan").then().statusCode(200).body("handOvers", hasSize(0));
        citizens.as(relative).get(mine + "/my-timeline").then().body("items.kind", not(hasItem("TRANSITION")));
    }

    @Test
    void a_citizen_knows_who_answers_when_the_coordinator_is_away() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        Map<String, Object> karen =
                Map.of("user", "karen", "name", "Karen Holm", "phone", "89 40 20 00", "deputyUser", "dorte-" + subject);
        calls.coordinate(citizen, karen);
        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .body("deputy.name", equalTo("Din koordinators stedfortræder"))
                .body("deputy.phone", equalTo("89 40 20 00"));

        calls.putting(calls.citizen("HEALTH"), PlanBody.of("HEALTH", "GOP-9").responsible("dorte-" + subject));

        for (String mine : List.of("/my-plan", "/my-contact")) {
            citizens.as(subject)
                    .get("/v1/citizens/" + citizen + mine)
                    .then()
                    .statusCode(200)
                    .body("deputy.name", equalTo("Mette Krag"))
                    .body("deputy.phone", equalTo("89 40 20 00"));
        }
    }

    @Test
    void a_citizen_sees_who_looked_and_who_was_refused_but_no_employees_name() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.HEALTH);
        calls.journey(calls.coordinator("karen"), citizen).then().statusCode(200);
        calls.journey(calls.caseworker("worker-health", "HEALTH"), citizen)
                .then()
                .statusCode(200);
        calls.journey(calls.caseworker("snooper", "SOCIAL"), citizen).then().statusCode(404);
        String path = "/v1/citizens/" + citizen + "/my-access-log";

        citizens.as(subject).get("/v1/citizens/" + citizen + "/my-plan");
        String answer = citizens.as(subject)
                .get(path)
                .then()
                .statusCode(200)
                .body("items[0].who", equalTo("Dig selv"))
                .body("items[1].who", equalTo("En sagsbehandler"))
                .body("items[1].outcome", equalTo("REFUSED"))
                .body("items[2].who", equalTo("En sagsbehandler, Enheden for HEALTH"))
                .body("items[2].what", equalTo("Det samlede overblik over dit forløb"))
                .body("items[2].why", equalTo("For at få hjælpen til at hænge sammen"))
                .body("items[3].who", equalTo("Din koordinator"))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("snooper", "worker-health", "karen", "Mette Krag");

        String next = citizens.as(subject)
                .get(path + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        citizens.as(subject)
                .get(path + "?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.outcome", not(hasItem(nullValue())));
    }

    @Test
    void a_look_by_break_glass_is_shown_as_an_emergency() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.breakGlass("night", "SOCIAL", citizen).then().statusCode(201);
        calls.journey(calls.caseworker("night", "SOCIAL"), citizen).then().statusCode(200);

        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-access-log")
                .then()
                .body("items[0].emergency", equalTo(true))
                .body("items[0].what", equalTo("Det samlede overblik over dit forløb"))
                .body("items[1].what", equalTo("Nødadgang til dine oplysninger"))
                .body("items[2].emergency", equalTo(false));
    }

    @Test
    void a_citizen_says_what_to_share_and_takes_it_back_at_once() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.HEALTH);
        String path = "/v1/citizens/" + citizen + "/my-consents";

        citizens.as(subject)
                .body(Map.of("given", true))
                .post(path)
                .then()
                .statusCode(200)
                .body("holds", equalTo(true))
                .body("said", equalTo("DIGITAL"));
        calls.journey(calls.coordinator("karen"), citizen).then().body("plans[0].contentShown", equalTo(true));
        citizens.as(subject).body(Map.of("given", false)).post(path).then().statusCode(200);

        calls.journey(calls.coordinator("karen"), citizen).then().body("plans[0].contentShown", equalTo(false));
        citizens.as(subject)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.given", contains(false, true))
                .body("items.holds", contains(false, false));
    }

    @Test
    void the_team_reads_what_citizens_tell_it() {
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/citizens/{citizenId}/contributions", callers.citizen())
                .with(request -> request.body(Map.of("text", "Jeg vil gerne møde tidligt")))
                .byRelation(201, "coordinator", "caseworker", "citizen")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/contributions", callers.citizen())
                .byRelation(200, "coordinator", "caseworker", "citizen")
                .but(404, Kind.BROKE_THE_GLASS)
                .holds();
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        String path = "/v1/citizens/" + citizen + "/contributions";
        citizens.as(subject)
                .body(Map.of("text", "Mit nummer er 0201609995"))
                .post(path)
                .then()
                .statusCode(400);
        citizens.as(subject)
                .body(Map.of("text", "Jeg sover dårligt før møder"))
                .post(path)
                .then()
                .statusCode(201);

        calls.coordinator("karen")
                .get(path)
                .then()
                .body("items.text", contains("Jeg sover dårligt før møder"))
                .body("items[0].by", equalTo("CITIZEN"));
        calls.coordinator("karen")
                .body(Map.of("text", "Borgeren fortalte i telefonen, at bussen er for dyr"))
                .post(path)
                .then()
                .statusCode(201)
                .body("assisted", equalTo(true));
        citizens.as(subject).get(path).then().body("items.assisted", contains(true, false));
        Published.on(citizen, "journey.started.v1", "journey.part-changed.v1", "journey.part-changed.v1");
    }
}
