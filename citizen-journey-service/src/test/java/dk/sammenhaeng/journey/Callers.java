package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.Callers.Tie.ELSEWHERE;
import static dk.sammenhaeng.journey.Callers.Tie.LOOKING;
import static dk.sammenhaeng.journey.Callers.Tie.NONE;
import static dk.sammenhaeng.journey.Callers.Tie.RELATED;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Each kind of caller around one citizen, to try an endpoint with all of them:
 *
 * <pre>{@code
 * Callers callers = Callers.around(calls);
 * callers.trying("POST /v1/citizens/{citizenId}/meetings", callers.citizen())
 *         .with(request -> request.body(Map.of("title", "Netværksmøde")))
 *         .byRelation(201, "coordinator", "caseworker")
 *         .but(403, Kind.RESPONSIBLE)
 *         .holds();
 * }</pre>
 *
 * The endpoint stands in the test as the resource class has it; {@code EveryEndpointIsTriedTest} looks for it there.
 */
public final class Callers {

    public static final Instant NINE = Calls.today().plusDays(30).atTime(9, 0).toInstant(ZoneOffset.UTC);
    public static final PlanBody HEALTH =
            PlanBody.of("HEALTH", "GOP-1").appointment("t1", NINE, NINE.plusSeconds(3600));
    public static final PlanBody EMPLOYMENT =
            PlanBody.of("EMPLOYMENT", "MP-1").goal("g1").appointment("s1", NINE, NINE.plusSeconds(3600));

    /**
     * All that who has broken the glass may do: open it, say what worries them, and tick what is their own sector's as the
     * one that takes over, glass or not. Everything else about the citizen is refused.
     */
    private static final Set<String> GOOD_UNDER_GLASS = Set.of(
            "POST /v1/citizens/{citizenId}/break-glass",
            "POST /v1/citizens/{citizenId}/concerns",
            "PUT /v1/citizens/{citizenId}/transitions/{transitionId}/checklist/{item}");

    private static final Calls THERE = Calls.inFreshMunicipality();

    private static final Map<String, UUID> UNITS = new ConcurrentHashMap<>();

    private final Calls calls;
    private final UUID citizen;

    private Callers(Calls calls, UUID citizen) {
        this.calls = calls;
        this.citizen = citizen;
    }

    /**
     * A new citizen whom everybody with a relation knows: registered by HEALTH, with the plans {@link #HEALTH} and
     * {@link #EMPLOYMENT}, whose appointments collide, the coordinator karen and her deputy dorte, the unit of the first
     * plan with its leader lone and member una, the team member tim, and gry who has broken the glass; and by some who
     * knew them once: fie has left the unit, tove the team, and gert closed the glass again.
     */
    public static Callers around(Calls calls) {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, HEALTH);
        calls.coordinate(
                citizen, Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000", "deputyUser", "dorte"));
        calls.putting(citizen, EMPLOYMENT);
        UNITS.computeIfAbsent(calls.municipality(), municipality -> unitOnceWithFie(calls));
        team(calls, citizen, "tim");
        String tove = team(calls, citizen, "tove");
        calls.coordinator("karen")
                .delete("/v1/citizens/" + citizen + "/team/" + tove)
                .then()
                .statusCode(204);
        glass(calls, citizen, "gry");
        String closed = glass(calls, citizen, "gert");
        calls.caseworker("gert", "SOCIAL")
                .delete("/v1/citizens/" + citizen + "/break-glass/" + closed)
                .then()
                .statusCode(204);
        return new Callers(calls, citizen);
    }

    private static UUID unitOnceWithFie(Calls calls) {
        UUID unit = UUID.randomUUID();
        Map<String, Object> body = Map.of(
                "sector", "HEALTH",
                "name", "Enheden for HEALTH",
                "leaderUser", "lone",
                "dutyPhone", "89 40 10 99",
                "members", List.of("una", "fie"));
        String seen = calls.unit(unit, body).header("ETag");
        Map<String, Object> without = new HashMap<>(body);
        without.put("members", List.of("una"));
        calls.with(TestTokens.role("administration"))
                .header("If-Match", seen)
                .body(without)
                .put("/v1/units/" + unit)
                .then()
                .statusCode(200);
        return unit;
    }

