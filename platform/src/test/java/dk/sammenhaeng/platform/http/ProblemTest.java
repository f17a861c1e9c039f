package dk.sammenhaeng.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class ProblemTest {

    private static final String THINGS = "/v1/test-things";

    private static RequestSpecification caller() {
        return given().auth().oauth2(TestTokens.role("administration").token()).contentType(ContentType.JSON);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", "da")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("https://docs.sammenhaeng.dk/problems/" + code))
                .body(
                        "title",
                        equalTo(Texts.find(Texts.DANISH, "problem." + code + ".title")
                                .orElseThrow()))
                .body("detail", not(containsString("problem.")))
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("instance", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "rule, 409, note-refused",
        "missing, 404, not-found",
        "stale, 412, stale",
        "unique, 409, conflict-with-existing",
        "exclusion, 409, conflict-with-existing",
        "unreachable, 503, database-unreachable",
        "no-connection, 503, database-unreachable",
        "clash, 503, busy",
        "defect, 500, internal-error"
    })
    void a_failure_is_answered_with_its_code_and_nothing_of_its_message(String kind, int status, String code) {
        var answer = caller().get(THINGS + "/" + UUID.randomUUID() + "/failures/" + kind)
                .then();

        problem(answer, status, code);
        assertThat(answer.extract().asString())
                .doesNotContainIgnoringCase("select", "secret", "0201609995", "db-1", "Exception", "at dk.");
        assertThat(answer.extract().header("Retry-After") != null).isEqualTo(status == 503);
        assertThat((Object) answer.extract().path("rule")).isEqualTo(kind.equals("rule") ? code : null);
    }

    @Test
    void every_fault_of_a_body_is_named_with_its_pointer() {
        var answer = caller().body("""
                        {"name": "x", "parts": [{"label": "a", "size": 1}, {"size": 0}, null]}""").put(THINGS).then();

        problem(answer, 400, "invalid");
        assertThat(answer.extract().jsonPath().getList("errors.findAll{true}.collect{it.pointer + ' ' + it.code}"))
                .containsExactly(
                        "/colour not-null",
                        "/name size",
                        "/parts size",
                        "/parts/1/label not-null",
                        "/parts/1/size min",
                        "/parts/2 not-null");
        answer.body("errors[1].detail", equalTo("Skal have en længde fra 2 til 5."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"abc\", \"color\": \"RED\"}         | /color        | unknown-field",
                "{\"name\": \"abc\", \"0201609995\": 1}          | /?            | unknown-field",
                "{\"name\": \"abc\", \"colour\": \"BLUE\"}       | /colour       | not-one-of",
                "{\"name\": {}}                                  | /name         | wrong-type",
                "{\"parts\": [{\"size\": \"many\"}]}             | /parts/0/size | wrong-type",
                "{\"cvr\": \"12345678\"}                         | /cvr          | cvr.check-digit",
                "{\"sold\": 1}                                 | /sold         | wrong-type",
                "{\"sold\": \"true\"}                          | /sold         | wrong-type",
                "{\"colour\": 0}                               | /colour       | not-one-of",
                "{\"since\": 30000}                            | /since        | wrong-type",
                "{\"since\": \"2030-02-30\"}                   | /since        | wrong-type",
                "{\"since\": \"+999999999-12-31\"}             | /since        | invalid-value",
                "{\"since\": \"1066-10-14\"}                   | /since        | invalid-value",
                "{\"at\": 1.5}                                 | /at           | wrong-type",
                "{\"at\": \"+1000000000-12-31T23:59:59Z\"}     | /at           | invalid-value",
                "{\"parts\": [{\"size\": \"7\"}]}               | /parts/0/size | wrong-type",
                "{\"parts\": [{\"size\": 7.0}]}                | /parts/0/size | wrong-type",
                "{\"name\": \"a\\u0000b\"}                     | /name         | invalid-value",
                "{\"name\": \"half \\ud800\"}                  | /name         | invalid-value",
                "{\"name\": \"abc\",                             | ''            | malformed-json",
                "{\"name\": abc}                                 | ''            | malformed-json",
                "[]                                              | ''            | wrong-type",
            })
    void a_body_that_cannot_be_read_says_where(String body, String pointer, String code) {
        var answer = caller().body(body).put(THINGS).then();

        problem(answer, 400, "invalid")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code))
                .body("errors.detail", everyItem(not(containsString("fault."))));
        assertThat(answer.extract().asString()).doesNotContain("0201609995", "BLUE", "12345678", "many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0201609995", "ring om 020160-9995", "020160 9995"})
    void a_text_that_holds_a_cpr_number_is_refused_without_repeating_it(String label) {
        String body = "{\"name\": \"abc\", \"colour\": \"RED\", \"parts\": [{\"label\": \"%s\", \"size\": 1}]}";
        var answer = caller().body(body.formatted(label)).put(THINGS).then();

        problem(answer, 400, "invalid")
                .body("errors.pointer", contains("/parts/0/label"))
                .body("errors.code", contains("no-cpr"))
                .body("errors[0].detail", equalTo("Må ikke indeholde et CPR-nummer."));
        assertThat(answer.extract().asString()).doesNotContain("9995");
    }

    @Test
    void an_empty_body_is_a_fault_of_the_whole() {
        problem(caller().put(THINGS).then(), 400, "invalid")
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].code", equalTo("not-null"));
    }

    @ParameterizedTest
    @CsvSource({
        "colour=BLUE, colour, not-one-of",
        "owner=me, owner, malformed-parameter",
        "least=0, least, min",
        "least=x, least, malformed-parameter",
        "limit=0, limit, limit.out-of-range",
        "limit=501, limit, limit.out-of-range",
        "limit=x, limit, limit.out-of-range",
        "count=abc, count, not-one-of",
        "count=, count, not-one-of",
        "sold=1, sold, not-one-of",
        "sold=true&sold=maybe, sold, not-one-of",
        "since=2030-02-30, since, malformed-parameter",
        "since=%2B999999999-12-31, since, malformed-parameter",
        "part=a%00b, part, malformed-parameter",
        "cursor=abc, cursor, cursor.invalid"
    })
    void a_query_parameter_is_named_when_it_is_wrong(String query, String name, String code) {
        problem(caller().urlEncodingEnabled(false).get(THINGS + "?" + query).then(), 400, "invalid")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(name))
                .body("errors[0].code", equalTo(code))
                .body("errors.detail", everyItem(not(containsString("fault."))));
    }

    @Test
    void every_query_parameter_that_is_wrong_is_named_at_once() {
        var answer = caller().get(THINGS + "?count=abc&colour=BLUE&limit=0&owner=me&least=x")
                .then();

        problem(answer, 400, "invalid")
                .body("errors.pointer", containsInAnyOrder("count", "colour", "limit", "owner", "least"));
        assertThat(answer.extract().asString()).doesNotContain("abc", "BLUE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=true", "count=FALSE", "sold=false&since=2026-11-22", "colour=RED&part=%C3%A5"})
    void a_query_parameter_that_fits_is_read(String query) {
        caller().urlEncodingEnabled(false).get(THINGS + "?" + query).then().statusCode(200);
    }

    @Test
    void a_path_with_a_null_leads_nowhere() {
        problem(
                caller().urlEncodingEnabled(false)
                        .get(THINGS + "/%00/failures/rule")
                        .then(),
                404,
                "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Reason", "X-Processing-Purpose", "Idempotency-Key"})
    void a_header_that_is_kept_carries_no_cpr_number(String header) {
        problem(caller().header(header, "020160-9995").get(THINGS).then(), 400, "invalid")
                .body("errors.pointer", contains(header))
                .body("errors.code", contains("no-cpr"));
    }

    @Test
    void an_id_that_is_none_is_not_found() {
        problem(caller().get(THINGS + "/no-uuid/failures/rule").then(), 404, "not-found");
    }

    @Test
    void the_method_the_types_and_the_address_are_refused_with_their_status() {
        problem(caller().delete(THINGS).then(), 405, "method-not-allowed");
        problem(caller().accept("text/csv").get(THINGS).then(), 406, "not-acceptable");
        problem(caller().contentType("text/csv").body("a,b").put(THINGS).then(), 415, "unsupported-media-type");
        problem(caller().get("/v1/nothing-here").then(), 404, "not-found");
    }

    @Test
    void without_a_usable_token_the_answer_is_401() {
        problem(given().get(THINGS).then(), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
        problem(
                given().auth()
                        .oauth2(TestTokens.role("administration").forgedToken())
                        .get(THINGS)
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void an_address_that_is_too_long_is_refused_as_a_problem() {
        String longest = THINGS + "?a=" + "x".repeat(DirectAnswers.LONGEST_ADDRESS - THINGS.length() - 3);

        problem(caller().get(longest + "x").then(), 414, "address-too-long");
        caller().get(longest).then().statusCode(200);
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_read() {
        problem(caller().body("x".repeat(2 * 1024 * 1024 + 1)).put(THINGS).then(), 413, "body-too-large");
    }

    @Test
    void a_body_that_does_not_say_its_length_is_cut_off_at_the_limit() throws InterruptedException {
        byte[] large = ("{\"name\": \"" + "x".repeat(3 * 1024 * 1024)).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + THINGS))
                .header(
                        "Authorization",
                        "Bearer " + TestTokens.role("administration").token())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        int status;
        try (HttpClient client = HttpClient.newHttpClient()) {
            status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException cutOffWhileStillSending) {
            status = 413;
        }

        assertThat(status).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB, da;q=0.5", "fr, en;q=0.8"})
    void english_is_given_on_request(String acceptLanguage) {
        caller().header("Accept-Language", acceptLanguage)
                .get(THINGS + "?limit=0")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("The request is not valid"))
                .body("errors[0].detail", equalTo("Must be a whole number from 1 to 500."));
        given().header("Accept-Language", acceptLanguage)
                .get(THINGS)
                .then()
                .body("title", equalTo("You are not logged in"));
    }

    @Test
    void what_a_resource_says_carries_its_language() {
        caller().get(THINGS + "/greeting")
                .then()
                .statusCode(204)
                .header("Content-Language", "da")
                .header("X-Greeting", "Findes ikke");
        assertThat(Language.preferred("nb, sv")).isEqualTo(Texts.DANISH);
        assertThat(Language.preferred("*;;")).isEqualTo(Texts.DANISH);
        assertThat(Language.preferred("en")).isEqualTo(Locale.ENGLISH);
    }
}
