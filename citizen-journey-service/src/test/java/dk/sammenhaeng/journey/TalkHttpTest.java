package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A talk that was held closes the duty to hold it (danish practice), and one contact is asked for once (FV-C6, FV-C16). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TalkHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final LocalDate DUE = TODAY.plusWeeks(1);

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void an_unemployed_citizen_whose_first_talk_is_due_in_a_week() {
        citizen = calls.ofTwoSectors();
        benefit("DAGPENGE", TODAY.minusWeeks(5));
    }

    @Test
    void a_talk_with_the_job_centre_meets_the_one_that_is_due_and_plans_the_next() {
        contact("HEALTH", "PHONE");
        contact("EMPLOYMENT", "DIGITAL");
        contact("EMPLOYMENT", "LETTER");
        calls.coordinator("karen")
                .body(contact("VIDEO"))
                .post(path("/contacts"))
                .then()
                .statusCode(201);
        talks("OPEN").then().body("items.dueOn", contains(DUE.toString()));

        contact("EMPLOYMENT", "PHONE");

        talks("MET").then().body("items.dueOn", contains(DUE.toString()));
        talks("OPEN").then().body("items.dueOn", contains(DUE.plusWeeks(6).toString()));
        contact("EMPLOYMENT", "IN_PERSON");
        talks("OPEN").then().body("items.dueOn", contains(DUE.plusWeeks(6).toString()));
    }

    @Test
    void one_talk_is_one_of_those_that_were_missed_and_the_next_stays_open() {
        citizen = calls.ofTwoSectors();
        benefit("DAGPENGE", TODAY.minusWeeks(20));

        contact("EMPLOYMENT", "PHONE");
        talks("MET").then().body("items.dueOn", contains(TODAY.minusWeeks(14).toString()));
        talks("OPEN").then().body("items.dueOn", contains(TODAY.minusWeeks(8).toString()));

        contact("EMPLOYMENT", "IN_PERSON");
        talks("OPEN").then().body("items.dueOn", contains(TODAY.minusWeeks(2).toString()));
    }

    @Test
    void a_meeting_with_the_citizen_is_the_talk_of_each_sector_that_was_there() {
        benefit("SYGEDAGPENGE", TODAY.minusWeeks(7));
        assertThat(kinds("OPEN")).contains("UNEMPLOYMENT_TALK", "SICKNESS_FOLLOW_UP");

        minutes(held("HEALTH"), "ABSENT").then().statusCode(200);
        assertThat(kinds("MET")).isEmpty();
        minutes(held("HEALTH"), "ATTENDED").then().statusCode(200);

        assertThat(kinds("MET")).containsExactlyInAnyOrder("UNEMPLOYMENT_TALK", "SICKNESS_FOLLOW_UP");
    }

    @Test
    void a_sector_that_declined_did_not_talk_with_the_citizen() {
        minutes(held("EMPLOYMENT"), "ATTENDED").then().statusCode(200);

        assertThat(kinds("MET")).isEmpty();
    }

    @Test
    void of_a_schedule_and_a_talk_that_is_due_the_earlier_asks_alone() {
        findings().then().body("items.rule", hasItem("milestone-due"));

        schedule("*", "If-None-Match", DUE.minusDays(2)).then().statusCode(201);
        findings().then().body("items.rule", not(hasItem("milestone-due")));
        tasks().then().body("items.dueOn", contains(DUE.minusDays(2).toString()));

        String seen = calls.caseworker("worker-employment", "EMPLOYMENT")
                .get(path("/contact-schedule"))
                .header("ETag");
        schedule(seen, "If-Match", DUE).then().statusCode(200);
        findings().then().body("items.rule", hasItem("milestone-due"));
        tasks().then().body("items", empty());

        contact("EMPLOYMENT", "PHONE");
        findings().then().body("items.rule", not(hasItem("milestone-due")));
        tasks().then().body("items", empty());
        calls.system("EMPLOYMENT")
                .get(path("/contact-schedule"))
                .then()
                .body("nextOn", equalTo(TODAY.plusDays(30).toString()));
    }

    private void benefit(String kind, LocalDate from) {
        calls.system("EMPLOYMENT")
                .body(Map.of("externalVersion", 1, "kind", kind, "from", from.toString()))
                .put(path("/benefits/" + kind))
                .then()
                .statusCode(201);
    }

    private void contact(String sector, String form) {
        calls.system(sector).body(contact(form)).post(path("/contacts")).then().statusCode(201);
    }

    private static Map<String, Object> contact(String form) {
        return Map.of("at", Instant.now().minusSeconds(5).toString(), "form", form, "unit", "Enheden");
    }

    private Response schedule(String seen, String header, LocalDate firstOn) {
        return calls.caseworker("worker-employment", "EMPLOYMENT")
                .header(header, seen)
                .body(new HashMap<>(Map.of(
                        "targetGroup",
                        "JOB_READY",
                        "every",
                        "P30D",
                        "rationale",
                        "Vil gerne følges tæt",
                        "firstOn",
                        firstOn.toString(),
                        "caseworkerUser",
                        "worker-employment")))
                .put(path("/contact-schedule"));
    }

    private Response tasks() {
        return calls.caseworker("worker-employment", "EMPLOYMENT").get("/v1/worklist?rule=contact-to-make");
    }

    private Response findings() {
        return calls.conflicts(calls.system("EMPLOYMENT"), citizen, "OPEN");
    }

    private Response talks(String state) {
        return calls.system("EMPLOYMENT").get(path("/milestones?state=" + state));
    }

    private List<String> kinds(String state) {
        return talks(state).path("items.kind");
    }

    /** A meeting of all that has begun, which one sector has declined. */
    private String held(String declining) {
        Instant start = Instant.now().plus(Duration.ofDays(3));
        String id = calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "CLARIFYING",
                        "form",
                        "PHYSICAL",
                        "start",
                        start.toString(),
                        "end",
                        start.plusSeconds(3600).toString(),
                        "place",
                        "Rådhuset",
                        "agenda",
                        List.of("Hvem gør hvad"),
                        "citizenTakesPart",
                        true))
                .post(path("/meetings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        calls.system(declining)
                .body(Map.of("answer", "DECLINED"))
                .post(path("/meetings/" + id + "/answers"))
                .then()
                .statusCode(200);
        Rows.change(
                calls.municipality(),
                "update meeting set starts_at = now() - interval '1 hour', ends_at = now() where id = '" + id + "'");
        return id;
    }

    private Response minutes(String meeting, String presence) {
        return calls.coordinator("karen")
                .body(Map.of("citizenPresence", presence, "decisions", List.of(), "commitments", List.of()))
                .post(path("/meetings/" + meeting + "/minutes"));
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
