package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a citizen lived on before a benefit became another (catalogue C15, C23). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class BenefitHistoryHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String CASH = "KONTANTHJAELP";
    private static final String CLARIFICATION = "RESSOURCEFORLOEBSYDELSE_JOBAFKLARING";

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("EMPLOYMENT");
        calls.coordinate(citizen, "karen");
    }

    @Test
    void what_was_said_before_stays_and_is_told_of_its_time() {
        put(1, CASH, -200).statusCode(201);
        Instant before = Instant.now();
        put(2, CLARIFICATION, -30)
                .statusCode(200)
                .body("refund[0].percent.intValue()", equalTo(40))
                .body("refund[0].from", equalTo(TODAY.minusDays(30).toString()));
        put(3, CLARIFICATION, -30).statusCode(200);

        versions()
                .then()
                .statusCode(200)
                .body("items.kind", contains(CLARIFICATION, CASH))
                .body("items.from", contains(day(-30), day(-200)))
                .body("items.externalVersion", contains(2, 1))
                .body("items[0].recordedUntil", nullValue())
                .body("items[1].recordedUntil", equalTo(versions().path("items[0].recordedAt")));
        employment()
                .get(path("/benefits/b-1/versions?limit=1"))
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue());
        timeline()
                .body("items.kind", contains("BENEFIT_ENDED", "BENEFIT_BEGAN", "BENEFIT_BEGAN"))
                .body("items.detail.kind", contains(CASH, CLARIFICATION, CASH));
        then(employment(), before).body("around.work.benefits.kind", contains(CASH));
        then(employment(), Instant.now()).body("around.work.benefits.kind", contains(CLARIFICATION));
        employment()
                .get(path("/benefits"))
                .then()
                .body("items.kind", contains(CLARIFICATION))
                .body("items[0].refund[0].percent.intValue()", equalTo(40));

        put(4, CLARIFICATION, -20).statusCode(200);
        timeline()
                .body("items.kind", contains("BENEFIT_ENDED", "BENEFIT_BEGAN", "BENEFIT_BEGAN"))
                .body("items.at.collect { it.substring(0, 10) }.unique()", hasSize(2));
        versions().then().body("items.from", contains(day(-20), day(-30), day(-200)));

        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        then(calls.system("HEALTH"), before).body("around.work.benefits", empty());
        calls.system("HEALTH").get(path("/benefits/b-1/versions")).then().statusCode(404);

        employment()
                .body(Map.of("reason", "Lagt på en navnebror"))
                .post(path("/benefits/b-1/retractions"))
                .then()
                .statusCode(201);
        versions().then().statusCode(404);
        then(employment(), before).body("around.work.benefits", empty());
        assertThat(Rows.of(calls.municipality(), "select kind from benefit_version order by version"))
                .as("the rows stay for who looks into it")
                .containsExactly(CASH, CLARIFICATION, CLARIFICATION);
    }

    @Test
    void what_becomes_another_on_a_day_ahead_is_itself_until_then() {
        put(1, CASH, -200).statusCode(201);
        put(2, "FOLKEPENSION", 10).statusCode(200);

        then(employment(), Instant.now())
                .body("around.work.benefits.kind", contains(CASH))
                .body("around.work.benefits.to", contains(day(10)));
    }

    /** Versions as kind, first and last day; what held, in the same form. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A 1 - | A 1 -",
                "A 1 -, B 5 - | A 1 5, B 5 -",
                "A 1 3, B 5 - | A 1 3, B 5 -",
                "A 1 -, A 5 - | A 5 -",
                "A 1 3, A 5 - | A 1 3, A 5 -",
                "A 1 -, B 1 - | B 1 -",
                "A 5 -, B 1 - | B 1 -",
                "A 1 -, B 5 -, B 5 9 | A 1 5, B 5 9",
                "A 1 -, B 5 -, B 7 - | A 1 7, B 7 -",
                "A 1 -, B 5 -, A 1 - | A 1 -",
                "A 1 -, B 5 -, C 3 - | A 1 3, C 3 -",
                "A 1 -, B 5 -, C 8 - | A 1 5, B 5 8, C 8 -",
            })
    void a_version_stands_until_another_kind_begins_and_is_corrected_by_any_other(String said, String held) {
        UUID benefit = UUID.randomUUID();
        raw(benefit, "A", 1);
        String[] versions = said.split(", ");
        for (int number = 0; number < versions.length; number++) {
            String[] each = versions[number].split(" ");
            Rows.change(
                    calls.municipality(),
                    "insert into benefit_version (benefit_id, version, citizen_id, external_version, kind, starts_on,"
                            + " ends_on, has_job, fast_track, recorded_at) values ('" + benefit + "', " + number + ", '"
                            + citizen + "', " + number + ", '" + each[0] + "', " + date(each[1]) + ", " + date(each[2])
                            + ", false, false, now() + " + number + " * interval '1 second')");
        }

        assertThat(Rows.of(
                        calls.municipality(),
                        "select kind || ' ' || extract(day from starts_on) || ' '"
                                + " || coalesce(extract(day from ends_on)::text, '-')"
                                + " from benefits_held(array['" + citizen + "'::uuid], 'infinity') order by starts_on"))
                .containsExactly(held.split(", "));
    }

    @Test
    void what_a_benefit_says_when_its_history_begins_is_its_first_version() {
        raw(UUID.randomUUID(), CASH, 4);
        UUID retracted = UUID.randomUUID();
        raw(retracted, "DAGPENGE", 3);
        Rows.change(calls.municipality(), "update benefit set retracted_at = now() where id = '" + retracted + "'");

        Rows.migrate(calls.municipality(), "V2026.11.22.0600__benefit_version.sql", "insert into benefit_version (");

        assertThat(Rows.of(calls.municipality(), "select kind || ' ' || version from benefit_version order by version"))
                .containsExactly("DAGPENGE 2", CASH + " 4");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select kind from benefits_held(array['" + citizen + "'::uuid], 'infinity')"))
                .containsExactly(CASH);
    }

    @Test
    void the_versions_are_for_who_reads_the_benefit() {
        Callers callers = Callers.around(calls);
        calls.system("EMPLOYMENT")
                .body(body(1, CASH, -10))
                .put("/v1/citizens/" + callers.citizen() + "/benefits/b-1")
                .then()
                .statusCode(201);
        callers.trying("GET /v1/citizens/{citizenId}/benefits/{externalId}/versions", callers.citizen(), "b-1")
                .byRelation(404, "coordinator", "caseworker", "sector-system")
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
    }

    /** As one from before its versions were kept. */
    private void raw(UUID benefit, String kind, int version) {
        Rows.change(
                calls.municipality(),
                "insert into benefit (id, citizen_id, external_id, external_version, kind, starts_on, version, recorded_at,"
                        + " first_recorded_at) values ('" + benefit + "', '" + citizen + "', '" + benefit + "', 1, '"
                        + kind + "', current_date - 9, " + version + ", now(), now())");
    }

    private static String date(String day) {
        return day.equals("-") ? "null" : "date '2026-03-0" + day + "'";
    }

    private static String day(int fromToday) {
        return TODAY.plusDays(fromToday).toString();
    }

    private static Map<String, Object> body(int version, String kind, int from) {
        return new HashMap<>(Map.of("externalVersion", version, "kind", kind, "from", day(from)));
    }

    private ValidatableResponse put(int version, String kind, int from) {
        return employment()
                .body(body(version, kind, from))
                .put(path("/benefits/b-1"))
                .then();
    }

    private Response versions() {
        return employment().get(path("/benefits/b-1/versions"));
    }

    private ValidatableResponse timeline() {
        return employment().get(path("/timeline?sector=EMPLOYMENT&limit=100")).then();
    }

    private ValidatableResponse then(RequestSpecification reader, Instant at) {
        return reader.get(path("/journey?asOf=" + at)).then().statusCode(200);
    }

    private RequestSpecification employment() {
        return calls.system("EMPLOYMENT");
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
