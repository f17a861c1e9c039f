package dk.sammenhaeng.journey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls of health around one citizen's rehabilitation. */
record RehabilitationCalls(Calls calls, UUID citizen) {

    Response decide(Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(Map.of("authority", "Visitationen"));
        whole.putAll(body);
        return health().body(whole).post(path("rehabilitation-decisions"));
    }

    Response answer(String decision, String seen, Map<String, Object> body) {
        return health().header("If-Match", seen)
                .body(body)
                .post(path("rehabilitation-decisions/" + decision + "/answers"));
    }

    Response complete(String decision, String seen) {
        return health().header("If-Match", seen)
                .body(Map.of("homeHelpHours", 2.5))
                .post(path("rehabilitation-decisions/" + decision + "/completions"));
    }

    /** As if the citizen's decisions had been made another day. */
    void change(String columns) {
        Rows.change(
                calls.municipality(),
                "update rehabilitation_decision set " + columns + " where citizen_id = '" + citizen + "'");
    }

    static Map<String, Object> accepted(LocalDate from, LocalDate to, String... goals) {
        return new HashMap<>(Map.of(
                "accepted",
                true,
                "course",
                Map.of("from", from.toString(), "to", to.toString(), "goals", List.of(goals))));
    }

    String path(String what) {
        return "/v1/citizens/" + citizen + "/" + what;
    }

    RequestSpecification health() {
        return calls.system("HEALTH");
    }
}