    private static String team(Calls calls, UUID citizen, String user) {
        return calls.coordinator("karen")
                .body(Map.of("user", user, "role", "Mentor", "sector", "SOCIAL"))
                .post("/v1/citizens/" + citizen + "/team")
                .then()
                .statusCode(201)
                .extract()
                .path("memberId");
    }

    private static String glass(Calls calls, UUID citizen, String user) {
        return calls.breakGlass(user, "SOCIAL", citizen)
                .then()
                .statusCode(201)
                .extract()
                .path("breakGlassId");
    }

    /** The unit that is responsible for the plan {@link #HEALTH}. */
    public UUID unit() {
        return UNITS.get(calls.municipality());
    }

    public UUID citizen() {
        return citizen;
    }

    /** A new request of this caller. */
    public RequestSpecification as(Kind kind) {
        return (kind.tie == ELSEWHERE ? THERE : calls).with(kind.token.apply(TestTokens.role(kind.role)));
    }

    /**
     * Begins a table.
     *
     * @param endpoint verb and path template as the resource class has it
     * @param values what the path's parameters are, in order
     */
    public Trial trying(String endpoint, Object... values) {
        return new Trial(endpoint, values);
    }

    /** What ties a caller to the citizen. */
    public enum Tie {
        RELATED,
        /** By break-glass alone: looks, and changes nothing. */
        LOOKING,
        NONE,
        /** Acts in another municipality. */
        ELSEWHERE
    }

    /** The kinds of caller. */
    public enum Kind {
        SYSTEM_OF_A_PLAN("sector-system", RELATED, token -> token.sector("EMPLOYMENT")),
        SYSTEM_THAT_REGISTERED("sector-system", RELATED, token -> token.sector("HEALTH")),
        RESPONSIBLE("caseworker", RELATED, token -> token.sector("HEALTH").user("worker-health")),
        COORDINATOR("coordinator", RELATED, token -> token.user("karen")),
        DEPUTY("coordinator", RELATED, token -> token.user("dorte")),
        UNIT_MEMBER("caseworker", RELATED, token -> token.sector("HEALTH").user("una")),
        UNIT_LEADER("institution-leader", RELATED, token -> token.user("lone")),
        TEAM_MEMBER("caseworker", RELATED, token -> token.sector("SOCIAL").user("tim")),
        BROKE_THE_GLASS("caseworker", LOOKING, token -> token.sector("SOCIAL").user("gry")),
        CASEWORKER_OF_THE_SECTOR(
                "caseworker", NONE, token -> token.sector("HEALTH").user("anybody")),
        LEFT_THE_UNIT("caseworker", NONE, token -> token.sector("HEALTH").user("fie")),
        LEFT_THE_TEAM("caseworker", NONE, token -> token.sector("SOCIAL").user("tove")),
        CLOSED_THE_GLASS("caseworker", NONE, token -> token.sector("SOCIAL").user("gert")),
        SYSTEM_OF_ANOTHER_SECTOR("sector-system", NONE, token -> token.sector("SOCIAL")),
        CASEWORKER_OF_ANOTHER_SECTOR(
                "caseworker", NONE, token -> token.sector("SOCIAL").user("oda")),
        ANOTHER_COORDINATOR("coordinator", NONE, token -> token.user("ole")),
        SYSTEM_ELSEWHERE("sector-system", ELSEWHERE, token -> token.sector("HEALTH")),
        CASEWORKER_ELSEWHERE(
                "caseworker", ELSEWHERE, token -> token.sector("HEALTH").user("worker-health")),
        COORDINATOR_ELSEWHERE("coordinator", ELSEWHERE, token -> token.user("karen")),
        INSTITUTION_LEADER("institution-leader", NONE, token -> token.user("lars")),
        EMPLOYEE_REPRESENTATIVE("employee-representative", NONE, token -> token),
        ADMINISTRATION("administration", NONE, token -> token.user("anne")),
        COUNCIL("council", NONE, token -> token),
        CONTROLLER("controller", NONE, token -> token),
        SUPERVISOR("supervisor", NONE, token -> token),
        DATA_CONSUMER("data-consumer", NONE, token -> token),
        SERVICE("service", NONE, token -> token),
        AUDITOR("auditor", NONE, token -> token.user("rev")),
        OPERATOR("operator", NONE, token -> token),
        ANOTHER_CITIZEN("citizen", NONE, token -> token.user("somebody")),
        /** The coordinator's name in a token without a role that the suite knows. */
        NOBODY("none", RELATED, token -> token.user("karen"));

