package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two persons who were taken for one get back what was theirs, and what was written in their name meanwhile: every table
 * with a citizen keeps a row with its record (X8).
 */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MergeKeepsRecordsHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private UUID survivor;
    private UUID other;

    @BeforeEach
    void two_persons_with_words_and_relatives_of_their_own() {
        survivor = person("rel-a");
        other = person("rel-b");
        consents(survivor, true);
        channel(survivor, Map.of("preference", "LETTER", "digitalExempt", true, "exemptionReason", "NO_EID"));
    }

    private UUID person(String relative) {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));
        calls.coordinate(citizen, "karen");
        citizens.represented(citizen, relative, Map.of());
        return citizen;
    }

    @Test
    void every_table_with_a_citizen_keeps_its_rows_with_their_record() {
        String without = """
                select c.relname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'citizen_id' and not a.attisdropped
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not exists (
                    select from pg_trigger t where t.tgrelid = c.oid and t.tgname = '%s' and t.tgenabled <> 'D')
                """;

        assertThat(rows(without.formatted("keeps_record"))).containsExactly("conflict");
        assertThat(rows(without.formatted("stands_with_record")))
                .containsExactlyInAnyOrder(
                        "conflict",
                        "citizen_cpr",
                        "citizen_account",
                        "coordinator",
                        "coordinator_term",
                        "coordinator_hand_over",
                        "caseload_item",
                        "family_consent",
                        "outcome",
                        "notice",
                        "staff_notice",
                        "resting_due");
        assertThatThrownBy(() -> Rows.change(
                        calls.municipality(),
                        "update representation set citizen_id = '" + other + "' where citizen_id = '" + survivor + "'"))
                .hasMessageContaining("stays with its record");
    }

    @Test
    void each_gets_back_what_was_said_before_and_what_was_said_in_their_name_meanwhile() {
        String merge = merge();
        citizens.represented(other, "rel-c", Map.of());
        consents(other, false);
        channel(other, Map.of("preference", "PHONE", "digitalExempt", false));
        life(other, Map.of("kind", "NAME_CHANGE", "givenName", "Bodil", "familyName", "Krag"));
        String meeting = meeting(other);
        for (UUID id : List.of(survivor, other)) {
            karen().get("/v1/citizens/" + id + "/consent").then().body("given", equalTo(false));
            karen().get("/v1/citizens/" + id + "/channel").then().body("preference", equalTo("PHONE"));
            karen().get("/v1/citizens/" + id).then().body("givenName", equalTo("Bodil"));
        }

        undo(merge);

        assertThat(relatives(survivor)).containsExactly("rel-a");
        assertThat(relatives(other)).containsExactly("rel-b", "rel-c");
        karen().get("/v1/citizens/" + survivor + "/consent").then().body("given", equalTo(true));
        karen().get("/v1/citizens/" + other + "/consent").then().body("given", equalTo(false));
        karen().get("/v1/citizens/" + survivor + "/channel").then().body("digitalExempt", equalTo(true));
        karen().get("/v1/citizens/" + other + "/channel").then().body("digitalExempt", equalTo(false));
        karen().get("/v1/citizens/" + survivor).then().body("givenName", equalTo("Aksel"));
        karen().get("/v1/citizens/" + other).then().body("givenName", equalTo("Bodil"));
        karen().get("/v1/citizens/" + other + "/meetings").then().body("items.id", contains(meeting));
        karen().get("/v1/citizens/" + survivor + "/meetings").then().body("items", empty());
        assertThat(rows("select digital_exempt from citizen where id = '" + survivor + "'"))
                .containsExactly("t");
        assertThat(rows("select digital_exempt from citizen where id = '" + other + "'"))
                .containsExactly("f");
        assertThat(apart())
                .as("rows that stand apart from what they are part of")
                .isEmpty();
    }

    @Test
    void a_no_that_is_said_in_each_name_stays_with_each() {
        String merge = merge();
        consents(other, false);
        consents(survivor, false);

        undo(merge);

        for (UUID id : List.of(survivor, other)) {
            karen().get("/v1/citizens/" + id + "/consent").then().body("given", equalTo(false));
        }
    }

    @Test
    void who_was_taken_for_dead_with_the_other_lives_on() {
        String merge = merge();
        life(other, Map.of("kind", "DEATH"));
        assertThat(rows("select stopped_at is not null from citizen")).containsExactly("t", "t");

        undo(merge);

        assertThat(rows("select stopped_at is null from citizen where id = '" + survivor + "'"))
                .containsExactly("t");
        assertThat(rows("select stopped_at is null from citizen where id = '" + other + "'"))
                .containsExactly("f");
        told(survivor, "reopened");
        told(other, "ended");
    }

    @Test
    void who_parts_from_several_records_gets_back_what_was_told_of_one_that_came_later() {
        String merge = merge();
        UUID third = calls.citizen("HEALTH");
        String later = merge(third);
        life(third, Map.of("kind", "NAME_CHANGE", "givenName", "Bodil", "familyName", "Krag"));
        life(third, Map.of("kind", "DEATH"));

        undo(merge);

        assertThat(rows("select given_name from citizen where stopped_at is null"))
                .as("the other alone lives on, under the name it had")
                .containsExactly("Aksel");
        assertThat(rows("select stopped_at is null from citizen where id = '" + other + "'"))
                .containsExactly("t");
        undo(later);
        assertThat(rows("select given_name from citizen where stopped_at is not null"))
                .containsExactly("Bodil");
    }

    @Test
    void who_came_later_gets_back_what_was_told_of_one_that_parts() {
        String merge = merge();
        UUID third = calls.citizen("HEALTH");
        merge(third);
        life(other, Map.of("kind", "NAME_CHANGE", "givenName", "Bodil", "familyName", "Krag"));
        channel(other, Map.of("preference", "PHONE", "digitalExempt", true, "exemptionReason", "NO_EID"));

        undo(merge);

        assertThat(rows("select id::text from citizen where given_name = 'Bodil'"))
                .containsExactly(other.toString());
        assertThat(rows("select digital_exempt from citizen where id = '" + third + "'"))
                .containsExactly("f");
    }

    @Test
    void a_death_that_was_before_the_merge_stays_with_whose_it_was() {
        life(other, Map.of("kind", "DEATH"));
        undo(merge());

        assertThat(rows("select stopped_at is null from citizen where id = '" + survivor + "'"))
                .containsExactly("t");
        assertThat(rows("select stopped_at is null from citizen where id = '" + other + "'"))
                .containsExactly("f");
    }

    private String merge() {
        return merge(other);
    }

    private String merge(UUID merged) {
        return citizens.administration()
                .body(Map.of("otherId", merged, "reason", "Samme navn"))
                .post("/v1/citizens/" + survivor + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("mergeId");
    }

    private void undo(String merge) {
        citizens.administration()
                .body(Map.of("reason", "To personer med samme navn"))
                .post("/v1/citizens/" + survivor + "/merges/" + merge + "/reversals")
                .then()
                .statusCode(200);
    }

    private void consents(UUID citizen, boolean given) {
        karen().body(Map.of("given", given))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
    }

    private void channel(UUID citizen, Map<String, Object> said) {
        String path = "/v1/citizens/" + citizen + "/channel";
        String seen = karen().get(path).header("ETag");
        RequestSpecification request = karen().body(said);
        int status = (seen == null ? request.header("If-None-Match", "*") : request.header("If-Match", seen))
                .put(path)
                .statusCode();
        assertThat(status).isIn(200, 201);
    }

    private void life(UUID citizen, Map<String, Object> event) {
        Map<String, Object> body = new HashMap<>(event);
        body.put("happenedOn", Calls.today().toString());
        citizens.administration()
                .body(body)
                .post("/v1/citizens/" + citizen + "/life-events")
                .then()
                .statusCode(201);
    }

    private String meeting(UUID citizen) {
        Instant ten = Calls.today().plusDays(10).atTime(10, 0).toInstant(ZoneOffset.UTC);
        return karen().body(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "PHYSICAL",
                        "start",
                        ten.toString(),
                        "end",
                        ten.plusSeconds(3600).toString(),
                        "place",
                        "Rådhuset, lokale 2",
                        "agenda",
                        List.of("Hvem gør hvad"),
                        "citizenTakesPart",
                        true))
                .post("/v1/citizens/" + citizen + "/meetings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> relatives(UUID citizen) {
        return citizens.administration()
                .get("/v1/citizens/" + citizen + "/representations")
                .path("items.representative");
    }

    private static void told(UUID record, String what) {
        String type = "dk.sammenhaeng.citizen-journey.journey." + what + ".v1";
        assertThat(EventsOf.service("citizen-journey", record).until(type)).hasSizeGreaterThan(4);
    }

    /** Each row of a table with a citizen that names another such row, and stands with another record than that one. */
    private List<String> apart() {
        List<String> pairs = rows("""
                select format(
                    'select %L from %I r join %I w on w.id = r.%I where w.citizen_id <> r.citizen_id',
                    t.relname || '.' || a.attname, t.relname, p.relname, a.attname)
                from pg_constraint c
                    join pg_class t on t.oid = c.conrelid
                    join pg_class p on p.oid = c.confrelid
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and cardinality(c.conkey) = 1 and a.attname <> 'citizen_id'
                    and t.relname not in ('notice', 'family_consent') and p.relname not in ('conflict', 'representation')
                    and exists (select from pg_attribute k where k.attrelid = t.oid and k.attname = 'citizen_id')
                    and exists (select from pg_attribute k where k.attrelid = p.oid and k.attname = 'citizen_id')
                """);
        assertThat(pairs).isNotEmpty();
        return pairs.stream().flatMap(query -> rows(query).stream()).toList();
    }

    private List<String> rows(String query) {
        return Rows.of(calls.municipality(), query);
    }

    private RequestSpecification karen() {
        return calls.coordinator("karen");
    }
}
