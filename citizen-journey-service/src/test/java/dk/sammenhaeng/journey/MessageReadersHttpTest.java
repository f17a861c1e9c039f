package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who learns what a message says that is told by itself (catalogue C8, C9). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MessageReadersHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String DECIDED = "Der er truffet en afgørelse";

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private final String relative = "mitid-relative-" + UUID.randomUUID();
    private UUID citizen;

    @BeforeEach
    void a_meeting_of_two_sectors_is_called_one_decides_and_there_is_voluntary_work_above_the_limit() {
        citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        meeting();
        decision();
        volunteering();
    }

    @Test
    void who_stands_for_the_citizen_in_one_sector_sees_no_list_and_who_does_in_all_not_what_they_say() {
        citizens.represented(citizen, relative, Map.of("sectors", List.of("EMPLOYMENT"), "includesSensitive", false));
        citizens.as(relative).get(path("/messages")).then().statusCode(404);

        citizens.represented(citizen, relative, Map.of("includesSensitive", false));
        list(citizens.as(relative))
                .body("items", hasSize(5))
                .body("items.findAll { it.kind != null || it.text != null }", hasSize(0));
        list(citizens.as(subject))
                .body(
                        "items.kind",
                        contains(
                                "RELATIVE_PERMITTED",
                                "RELATIVE_PERMITTED",
                                "VOLUNTEER_HOURS",
                                "DECISION_MADE",
                                "MEETING_CALLED"))
                .body("items.text", hasItem(containsString("Rådhuset, lokale 2")));
        citizens.as(subject)
                .get(path("/my-timeline?kind=MESSAGE"))
                .then()
                .body(
                        "items.detail.kind",
                        containsInAnyOrder(
                                "RELATIVE_PERMITTED",
                                "RELATIVE_PERMITTED",
                                "VOLUNTEER_HOURS",
                                "DECISION_MADE",
                                "MEETING_CALLED"));
    }

    @Test
    void staff_read_of_a_plan_they_may_read_a_meeting_they_are_called_to_and_what_their_sector_keeps() {
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));

        RequestSpecification none = worker("SOCIAL");
        list(none).body("items", hasSize(3)).body("items.findAll { it.kind != null || it.text != null }", hasSize(0));
        list(citizens.administration())
                .body("items.channel", contains("DIGITAL", "DIGITAL", "DIGITAL"))
                .body("items.findAll { it.kind != null || it.text != null }", hasSize(0));
        list(worker("EMPLOYMENT"))
                .body("items.kind", contains("VOLUNTEER_HOURS", null, "MEETING_CALLED"))
                .body("items.text", not(hasItem(containsString(DECIDED))));
        list(worker("HEALTH")).body("items.kind", contains(null, "DECISION_MADE", "MEETING_CALLED"));
        list(calls.coordinator("karen")).body("items.kind", contains(null, null, "MEETING_CALLED"));

        worker("SOCIAL")
                .get(path("/timeline?kind=MESSAGE"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].detail.kind", nullValue());
        worker("HEALTH")
                .get(path("/timeline?kind=MESSAGE"))
                .then()
                .body("items.detail.kind", containsInAnyOrder("DECISION_MADE", null));

        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        list(worker("EMPLOYMENT")).body("items.kind", contains("VOLUNTEER_HOURS", "DECISION_MADE", "MEETING_CALLED"));
    }

    @Test
    void who_has_to_give_it_by_hand_reads_it_until_it_is_given_and_a_letter_has_the_readers_of_what_did_not_arrive() {
        String decided = list(worker("HEALTH")).extract().path("items[1].messageId");
        deliver(calls.coordinator("karen"), decided, "SENT").body("text", nullValue());
        deliver(calls.coordinator("karen"), decided, "FAILED").body("kind", nullValue());

        list(worker("HEALTH"))
                .body("items.kind", contains("DECISION_MADE", null, "DECISION_MADE", "MEETING_CALLED"))
                .body("items[0].text", containsString(DECIDED));
        list(worker("EMPLOYMENT")).body("items[0].text", nullValue());
        String letter = list(calls.coordinator("karen"))
                .body("items[0].text", containsString(DECIDED))
                .body("items[2].text", nullValue())
                .extract()
                .path("items[0].messageId");

        deliver(calls.coordinator("karen"), letter, "SENT").body("text", nullValue());
        list(calls.coordinator("karen")).body("items[0].kind", nullValue());
    }

    private void meeting() {
        Instant start = Callers.NINE.plusSeconds(86_400);
        calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "PHYSICAL",
                        "start",
                        start.toString(),
                        "end",
                        start.plusSeconds(3600).toString(),
                        "place",
                        "Rådhuset, lokale 2",
                        "agenda",
                        List.of("Hvem gør hvad"),
                        "citizenTakesPart",
                        true))
                .post(path("/meetings"))
                .then()
                .statusCode(201);
    }

    private void decision() {
        Map<String, Object> granted = Map.of(
                "state",
                "GRANTED",
                "law",
                "Sundhedsloven § 140",
                "authority",
                "Sundhed",
                "decidedOn",
                TODAY.minusDays(8).toString(),
                "complainBy",
                TODAY.plusDays(20).toString());
        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-1")
                        .version(2)
                        .action(Map.of(
                                "externalId",
                                "a1",
                                "kind",
                                "TRAINING",
                                "title",
                                "Genoptræning",
                                "from",
                                TODAY.toString(),
                                "legalRight",
                                true,
                                "terms",
                                Map.of("decision", granted))));
    }

    private void volunteering() {
        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "externalVersion",
                        1,
                        "kind",
                        "DAGPENGE",
                        "from",
                        TODAY.minusDays(60).toString()))
                .put(path("/benefits/d-1"))
                .then()
                .statusCode(201);
        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "organisation",
                        "Røde Kors",
                        "weeklyHours",
                        16,
                        "from",
                        TODAY.minusDays(30).toString(),
                        "responsibleUnit",
                        "Jobcentret"))
                .post(path("/volunteering"))
                .then()
                .statusCode(201);
    }

    private RequestSpecification worker(String sector) {
        return calls.caseworker("worker-" + sector.toLowerCase(Locale.ROOT), sector);
    }

    private ValidatableResponse list(RequestSpecification reader) {
        return reader.get(path("/messages")).then().statusCode(200);
    }

    private ValidatableResponse deliver(RequestSpecification caller, String id, String status) {
        return caller.body(Map.of("status", status))
                .post(path("/messages/" + id + "/deliveries"))
                .then()
                .statusCode(200);
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
