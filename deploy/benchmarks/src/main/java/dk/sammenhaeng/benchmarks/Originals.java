package dk.sammenhaeng.benchmarks;

import dk.sammenhaeng.stack.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A hundred journeys that the service itself writes over REST, in the mixture of a municipality: each has three plans
 * and a coordinator, seventy a consent, thirty a contact with a next step, ten a conflict that stands and ten one that is
 * over; one a transition, one a proposal that waits for an answer, one a promise made at a joint meeting; and half of them
 * have a plan in its second version. {@link Mark}s stand where a copy gets its own people.
 */
final class Originals {

    static final int COUNT = 100;

    private static final String HEALTH = "HEALTH";
    private static final String EMPLOYMENT = "EMPLOYMENT";
    private static final String SOCIAL = "SOCIAL";

    private final Api api;
    private final List<String> institutions;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    Originals(Api api, List<String> institutions) {
        this.api = api;
        this.institutions = institutions;
    }

    /** Writes the journeys of these new citizens. */
    List<UUID> write(Queue<UUID> citizens) throws Exception {
        List<UUID> ids = List.copyOf(citizens);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<UUID>> done = IntStream.range(0, ids.size())
                    .mapToObj(number -> threads.submit(() -> write(number, ids.get(number))))
                    .toList();
            List<UUID> written = new ArrayList<>();
            for (Future<UUID> one : done) {
                written.add(one.get());
            }
            return written;
        }
    }

    private UUID write(int number, UUID citizen) throws Exception {
        Conflicting conflicting = Conflicting.of(number);
        api.create(
                "/v1/citizens/" + citizen + "/coordinator",
                "administration",
                Map.of("user", "bench-coordinator-" + Mark.COORDINATOR, "name", "Karen Holm", "phone", "89402000"));
        String plan = put(citizen, HEALTH, health(1, "Genoptræning"));
        if (number % 2 == 0) {
            put(citizen, HEALTH, health(2, "Genoptræning på hold"));
        }
        put(citizen, EMPLOYMENT, employment(1, conflicting));
        if (conflicting == Conflicting.NO_MORE) {
            put(citizen, EMPLOYMENT, employment(2, Conflicting.NOT));
        }
        put(citizen, SOCIAL, social(conflicting));
        if (number % 10 < 7) {
            api.put("/v1/citizens/" + citizen + "/consent", caseworker(), Map.of("given", true));
        }
        if (number % 10 > 6) {
            api.post(
                    Part.CITIZEN_JOURNEY,
                    "/v1/citizens/" + citizen + "/contacts",
                    caseworker(),
                    Map.of(
                            "at",
                            Instant.now().minus(Duration.ofHours(20)).toString(),
                            "form",
                            "PHONE",
                            "unit",
                            Copied.unit(HEALTH),
                            "nextStep",
                            Map.of(
                                    "what",
                                    "Ringe igen",
                                    "on",
                                    today.plusDays(14).toString())));
        }
        if (number == 7) {
            api.post(
                    Part.CITIZEN_JOURNEY,
                    "/v1/citizens/" + citizen + "/transitions",
                    "sector-system HEALTH",
                    Map.of(
                            "kind",
                            "SECTOR_TO_SECTOR",
                            "fromSector",
                            HEALTH,
                            "fromUnit",
                            Copied.unit(HEALTH),
                            "toSector",
                            SOCIAL,
                            "toUnit",
                            Copied.unit(SOCIAL),
                            "plannedAt",
                            at(21, 8).toString()));
        }
        if (number == 12) {
            propose(citizen, plan);
        }
        if (number == 18) {
            promise(citizen);
        }
        return citizen;
    }

    private static String caseworker() {
        return "caseworker HEALTH " + Copied.caseworker(HEALTH);
    }

    private void propose(UUID citizen, String plan) throws Exception {
        api.post(
                Part.CITIZEN_JOURNEY,
                "/v1/citizens/" + citizen + "/proposals",
                "caseworker EMPLOYMENT " + Copied.caseworker(EMPLOYMENT),
                Map.of(
                        "toSector",
                        HEALTH,
                        "planId",
                        plan,
                        "kind",
                        "OTHER",
                        "content",
                        "Træning om formiddagen",
                        "reason",
                        "Praktik om eftermiddagen"));
    }

    /** Minutes are taken when the meeting has begun. */
    private void promise(UUID citizen) throws Exception {
        Instant start = Instant.now().plusSeconds(3);
        String meeting = api.post(
                        Part.CITIZEN_JOURNEY,
                        "/v1/citizens/" + citizen + "/meetings",
                        caseworker(),
                        Map.of(
                                "kind",
                                "NETWORK",
                                "form",
                                "VIDEO",
                                "start",
                                start.toString(),
                                "end",
                                start.plusSeconds(3600).toString(),
                                "citizenTakesPart",
                                true))
                .path("id")
                .asText();
        TimeUnit.MILLISECONDS.sleep(Duration.between(Instant.now(), start).toMillis() + 100);
        api.post(
                Part.CITIZEN_JOURNEY,
                "/v1/citizens/" + citizen + "/meetings/" + meeting + "/minutes",
                caseworker(),
                Map.of(
                        "citizenPresence",
                        "ATTENDED",
                        "decisions",
                        List.of(),
                        "commitments",
                        List.of(Map.of(
                                "what",
                                "Skaffe henvisning",
                                "ownerSector",
                                HEALTH,
                                "owner",
                                Copied.unit(HEALTH),
                                "dueOn",
                                today.plusDays(2).toString()))));
    }

    private String put(UUID citizen, String sector, Map<String, Object> plan) throws Exception {
        return api.put(
                        "/v1/citizens/" + citizen + "/sector-plans/" + sector + "/bench-1",
                        "sector-system " + sector,
                        plan)
                .path("planId")
                .asText();
    }

    private Map<String, Object> health(int version, String title) {
        return plan(
                HEALTH,
                version,
                "GENOPTRAENINGSPLAN_ALMEN",
                List.of(goal(0, "HEALTH", true), goal(1, "DAILY_LIFE", true)),
                List.of(action(0, "training-140", title), action(1, "dietitian", "Diætist")),
                List.of(appointment(0, at(8, 9)), appointment(1, at(15, 9))));
    }

    private Map<String, Object> employment(int version, Conflicting conflicting) {
        boolean collides = conflicting == Conflicting.SAME_HOUR || conflicting == Conflicting.NO_MORE;
        return plan(
                EMPLOYMENT,
                version,
                "MIN_PLAN",
                List.of(goal(0, "WORK", true)),
                List.of(
                        action(0, "mentor", "Mentor"),
                        action(1, conflicting == Conflicting.SAME_ACTION ? "training-140" : "job-search", "Forløb")),
                List.of(appointment(0, collides ? at(8, 9) : at(9, 9))));
    }

    private Map<String, Object> social(Conflicting conflicting) {
        Map<String, Object> support = new HashMap<>(action(0, "support-85", "Støtte i eget hjem"));
        if (conflicting == Conflicting.NOT_GRANTED) {
            support.put("terms", Map.of("decision", Map.of("state", "PROPOSED")));
        }
        return plan(
                SOCIAL,
                1,
                "HANDLEPLAN_141",
                List.of(goal(0, "HOUSING", conflicting != Conflicting.NO_FOLLOW_UP)),
                List.of(support),
                List.of(appointment(0, at(10, 12))));
    }

    private static Map<String, Object> plan(
            String sector,
            int version,
            String type,
            List<Map<String, Object>> goals,
            List<Map<String, Object>> actions,
            List<Map<String, Object>> appointments) {
        return Map.of(
                "externalVersion",
                version,
                "planType",
                type,
                "responsible",
                Map.of(
                        "user",
                        Copied.caseworker(sector),
                        "name",
                        "Mette Krag",
                        "unit",
                        Copied.unit(sector),
                        "phone",
                        "89401000"),
                "validFrom",
                "2026-01-01",
                "goals",
                goals,
                "actions",
                actions,
                "appointments",
                appointments);
    }

    private Map<String, Object> goal(int number, String domain, boolean followedUp) {
        Map<String, Object> goal =
                new HashMap<>(Map.of("externalId", "g" + number, "lifeDomain", domain, "title", "Gå en tur hver dag"));
        if (followedUp) {
            goal.put("followUpOn", today.plusDays(60).toString());
        }
        return goal;
    }

    private Map<String, Object> action(int number, String kind, String title) {
        return Map.of(
                "externalId",
                "a" + number,
                "kind",
                kind,
                "title",
                title,
                "institutionId",
                Objects.requireNonNull(institutions.get(number)),
                "from",
                today.plusDays(2).toString(),
                "to",
                today.plusDays(90).toString(),
                "weeklyHours",
                2,
                "legalRight",
                true);
    }

    private static Map<String, Object> appointment(int number, Instant start) {
        return Map.of(
                "externalId",
                "m" + number,
                "title",
                "Møde",
                "start",
                start.toString(),
                "end",
                start.plus(Duration.ofMinutes(45)).toString(),
                "place",
                "Rådhuset",
                "travelMinutes",
                15);
    }

    private Instant at(int days, int hour) {
        return today.plusDays(days).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    /** What in a journey contradicts. */
    private enum Conflicting {
        NOT,
        NO_MORE,
        SAME_HOUR,
        SAME_ACTION,
        NO_FOLLOW_UP,
        NOT_GRANTED;

        static Conflicting of(int number) {
            return switch (number % 10) {
                case 3 ->
                    List.of(SAME_HOUR, SAME_ACTION, NO_FOLLOW_UP, NOT_GRANTED).get(number / 10 % 4);
                case 6 -> NO_MORE;
                default -> NOT;
            };
        }
    }
}
