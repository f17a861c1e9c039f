package dk.sammenhaeng.journey;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a hospital tells of one citizen's stays, and what follows from it at home. */
record StayCalls(Calls calls, UUID citizen) {

    /** A notice that says one thing more. */
    Response tell(Map<String, Object> notice, String more, Object value) {
        Map<String, Object> whole = new HashMap<>(notice);
        whole.put(more, value);
        return AroundAStay.take(calls.system("HEALTH"), citizen, whole);
    }

    Response cancel(String id, String cancelled) {
        return tell(AroundAStay.notice(id, "CANCELLED", AroundAStay.hoursAgo(0)), "cancels", cancelled);
    }

    Response transitions(String sector) {
        return calls.system(sector).get("/v1/citizens/" + citizen + "/transitions");
    }

    Response accept(String transition) {
        return new TransitionCalls(citizen)
                .step(
                        calls.system("SOCIAL"),
                        calls.system("SOCIAL"),
                        UUID.fromString(transition),
                        "acceptances",
                        TransitionCalls.accepting());
    }

    List<String> contacts() {
        return rows("select sector || ' ' || state from milestone where kind = 'CONTACT_AFTER_HOSPITAL' "
                + "and citizen_id = '%s'");
    }

    /** The first column of a query that has the citizen for its one %s. */
    List<String> rows(String query) {
        return Rows.of(calls.municipality(), query.formatted(citizen));
    }
}