        private final String role;
        private final Tie tie;
        private final UnaryOperator<TestTokens> token;

        Kind(String role, Tie tie, UnaryOperator<TestTokens> token) {
            this.role = role;
            this.tie = tie;
            this.token = token;
        }
    }

    /** An endpoint, tried with every kind of caller. */
    public final class Trial {

        private final String endpoint;
        private final String verb;
        private final String path;
        private final Map<Kind, Integer> wanted = new EnumMap<>(Kind.class);
        private UnaryOperator<RequestSpecification> sent = request -> request;

        private Trial(String endpoint, Object... values) {
            this.endpoint = endpoint;
            verb = endpoint.substring(0, endpoint.indexOf(' '));
            String filled = endpoint.substring(endpoint.indexOf(' ') + 1);
            for (Object value : values) {
                filled = filled.replaceFirst("\\{[^}]+}", value.toString());
            }
            path = filled;
        }

        /** What each of them sends; asked anew for each. */
        public Trial with(UnaryOperator<RequestSpecification> request) {
            sent = request;
            return this;
        }

        /**
         * Good for these roles with a relation, 404 for them without, 403 for everybody else; who has broken the glass
         * may read as one with a relation, and changes nothing.
         */
        public Trial byRelation(int good, String... roles) {
            int looking = verb.equals("GET") ? good : 403;
            return by(Set.of(roles), kind -> switch (kind.tie) {
                case RELATED -> good;
                case LOOKING -> looking;
                case NONE, ELSEWHERE -> 404;
            });
        }

        /** Good for these roles of the municipality, 404 for them elsewhere, 403 for everybody else. */
        public Trial here(int good, String... roles) {
            return by(Set.of(roles), kind -> kind.tie == ELSEWHERE ? 404 : good);
        }

        /** Good for these roles, each within the own municipality; 403 for everybody else. */
        public Trial byRole(int good, String... roles) {
            return by(Set.of(roles), kind -> good);
        }

        /** Except for these. */
        public Trial but(int status, Kind... kinds) {
            Arrays.stream(kinds).forEach(kind -> wanted.put(kind, status));
            return this;
        }

        private Trial by(Set<String> roles, Function<Kind, Integer> status) {
            for (Kind kind : Kind.values()) {
                wanted.put(kind, roles.contains(kind.role) ? status.apply(kind) : 403);
            }
            return this;
        }

        /** Tries them, in the order of {@link Kind}. */
        public void holds() {
            if (!verb.equals("GET")
                    && path.startsWith("/v1/citizens/" + citizen)
                    && wanted.get(Kind.BROKE_THE_GLASS) < 300) {
                assertThat(GOOD_UNDER_GLASS)
                        .as("what may be done under break-glass (docs/journey/access.md)")
                        .contains(endpoint);
            }
            Map<Kind, String> wrong = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                int status = sent.apply(as(kind)).request(verb, path).statusCode();
                if (status != wanted.get(kind)) {
                    wrong.put(kind, status + " instead of " + wanted.get(kind));
                }
            }
            assertThat(wrong).as(verb + " " + path).isEmpty();
        }
    }
}
