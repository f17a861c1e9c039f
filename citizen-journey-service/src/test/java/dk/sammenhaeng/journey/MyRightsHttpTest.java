package dk.sammenhaeng.journey;

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
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen reads who decided, where to complain, what came of it, and what one may and must (C20, FV-C15). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MyRightsHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final Map<String, Object> DUTY = Map.of(
            "kind", "DUTY",
            "words", "Du møder til samtaler",
            "reason", "Lov om aktiv socialpolitik § 13",
            "appealLink", "https://www.borger.dk/klage");

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = citizens.withLogIn("EMPLOYMENT", subject);
    }

    @Test
    void a_decision_says_who_made_it_and_a_complaint_what_came_of_it() {
        put(1, Map.of("state", "PROPOSED"), List.of()).then().statusCode(201);
        mine().body("plans[0].actions[0].decision.complainTo", nullValue());

        put(2, granted(Map.of()), List.of()).then().statusCode(200);
        mine().body("plans[0].actions[0].decision.authority", equalTo("Jobcentret"))
                .body(
                        "plans[0].actions[0].decision.complainTo",
                        equalTo("Send klagen til Jobcentret. De ser først selv på afgørelsen igen."))
                .body("plans[0].actions[0].decision.complaint", nullValue())
                .body("plans[0].appointments.sanctionable", contains(true));

        String received = TODAY.minusDays(2).toString();
        put(3, granted(Map.of("receivedOn", received)), List.of()).then().statusCode(200);
        mine().body(
                        "plans[0].actions[0].decision.complaint.words",
                        equalTo("Du har klaget. Der er ikke svaret på klagen endnu."))
                .body("plans[0].actions[0].decision.complaint.late", equalTo(false))
                .body(
                        "plans[0].actions[0].decision.complaint.reassessBy",
                        equalTo(TODAY.plusDays(26).toString()));
        put(
                        4,
                        granted(Map.of("receivedOn", received, "reassessedOn", TODAY.toString(), "outcome", "CHANGED")),
                        List.of())
                .then()
                .statusCode(200);
        mine().body(
                        "plans[0].actions[0].decision.complaint.words",
                        equalTo("Du har fået ret i din klage, helt eller delvist"));
    }

    @Test
    void rights_and_duties_of_a_sectors_plan_come_with_their_reason_and_where_to_complain() {
        put(1, granted(Map.of()), List.of(DUTY)).then().statusCode(201);
        mine().body("plans[0].entitlements", hasSize(1))
                .body("plans[0].entitlements[0].kind", equalTo("Din pligt"))
                .body("plans[0].entitlements[0].reason", equalTo("Lov om aktiv socialpolitik § 13"))
                .body("plans[0].entitlements[0].appealLink", equalTo("https://www.borger.dk/klage"));
        versions().body("items[0].plan.entitlements.words", contains("Du møder til samtaler"));

        put(2, granted(Map.of()), List.of(DUTY)).then().statusCode(200).body("outcome", equalTo("UNCHANGED"));
        put(3, granted(Map.of()), List.of()).then().statusCode(200).body("outcome", equalTo("CHANGED"));
        mine().body("plans[0].entitlements", empty());
        versions()
                .body("items[0].plan.entitlements", empty())
                .body("items[1].plan.entitlements.kind", contains("DUTY"));
    }

    @Test
    void a_right_without_a_reason_or_a_link_one_can_follow_is_refused() {
        Map<String, Object> wrong = new HashMap<>(DUTY);
        wrong.put("reason", " ");
        wrong.put("appealLink", "javascript:alert(1)");

        put(1, granted(Map.of()), List.of(wrong)).then().statusCode(400).body("errors", hasSize(2));
    }

    @Test
    void who_may_not_read_a_plan_reads_no_rights_of_it() {
        put(1, granted(Map.of()), List.of(DUTY)).then().statusCode(201);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));

        calls.journey(calls.system("HEALTH"), citizen)
                .then()
                .body("plans.find { it.sector == 'EMPLOYMENT' }.contentShown", equalTo(false))
                .body("plans.find { it.sector == 'EMPLOYMENT' }.entitlements", empty());
    }

    private Response put(long version, Map<String, Object> decision, List<Map<String, Object>> entitlements) {
        PlanBody plan = PlanBody.of("EMPLOYMENT", "MP-1")
                .version(version)
                .action(Map.of(
                        "externalId",
                        "a1",
                        "kind",
                        "WORK_PRACTICE",
                        "title",
                        "Praktik",
                        "from",
                        TODAY.toString(),
                        "legalRight",
                        false,
                        "terms",
                        Map.of("decision", decision)));
        Map<String, Object> body = new HashMap<>(plan.body());
        body.put(
                "appointments",
                List.of(Map.of(
                        "externalId",
                        "t1",
                        "title",
                        "Samtale",
                        "start",
                        TODAY.plusDays(9).atTime(9, 0).toInstant(ZoneOffset.UTC).toString(),
                        "end",
                        TODAY.plusDays(9)
                                .atTime(10, 0)
                                .toInstant(ZoneOffset.UTC)
                                .toString(),
                        "sanctionable",
                        true)));
        body.put("entitlements", entitlements);
        return calls.system("EMPLOYMENT").body(body).put(Calls.path(citizen, plan));
    }

    private static Map<String, Object> granted(Map<String, Object> complaint) {
        Map<String, Object> decision = new HashMap<>(Map.of(
                "state",
                "GRANTED",
                "law",
                "LAB § 57",
                "authority",
                "Jobcentret",
                "decidedOn",
                TODAY.minusDays(5).toString()));
        if (!complaint.isEmpty()) {
            decision.put("complaint", complaint);
        }
        return decision;
    }

    private ValidatableResponse mine() {
        return citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse versions() {
        return calls.system("EMPLOYMENT")
                .get("/v1/citizens/" + citizen + "/sector-plans/EMPLOYMENT/MP-1/versions")
                .then()
                .statusCode(200);
    }
}
