package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signals of concern (catalogue C26): CIT-13, FV-C25, and the 24 hours of barnets lov. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConcernHttpTest extends AroundAConcern {

    @Test
    void whoever_gives_a_signal_learns_that_it_came_and_no_more() {
        Response answer = give(calls.system("HEALTH"), child, signal());

        answer.then().statusCode(201);
        assertThat(answer.<Map<String, Object>>path("").keySet()).containsExactlyInAnyOrder("id", "receivedAt");
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/concerns/" + answer.path("id"))
                .then()
                .statusCode(404);
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/concerns")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_concern_about_a_child_is_to_be_assessed_within_24_hours_and_by_the_unit_alone() {
        String id = given(child);

        Response read = bent().get("/v1/concerns/" + id);

        read.then()
                .statusCode(200)
                .body("about", equalTo("CHILD"))
                .body("basis", equalTo("Kommer uden madpakke"))
                .body("fromSector", equalTo("HEALTH"))
                .body("citizenName", equalTo("Aksel Østergård"))
                .body("plans.sector", contains("HEALTH"))
                .body("allowedActions", contains("triages"));
        assertThat(Duration.between(Instant.parse(read.path("receivedAt")), Instant.parse(read.path("triageBy"))))
                .isEqualTo(Duration.ofHours(24));
        mona().get("/v1/concerns?state=RECEIVED&about=CHILD").then().body("items.id", contains(id));
        mona().get("/v1/concerns?about=ADULT").then().body("items", empty());
        for (RequestSpecification other :
                List.of(calls.caseworker("oda", "SOCIAL"), calls.caseworker("worker-health", "HEALTH"))) {
            other.get("/v1/concerns/" + id).then().statusCode(404);
        }
    }

    @Test
    void about_an_adult_another_unit_and_a_longer_deadline_hold() {
        UUID adult = calls.citizen("HEALTH");
        String id = given(adult);
        bent().get("/v1/concerns/" + id).then().statusCode(404);
        administration()
                .get("/v1/concern-triage")
                .then()
                .body("items.about", contains("CHILD", "ADULT"))
                .body("items.waiting", contains(0, 1))
                .body("items[1].unitId", nullValue());

        assigned("ADULT", "vibe", "ib");

        Response read = calls.caseworker("ib", "SOCIAL").get("/v1/concerns/" + id);
        read.then().statusCode(200).body("about", equalTo("ADULT"));
        assertThat(Duration.between(Instant.parse(read.path("receivedAt")), Instant.parse(read.path("triageBy"))))
                .isEqualTo(Duration.ofDays(7));
        bent().get("/v1/concerns/" + id).then().statusCode(404);
    }

    @Test
    void the_same_signal_again_is_received_once_and_its_id_is_for_one_citizen() {
        Map<String, Object> signal = new HashMap<>(signal());
        signal.put("externalId", "S-1");
        String id = give(calls.system("HEALTH"), child, signal)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        give(calls.system("HEALTH"), child, signal).then().statusCode(200).body("id", equalTo(id));
        give(calls.system("HEALTH"), calls.citizen("HEALTH"), signal)
                .then()
                .statusCode(409)
                .body("rule", equalTo("concern-id-known"));
        mona().get("/v1/concerns").then().body("items", hasSize(1));
    }

    @Test
    void it_waits_on_the_units_worklist_and_past_its_deadline_stands_first_for_the_leader() {
        String id = given(child);
        bent().get("/v1/worklist?rule=concern-to-triage")
                .then()
                .body("items.citizens.findings.taskId.flatten()", contains(id));
        mona().get("/v1/worklist?scope=UNIT&rule=concern-to-triage")
                .then()
                .body("items.ruleTitle", contains("En bekymring venter på jeres vurdering"));

        Rows.comesDue(calls.municipality(), UUID.fromString(id), "concern.untriaged");

        await().untilAsserted(() -> mona().get("/v1/worklist?scope=UNIT&rule=concern-overdue")
                .then()
                .body("items.severity", contains("STOP"))
                .body("items.citizens.findings.taskId.flatten()", contains(id)));
        mona().get("/v1/concerns?overdue=true").then().body("items.overdue", contains(true));
        administration().get("/v1/concern-triage").then().body("items.overdue", contains(1, 0));
        triage(bent(), id, Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD))
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false));
        mona().get("/v1/worklist?scope=UNIT&rule=concern-overdue").then().body("items", empty());
    }

    @Test
    void nothing_waits_about_the_dead_on_a_list_in_a_count_or_as_work_until_a_wrong_death_is_taken_back() {
        String id = given(child);
        String decided = given(child);
        triage(bent(), decided, Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD))
                .then()
                .statusCode(200);
        Rows.comesDue(calls.municipality(), UUID.fromString(id), "concern.untriaged");
        await().untilAsserted(
                        () -> mona().get("/v1/concerns?overdue=true").then().body("items.id", contains(id)));
        administration().get("/v1/concern-triage").then().body("items.waiting", contains(1, 0));

        String death = administration()
                .body(Map.of("kind", "DEATH", "happenedOn", TODAY.toString()))
                .post("/v1/citizens/" + child + "/life-events")
                .then()
                .statusCode(201)
                .extract()
                .path("lifeEventId");

        mona().get("/v1/concerns").then().body("items.id", contains(decided));
        mona().get("/v1/concerns?overdue=true").then().body("items", empty());
        mona().get("/v1/worklist?scope=UNIT&rule=concern-overdue").then().body("items", empty());
        administration()
                .get("/v1/concern-triage")
                .then()
                .body("items.waiting", contains(0, 0))
                .body("items.overdue", contains(0, 0));
        give(calls.system("HEALTH"), child, signal()).then().statusCode(409).body("rule", equalTo("journey-ended"));

        administration()
                .body(Map.of("reason", "Navnebror"))
                .post("/v1/citizens/" + child + "/life-events/" + death + "/reversals")
                .then()
                .statusCode(200);

        mona().get("/v1/concerns?state=RECEIVED").then().body("items.id", contains(id));
        mona().get("/v1/worklist?scope=UNIT&rule=concern-overdue").then().body("items", hasSize(1));
        administration().get("/v1/concern-triage").then().body("items.overdue", contains(1, 0));
    }

    @Test
    void about_one_person_with_two_records_it_waits_while_the_person_lives_whichever_record_it_names() {
        UUID other = born(TODAY.minusYears(9));
        String id = given(other);
        administration()
                .body(Map.of("kind", "DEATH", "happenedOn", TODAY.toString()))
                .post("/v1/citizens/" + other + "/life-events")
                .then()
                .statusCode(201);
        mona().get("/v1/concerns").then().body("items", empty());

        String merge = administration()
                .body(Map.of("otherId", other, "reason", "Samme barn"))
                .post("/v1/citizens/" + child + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("mergeId");

        mona().get("/v1/concerns").then().body("items.id", contains(id));
        administration().get("/v1/concern-triage").then().body("items.waiting", contains(1, 0));
        Rows.comesDue(calls.municipality(), UUID.fromString(id), "concern.untriaged");
        await().untilAsserted(() -> mona().get("/v1/worklist?scope=UNIT&rule=concern-overdue")
                .then()
                .body("items.citizens.findings.taskId.flatten()", contains(id)));

        administration()
                .body(Map.of("reason", "To forskellige børn"))
                .post("/v1/citizens/" + child + "/merges/" + merge + "/reversals")
                .then()
                .statusCode(200);
        mona().get("/v1/concerns").then().body("items", empty());
    }

    @Test
    void an_institution_speaks_of_those_it_gives_something() {
        UUID school = UUID.randomUUID();
        calls.putting(child, PlanBody.of("SOCIAL", "HP-1").action("a1", school, TODAY.minusDays(9), TODAY.plusDays(9)));

        give(leader(school), child, signal()).then().statusCode(201);
        give(leader(UUID.randomUUID()), child, signal()).then().statusCode(404);

        mona().get("/v1/concerns")
                .then()
                .body("items.fromInstitution", contains(school.toString()))
                .body("items[0].fromSector", nullValue());
    }

    @Test
    void the_journeys_events_do_not_tell_of_a_concern() {
        String id = given(child);

        assertThat(Rows.of(
                        calls.municipality(),
                        "select payload from event_log where aggregateid = '" + child + "' and payload like '%" + id
                                + "%'"))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains("part-changed")
                        .doesNotContain("concern")
                        .doesNotContain("CARE"));
    }

    @Test
    void a_unit_is_assigned_once_and_changed_by_who_saw_it() {
        UUID unit = unit("vibe", "ib");

        administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", unit))
                .put("/v1/concern-triage/CHILD")
                .then()
                .statusCode(412);
        administration()
                .body(Map.of("unitId", unit))
                .put("/v1/concern-triage/CHILD")
                .then()
                .statusCode(428);
        administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", UUID.randomUUID()))
                .put("/v1/concern-triage/ADULT")
                .then()
                .statusCode(400)
                .body("errors.code", contains("concern.unit-unknown"));
        String id = given(child);
        administration()
                .header("If-Match", "\"1\"")
                .body(Map.of("unitId", unit))
                .put("/v1/concern-triage/CHILD")
                .then()
                .statusCode(200);

        bent().get("/v1/concerns/" + id).then().statusCode(404);
        calls.caseworker("ib", "SOCIAL").get("/v1/concerns/" + id).then().statusCode(200);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/concerns", around)
                .with(request -> request.body(signal()))
                .byRelation(201, "caseworker", "sector-system", "coordinator", "institution-leader")
                .but(201, Callers.Kind.BROKE_THE_GLASS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/early-efforts", around)
                .byRelation(200, "caseworker", "sector-system", "coordinator")
                .holds();
        callers.trying("GET /v1/concerns")
                .byRole(200, "caseworker", "institution-leader")
                .holds();
        String id = given(child);
        callers.trying("GET /v1/concerns/{concernId}", id)
                .byRole(404, "caseworker", "institution-leader")
                .holds();
        callers.trying("POST /v1/concerns/{concernId}/triages", id)
                .with(request -> request.header("If-Match", "\"0\"")
                        .body(Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD)))
                .byRole(404, "caseworker", "institution-leader")
                .holds();
        callers.trying("PUT /v1/concern-triage/{about}", "CHILD")
                .with(request -> request.header("If-Match", "\"9\"").body(Map.of("unitId", callers.unit())))
                .byRole(412, "administration")
                .holds();
        callers.trying("GET /v1/concern-triage")
                .byRole(200, "administration", "auditor")
                .holds();
    }
}
