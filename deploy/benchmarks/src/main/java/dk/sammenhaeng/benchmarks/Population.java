package dk.sammenhaeng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.stack.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The citizens and institutions the measurements are made on, and the plan that is put. */
final class Population {

    private static final int DAYS_OF_MONTH = 28;

    private final Api api;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final List<String> institutions = new ArrayList<>();
    private int registered;

    Population(Api api) {
        this.api = api;
    }

    /** Three institutions that the journey has heard of. */
    List<String> institutions() throws Exception {
        for (int i = 0; i < 3; i++) {
            institutions.add(api.post(
                            Part.AGREEMENTS,
                            "/v1/institutions",
                            "administration",
                            Map.of(
                                    "name",
                                    "Målepunkt " + i,
                                    "area",
                                    "HEALTH",
                                    "ownership",
                                    "MUNICIPAL",
                                    "cvr",
                                    "29189498",
                                    "pNumber",
                                    Integer.toString(1_000_000_000 + (int) (System.nanoTime() % 900_000_000)),
                                    "places",
                                    50,
                                    "employees",
                                    40))
                    .path("id")
                    .asText());
        }
        return institutions;
    }

    /** New citizens, registered over REST with replacement numbers (day + 60). */
    Queue<UUID> citizens(int count) throws Exception {
        Queue<UUID> ids = new ConcurrentLinkedQueue<>();
        int from = registered;
        registered += count;
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<Boolean>> done = IntStream.range(from, registered)
                    .mapToObj(i -> threads.submit(
                            () -> ids.add(UUID.fromString(register(i).path("id").asText()))))
                    .toList();
            for (Future<Boolean> one : done) {
                one.get();
            }
        }
        return ids;
    }

    private JsonNode register(int number) throws Exception {
        int day = 61 + number % DAYS_OF_MONTH;
        int month = 1 + number / DAYS_OF_MONTH % 12;
        int year = number / (DAYS_OF_MONTH * 12) % 100;
        int serial = number / (DAYS_OF_MONTH * 12 * 100);
        String cpr = "%02d%02d%02d%04d".formatted(day, month, year, 1000 + serial);
        return api.post(
                Part.CITIZEN_JOURNEY,
                "/v1/citizens",
                "sector-system HEALTH",
                Map.of("cprNumber", cpr, "givenName", "Bo", "familyName", "Bænk"));
    }

    /** A plan with 3 goals, 6 actions without cost and 4 appointments. */
    Map<String, Object> plan() {
        List<Map<String, Object>> goals = IntStream.range(0, 3)
                .mapToObj(i -> Map.<String, Object>of(
                        "externalId",
                        "g" + i,
                        "lifeDomain",
                        "HEALTH",
                        "title",
                        "Gå en tur hver dag " + i,
                        "followUpOn",
                        today.plusDays(60).toString()))
                .toList();
        List<Map<String, Object>> actions = IntStream.range(0, 6)
                .mapToObj(i -> Map.<String, Object>of(
                        "externalId",
                        "a" + i,
                        "kind",
                        "training-140",
                        "title",
                        "Genoptræning " + i,
                        "institutionId",
                        institutions.get(i % institutions.size()),
                        "from",
                        today.plusDays(7L + i).toString(),
                        "to",
                        today.plusDays(90L + i).toString(),
                        "weeklyHours",
                        2,
                        "legalRight",
                        true))
                .toList();
        Instant morning =
                today.plusDays(8).atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofHours(8));
        List<Map<String, Object>> appointments = IntStream.range(0, 4)
                .mapToObj(i -> Map.<String, Object>of(
                        "externalId",
                        "m" + i,
                        "title",
                        "Træning",
                        "start",
                        morning.plus(Duration.ofDays(i)).toString(),
                        "end",
                        morning.plus(Duration.ofDays(i))
                                .plus(Duration.ofMinutes(45))
                                .toString(),
                        "travelMinutes",
                        15))
                .toList();
        return Map.of(
                "externalVersion",
                1,
                "planType",
                "GENOPTRAENINGSPLAN_ALMEN",
                "responsible",
                Map.of("user", "bench-caseworker", "name", "Bodil Bænk", "unit", "Genoptræningen", "phone", "87654321"),
                "validFrom",
                today.toString(),
                "goals",
                goals,
                "actions",
                actions,
                "appointments",
                appointments);
    }

    /** Where a citizen's plan is put. */
    static String path(UUID citizen) {
        return "/v1/citizens/" + citizen + "/sector-plans/HEALTH/bench-1";
    }
}
