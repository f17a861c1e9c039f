package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who takes part from outside sees a little, with the citizen's permission and no longer (FV-C20). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class PartyHttpTest extends AroundAParty {

    @Test
    void a_voluntary_organisation_sees_its_own_measure_its_appointment_and_whom_to_call_while_the_citizen_permits_it() {
        String party = invite(Map.of())
                .then()
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .extract()
                .path("id");
        participations().then().body("items", empty());
        look(party).then().statusCode(404);
        me().get(path("/my-parties"))
                .then()
                .body("items.organisation", contains("Besøgsvennerne"))
                .body("items[0].measures.title", contains("Besøgsven"))
                .body("items[0].appointments.title", contains("Samtale t1"));

        me().body(Map.of())
                .post(path("/my-parties/" + party + "/permissions"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PERMITTED"))
                .body("said", equalTo("DIGITAL"));
        me().body(Map.of())
                .post(path("/my-parties/" + party + "/permissions"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("party-not-asked"));

        participations()
                .then()
                .body("items.citizen", contains("Aksel Østergård"))
                .body("items.id", contains(party));
        Response seen = look(party);
        seen.then()
                .statusCode(200)
                .body("measures.title", contains("Besøgsven"))
                .body("appointments.title", contains("Samtale t1"))
                .body("contact.name", equalTo("Karen Holm"))
                .body("contact.phone", equalTo("89 40 20 00"))
                .body("steps", empty());
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
                        "steps"));
        assertThat(seen.<Map<String, Object>>path("measures[0]").keySet())
                .isEqualTo(Set.of("id", "title", "from", "to", "weeklyHours"));
        assertThat(seen.asString()).doesNotContain(citizen.toString(), "Praktik", "I arbejde", "Mette Krag", "t2");
        me().get(path("/my-access-log"))
                .then()
                .body("items[0].who", equalTo(WHO))
                .body("items[0].what", equalTo("Det, du har givet lov til at vise"))
                .body("items[0].outcome", equalTo("READ"))
                .body("items[1].what", equalTo("En liste over dem, der er givet lov til at hjælpe"))
                .body("items.findAll { it.outcome == 'REFUSED' }.who", contains(equalTo(WHO)));
        for (String closed : List.of("/my-plan", "/my-contact", "/my-access-log", "/my-parties")) {
            outside().get(path(closed)).then().statusCode(404);
        }

        me().post(path("/my-parties/" + party + "/endings"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"));
        look(party).then().statusCode(404);
        participations().then().body("items", empty());
        me().post(path("/my-parties/" + party + "/endings")).then().statusCode(200);
    }

    @Test
    void what_is_shown_is_looked_at_anew_when_the_plan_changes() {
        String party = invite(Map.of("said", "ORAL"))
                .then()
                .statusCode(201)
                .body("state", equalTo("PERMITTED"))
                .extract()
                .path("id");
        look(party).then().body("appointments[0].place", equalTo("Rådhuset, indgang SOCIAL"));

        Map<String, Object> calledOff = PlanBody.of("SOCIAL", "H-1")
                .version(2)
                .action(volunteer("v1"))
                .went("t1", Callers.NINE, "CANCELLED_BY_US")
                .body();
        put(calledOff);
        look(party).then().body("measures.title", contains("Besøgsven")).body("appointments", empty());
        Map<String, Object> now =
                PlanBody.of("SOCIAL", "H-1").version(3).action(volunteer("v1")).body();
        put(now);
        look(party).then().body("measures.title", contains("Besøgsven")).body("appointments", empty());
        Map<String, Object> sensitive =
                PlanBody.of("SOCIAL", "H-1").version(4).action(volunteer("v1")).body();
        sensitive.put("sensitivity", "FOELSOM");
        put(sensitive);

        look(party).then().statusCode(200).body("measures", empty());
    }

    @Test
    void nobody_is_shown_a_public_measure_a_sensitive_plan_or_what_the_caller_may_not_read() {
        invite(Map.of("actionIds", List.of(publicMeasure), "appointmentIds", List.of(UUID.randomUUID())))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/actionIds", "/appointmentIds"))
                .body("errors.code", contains("party.measure", "party.appointment"));
        invite(Map.of("actionIds", List.of(), "appointmentIds", List.of()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("party.parts"));
        invite(Map.of("kind", "EMPLOYER")).then().statusCode(400).body("errors.code", contains("party.parts"));
        invite(Map.of("until", Calls.today().toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("party.until"));
        withdrawConsent();
        calls.coordinator("karen")
                .body(body(Map.of()))
                .post(path("/parties"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("party.measure", "party.appointment"));
        calls.caseworker("worker-social", "SOCIAL")
                .body(body(Map.of()))
                .post(path("/parties"))
                .then()
                .statusCode(201);
        calls.caseworker("worker-social", "SOCIAL")
                .body(body(Map.of()))
                .post(path("/parties"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("party-already"));
    }

    @Test
    void a_permission_ends_with_its_last_day_and_is_told() {
        String party = invite(Map.of(
                        "said", "WRITTEN", "until", Calls.today().plusDays(3).toString()))
                .path("id");
        look(party).then().statusCode(200);

        Rows.change(
                calls.municipality(),
                "update outside_party set until = '" + Calls.today() + "' where id = '" + party + "'");
        look(party).then().statusCode(404);
        participations().then().body("items", empty());
        Rows.comesDue(calls.municipality(), UUID.fromString(party), "party.ends");

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> calls.coordinator("karen")
                .get(path("/parties"))
                .then()
                .body("items.endedAt.size()", equalTo(1)));
    }
}
