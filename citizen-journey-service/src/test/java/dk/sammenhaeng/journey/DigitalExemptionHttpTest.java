package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever is exempt from Digital Post is asked nothing that can be done digitally alone: each act has another way, which a
 * caseworker can write down on the citizen's behalf, and the digital one is refused in plain Danish (C9, FW-X3, FW-X4).
 */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class DigitalExemptionHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();

    /** What the suite asks of a citizen or sends to one, and the ways in which it can. */
    enum Asked {
        MESSAGE(Asked::message, "DIGITAL", "LETTER", "PHONE", "IN_PERSON"),
        CONSENT_TO_SHARE(Asked::share, "DIGITAL", "ORAL", "WRITTEN"),
        CONSENT_TO_PLAN(Asked::planConsent, "DIGITAL", "MEETING", "PHONE", "LETTER"),
        CONSENT_TO_FAMILY(Asked::familyConsent, "DIGITAL", "MEETING", "PHONE", "LETTER"),
        MEETING(Asked::meeting, "VIDEO", "PHYSICAL", "PHONE");

        private final BiFunction<World, String, Response> ask;
        private final String digital;
        private final List<String> others;

        Asked(BiFunction<World, String, Response> ask, String digital, String... others) {
            this.ask = ask;
            this.digital = digital;
            this.others = List.of(others);
        }

        private static Response message(World world, String channel) {
            return world.karen(Map.of("kind", "WHOM_TO_CALL", "channel", channel))
                    .post(world.path("/messages"));
        }

        private static Response share(World world, String said) {
            return world.karen(Map.of("given", true, "said", said)).put(world.path("/consent"));
        }

        private static Response planConsent(World world, String way) {
            CoordinatedPlanCalls plans = new CoordinatedPlanCalls(world.calls(), world.citizen());
            List<String> known = plans.karen().get(plans.path("")).path("items.coordinatedPlanId");
            String plan = known.isEmpty() ? plans.offered() : known.getFirst();
            Map<String, Object> said = new HashMap<>(CoordinatedPlanCalls.consent(true));
            said.put("way", way);
            return plans.karen().body(said).post(plans.path("/" + plan + "/consents"));
        }

        private static Response familyConsent(World world, String way) {
            List<String> known =
                    world.karen(Map.of()).get(world.path("/family-links")).path("items.linkId");
            String link = known.isEmpty() ? world.familyLink() : known.getFirst();
            return world.karen(Map.of(
                            "given", true, "statedOn", Calls.today().toString(), "way", way, "statedBy", "CITIZEN"))
                    .post(world.path("/family-links/" + link + "/consents"));
        }

        private static Response meeting(World world, String form) {
            return world.karen(world.call(form)).post(world.path("/meetings"));
        }
    }

    @ParameterizedTest
    @EnumSource(Asked.class)
    void who_is_exempt_has_every_other_way_and_the_digital_one_is_refused(Asked asked) {
        World world = world();
        Response before = asked.ask.apply(world, asked.digital);
        assertThat(before.statusCode()).as("not exempt: " + before.asString()).isBetween(200, 201);

        World exempt = world();
        exempt.exempt();
        Response refused = asked.ask.apply(exempt, asked.digital);
        refused.then().statusCode(409).body("rule", equalTo("digital-only-for-exempt"));
        assertThat(refused.<String>path("title")).isEqualTo("Borgeren er fritaget for Digital Post");
        for (String way : asked.others) {
            Response answer = asked.ask.apply(exempt, way);
            assertThat(answer.statusCode()).as(way + ": " + answer.asString()).isBetween(200, 201);
        }
    }

    @Test
    void who_chose_the_phone_is_called_to_no_meeting_by_video_alone_and_a_digital_action_is_found() {
        World world = world();
        world.chose("PHONE");
        world.karen(world.call("VIDEO"))
                .post(world.path("/meetings"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("digital-only-not-chosen"));
        world.karen(world.call("PHONE")).post(world.path("/meetings")).then().statusCode(201);

        calls.putting(
                world.citizen(),
                PlanBody.of("EMPLOYMENT", "MP-9")
                        .action(Map.of(
                                "externalId",
                                "a1",
                                "kind",
                                "MENTOR",
                                "title",
                                "Mentor på skærm",
                                "from",
                                Calls.today().toString(),
                                "legalRight",
                                false,
                                "terms",
                                Map.of("digitalOnly", true))));

        calls.conflicts(calls.coordinator("karen"), world.citizen(), "OPEN")
                .then()
                .body("items.rule", hasItem("digital-only-not-chosen"))
                .body("items.rule", not(hasItem("digital-only-for-exempt")));
        world.change("DIGITAL");
        calls.conflicts(calls.coordinator("karen"), world.citizen(), "OPEN")
                .then()
                .body("items.rule", not(hasItem("digital-only-not-chosen")));
    }

    @Test
    void a_meeting_by_video_to_which_one_can_also_come_is_another_way() {
        World world = world();
        world.exempt();
        Map<String, Object> call = new HashMap<>(world.call("VIDEO"));
        call.put("place", "Rådhuset, lokale 3");

        world.karen(call).post(world.path("/meetings")).then().statusCode(201);
    }

    @Test
    void a_no_is_taken_however_it_is_said() {
        World world = world();
        world.exempt();
        world.karen(Map.of("given", false, "said", "DIGITAL"))
                .put(world.path("/consent"))
                .then()
                .statusCode(200);
    }

    @Test
    void what_waits_to_go_out_digitally_goes_as_a_letter_from_the_exemption_on() {
        World world = world();
        world.karen(Map.of("kind", "WHOM_TO_CALL"))
                .post(world.path("/messages"))
                .then()
                .body("channel", equalTo("DIGITAL"));

        world.exempt();

        world.karen(Map.of())
                .get(world.path("/messages"))
                .then()
                .body("items.channel", contains("LETTER"))
                .body("items.status", contains("WAITING"));
    }

    /** What citizens do themselves when logged in, and where a caseworker writes it down for who does not. */
    static Stream<Self> selfService() {
        return Stream.of(
                new Self("/contributions", Map.of("text", "Jeg vil gerne ringes op"), 201),
                new Self("/consent", Map.of("given", true, "said", "ORAL"), 200));
    }

    @ParameterizedTest
    @MethodSource("selfService")
    void what_others_do_when_logged_in_is_written_down_for_who_is_exempt(Self self) {
        World world = world();
        world.exempt();
        RequestSpecification karen = world.karen(self.body());
        Response answer = self.place().equals("/consent")
                ? karen.put(world.path(self.place()))
                : karen.post(world.path(self.place()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(self.status());
    }

    /** A self-service, and where staff do it for the citizen. */
    record Self(String place, Map<String, Object> body, int status) {}

    private World world() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));
        calls.coordinate(citizen, "karen");
        return new World(calls, citizen);
    }

    /** A citizen with a coordinator. */
    record World(Calls calls, UUID citizen) {

        RequestSpecification karen(Map<String, Object> body) {
            return calls.coordinator("karen").body(body);
        }

        String path(String rest) {
            return "/v1/citizens/" + citizen + rest;
        }

        void exempt() {
            calls.coordinator("karen")
                    .header("If-None-Match", "*")
                    .body(Map.of("preference", "LETTER", "digitalExempt", true, "exemptionReason", "NO_EID"))
                    .put(path("/channel"))
                    .then()
                    .statusCode(201);
        }

        void chose(String preference) {
            calls.coordinator("karen")
                    .header("If-None-Match", "*")
                    .body(Map.of("preference", preference, "digitalExempt", false))
                    .put(path("/channel"))
                    .then()
                    .statusCode(201);
        }

        void change(String preference) {
            calls.coordinator("karen")
                    .header(
                            "If-Match",
                            calls.coordinator("karen").get(path("/channel")).header("ETag"))
                    .body(Map.of("preference", preference, "digitalExempt", false))
                    .put(path("/channel"))
                    .then()
                    .statusCode(200);
        }

        String familyLink() {
            UUID sister = calls.citizen("SOCIAL");
            calls.coordinate(sister, "karen");
            return karen(Map.of("otherCitizenId", sister, "relation", "PARTNER"))
                    .post(path("/family-links"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("linkId");
        }

        Map<String, Object> call(String form) {
            return Map.of(
                    "kind",
                    "NETWORK",
                    "form",
                    form,
                    "start",
                    Instant.now().plusSeconds(3600).toString(),
                    "end",
                    Instant.now().plusSeconds(7200).toString(),
                    "citizenTakesPart",
                    true);
        }
    }
}
