package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.IN_A_MONTH;
import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The prison and probation service takes part in a release with the citizen's permission (Kriminalforsorgen, FV-C5). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ProbationHttpTest extends AroundAParty {

    @Test
    void it_sees_the_release_its_appointment_and_whom_to_call_while_the_citizen_permits_it() {
        UUID release = release();
        String party = probation(Map.of())
                .then()
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .body("release.takenOver", equalTo(false))
                .extract()
                .path("id");
        look(party).then().statusCode(404);
        me().get(path("/my-parties"))
                .then()
                .body("items.organisation", contains("Kriminalforsorgen Midtjylland"))
                .body("items[0].release.plannedAt", equalTo(IN_A_MONTH.toString()));
        me().body(Map.of())
                .post(path("/my-parties/" + party + "/permissions"))
                .then()
                .statusCode(200);

        Response seen = look(party);
        seen.then()
                .statusCode(200)
                .body("citizen", equalTo("Aksel Østergård"))
                .body("release.plannedAt", equalTo(IN_A_MONTH.toString()))
                .body("release.takenOver", equalTo(false))
                .body("release.unit", nullValue())
                .body("release.planReady", equalTo(false))
                .body("appointments.title", contains("Samtale t1"))
                .body("contact.name", equalTo("Karen Holm"));
        assertThat(seen.<Map<String, Object>>path("").keySet())
                .isEqualTo(Set.of(
                        "id",
                        "kind",
                        "organisation",
                        "citizen",
                        "purpose",
                        "contact",
                        "measures",
                        "appointments",
                        "steps",
                        "release"));
        assertThat(seen.asString())
                .doesNotContain(citizen.toString(), "Praktik", "Besøgsven", "I arbejde", "Bor alene");

        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        transitions()
                .step(employment(), employment(), release, "acceptances", accepting())
                .then()
                .statusCode(200);
        look(party)
                .then()
                .body("release.takenOver", equalTo(true))
                .body("release.unit", equalTo("Visitationen Nord"))
                .body("release.phone", equalTo("89 40 30 00"))
                .body("release.planReady", equalTo(true));
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector",
                        "EMPLOYMENT",
                        "name",
                        "Visitationen Nord",
                        "leaderUser",
                        "lis",
                        "dutyPhone",
                        "89 40 30 00",
                        "members",
                        List.of(),
                        "secret",
                        true));
        look(party).then().body("release.unit", nullValue()).body("release.phone", equalTo("89 40 30 00"));
        participations().then().body("items.id", contains(party));

        transitions()
                .step(employment(), calls.system("SOCIAL"), release, "cancellations", Map.of("reason", "Udsat"))
                .then()
                .statusCode(200);
        look(party).then().statusCode(404);
        participations().then().body("items", empty());
        me().get(path("/my-parties")).then().body("items.release", contains(nullValue()));
    }

    @Test
    void nobody_is_asked_without_a_release_that_the_caller_works_on() {
        probation(Map.of()).then().statusCode(409).body("rule", equalTo("party-no-release"));
        release();

        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        Response onNeitherSide = calls.caseworker("worker-health", "HEALTH")
                .body(prison(Map.of("appointmentIds", List.of())))
                .post(path("/parties"));
        onNeitherSide.then().statusCode(409).body("rule", equalTo("party-no-release"));
        probation(Map.of("actionIds", List.of(measure)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("party.parts"));
        String party = probation(Map.of("appointmentIds", List.of()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        calls.caseworker("worker-social", "SOCIAL").get(path("/parties")).then().body("items.id", contains(party));
        calls.caseworker("worker-health", "HEALTH").get(path("/parties")).then().body("items", empty());
    }

    private UUID release() {
        return transitions()
                .started(
                        calls.system("SOCIAL"),
                        TransitionCalls.handingOver(
                                TransitionCalls.body("PRISON_RELEASE", "SOCIAL", "EMPLOYMENT", IN_A_MONTH)));
    }

    private Response probation(Map<String, Object> other) {
        return invite(prison(other));
    }

    private Map<String, Object> prison(Map<String, Object> other) {
        Map<String, Object> body = body(Map.of(
                "kind",
                "PROBATION_SERVICE",
                "organisation",
                "Kriminalforsorgen Midtjylland",
                "contactName",
                "Pia Prøve",
                "purpose",
                "Så vi kan aftale løsladelsen",
                "actionIds",
                List.of()));
        body.putAll(other);
        return body;
    }

    private TransitionCalls transitions() {
        return new TransitionCalls(citizen);
    }

    private RequestSpecification employment() {
        return calls.system("EMPLOYMENT");
    }
}
