package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.EntryCalls.asking;
import static dk.sammenhaeng.journey.EntryCalls.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One entrance for a citizen: what is asked for once goes to everybody concerned (FV-C3, FW-J10). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EntryHttpTest extends AroundAnEntry {

    @Test
    void what_a_citizen_asks_for_goes_to_every_unit_concerned_and_each_reads_its_own_part_alone() {
        Response receipt = give(entries.eva(), citizen, asking("WORK", "HOUSING", "SUBSTANCES", "DEBT"));

        receipt.then()
                .statusCode(201)
                .body("coordinating.unitName", equalTo("Enheden entrance"))
                .body("sentTo", containsInAnyOrder("EMPLOYMENT", "SOCIAL", "PSYCHIATRY"));
        String entry = receipt.path("id");
        String jobs = entries.part(entry, "EMPLOYMENT");
        Response read = entries.jon().get("/v1/entry-parts/" + jobs);
        read.then()
                .statusCode(200)
                .body("needs.kind", contains("WORK"))
                .body("needs.words", contains("Ord om WORK"))
                .body("citizenName", equalTo("Aksel Østergård"))
                .body("coordinating.unitName", equalTo("Enheden entrance"))
                .body("state", equalTo("WAITING"))
                .body("others", empty())
                .body("allowedActions", contains("ACCEPT", "RETURN", "PASS_ON", "GUIDE"));
        assertThat(read.asString()).doesNotContain("SUBSTANCES", "HOUSING", "DEBT", "PSYCHIATRY");
        assertThat(Duration.between(Instant.parse(read.path("receivedAt")), Instant.parse(read.path("answerBy"))))
                .isEqualTo(Duration.ofDays(7));
        for (String mine : List.of("/v1/entry-parts/" + jobs, "/v1/entries/" + entry)) {
            entries.pia().get(mine).then().statusCode(404);
        }
        entries.jon().get("/v1/entries/" + entry).then().statusCode(404);
        entries.eva()
                .get("/v1/entries/" + entry)
                .then()
                .statusCode(200)
                .body("needs.kind", containsInAnyOrder("WORK", "HOUSING", "SUBSTANCES", "DEBT"))
                .body("parts", hasSize(4))
                .body("parts.find { it.kinds == ['DEBT'] }.unitName", equalTo("Enheden entrance"));
    }

    @Test
    void in_a_pilot_district_the_entry_of_a_target_group_goes_to_all_sectors_without_telling_them_why() {
        Map<String, Object> asked = new HashMap<>(asking("HOUSING"));
        asked.put("targetGroup", "MENTAL_HEALTH");

        String entry = give(entries.eva(), citizen, asked)
                .then()
                .statusCode(201)
                .body("sentTo", containsInAnyOrder("EMPLOYMENT", "SOCIAL", "PSYCHIATRY"))
                .extract()
                .path("id");

        Response jobs = entries.jon().get("/v1/entry-parts/" + entries.part(entry, "EMPLOYMENT"));
        jobs.then().body("needs.kind", contains("COHERENT_EFFORT"));
        assertThat(jobs.asString()).doesNotContain("MENTAL");
        entries.eva()
                .get("/v1/entries?targetGroup=MENTAL_HEALTH")
                .then()
                .body("items.id", hasItem(entry))
                .body("items.targetGroup", hasItem("MENTAL_HEALTH"));
    }

    @Test
    void a_district_that_takes_no_part_has_no_entrance() {
        Map<String, Object> elsewhere = new HashMap<>(asking("WORK"));
        elsewhere.put("postalCode", "8000");

        give(calls.system("HEALTH"), citizen, elsewhere)
                .then()
                .statusCode(409)
                .body("rule", equalTo("entry-no-entrance"));
        give(entries.eva(), citizen, elsewhere).then().statusCode(404);
    }

    @Test
    void each_kind_is_asked_for_once() {
        give(entries.eva(), citizen, asking("WORK", "WORK"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("entry.kind-repeated"))
                .body("errors.pointer", contains("/needs/1/kind"));
        give(entries.eva(), citizen, asking()).then().statusCode(400);
    }

    @Test
    void a_citizen_gives_an_entry_and_reads_in_my_plan_who_answers() {
        String subject = "mitid-" + UUID.randomUUID();
        Citizens citizens = new Citizens(calls);
        UUID own = citizens.withLogIn("HEALTH", subject);

        String entry = give(citizens.as(subject), own, asking("WORK", "SUBSTANCES"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        entries.answer(entries.jon(), entries.part(entry, "EMPLOYMENT"), Map.of("answer", "ACCEPT"));

        citizens.as(subject)
                .get("/v1/citizens/" + own + "/my-plan")
                .then()
                .statusCode(200)
                .body("entries.entryId", contains(entry))
                .body("entries[0].asked", containsInAnyOrder("Ord om WORK", "Ord om SUBSTANCES"))
                .body("entries[0].call.name", equalTo("Enheden entrance"))
                .body("entries[0].clarified", equalTo(false))
                .body(
                        "entries[0].answers.words",
                        containsInAnyOrder(
                                "Enheden jobs har sagt ja til at hjælpe dig",
                                "Enheden ward har fået din henvendelse og har ikke svaret endnu"));
        entries.eva().get("/v1/entries/" + entry).then().body("byCitizen", equalTo(true));
        give(citizens.as(subject), citizen, asking("WORK")).then().statusCode(404);
    }

    @Test
    void somebody_of_the_entrance_holds_the_entry() {
        String entry = entries.given(citizen, "WORK");
        String seen = entries.eva().get("/v1/entries/" + entry).header("ETag");

        hold(seen, entry, "jon").then().statusCode(400).body("errors.code", contains("entry.caseworker-elsewhere"));
        hold(seen, entry, "eva").then().statusCode(200).body("coordinating.caseworker", equalTo("eva"));
        hold(seen, entry, "ella").then().statusCode(412);

        entries.jon()
                .get("/v1/entry-parts/" + entries.part(entry, "EMPLOYMENT"))
                .then()
                .body("coordinating.caseworker", equalTo("eva"));
        entries.eva().get("/v1/entries?caseworker=eva&limit=1").then().body("items.id", contains(entry));
    }

    @Test
    void figures_are_of_whole_months_and_shown_from_five_citizens_on() {
        Calls fresh = Calls.inFreshMunicipality();
        EntryCalls there = EntryCalls.opened(fresh);
        for (int i = 0; i < 5; i++) {
            figures(there)
                    .body("entries", i == 0 ? equalTo(0) : nullValue())
                    .body("clarified", i == 0 ? equalTo(0) : nullValue())
                    .body("contacts", nullValue());
            UUID one = fresh.citizen("HEALTH");
            String entry = there.given(one, "WORK");
            if (i == 0) {
                fresh.system("HEALTH")
                        .body(Map.of(
                                "at",
                                Instant.now().truncatedTo(ChronoUnit.MICROS).toString(),
                                "form",
                                "PHONE",
                                "unit",
                                "Enheden"))
                        .post("/v1/citizens/" + one + "/contacts")
                        .then()
                        .statusCode(201);
            }
            there.answer(there.jon(), there.part(entry, "EMPLOYMENT"), Map.of("answer", "ACCEPT"))
                    .then()
                    .statusCode(200);
        }

        figures(there)
                .body("entries", equalTo(5))
                .body("parts", equalTo(5))
                .body("sentOn", equalTo(0))
                .body("contacts.average", equalTo(1.2f))
                .body("contacts.median", equalTo(1.0f))
                .body("contacts.highest", nullValue());
        there.administration()
                .get("/v1/entry-figures?from=2026-01-01&to=2026-01-31")
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.months"));
    }

    private Response hold(String seen, String entry, String user) {
        return entries.eva()
                .header("If-Match", seen)
                .body(Map.of("user", user))
                .put("/v1/entries/" + entry + "/caseworker");
    }

    private static ValidatableResponse figures(EntryCalls there) {
        return there.administration()
                .get("/v1/entry-figures?from=" + Calls.today().withDayOfMonth(1) + "&to="
                        + Calls.today().plusMonths(1).withDayOfMonth(1) + "&district=nordvest")
                .then()
                .statusCode(200);
    }
}
