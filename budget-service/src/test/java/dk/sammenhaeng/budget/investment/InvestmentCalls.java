package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls about social investments, and the bodies they send. */
record InvestmentCalls(BudgetCalls calls) {

    static final String PATH = "/v1/social-investments";

    static LocalDate today() {
        return LocalDate.now(DanishCalendar.ZONE);
    }

    /** It began a year ago, on the first of the month. */
    static LocalDate began() {
        return today().withDayOfMonth(1).minusYears(1);
    }

    /** 600,000 now for ten outcomes that are to save two million in the years after the first. */
    static Map<String, Object> terms(String measure, String value) {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("name", "Flere i job");
        terms.put("targetGroup", "Unge uden uddannelse");
        terms.put("payer", Map.of("sector", "SOCIAL"));
        terms.put("beneficiary", Map.of("sector", "EMPLOYMENT"));
        terms.put("amount", new BigDecimal("600000.00"));
        terms.put("priceBasis", "2026");
        terms.put("startsOn", began().toString());
        terms.put("horizonYears", 3);
        terms.put("expectedOutcome", expected(measure, value, "MATCHING"));
        terms.put(
                "expectedSavings",
                List.of(saving(began().getYear() + 1, "1000000"), saving(began().getYear() + 2, "1000000")));
        terms.put("checkpoints", List.of());
        return terms;
    }

    static Map<String, Object> terms() {
        return terms("EMPLOYMENT", "EMPLOYED");
    }

    static Map<String, Object> with(Map<String, Object> terms, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(terms);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> expected(String measure, String value, String attribution) {
        return new LinkedHashMap<>(Map.of(
                "sector",
                "EMPLOYMENT",
                "measure",
                measure,
                "values",
                List.of(value),
                "number",
                10,
                "attribution",
                attribution));
    }

    static Map<String, Object> saving(int year, String amount) {
        return Map.of("year", year, "amount", new BigDecimal(amount));
    }

    static Map<String, Object> checkpoint(LocalDate on, int number) {
        return Map.of("on", on.toString(), "expectedNumber", number);
    }

    Response register(Map<String, Object> terms) {
        return calls.as("controller")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(terms)
                .post(PATH);
    }

    UUID registered(Map<String, Object> terms) {
        return UUID.fromString(register(terms).then().statusCode(201).extract().path("id"));
    }

    Response read(UUID id, String role) {
        return calls.as(role).get(PATH + "/" + id);
    }

    Response effect(UUID id, String role) {
        return calls.as(role).get(PATH + "/" + id + "/effect");
    }

    Response change(UUID id, String role, Map<String, Object> terms) {
        return calls.as(role)
                .header("If-Match", read(id, "controller").header("ETag"))
                .body(terms)
                .put(PATH + "/" + id);
    }

    Response close(UUID id, String role) {
        return command(id, role, "/closings", Map.of("reason", "Sparerunde"));
    }

    Response measure(UUID id, LocalDate on) {
        return command(id, "controller", "/checkpoints/" + on + "/measurements", Map.of("conclusion", "Fortsætter"));
    }

    private Response command(UUID id, String role, String command, Map<String, Object> body) {
        return calls.as(role)
                .header("If-Match", read(id, "controller").header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(PATH + "/" + id + command);
    }
}
