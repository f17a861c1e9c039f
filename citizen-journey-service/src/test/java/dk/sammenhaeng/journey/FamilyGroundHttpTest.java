package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consents to the family and to the coordinated plan do not outlive their ground, as the one to sharing (C22, C21). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class FamilyGroundHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final LocalDate LAPSE = TODAY.plusDays(30);

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final LocalDate born = TODAY.minusYears(9);
    private UUID mother;
    private UUID child;
    private String custody;
    private String link;
    private CoordinatedPlanCalls plans;
    private String plan;

    @BeforeEach
    void a_child_whose_mother_consents_to_the_family_and_to_the_plan() {
        mother = calls.citizen("SOCIAL");
        calls.coordinate(mother, "karen");
        child = calls.citizen("SOCIAL", number(born, 60, 321));
        calls.putting(child, PlanBody.of("SOCIAL", "BP-1").goal("g1"));
        calls.coordinate(child, "karen");
        custody = citizens.custody(child, "mitid-" + mother);
        link = calls.coordinator("karen")
                .body(Map.of("otherCitizenId", child, "relation", "CHILD"))
                .post("/v1/citizens/" + mother + "/family-links")
                .path("linkId");
        toFamily(custody).then().statusCode(200);
        plans = new CoordinatedPlanCalls(calls, child);
        plan = plans.offered();
        plans.described(plan, CoordinatedPlanCalls.WORDS).then().statusCode(200);
        plans.talked(plan, "PARENT", "NEEDS").then().statusCode(201);
        toPlan(custody).then().statusCode(200);
        plans.activated(plan).then().statusCode(200);
    }

    @Test
    void both_are_asked_anew_when_custody_ends_and_end_thirty_days_later_without_an_answer() {
        asked().body("items", empty());
        assertThat(Rows.dueDays(child, "consent.ground")).containsExactly(born.plusYears(15));

        custodyEnds();

        asked().body(
                        "items.citizens.flatten().findings.flatten().reason",
                        containsInAnyOrder("FAMILY_GROUND_GONE", "PLAN_GROUND_GONE"))
                .body(
                        "items.citizens.flatten().findings.flatten().dueOn",
                        contains(LAPSE.toString(), LAPSE.toString()));
        family().body("members", hasSize(1)).body("members[0].coordinatedPlan.coordinatedPlanId", equalTo(plan));
        ofChild().body("items[0].until", equalTo(LAPSE.toString()));
        assertThat(Rows.dueDays(child, "consent.ground")).containsExactly(LAPSE);

        Rows.change(calls.municipality(), "update family_consent set lapses_on = '" + TODAY + "' where given");
        Rows.change(calls.municipality(), "update coordinated_plan set lapses_on = '" + TODAY + "'");
        // Readers see no more at once, whether or not it was told.
        family().body("members", empty());
        Rows.comesDue(calls.municipality(), child, "consent.ground");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> plans.read(plans.karen(), plan)
                .then()
                .body("status", equalTo("WITHDRAWN"))
                .body("consent", nullValue()));
        asked().body("items", empty());
        ofChild().body("items[0].given", equalTo(false));
        assertThat(Rows.dueDays(child, "consent.ground")).isEmpty();
        String said =
                Rows.of(calls.municipality(), "select id from family_consent").getFirst();
        assertThat(Rows.of(
                        calls.municipality(),
                        "select count(*) from event_log where aggregateid = '" + child + "' and payload like '%" + said
                                + "%'"))
                .as("said, asked anew, ended")
                .containsExactly("3");
    }

    @Test
    void a_word_of_who_has_custody_now_answers_each() {
        custodyEnds();
        String father = citizens.custody(child, "mitid-" + UUID.randomUUID());

        toFamily(custody).then().statusCode(400);
        toFamily(father).then().statusCode(200);
        asked().body("items.citizens.flatten().findings.flatten().reason", contains("PLAN_GROUND_GONE"));
        toPlan(father).then().statusCode(200);

        asked().body("items", empty());
        ofChild().body("items[0].given", equalTo(true)).body("items[0].until", nullValue());
        plans.read(plans.karen(), plan).then().body("status", equalTo("ACTIVE"));
        assertThat(Rows.dueDays(child, "consent.ground")).containsExactly(born.plusYears(15));
    }

    @Test
    void who_turns_out_to_be_old_enough_to_consent_is_asked_and_answers_alone() {
        turnsOutToBeOldEnough();
        asked().body(
                        "items.citizens.flatten().findings.flatten().reason",
                        containsInAnyOrder("FAMILY_GROUND_GONE", "PLAN_GROUND_GONE"));

        toFamily(custody).then().statusCode(409).body("rule", equalTo("custody-consents-no-more"));
        calls.coordinator("karen")
                .body(CoordinatedPlanCalls.consent(false))
                .post("/v1/citizens/" + child + "/family-links/" + link + "/consents")
                .then()
                .statusCode(200);
        plans.consented(plan, true).then().statusCode(200);

        asked().body("items", empty());
        family().body("members", empty());
        assertThat(Rows.dueDays(child, "consent.ground")).isEmpty();
    }

    @Test
    void a_yes_of_who_had_custody_from_before_grounds_were_registered_is_looked_at_too() {
        turnsOutToBeOldEnough();
        asBeforeGroundsWereRegistered();
        asked().body("items", empty());

        Rows.migrate(calls.municipality(), "V2026.11.22.0666__an_old_yes_is_looked_at.sql", "insert into due");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> asked().body(
                        "items.citizens.flatten().findings.flatten().reason",
                        containsInAnyOrder("FAMILY_GROUND_GONE", "PLAN_GROUND_GONE")));
        assertThat(Rows.dueDays(child, "consent.ground")).containsExactly(LAPSE);
    }

    private void turnsOutToBeOldEnough() {
        calls.system("SOCIAL")
                .body(Map.of("from", number(born, 60, 321), "to", number(TODAY.minusYears(16), 0, 322)))
                .post("/v1/citizens/" + child + "/cpr-number")
                .then()
                .statusCode(204);
    }

    /** As the owner of the tables, who wrote such rows before the database refused them. */
    private void asBeforeGroundsWereRegistered() {
        try (Connection connection = StackResource.database()
                        .connect(StackResource.database().owner());
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare
                        ground text := (
                            select pg_get_constraintdef(oid) from pg_constraint where conname = 'family_consent_ground');
                    begin
                        alter table family_consent no force row level security, drop constraint family_consent_ground;
                        alter table coordinated_plan no force row level security;
                        alter table coordinated_plan_version
                            no force row level security, disable trigger kept_as_it_was;
                        alter table due no force row level security;
                        update family_consent set representation_id = null, ground_gone_on = null, lapses_on = null
                        where citizen_id = '%1$s';
                        update coordinated_plan set ground_gone_on = null, lapses_on = null where citizen_id = '%1$s';
                        update coordinated_plan_version set document = document #- '{consent,representationId}'
                        where plan_id = '%2$s';
                        delete from due where subject = '%1$s' and kind = 'consent.ground';
                        execute 'alter table family_consent add constraint family_consent_ground ' || ground;
                        alter table family_consent force row level security;
                        alter table coordinated_plan force row level security;
                        alter table coordinated_plan_version
                            force row level security, enable trigger kept_as_it_was;
                        alter table due force row level security;
                    end $$
                    """.formatted(child, plan));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void custodyEnds() {
        citizens.administration()
                .post("/v1/citizens/" + child + "/representations/" + custody + "/endings")
                .then()
                .statusCode(200);
    }

    private static String number(LocalDate birth, int plus, int serial) {
        return "%02d%02d%02d4%03d"
                .formatted(birth.getDayOfMonth() + plus, birth.getMonthValue(), birth.getYear() % 100, serial);
    }

    private Response toFamily(String ground) {
        return says(ground, "/v1/citizens/" + child + "/family-links/" + link + "/consents");
    }

    private Response toPlan(String ground) {
        return says(ground, plans.path("/" + plan + "/consents"));
    }

    private Response says(String ground, String path) {
        Map<String, Object> said = new HashMap<>(
                Map.of("given", true, "statedOn", TODAY.toString(), "way", "MEETING", "statedBy", "CUSTODY_HOLDER"));
        said.put("representationId", ground);
        return calls.coordinator("karen").body(said).post(path);
    }

    private ValidatableResponse asked() {
        return calls.coordinator("karen")
                .get("/v1/worklist?severity=KNOW&rule=consent-to-ask-anew")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse family() {
        return calls.coordinator("karen")
                .get("/v1/citizens/" + mother + "/family")
                .then();
    }

    private ValidatableResponse ofChild() {
        return calls.coordinator("karen")
                .get("/v1/citizens/" + child + "/family-links")
                .then();
    }
}
