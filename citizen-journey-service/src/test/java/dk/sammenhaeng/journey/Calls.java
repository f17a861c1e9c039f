package dk.sammenhaeng.journey;

import static io.restassured.RestAssured.given;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.OpenApiContract;
import dk.sammenhaeng.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calls the tests make, in a municipality of their own; each answer is held against the OpenAPI document. */
public final class Calls {

    private static final AtomicInteger PERSONS = new AtomicInteger();

    private final Supplier<String> code;
    private @Nullable String municipality;

    private Calls(Supplier<String> code) {
        this.code = code;
    }

    /** Takes a code when one is needed: of each test an instance is made, too, that does not run. */
    public static Calls inFreshMunicipality() {
        return new Calls(FreshMunicipality::next);
    }

    /** In a municipality that is known. */
    public static Calls in(String municipality) {
        return new Calls(() -> municipality);
    }

    /** The code of the municipality. */
    public synchronized String municipality() {
        if (municipality == null) {
            municipality = code.get();
        }
        return municipality;
    }

    /** The day it is in Denmark. */
    public static LocalDate today() {
        return LocalDate.now(DanishCalendar.ZONE);
    }

    /** A sector's own system. */
    public RequestSpecification system(String sector) {
        return with(TestTokens.role("sector-system").sector(sector).user("system-" + sector.toLowerCase()));
    }

    public RequestSpecification caseworker(String user, String sector) {
        return with(TestTokens.role("caseworker").sector(sector).user(user));
    }

    public RequestSpecification coordinator(String user) {
        return with(TestTokens.role("coordinator").user(user));
    }

    public RequestSpecification with(TestTokens token) {
        return given().filter(new OpenApiContract())
                .auth()
                .oauth2(token.municipality(municipality()).token())
                .contentType("application/json")
                .header("X-Processing-Purpose", "coordination")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A replacement number (day of birth plus 60) that no other call has given. */
    public static String freshCpr() {
        int number = PERSONS.incrementAndGet();
        return "%02d%02d%02d%04d"
                .formatted(61 + number % 28, 1 + number / 28 % 12, 60 + number / 336 % 30, 1000 + number % 999);
    }

    public UUID citizen(String registeredBySector) {
        return citizen(registeredBySector, freshCpr());
    }

    public UUID citizen(String registeredBySector, String cpr) {
        return UUID.fromString(register(registeredBySector, cpr)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public Response register(String sector, String cpr) {
        return system(sector)
                .body(Map.of("cprNumber", cpr, "givenName", "Aksel", "familyName", "Østergård"))
                .post("/v1/citizens");
    }

    public Response put(UUID citizen, PlanBody plan) {
        return system(plan.sector()).body(plan.body()).put(path(citizen, plan));
    }

    /** The plan is put and accepted; its id. */
    public UUID putting(UUID citizen, PlanBody plan) {
        Response answer = put(citizen, plan);
        if (answer.statusCode() > 201) {
            throw new AssertionError(answer.asString());
        }
        return UUID.fromString(answer.path("planId"));
    }

    public static String path(UUID citizen, PlanBody plan) {
        return "/v1/citizens/" + citizen + "/sector-plans/" + plan.sector() + "/" + plan.externalId();
    }

    /** Administration names the coordinator. */
    public void coordinate(UUID citizen, String user) {
        coordinate(citizen, Map.of("user", user, "name", "Karen Holm", "phone", "89 40 20 00"));
    }

    /** The same, where more is told of the person. */
    public void coordinate(UUID citizen, Map<String, Object> person) {
        with(TestTokens.role("administration"))
                .header("If-None-Match", "*")
                .body(person)
                .put("/v1/citizens/" + citizen + "/coordinator")
                .then()
                .statusCode(201);
    }

    /** A citizen whom health and employment plan for, with karen as the coordinator. */
    public UUID ofTwoSectors() {
        UUID citizen = citizen("HEALTH");
        putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        coordinate(citizen, "karen");
        putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        return citizen;
    }

    /** Administration puts a new unit. */
    public Response unit(UUID id, Map<String, Object> unit) {
        Response answer = with(TestTokens.role("administration"))
                .header("If-None-Match", "*")
                .body(unit)
                .put("/v1/units/" + id);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.asString());
        }
        return answer;
    }

    /** A caseworker without another relation opens a citizen. */
    public Response breakGlass(String user, String sector, UUID citizen) {
        return caseworker(user, sector)
                .header("X-Reason", "Borgeren er faldet om i receptionen")
                .body(Map.of("minutes", 30))
                .post("/v1/citizens/" + citizen + "/break-glass");
    }

    public Response journey(RequestSpecification caller, UUID citizen) {
        return caller.get("/v1/citizens/" + citizen + "/journey");
    }

    public Response conflicts(RequestSpecification caller, UUID citizen, String status) {
        return caller.get("/v1/citizens/" + citizen + "/conflicts?status=" + status);
    }
}
