package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a citizen is told of decisions (afgørelser): when they are made, and by whom it is given after a merge (C9, X8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class DecisionToldHttpTest extends AroundAMessage {

    @Test
    void a_decision_is_told_when_it_is_made_with_the_last_day_to_complain_and_not_again_when_the_plan_is_put_again() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        decided(1, Map.of("state", "PROPOSED"));
        messages(worker("HEALTH")).body("items", empty());

        decided(2, made("GRANTED"));

        messages(worker("HEALTH"))
                .body("items.kind", contains("DECISION_MADE"))
                .body("items.channel", contains("DIGITAL"))
                .body(
                        "items[0].text",
                        equalTo("Kære Aksel. Der er truffet en afgørelse om den hjælp, du får. Vil du klage, så send "
                                + "klagen til Sundhed senest den " + danish(TODAY.plusDays(20))
                                + ". Vil du vide mere, så ring til Enheden for HEALTH, tlf. 89 40 10 00."));
        worklist("karen").body("items", empty());
        decided(2, made("GRANTED"));
        decided(3, made("GRANTED"));
        messages(worker("HEALTH")).body("items.kind", contains("DECISION_MADE"));
        decided(4, made("REFUSED"));
        messages(worker("HEALTH")).body("items.kind", contains("DECISION_MADE", "DECISION_MADE"));
    }

    @Test
    void a_load_is_quiet_and_of_a_plan_whose_existence_is_a_secret_nothing_is_told() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        PlanBody loaded = deciding(1, made("GRANTED"));
        calls.system("HEALTH")
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "citizenId",
                                citizen,
                                "sector",
                                "HEALTH",
                                "externalId",
                                "GOP-1",
                                "plan",
                                loaded.body())),
                        "load",
                        true))
                .post("/v1/sector-plan-batches")
                .then()
                .statusCode(200);
        Map<String, Object> secret = new HashMap<>(deciding(2, made("REFUSED")).body());
        secret.put("sensitivity", "VIP");
        calls.system("HEALTH")
                .body(secret)
                .put(Calls.path(citizen, loaded))
                .then()
                .statusCode(200);

        messages().body("items", empty());
    }

    @Test
    void who_decided_by_a_sensitive_plan_stands_in_no_message() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        Map<String, Object> sensitive =
                new HashMap<>(deciding(1, made("GRANTED")).body());
        sensitive.put("sensitivity", "FOELSOM");
        calls.system("HEALTH")
                .body(sensitive)
                .put(Calls.path(citizen, PlanBody.of("HEALTH", "GOP-1")))
                .then()
                .statusCode(201);

        messages(worker("HEALTH"))
                .body(
                        "items.text",
                        contains("Kære Aksel. Der er truffet en afgørelse om den hjælp, du får. Vil du klage, så send "
                                + "klagen senest den " + danish(TODAY.plusDays(20))
                                + " til dem, der traf afgørelsen. Vil du vide mere, så ring til Karen Holm, tlf. "
                                + "89 40 20 00."));
    }

    @Test
    void what_waits_to_be_told_of_a_plan_of_another_person_is_told_no_more_and_nobody_who_did_not_see_it_hears_of_it() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        decided(1, made("GRANTED"));

        retracted();

        messages().body("items.status", contains("CANCELLED"));
    }

    @Test
    void who_was_told_of_a_plan_of_another_person_is_told_that_it_was_not_theirs_and_not_what_stood_in_it() {
        String cpr = Calls.freshCpr();
        citizen = calls.citizen("HEALTH", cpr);
        calls.coordinate(citizen, "karen");
        Citizens citizens = new Citizens(calls);
        citizens.connect(citizen, cpr, "aksel-" + citizen);
        decided(1, made("GRANTED"));
        String sent = messages(worker("HEALTH")).extract().path("items[0].messageId");
        calls.coordinator("karen")
                .body(Map.of("status", "SENT"))
                .post("/v1/citizens/" + citizen + "/messages/" + sent + "/deliveries")
                .then()
                .statusCode(200);

        retracted();

        messages(citizens.as("aksel-" + citizen))
                .body("items.kind", contains("PLAN_WAS_NOT_YOURS", "DECISION_MADE"))
                .body("items.status", contains("WAITING", "SENT"))
                .body(
                        "items[0].text",
                        equalTo("Kære Aksel. Ved en fejl stod der oplysninger hos dig, som ikke er dine. De er fjernet "
                                + "nu. Har du fået en besked, du ikke kan kende, så se bort fra den. Er du i tvivl, så "
                                + "ring til Karen Holm, tlf. 89 40 20 00."));
        messages().body("items[0].kind", nullValue());
    }

    @Test
    void a_citizen_who_looked_is_told_though_no_message_went_out_and_gets_no_notice_for_staff() {
        String cpr = Calls.freshCpr();
        citizen = calls.citizen("HEALTH", cpr);
        Citizens citizens = new Citizens(calls);
        String subject = "aksel-" + citizen;
        citizens.connect(citizen, cpr, subject);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        citizens.as(subject).get("/v1/citizens/" + citizen + "/my-plan").then().statusCode(200);

        retracted();

        messages(citizens.as(subject)).body("items.kind", contains("PLAN_WAS_NOT_YOURS"));
        assertThat(Rows.of(calls.municipality(), "select count(*) from staff_notice where user_id = '" + subject + "'"))
                .containsExactly("0");
    }

    @Test
    void rehabilitation_is_decided_on_and_told() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.system("HEALTH")
                .body(Map.of("relevant", true, "authority", "Visitationen"))
                .post("/v1/citizens/" + citizen + "/rehabilitation-decisions")
                .then()
                .statusCode(201);

        messages(worker("HEALTH")).body("items.kind", contains("DECISION_MADE"));
    }

    @Test
    void what_is_still_to_be_given_follows_the_citizen_into_a_merge_and_out_of_it() {
        UUID survivor = calls.citizen("HEALTH");
        calls.coordinate(survivor, "karen");
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "ole");
        reachedBy("ole", Map.of("preference", "PHONE", "digitalExempt", false));
        decided(1, made("GRANTED"));
        String message = messages(worker("HEALTH")).extract().path("items[0].messageId");
        worklist("ole").body("items[0].citizens[0].findings.taskId", contains(message));
        worklist("karen").body("items", empty());

        String merge = merge(survivor);

        worklist("ole").body("items", empty());
        String record = worklist("karen")
                .body("items[0].citizens[0].findings.taskId", contains(message))
                .extract()
                .path("items[0].citizens[0].citizenId");
        calls.journey(calls.coordinator("karen"), UUID.fromString(record))
                .then()
                .body("citizenId", equalTo(survivor.toString()));
        administration()
                .body(Map.of("reason", "To personer med samme navn"))
                .post("/v1/citizens/" + survivor + "/merges/" + merge + "/reversals")
                .then()
                .statusCode(200);
        worklist("karen").body("items", empty());
        worklist("ole").body("items[0].citizens[0].findings.taskId", contains(message));

        merge(survivor);
        calls.coordinator("karen")
                .body(Map.of("status", "DELIVERED"))
                .post("/v1/citizens/" + survivor + "/messages/" + message + "/deliveries")
                .then()
                .statusCode(200);
        worklist("karen").body("items", empty());
    }

    private void retracted() {
        calls.system("HEALTH")
                .body(Map.of("reason", "Lagt på en navnebror"))
                .post("/v1/citizens/" + citizen + "/sector-plans/HEALTH/GOP-1/retractions")
                .then()
                .statusCode(201);
    }

    private String merge(UUID survivor) {
        return administration()
                .body(Map.of("otherId", citizen, "reason", "Samme person"))
                .post("/v1/citizens/" + survivor + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("mergeId");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private PlanBody deciding(long version, Map<String, Object> decision) {
        return PlanBody.of("HEALTH", "GOP-1")
                .version(version)
                .action(Map.of(
                        "externalId",
                        "a1",
                        "kind",
                        "TRAINING",
                        "title",
                        "Genoptræning " + version,
                        "from",
                        TODAY.toString(),
                        "legalRight",
                        true,
                        "terms",
                        Map.of("decision", decision)));
    }

    private void decided(long version, Map<String, Object> decision) {
        calls.putting(citizen, deciding(version, decision));
    }

    private static Map<String, Object> made(String state) {
        return Map.of(
                "state",
                state,
                "law",
                "Sundhedsloven § 140",
                "authority",
                "Sundhed",
                "decidedOn",
                TODAY.minusDays(8).toString(),
                "complainBy",
                TODAY.plusDays(20).toString());
    }
}
