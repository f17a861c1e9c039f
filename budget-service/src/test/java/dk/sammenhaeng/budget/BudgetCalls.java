package dk.sammenhaeng.budget;

import static io.restassured.RestAssured.given;

import dk.sammenhaeng.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls the tests make in one municipality; each answer is held against the served document. */
public record BudgetCalls(String municipality) {

    /** A caller with one role. */
    public RequestSpecification as(String role) {
        return with(TestTokens.role(role));
    }

    /** A caller with this token, in this municipality. */
    public RequestSpecification with(TestTokens tokens) {
        return given() // CONTRACT
                .auth()
                .oauth2(tokens.municipality(municipality).user("birthe").token())
                .contentType("application/json");
    }

    /** Opens a budget; the sector is left out for a joint fund. */
    public Response open(@Nullable String sector, String carryOver, String frame, int... years) {
        return as("controller")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(budget(sector, carryOver, frame, years))
                .post("/v1/budgets");
    }

    /** The id of a budget opened. */
    public UUID opened(@Nullable String sector, String carryOver, String frame, int... years) {
        return UUID.fromString(open(sector, carryOver, frame, years)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** A request body. */
    public static Map<String, Object> budget(@Nullable String sector, String carryOver, String frame, int... years) {
        Map<String, Object> owner = new LinkedHashMap<>();
        owner.put("kind", sector == null ? "JOINT_FUND" : "SECTOR");
        if (sector != null) {
            owner.put("sector", sector);
        }
        return Map.of(
                "owner",
                owner,
                "name",
                "Driftsbudget",
                "carryOver",
                carryOver,
                "priceBasis",
                "CURRENT",
                "years",
                Arrays.stream(years)
                        .mapToObj(year -> Map.of("year", year, "frame", new BigDecimal(frame)))
                        .toList());
    }

    /** A budget's position. */
    public Response position(UUID budget) {
        return as("controller").get("/v1/budgets/" + budget + "/position");
    }

    /** An action's commitment. */
    public Response commitment(UUID action) {
        return as("controller").get("/v1/commitments/" + action);
    }

    /** The grant cases in a status, oldest first. */
    public List<Map<String, Object>> grantCases(String status) {
        return as("council")
                .get("/v1/grant-cases?status=" + status)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }
}
