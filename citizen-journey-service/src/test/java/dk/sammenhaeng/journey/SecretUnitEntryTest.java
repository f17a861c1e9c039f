package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.EntryCalls.asking;
import static dk.sammenhaeng.journey.EntryCalls.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit whose name tells where the citizen is stands in no entry, by name or by the id that leads to it. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SecretUnitEntryTest {

    private static final String PHONE = "70 20 30 82";

    private final Calls calls = Calls.inFreshMunicipality();
    private final UUID shelter = UUID.randomUUID();
    private EntryCalls entries;
    private UUID citizen;

    @BeforeEach
    void a_crisis_centre_answers_about_safety() {
        entries = EntryCalls.opened(calls);
        calls.unit(
                shelter,
                Map.of(
                        "sector",
                        "SOCIAL",
                        "name",
                        "Krisecentret",
                        "leaderUser",
                        "kirsten",
                        "dutyPhone",
                        PHONE,
                        "secret",
                        true,
                        "members",
                        List.of("kim")));
        entries.administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", shelter))
                .put("/v1/entry-routes/SAFETY/SOCIAL")
                .then()
                .statusCode(201)
                .body("unitId", equalTo(shelter.toString()));
        citizen = calls.citizen("SOCIAL");
        calls.coordinate(citizen, "karen");
        calls.coordinator("karen")
                .body(Map.of("given", true, "includesSensitive", true))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
    }

    @Test
    void its_id_is_told_to_its_own_people_alone_whatever_became_of_the_part() {
        String entry = entries.given(citizen, "SAFETY");
        String part = entries.part(entry, "SOCIAL");
        kim().get("/v1/entry-parts/" + part).then().statusCode(200).body("unitId", equalTo(shelter.toString()));
        told_to_nobody_else(entry, part);

        entries.answer(kim(), part, Map.of("answer", "RETURN", "reason", "Der er ingen plads"))
                .then()
                .statusCode(200);
        entries.eva()
                .get("/v1/entries/" + entry)
                .then()
                .body("parts[0].unitName", equalTo("Enheden entrance"))
                .body("parts[0].steps.reason", contains("Der er ingen plads"))
                .body("parts[0].steps[0].fromUnit", nullValue())
                .body(
                        "parts[0].steps[0].toUnit",
                        equalTo(entries.unitId("entrance").toString()));
        told_to_nobody_else(entry, part);

        entries.answer(entries.eva(), part, Map.of("answer", "PASS_ON", "reason", "Der er plads nu", "unitId", shelter))
                .then()
                .statusCode(200)
                .body("unitId", nullValue());
        told_to_nobody_else(entry, part);
    }

    @Test
    void its_id_is_in_no_list_of_routes_but_administrations_and_its_own() {
        for (RequestSpecification knowing : List.of(entries.administration(), kim())) {
            knowing.get("/v1/entry-routes").then().body("items.unitId", hasItem(shelter.toString()));
        }
        assertThat(entries.eva()
                        .get("/v1/entry-routes")
                        .then()
                        .statusCode(200)
                        .body("items.kind", hasItem("SAFETY"))
                        .extract()
                        .asString())
                .doesNotContain(shelter.toString());
    }

    @Test
    void its_phone_is_in_the_citizens_own_entries_and_in_nobody_elses() {
        Citizens citizens = new Citizens(calls);
        String subject = "mitid-" + UUID.randomUUID();
        UUID own = citizens.withLogIn("SOCIAL", subject);
        String relative = "mitid-" + UUID.randomUUID();
        citizens.represented(own, relative, Map.of());
        give(citizens.as(subject), own, asking("SAFETY", "WORK")).then().statusCode(201);

        assertThat(citizens.as(subject).get("/v1/citizens/" + own + "/my-plan").asString())
                .contains(PHONE);
        assertThat(citizens.as(relative)
                        .get("/v1/citizens/" + own + "/my-plan")
                        .then()
                        .statusCode(200)
                        .body("entries[0].asked", contains("Ord om WORK"))
                        .extract()
                        .asString())
                .doesNotContain(PHONE, "Krisecentret", "SAFETY");
    }

    @Test
    void an_entrance_that_becomes_secret_is_told_to_nobody_any_more_but_the_citizen_and_its_own_people() {
        Citizens citizens = new Citizens(calls);
        String subject = "mitid-" + UUID.randomUUID();
        UUID own = citizens.withLogIn("SOCIAL", subject);
        String relative = "mitid-" + UUID.randomUUID();
        citizens.administration()
                .body(Map.of(
                        "kind",
                        "RELATIVE",
                        "permission",
                        Citizens.PERMISSION,
                        "representative",
                        relative,
                        "name",
                        "Bo Østergård",
                        "rights",
                        List.of("SEE"),
                        "validFrom",
                        Calls.today().toString()))
                .post("/v1/citizens/" + own + "/representations")
                .then()
                .statusCode(201);
        give(citizens.as(subject), own, asking("WORK")).then().statusCode(201);
        UUID entrance = entries.unitId("entrance");
        citizens.as(relative)
                .get("/v1/citizens/" + own + "/my-plan")
                .then()
                .body("entries[0].call.name", equalTo("Enheden entrance"));

        Rows.change(calls.municipality(), "update unit set secret = true where id = '" + entrance + "'");

        citizens.as(subject)
                .get("/v1/citizens/" + own + "/my-plan")
                .then()
                .body("entries[0].call.name", equalTo("Enheden entrance"));
        assertThat(citizens.as(relative)
                        .get("/v1/citizens/" + own + "/my-plan")
                        .then()
                        .statusCode(200)
                        .body("entries[0].asked", contains("Ord om WORK"))
                        .body("entries[0].call", nullValue())
                        .extract()
                        .asString())
                .doesNotContain("Enheden entrance", entrance.toString());
        calls.coordinator("karen")
                .get("/v1/entry-districts")
                .then()
                .body("items.code", contains("nordvest"))
                .body("items[0].unitId", nullValue());
        for (RequestSpecification knowing : List.of(entries.administration(), entries.eva())) {
            knowing.get("/v1/entry-districts").then().body("items[0].unitId", equalTo(entrance.toString()));
        }
    }

    private void told_to_nobody_else(String entry, String part) {
        List<String> eva = List.of(
                "/v1/entries/" + entry,
                "/v1/entries?limit=500",
                "/v1/entry-parts/" + part,
                "/v1/entry-parts?limit=500");
        for (String path : eva) {
            assertThat(entries.eva().get(path).then().statusCode(200).extract().asString())
                    .as(path)
                    .doesNotContain(shelter.toString(), "Krisecentret");
        }
        for (String path : List.of("/v1/entries/" + entry, "/v1/citizens/" + citizen + "/entries")) {
            assertThat(calls.coordinator("karen")
                            .get(path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .as(path)
                    .contains(part)
                    .doesNotContain(shelter.toString(), "Krisecentret");
        }
        assertThat(Rows.of(
                        calls.municipality(),
                        "select payload from event_log where payload like '%" + shelter + "%' and aggregateid = '"
                                + citizen + "'"))
                .isEmpty();
    }

    private RequestSpecification kim() {
        return calls.caseworker("kim", "SOCIAL");
    }
}
