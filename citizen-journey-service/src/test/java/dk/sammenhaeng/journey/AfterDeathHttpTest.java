package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the day of a death nothing asks anybody to act, notifies or writes; a wrong death taken back lets it go on (C21). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class AfterDeathHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String DEADLINES = "select kind from due where kind not like 'journey.%' order by kind";

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private UUID citizen;
    private UUID job;
    private UUID transition;
    private String ahead;

    @BeforeEach
    void a_citizen_with_a_deadline_of_every_kind() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        job = calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.coordinate(citizen, "karen");
        propose(citizen, job).then().statusCode(201);
        karen(Map.of("to", Map.of("user", "ole", "name", "Ole Dahl", "phone", "89402001")))
                .post(path("/coordinator/hand-overs"))
                .then()
                .statusCode(201);
        karen(Map.of("given", true, "until", TODAY.plusDays(30).toString()))
                .put(path("/consent"))
                .then()
                .statusCode(200);
        karen(Map.of("isProtected", true, "until", TODAY.plusDays(30).toString()))
                .put(path("/address-protection"))
                .then()
                .statusCode(200);
        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "externalVersion",
                        1,
                        "kind",
                        "SYGEDAGPENGE",
                        "from",
                        TODAY.toString(),
                        "to",
                        TODAY.plusDays(30).toString()))
                .put(path("/benefits/sd-1"))
                .then()
                .statusCode(201);
        ahead = meeting(3600);
        String held = over(meeting(1800));
        over(meeting(5400));
        karen(Map.of("kind", "ASKS_FOR_ANOTHER", "statedOn", TODAY.toString()))
                .post(path("/coordinator/requests"))
                .then()
                .statusCode(201);
        calls.system("HEALTH")
                .body(Map.of("relevant", true, "authority", "Visitationen"))
                .post(path("/rehabilitation-decisions"))
                .then()
                .statusCode(201);
        calls.system("HEALTH")
                .body(Map.of("type", "WELLBEING", "basis", "Kommer ikke længere"))
                .post(path("/concerns"))
                .then()
                .statusCode(201);
        karen(Map.of(
                        "citizenPresence",
                        "ATTENDED",
                        "decisions",
                        List.of(),
                        "commitments",
                        List.of(Map.of(
                                "what",
                                "Skaffe henvisning",
                                "ownerSector",
                                "HEALTH",
                                "owner",
                                "Genoptræningen",
                                "dueOn",
                                TODAY.plusDays(6).toString()))))
                .post(path("/meetings/" + held + "/minutes"))
                .then()
                .statusCode(200);
        String admission = calls.system("HEALTH")
                .body(Map.of("kind", "ADMISSION", "from", TODAY.toString()))
                .post(path("/episodes"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        // As at the end of a stay whose outcome is watched for months.
        Rows.change(
                calls.municipality(),
                "insert into due (id, municipality, subject, kind, at) values (gen_random_uuid(), '"
                        + calls.municipality() + "', '" + admission
                        + "', 'episode.time-over', now() + interval '1 day')");
        calls.coordinator("karen")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "targetGroup",
                        "BY_NEED",
                        "every",
                        "P2W",
                        "rationale",
                        "Angst for at komme ud",
                        "firstOn",
                        TODAY.plusDays(1).toString()))
                .put(path("/contact-schedule"))
                .then()
                .statusCode(201);
        transition = new TransitionCalls(citizen)
                .started(
                        calls.system("HEALTH"),
                        TransitionCalls.body("SECTOR_TO_SECTOR", "HEALTH", "EMPLOYMENT", TransitionCalls.IN_A_MONTH));
    }

    @Test
    void no_deadline_of_a_dead_citizen_comes_and_no_list_asks_for_anything() {
        assertThat(Rows.of(calls.municipality(), DEADLINES))
                .contains(
                        "benefit.ended",
                        "commitment.due",
                        "concern.untriaged",
                        "consent.ends",
                        "contact.missed",
                        "coordinator.hand-over-unanswered",
                        "coordinator.request-unanswered",
                        "episode.time-over",
                        "meeting.follow-up",
                        "milestone.passed",
                        "proposal.unanswered",
                        "protection.ends",
                        "rehabilitation.follow-up",
                        "transition.comes-due");
        calls.coordinator("ole").get("/v1/worklist").then().body("items", hasSize(1));
        UUID alive = calls.citizen("HEALTH");
        calls.coordinate(alive, "ida");
        calls.putting(alive, PlanBody.of("HEALTH", "GOP-2"));
        propose(alive, calls.putting(alive, PlanBody.of("EMPLOYMENT", "MP-2")))
                .then()
                .statusCode(201);
        calls.system("EMPLOYMENT").get("/v1/proposals").then().body("items", hasSize(2));
        everythingComesInSeconds();

        String death = life().body(Map.of("kind", "DEATH", "happenedOn", TODAY.toString()))
                .post(path("/life-events"))
                .then()
                .statusCode(201)
                .extract()
                .path("lifeEventId");
        calls.breakGlass("gry", "SOCIAL", citizen).then().statusCode(201);
        propose(citizen, job);

        assertThat(Rows.of(calls.municipality(), DEADLINES))
                .as("the deadline of the living, and of a break-glass that ends and is reviewed")
                .containsExactly("break-glass.ends", "proposal.unanswered");
        new TransitionCalls(citizen)
                .read(calls.system("HEALTH"), transition)
                .then()
                .body("status", equalTo("CANCELLED"));
        calls.coordinator("karen")
                .get(path("/meetings/" + ahead))
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("Borgeren er død"));
        for (String asked : List.of("/v1/worklist", "/v1/coordinators/ole/hand-overs")) {
            calls.coordinator("ole").get(asked).then().statusCode(200).body("items", empty());
        }
        calls.coordinator("karen")
                .get("/v1/worklist")
                .then()
                .body(
                        "items.citizens.flatten().findings.flatten().reason",
                        contains("LIFE_EVENT", "BREAK_GLASS_OPENED"));
        calls.system("HEALTH").get("/v1/commitments").then().body("items", empty());
        calls.system("EMPLOYMENT").get("/v1/proposals").then().body("items", hasSize(1));
        List<String> told = told();
        soon(() -> calls.system("EMPLOYMENT")
                .get("/v1/proposals?overdue=true")
                .then()
                .body("items", hasSize(1)));

        assertThat(told())
                .as("events, notices and messages once the time of all had come")
                .isEqualTo(told);

        life().body(Map.of("reason", "Navnebror"))
                .post(path("/life-events/" + death + "/reversals"))
                .then()
                .statusCode(200);
        soon(() -> calls.system("EMPLOYMENT")
                .get("/v1/proposals?overdue=true")
                .then()
                .body("items", hasSize(2)));
        calls.system("HEALTH").get("/v1/commitments").then().body("items", hasSize(1));
    }

    private void everythingComesInSeconds() {
        Rows.change(
                calls.municipality(),
                "with gone as (delete from due where kind not like 'journey.%' returning subject, kind)"
                        + " insert into due (id, municipality, subject, kind, at)"
                        + " select gen_random_uuid(), acting_municipality(), subject, kind, now() + interval '8 seconds'"
                        + " from gone");
        Rows.change(calls.municipality(), "update coordinator_hand_over set answer_by = now() + interval '8 seconds'");
    }

    private List<String> told() {
        return Rows.of(
                calls.municipality(),
                "select count(*) || ' of ' || kind from ("
                        + "select 'event' as kind from event_log where aggregateid = '" + citizen + "'"
                        + " union all select 'notice' from notice where citizen_id = '" + citizen + "'"
                        + " union all select 'staff notice' from staff_notice where citizen_id = '" + citizen + "'"
                        + " union all select 'message' from message where citizen_id = '" + citizen + "'"
                        + ") as told group by kind order by kind");
    }

    private Response propose(UUID about, UUID plan) {
        return calls.system("HEALTH")
                .body(Map.of(
                        "toSector",
                        "EMPLOYMENT",
                        "planId",
                        plan.toString(),
                        "kind",
                        "OTHER",
                        "content",
                        "Telefonsamtale?",
                        "reason",
                        "Træning",
                        "answerBy",
                        TODAY.plusDays(6).toString()))
                .post("/v1/citizens/" + about + "/proposals");
    }

    private String meeting(int seconds) {
        return karen(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "PHYSICAL",
                        "start",
                        Instant.now().plusSeconds(seconds).toString(),
                        "end",
                        Instant.now().plusSeconds(seconds + 600L).toString(),
                        "citizenTakesPart",
                        true))
                .post(path("/meetings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String over(String meeting) {
        Rows.change(
                calls.municipality(),
                "update meeting set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'"
                        + " where id = '" + meeting + "'");
        return meeting;
    }

    private RequestSpecification karen(Map<String, Object> body) {
        return calls.coordinator("karen").body(body);
    }

    private RequestSpecification life() {
        return citizens.administration();
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
    }
}
