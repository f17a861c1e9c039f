package dk.sammenhaeng.agreements;

import static io.restassured.RestAssured.given;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.OpenApiContract;
import dk.sammenhaeng.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calls the tests make, in a municipality of their own; each answer is held against the OpenAPI document. */
record Calls(String municipality) {

    static final LocalDate TODAY = LocalDate.now(DanishCalendar.ZONE);
    static final int YEAR = TODAY.getYear();

    static Calls inFreshMunicipality() {
        return new Calls(FreshMunicipality.next());
    }

    RequestSpecification as(String role) {
        return as(role, UUID.randomUUID().toString());
    }

    RequestSpecification as(String role, String idempotencyKey) {
        return with(TestTokens.role(role), idempotencyKey);
    }

    RequestSpecification leaderOf(UUID institution) {
        return with(
                TestTokens.role("institution-leader").institution(institution),
                UUID.randomUUID().toString());
    }

    private RequestSpecification with(TestTokens token, String idempotencyKey) {
        return given().filter(new OpenApiContract())
                .auth()
                .oauth2(token.municipality(municipality).token())
                .contentType("application/json")
                .header("Idempotency-Key", idempotencyKey);
    }

    Response get(String path) {
        return as("administration").get(path);
    }

    Map<String, Object> institution(String name, String area) {
        return Map.of(
                "name",
                name,
                "area",
                area,
                "ownership",
                "MUNICIPAL",
                "cvr",
                "64942212",
                "pNumber",
                "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L)),
                "places",
                64,
                "employees",
                71);
    }

    UUID registered() {
        return registered(institution("Plejehjemmet Kastanjehaven", "ELDERCARE"));
    }

    UUID registered(Map<String, Object> institution) {
        return id(as("administration").body(institution).post("/v1/institutions"));
    }

    /** Words that may be signed: two national goals and a local one, two years from this January. */
    static Map<String, Object> terms(UUID institution) {
        return terms(institution, YEAR, 2);
    }

    static Map<String, Object> terms(UUID institution, int firstYear, int years) {
        Map<String, Object> terms = new HashMap<>();
        terms.put("institutionId", institution);
        terms.put("title", "Velfærdsaftale for Kastanjehaven");
        terms.put("periodFrom", LocalDate.of(firstYear, 1, 1).toString());
        terms.put("periodTo", LocalDate.of(firstYear + years, 1, 1).toString());
        terms.put("serviceLevel", "Som i kommunens kvalitetsstandard");
        terms.put("cooperation", "Deltager i udskrivningsmøder inden tre dage");
        terms.put("goals", goals(2, 1));
        terms.put(
                "yearlyFrames",
                IntStream.range(firstYear, firstYear + years)
                        .mapToObj(year -> frame(year, "41250000.00", "CURRENT"))
                        .toList());
        terms.put("carryOver", "FREE");
        return terms;
    }

    static Map<String, Object> frame(int year, String kroner, String basis) {
        return Map.of("year", year, "amount", Map.of("value", new BigDecimal(kroner), "basis", basis));
    }

    static List<Map<String, Object>> goals(int national, int local) {
        return Stream.concat(
                        IntStream.range(0, national)
                                .mapToObj(i -> Map.<String, Object>of(
                                        "title", "Færre indlæggelser",
                                        "kind", "NATIONAL",
                                        "nationalGoal", "HEA-" + i,
                                        "indicator", "Akutte indlæggelser pr. 100 beboere",
                                        "target", "-20 %")),
                        IntStream.range(0, local)
                                .mapToObj(i -> Map.<String, Object>of(
                                        "title", "Lavere sygefravær " + i,
                                        "kind", "LOCAL",
                                        "indicator", "Sygedage pr. medarbejder",
                                        "target", "10,9")))
                .toList();
    }

    UUID drafted(Map<String, Object> terms) {
        return id(as("administration").body(terms).post("/v1/agreements"));
    }

    String tag(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    Response sign(UUID agreement, String party, RequestSpecification signer) {
        return signer.header("If-Match", tag("/v1/agreements/" + agreement))
                .body(Map.of("party", party))
                .post("/v1/agreements/" + agreement + "/signatures");
    }

    UUID signed(Map<String, Object> terms) {
        UUID institution = (UUID) terms.get("institutionId");
        UUID agreement = drafted(terms);
        sign(agreement, "INSTITUTION", leaderOf(institution)).then().statusCode(201);
        sign(agreement, "MUNICIPALITY", as("council")).then().statusCode(201);
        return agreement;
    }

    Response activate(UUID agreement) {
        return as("administration")
                .header("If-Match", tag("/v1/agreements/" + agreement))
                .post("/v1/agreements/" + agreement + "/activations");
    }

    UUID active(Map<String, Object> terms) {
        UUID agreement = signed(terms);
        activate(agreement).then().statusCode(201);
        return agreement;
    }

    static Map<String, Object> brake(Map<?, ?>... measures) {
        return Map.of(
                "ground", "BREACH",
                "explanation", "Gentagne fejl i medicinhåndteringen",
                "lesserStepsTried", "Påbud og faglig støtte i tre måneder",
                "measures", List.of(measures),
                "reviewOn", TODAY.plusMonths(3).toString());
    }

    static Map<String, Object> measure(String kind, String effect, LocalDate from) {
        return Map.of(
                "kind",
                kind,
                "description",
                "Ingen nye beboere før medicinhåndteringen er sikker",
                "citizenEffect",
                effect,
                "effectiveFrom",
                from.toString());
    }

    Response pull(UUID agreement, Map<String, Object> brake) {
        return as("council").body(brake).post("/v1/agreements/" + agreement + "/emergency-brakes");
    }

    UUID pulled(UUID agreement, Map<?, ?>... measures) {
        return id(pull(agreement, brake(measures)));
    }

    Response lift(UUID agreement, UUID brake) {
        String path = "/v1/agreements/" + agreement + "/emergency-brakes/" + brake;
        return as("administration")
                .header("If-Match", tag(path))
                .body(Map.of("reason", "Tilsynet er tilfreds"))
                .post(path + "/lifts");
    }

    static UUID id(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().path("id"));
    }
}
