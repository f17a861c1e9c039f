package dk.sammenhaeng.journey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The calls around coordinated plans of one citizen whose coordinator is karen. */
record CoordinatedPlanCalls(Calls calls, UUID citizen) {

    static final Map<String, Object> OFFER =
            Map.of("reasons", List.of("SEVERAL_PLANS"), "words", "Tre planer trækker i hver sin retning");
    static final Map<String, Object> WORDS = Map.of(
            "wishes",
            List.of("Jeg vil kunne gå ned til havnen igen"),
            "resources",
            List.of(Map.of("kind", "NETWORK", "words", "Naboen Bodil hjælper gerne")),
            "needs",
            List.of("Hjælp til at komme op om morgenen"),
            "entitlements",
            List.of(Map.of(
                    "kind", "RIGHT",
                    "words", "Genoptræning efter dit sygehusophold",
                    "reason", "Sundhedsloven § 140",
                    "appealLink", "https://www.borger.dk/klage")),
            "longTermNeed",
            false);

    RequestSpecification karen() {
        return calls.coordinator("karen");
    }

    String path(String rest) {
        return "/v1/citizens/" + citizen + "/coordinated-plans" + rest;
    }

    /** A draft is offered; its id. */
    String offered() {
        Response answer = karen().body(OFFER).post(path(""));
        answer.then().statusCode(201);
        return answer.path("coordinatedPlanId");
    }

    /** A draft with consent and words, ready to be activated. */
    String ready() {
        String plan = offered();
        described(plan, WORDS).then().statusCode(200);
        talked(plan, "CITIZEN", "NEEDS").then().statusCode(201);
        consented(plan, true).then().statusCode(200);
        return plan;
    }

    String active() {
        String plan = ready();
        activated(plan).then().statusCode(200);
        return plan;
    }

    Response read(RequestSpecification caller, String plan) {
        return caller.get(path("/" + plan));
    }

    String etag(String plan) {
        return read(karen(), plan).header("ETag");
    }

    Response described(String plan, Map<String, Object> words) {
        return changing(plan).body(words).put(path("/" + plan + "/words"));
    }

    /** A talk about the plan is put on record by karen. */
    Response talked(String plan, String party, String about) {
        return karen().body(talk(party, about)).post(path("/" + plan + "/dialogues"));
    }

    static Map<String, Object> talk(String party, String about) {
        return Map.of(
                "heldOn",
                Calls.today().toString(),
                "parties",
                List.of(party, "CASEWORKER"),
                "about",
                about,
                "said",
                "Jeg har brug for, at nogen følger mig de første gange");
    }

    Response consented(String plan, boolean given) {
        return consented(karen(), plan, given);
    }

    Response consented(RequestSpecification caller, String plan, boolean given) {
        return caller.body(consent(given)).post(path("/" + plan + "/consents"));
    }

    static Map<String, Object> consent(boolean given) {
        return Map.of("given", given, "statedOn", Calls.today().toString(), "way", "MEETING", "statedBy", "CITIZEN");
    }

    Response activated(String plan) {
        return changing(plan).post(path("/" + plan + "/activations"));
    }

    /** A request by karen that names the version she sees. */
    RequestSpecification changing(String plan) {
        return karen().header("If-Match", etag(plan));
    }

    Response goal(String plan, Map<String, Object> goal) {
        return changing(plan).body(goal).post(path("/" + plan + "/goals"));
    }
}
