package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Unusual looks: what the audit log tells that somebody should ask about. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class AccessAnomalyHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void who_opens_more_citizens_in_a_day_than_the_municipality_has_decided_is_reported_with_them() {
        List<UUID> opened = List.of(ofMette(), ofMette(), ofMette());
        opened.forEach(citizen -> calls.journey(mette(), citizen).then().statusCode(200));
        mette().get("/v1/worklist").then().statusCode(200);
        report(admin(), "MANY_CITIZENS").then().body("items", empty());

        decide("CITIZENS_A_DAY", 0, 2).then().statusCode(200);

        report(admin(), "MANY_CITIZENS")
                .then()
                .statusCode(200)
                .body("items.user", contains("mette"))
                .body("items[0].citizens", equalTo(3))
                .body("items[0].acts", equalTo(3))
                .body("items[0].threshold", equalTo(2))
                .body("items[0].title", equalTo("Åbnede usædvanlig mange borgere på en dag"))
                .body(
                        "items[0].citizenIds",
                        containsInAnyOrder(opened.stream().map(UUID::toString).toArray()));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select distinct actor from audit where act = 'access-anomaly.list' and subject is not null"))
                .as("who reads the report about a citizen stands in the log, too")
                .containsExactly("anne");
    }

    @Test
    void who_asks_again_and_again_for_citizens_without_a_relation_is_reported() {
        decide("REFUSED_A_DAY", 0, 1);
        UUID first = ofMette();
        UUID second = ofMette();
        calls.journey(calls.caseworker("nina", "HEALTH"), first).then().statusCode(404);
        calls.journey(calls.caseworker("nina", "HEALTH"), first).then().statusCode(404);
        report(admin(), "WITHOUT_RELATION").then().body("items", empty());

        calls.journey(calls.caseworker("nina", "HEALTH"), second).then().statusCode(404);
        calls.journey(calls.caseworker("nina", "HEALTH"), UUID.randomUUID())
                .then()
                .statusCode(404);

        report(admin(), "WITHOUT_RELATION")
                .then()
                .body("items.user", contains("nina"))
                .body("items[0].citizens", equalTo(2))
                .body("items[0].acts", equalTo(3));
    }

    @Test
    void a_night_is_one_from_evening_to_morning_in_danish_time_and_systems_and_citizens_have_none() {
        decide("CITIZENS_A_NIGHT", 0, 1);
        UUID first = ofMette();
        UUID second = ofMette();
        looked("nat", "caseworker", first, "2026-07-01T21:30:00Z");
        looked("nat", "caseworker", second, "2026-07-02T02:30:00Z");
        looked("dag", "caseworker", first, "2026-07-02T05:00:00Z");
        looked("dag", "caseworker", second, "2026-07-02T19:30:00Z");
        looked("one", "caseworker", first, "2026-07-01T21:30:00Z");
        looked("system", "sector-system", first, "2026-07-01T21:30:00Z");
        looked("system", "sector-system", second, "2026-07-01T21:30:00Z");
        looked("self", "citizen", first, "2026-07-01T21:30:00Z");
        looked("self", "citizen", second, "2026-07-01T21:30:00Z");

        admin().get("/v1/access-anomalies?from=2026-07-01&to=2026-07-03&kind=AT_NIGHT")
                .then()
                .body("items.user", contains("nat"))
                .body("items.day", contains("2026-07-01"))
                .body("items[0].citizens", equalTo(2));
        decide("NIGHT_FROM", 0, 21);
        decide("NIGHT_TO", 0, 8);
        admin().get("/v1/access-anomalies?from=2026-07-01&to=2026-07-03&kind=AT_NIGHT&user=dag")
                .then()
                .body("items.day", empty());
        decide("CITIZENS_A_NIGHT", 1, 0);
        admin().get("/v1/access-anomalies?from=2026-07-01&to=2026-07-03&kind=AT_NIGHT&user=dag")
                .then()
                .body("items.day", contains("2026-07-01", "2026-07-02"));
    }

    @Test
    void one_look_at_the_own_record_a_relative_or_a_namesake_is_enough() {
        UUID own = ofMette();
        UUID child = ofMette();
        UUID ward = ofMette();
        UUID namesake = ofMette();
        UUID stranger = ofMette();
        change("insert into citizen_account (citizen_id, subject, connected_at, connected_by, version) values ('" + own
                + "', 'mette', now(), 'anne', 1)");
        change("insert into family_link (id, citizen_id, other_citizen_id, relation, linked_at, linked_by) values "
                + "(gen_random_uuid(), '" + child + "', '" + own + "', 'PARENT', now(), 'anne')");
        change("insert into representation (id, citizen_id, kind, representative, name, rights, valid_from, "
                + "document_reference, registered_at, registered_by, version) values (gen_random_uuid(), '" + ward
                + "', 'POWER_OF_ATTORNEY', 'mette', 'Mette Krag', '{SEE}', '2026-01-01', 'F-1', now(), 'anne', 1)");
        change("update citizen set family_name = 'Krag' where id in ('" + namesake + "', '" + own + "')");
        for (UUID citizen : List.of(own, child, ward, namesake, stranger)) {
            calls.journey(mette(), citizen).then().statusCode(200);
        }

        Response found = report(admin(), null);

        found.then()
                .body("items.findAll { it.kind != 'AT_NIGHT' }", hasSize(4))
                .body("items.user.unique()", contains("mette"));
        assertThat(found.<String>path("items.find { it.kind == 'OWN_RECORD' }.citizenIds[0]"))
                .isEqualTo(own.toString());
        assertThat(found.<List<String>>path("items.findAll { it.kind == 'RELATIVE' }.citizenIds.flatten()"))
                .containsExactlyInAnyOrder(child.toString(), ward.toString());
        assertThat(found.<String>path("items.find { it.kind == 'NAMESAKE' }.citizenIds[0]"))
                .isEqualTo(namesake.toString());
        found.then().body("items.find { it.kind == 'OWN_RECORD' }.threshold", nullValue());

        decide("BEARERS_OF_A_NAME", 0, 1);
        report(admin(), "NAMESAKE").then().body("items", empty());
    }

    @Test
    void who_stood_for_a_citizen_until_yesterday_or_will_from_tomorrow_is_not_near_them_today() {
        UUID today = stoodFor("current_date", "null", "null");
        UUID fromTomorrow = stoodFor("current_date + 1", "null", "null");
        UUID untilToday = stoodFor("'2026-01-01'", "current_date", "null");
        UUID endedYesterday = stoodFor("'2026-01-01'", "null", "now() - interval '1 day'");
        for (UUID citizen : List.of(today, fromTomorrow, untilToday, endedYesterday)) {
            calls.journey(mette(), citizen).then().statusCode(200);
        }
        change(
                "update representation set ended_at = now() + interval '1 second', ended_by = 'anne' where citizen_id = '"
                        + today + "'");

        report(admin(), "RELATIVE").then().body("items.citizenIds.flatten()", contains(today.toString()));
    }

    @Test
    void a_leader_sees_those_of_the_own_unit_and_never_the_own_looks() {
        decide("CITIZENS_A_DAY", 0, 1);
        for (String user : List.of("mette", "nina", "lone")) {
            for (UUID citizen : List.of(ofMette(), ofMette())) {
                looked(user, "caseworker", citizen, "2026-07-01T10:00:00Z");
            }
        }
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "HEALTH",
                        "name", "Genoptræningen",
                        "leaderUser", "lone",
                        "dutyPhone", "89401099",
                        "members", List.of("mette", "lone")));
        change("update unit_member set since = '2026-01-01'");

        String july = "/v1/access-anomalies?from=2026-07-01&to=2026-07-02";
        calls.with(TestTokens.role("institution-leader").user("lone"))
                .get(july)
                .then()
                .body("items.user", contains("mette"));
        calls.caseworker("nina", "HEALTH").get(july).then().statusCode(200).body("items", empty());
        calls.with(TestTokens.role("auditor")).get(july).then().body("items.user", contains("lone", "mette", "nina"));

        Response page = admin().get(july + "&limit=2");
        List<String> users = new ArrayList<>(page.<List<String>>path("items.user"));
        users.addAll(admin().get(july + "&limit=2&cursor=" + page.path("next")).path("items.user"));
        assertThat(users).containsExactly("lone", "mette", "nina");
    }

    @Test
    void a_threshold_is_decided_with_a_reason_within_bounds_and_by_who_saw_the_last_decision() {
        decide("CITIZENS_A_DAY", 0, 0).then().statusCode(400).body("errors.code", contains("access-threshold.range"));
        decide("CITIZENS_A_DAY", 0, 40).then().statusCode(200).body("value", equalTo(40));
        decide("CITIZENS_A_DAY", 0, 50).then().statusCode(412);
        decide("CITIZENS_A_DAY", 1, 50)
                .then()
                .statusCode(200)
                .body("value", equalTo(50))
                .body("usual", equalTo(60))
                .body("history.value", contains(40, 50))
                .body("history.decidedBy", contains("anne", "anne"));
        admin().body(Map.of("value", 30, "reason", "Mindre"))
                .put("/v1/access-anomaly-thresholds/CITIZENS_A_DAY")
                .then()
                .statusCode(428);
        admin().get("/v1/access-anomaly-thresholds/NO_SUCH").then().statusCode(404);
    }

    @Test
    void a_report_covers_a_week_at_most() {
        admin().get("/v1/access-anomalies?from=2026-07-01&to=2026-07-09")
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.too-long"));
        admin().get("/v1/access-anomalies?from=2026-07-01&to=2026-07-01")
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.empty"));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] readers = {"administration", "auditor", "institution-leader", "caseworker"};
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/access-anomalies")
                .with(request -> request.queryParam("from", "2026-07-01").queryParam("to", "2026-07-08"))
                .byRole(200, readers)
                .holds();
        callers.trying("GET /v1/access-anomaly-thresholds").byRole(200, readers).holds();
        callers.trying("GET /v1/access-anomaly-thresholds/{threshold}", "NIGHT_FROM")
                .byRole(200, readers)
                .holds();
        callers.trying("PUT /v1/access-anomaly-thresholds/{threshold}", "NIGHT_FROM")
                .with(request -> request.header("If-Match", "\"0\"").body(Map.of("value", 23, "reason", "Aftenvagten")))
                .byRole(200, "administration")
                .holds();
    }

    private UUID ofMette() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").responsible("mette"));
        return citizen;
    }

    private UUID stoodFor(String from, String to, String endedAt) {
        UUID citizen = ofMette();
        change("insert into representation (id, citizen_id, kind, representative, name, rights, valid_from, valid_to, "
                + "document_reference, registered_at, registered_by, ended_at, ended_by, version) "
                + "values (gen_random_uuid(), '" + citizen + "', 'POWER_OF_ATTORNEY', 'mette', 'Mette Krag', '{SEE}', "
                + from + ", " + to + ", 'F-1', now(), 'anne', " + endedAt + ", case when " + endedAt
                + " is not null then 'anne' end, 1)");
        return citizen;
    }

    private RequestSpecification mette() {
        return calls.caseworker("mette", "HEALTH");
    }

    private RequestSpecification admin() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private Response decide(String threshold, int seen, int value) {
        return admin().header("If-Match", "\"" + seen + "\"")
                .body(Map.of("value", value, "reason", "Aftalt med tillidsfolkene"))
                .put("/v1/access-anomaly-thresholds/" + threshold);
    }

    private static Response report(RequestSpecification reader, String kind) {
        return reader.get("/v1/access-anomalies?from=" + Calls.today() + "&to="
                + Calls.today().plusDays(1) + (kind == null ? "" : "&kind=" + kind));
    }

    /** A look of another day, as the log has it. */
    private void looked(String user, String role, UUID citizen, String at) {
        change("insert into audit (id, municipality, at, actor, roles, act, subject, outcome) values "
                + "(gen_random_uuid(), acting_municipality(), '" + at + "', '" + user + "', '" + role
                + "', 'journey.read', '" + citizen + "', 'READ')");
    }

    private void change(String statement) {
        Rows.change(calls.municipality(), statement);
    }
}
