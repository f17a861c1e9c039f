package dk.sammenhaeng.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.platform.note.NoteCalls;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Promises 3, 6 and 8: once in effect, no lost update, fail closed; and what the audit log keeps of it. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class AccessTest {

    private final NoteCalls notes = new NoteCalls(FreshMunicipality.next());

    @Test
    void without_a_genuine_token_in_date_the_answer_is_401() {
        TestTokens anna = TestTokens.role("administration").municipality(notes.municipality());
        given().get("/v1/notes").then().statusCode(401).contentType("application/problem+json");
        for (String token :
                List.of(anna.forgedToken(), anna.validity(Duration.ofHours(-1)).token())) {
            given().auth().oauth2(token).get("/v1/notes").then().statusCode(401);
        }
    }

    @Test
    void a_role_that_may_not_is_refused_before_its_body_is_read_and_the_refusal_is_kept() {
        notes.as("council")
                .body("{not json")
                .post("/v1/notes")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));

        assertThat(audit()).containsExactly("note.write REFUSED role-missing -");
    }

    @Test
    void what_is_kept_of_a_refusal_carries_no_cpr_number() {
        notes.as("council")
                .header("X-Processing-Purpose", "020160-9995")
                .header("X-Request-ID", "0201609995")
                .post("/v1/notes")
                .then()
                .statusCode(403)
                .header("X-Request-ID", not(containsString("0201609995")));

        assertThat(audit()).containsExactly("note.write REFUSED role-missing ******-****");
    }

    @Test
    void an_endpoint_that_states_no_permission_is_open_to_nobody() {
        notes.as("administration")
                .get("/v1/unguarded")
                .then()
                .statusCode(403)
                .body("code", equalTo("no-permission-stated"));
    }

    @Test
    void personal_data_is_not_read_without_a_purpose_and_each_read_is_kept_with_it() {
        UUID id = notes.written("a");
        notes.as("administration")
                .get("/v1/notes/" + id)
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("purpose-missing")));

        notes.read(id).then().statusCode(200);

        assertThat(audit()).containsExactly("note.write DONE - -", "note.read READ - test");
    }

    @Test
    void a_look_at_what_is_not_there_is_kept_like_a_refusal() {
        notes.read(UUID.randomUUID()).then().statusCode(404);

        assertThat(audit()).containsExactly("note.read REFUSED not-found test");
    }

    @Test
    void a_post_without_a_key_is_refused() {
        notes.as("administration")
                .body(Map.of("text", "a"))
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("Idempotency-Key")));
    }

    @Test
    void a_repeated_post_is_answered_as_the_first_time_and_changes_nothing() {
        Response first = notes.write("key-1", "a");
        Response second = notes.write("key-1", "a");

        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"))
                .body("id", equalTo(first.path("id")));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        notes.as("administration").get("/v1/notes?count=true").then().body("total", equalTo(1));
        notes.write("key-1", "b").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_refused_post_leaves_its_key_free() {
        notes.write("key-2", "fail after the event").then().statusCode(409).body("rule", equalTo("note-refused"));
        notes.write("key-2", "now it is good").then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void twins_at_the_same_instant_are_one_deed() throws Exception {
        List<String> ids = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<String>> twins = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> notes.write("twin", "a")
                            .then()
                            .statusCode(201)
                            .extract()
                            .<String>path("id")))
                    .toList();
            for (Future<String> twin : twins) {
                ids.add(twin.get());
            }
        }
        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void a_change_names_the_version_it_saw() {
        UUID id = notes.written("a");
        String seen = notes.read(id)
                .then()
                .header("ETag", matchesPattern("\"0\\.[0-9a-f]{16}\""))
                .extract()
                .header("ETag");

        notes.rewrite(id, "", "b").then().statusCode(428);
        notes.rewrite(id, "rubbish", "b").then().statusCode(400);
        notes.rewrite(id, seen, "b").then().statusCode(200).header("ETag", matchesPattern("\"1\\.[0-9a-f]{16}\""));
        notes.rewrite(id, seen, "c").then().statusCode(412);
        notes.read(id).then().body("text", equalTo("b"));
    }

    @Test
    void what_the_caller_has_already_is_not_sent_again_but_the_look_is_kept() {
        UUID id = notes.written("a");
        String tag = notes.read(id).header("ETag");

        notes.as("administration")
                .header("X-Processing-Purpose", "test")
                .header("If-None-Match", tag)
                .get("/v1/notes/" + id)
                .then()
                .statusCode(304);

        assertThat(audit()).containsExactly("note.write DONE - -", "note.read READ - test", "note.read READ - test");
    }

    @Test
    void all_faults_of_a_request_are_named_at_once_in_danish_and_on_request_in_english() {
        notes.as("administration")
                .header("Idempotency-Key", "k")
                .body("{\"text\": \"\"}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "da")
                .body("errors.pointer", containsInAnyOrder("/text"))
                .body("traceId", notNullValue());
        notes.as("administration")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", "k")
                .body("{\"text\": \"\"}")
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .header("Content-Language", "en");
    }

    @Test
    void another_municipality_sees_nothing_of_it() {
        UUID id = notes.written("a");
        var elsewhere = new NoteCalls(FreshMunicipality.next());

        elsewhere.read(id).then().statusCode(404);
        elsewhere.rewrite(id, "\"0.0000000000000000\"", "b").then().statusCode(404);
        elsewhere.as("administration").get("/v1/notes?count=true").then().body("total", equalTo(0));
        elsewhere.as("service").get("/v1/streams").then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void a_list_is_walked_page_by_page_and_its_cursor_serves_nobody_else() {
        List<String> written = IntStream.range(0, 5)
                .mapToObj(i -> notes.written("n" + i).toString())
                .toList();

        Response first = notes.as("administration").get("/v1/notes?limit=2");
        String cursor = first.path("next");
        Response second =
                notes.as("administration").queryParam("cursor", cursor).get("/v1/notes?limit=2");

        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(first.<List<String>>path("items.id")).isEqualTo(written.subList(0, 2));
        assertThat(second.<List<String>>path("items.id")).isEqualTo(written.subList(2, 4));
        new NoteCalls(FreshMunicipality.next())
                .as("administration")
                .queryParam("cursor", cursor)
                .get("/v1/notes?limit=2")
                .then()
                .statusCode(400);
        notes.as("administration")
                .queryParam("cursor", cursor + "x")
                .get("/v1/notes?limit=2")
                .then()
                .statusCode(400);
        notes.as("administration").get("/v1/notes?limit=501").then().statusCode(400);
    }

    private List<String> audit() {
        try (var app = StackResource.database().connect(StackResource.database().app());
                var statement = app.createStatement()) {
            statement.execute("select set_config('sammenhaeng.municipality', '" + notes.municipality() + "', false)");
            List<String> rows = new ArrayList<>();
            try (var found = statement.executeQuery(
                    "select act, outcome, coalesce(code, '-'), coalesce(purpose, '-') from audit order by id")) {
                while (found.next()) {
                    rows.add(String.join(
                            " ", found.getString(1), found.getString(2), found.getString(3), found.getString(4)));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
