package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.SchemaCheck;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What a citizen is told by itself: once for each occasion, by the channel the citizen can use, and nothing that is not for
 * whoever opens the letter (catalogue C9, FW-X3, FW-X4, FW-J13); how far it is can be followed (FV-C24).
 */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ToldByItselfHttpTest extends AroundAMessage {

    private static final LocalDate DAY = TODAY.plusDays(10);
    private static final String CHANGED = "dk.sammenhaeng.citizen-journey.journey.message-status-changed.v1";

    @Test
    void a_meeting_that_is_called_moved_and_cancelled_is_told_each_time_once_as_a_call_that_is_somebodys_task() {
        citizen = calls.ofTwoSectors();
        reachedBy("karen", Map.of("preference", "PHONE", "digitalExempt", false));
        Map<String, Object> call = call(true);
        String key = UUID.randomUUID().toString();
        String meeting =
                karen("/meetings", call, key).then().statusCode(201).extract().path("id");
        karen("/meetings", call, key).then().statusCode(201).header("Idempotency-Replayed", "true");

        messages()
                .body("items.kind", contains("MEETING_CALLED"))
                .body("items.channel", contains("PHONE"))
                .body("items.status", contains("WAITING"))
                .body(
                        "items[0].text",
                        equalTo("Kære Aksel. Du er indkaldt til et fælles møde den " + danish(DAY)
                                + " kl. 10.00. Mødet er her: Rådhuset, lokale 2. Har du spørgsmål, eller kan du ikke "
                                + "komme, så ring til Karen Holm, tlf. 89 40 20 00."));
        String called = messages().extract().path("items[0].messageId");
        worklist("karen")
                .body("items[0].citizens.citizenId", contains(citizen.toString()))
                .body("items[0].citizens[0].findings.taskId", contains(called))
                .body("items[0].citizens[0].findings.reason", contains("PHONE"));
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/worklist?rule=message-to-give")
                .then()
                .body("items", empty());

        String moves = "/meetings/" + meeting + "/moves";
        Map<String, Object> move =
                Map.of("start", at(DAY.plusDays(1), 9), "end", at(DAY.plusDays(1), 10), "reason", "Hjertet");
        karen(moves, move).then().statusCode(200);
        karen(moves, move).then().statusCode(200);
        messages()
                .body("items.kind", contains("MEETING_MOVED", "MEETING_CALLED"))
                .body(
                        "items[0].text",
                        containsString("Det fælles møde den " + danish(DAY) + " kl. 10.00 er flyttet til den "
                                + danish(DAY.plusDays(1)) + " kl. 09.00"))
                .body("items[0].text", not(containsString("Hjertet")));

        karen("/meetings/" + meeting + "/cancellations", Map.of("reason", "Hjertet igen"))
                .then()
                .statusCode(200);
        messages()
                .body("items.kind", contains("MEETING_CANCELLED", "MEETING_MOVED", "MEETING_CALLED"))
                .body("items[0].text", containsString("den " + danish(DAY.plusDays(1)) + " kl. 09.00 er aflyst"))
                .body("items[0].text", not(containsString("Hjertet")));

        List<String> waiting = messages().extract().path("items.messageId");
        waiting.forEach(id -> karen("/messages/" + id + "/deliveries", Map.of("status", "DELIVERED"))
                .then()
                .statusCode(200));
        worklist("karen").body("items", empty());
        List<PublishedEvent> told = EventsOf.service("citizen-journey", citizen).atLeast(15).stream()
                .filter(event -> event.type().equals(CHANGED))
                .toList();
        told.forEach(event -> SchemaCheck.of(CHANGED).assertValid(event.data()));
        assertThat(told)
                .extracting(event -> event.data().path("status").asText())
                .containsExactly("WAITING", "WAITING", "WAITING", "DELIVERED", "DELIVERED", "DELIVERED");
        assertThat(told).allMatch(event -> event.data().properties().stream()
                .map(Map.Entry::getKey)
                .allMatch(List.of("citizenId", "messageId", "status")::contains));
    }

    @Test
    void
            who_is_exempt_gets_a_letter_that_names_no_place_beside_a_sensitive_plan_and_nobody_who_is_not_called_gets_any() {
        citizen = calls.ofTwoSectors();
        PlanBody treatment = PlanBody.of("SOCIAL", "HP-1");
        Map<String, Object> sensitive = new HashMap<>(treatment.body());
        sensitive.put("sensitivity", "FOELSOM");
        calls.system("SOCIAL")
                .body(sensitive)
                .put(Calls.path(citizen, treatment))
                .then()
                .statusCode(201);
        reachedBy("karen", Map.of("preference", "LETTER", "digitalExempt", true, "exemptionReason", "NO_EID"));
        karen("/meetings", call(false)).then().statusCode(201);
        messages().body("items", empty());

        String meeting = karen("/meetings", call(true)).path("id");

        messages()
                .body("items.channel", contains("LETTER"))
                .body("items[0].text", containsString("Ring, og hør, hvor mødet er."))
                .body("items[0].text", not(containsString("Rådhuset")))
                .body("items[0].text", not(containsString("Enheden for")));
        Rows.change(
                calls.municipality(),
                "update meeting set starts_at = now() - interval '1 hour', ends_at = now() where id = '" + meeting
                        + "'");
        karen(
                        "/meetings/" + meeting + "/minutes",
                        Map.of(
                                "citizenPresence",
                                "ABSENT",
                                "decisions",
                                List.of(Map.of("content", "Afrusning først", "assents", List.of())),
                                "commitments",
                                List.of()))
                .then()
                .statusCode(200);
        messages()
                .body("items.kind", contains("MEETING_DECIDED", "MEETING_CALLED"))
                .body("items[0].text", not(containsString("Afrusning")))
                .body("items[0].text", containsString("ring til Karen Holm, tlf. 89 40 20 00"));
    }

    @Test
    void whose_voluntary_work_passes_the_limit_is_warned_once_and_not_for_each_hour_more() {
        citizen = calls.citizen("EMPLOYMENT");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "externalVersion",
                        1,
                        "kind",
                        "DAGPENGE",
                        "from",
                        TODAY.minusDays(60).toString()))
                .put("/v1/citizens/" + citizen + "/benefits/d-1")
                .then()
                .statusCode(201);
        volunteers("15");
        messages(worker("EMPLOYMENT")).body("items", empty());

        volunteers("0.25");

        messages(worker("EMPLOYMENT"))
                .body("items.kind", contains("VOLUNTEER_HOURS"))
                .body(
                        "items[0].text",
                        containsString("Du arbejder frivilligt 15,25 timer om ugen. For dig er grænsen 15 timer"));
        volunteers("1");
        messages(worker("EMPLOYMENT")).body("items.kind", contains("VOLUNTEER_HOURS"));
    }

    private void volunteers(String hours) {
        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "organisation",
                        "Røde Kors",
                        "weeklyHours",
                        new BigDecimal(hours),
                        "from",
                        TODAY.minusDays(30).toString(),
                        "responsibleUnit",
                        "Jobcentret"))
                .post("/v1/citizens/" + citizen + "/volunteering")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> call(boolean citizenTakesPart) {
        return Map.of(
                "kind",
                "NETWORK",
                "form",
                "PHYSICAL",
                "start",
                at(DAY, 10),
                "end",
                at(DAY, 11),
                "place",
                "Rådhuset, lokale 2",
                "agenda",
                List.of("Afrusning"),
                "citizenTakesPart",
                citizenTakesPart);
    }

    private static String at(LocalDate day, int hour) {
        Instant instant = day.atTime(hour, 0).atZone(DanishCalendar.ZONE).toInstant();
        return instant.toString();
    }

    private Response karen(String path, Map<String, Object> body) {
        return karen(path, body, UUID.randomUUID().toString());
    }

    private Response karen(String path, Map<String, Object> body, String key) {
        return ((FilterableRequestSpecification) calls.coordinator("karen"))
                .replaceHeader("Idempotency-Key", key)
                .body(body)
                .post("/v1/citizens/" + citizen + path);
    }
}
