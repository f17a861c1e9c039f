package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.Calls;
import dk.sammenhaeng.journey.Neighbours;
import dk.sammenhaeng.journey.PlanBody;
import dk.sammenhaeng.journey.Rows;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Citizens, institutions, methods and money that random deeds of many hands change. */
final class World {

    private static final LocalDate TODAY = Calls.today();
    private static final List<String> KINDS = List.of("WORK_PRACTICE", "MENTOR", "HOME_HELP_83");
    private static final List<String> STATUSES = List.of("OPEN", "INTAKE_STOP", "CHANGED_SERVICE", "CLOSED");
    private static final Map<String, UUID> METHODS = Map.of("M1", UUID.randomUUID(), "M2", UUID.randomUUID());

    private final Calls calls;
    private final Neighbours neighbours;
    private final List<UUID> citizens;
    private final List<UUID> institutions;
    private final Map<String, String> lastTold = new ConcurrentHashMap<>();

    World(Calls calls, Neighbours neighbours, List<UUID> citizens) {
        this.calls = calls;
        this.neighbours = neighbours;
        this.citizens = citizens;
        this.institutions = IntStream.range(0, 3)
                .mapToObj(i -> neighbours.institution("Institution " + i))
                .toList();
    }

    List<UUID> citizens() {
        return citizens;
    }

    UUID anyCitizen(Random random) {
        return any(random, citizens);
    }

    /** A whole plan of a sector. */
    void put(Random random, String sector, int version) {
        PlanBody plan = PlanBody.of(sector, "P-" + random.nextInt(2)).version(version);
        for (int i = random.nextInt(4); i > 0; i--) {
            plan = plan.action(action(random, "a" + i));
        }
        Map<String, Object> body = plan.body();
        body.put("goals", goals(random));
        body.put("appointments", appointments(random));
        body.put("needs", List.of(Map.of("code", "CARE", "statutory", true)));
        body.put(
                "contactPersons",
                List.of(Map.of(
                        "kind",
                        any(random, List.of("UNSPECIFIED", "MENTOR")),
                        "name",
                        any(random, List.of("Karen Holm", "Bo Dahl")),
                        "phone",
                        "89 40 10 00")));
        if (random.nextInt(3) == 0) {
            body.put("weeklyCapacity", random.nextInt(20));
        }
        UUID citizen = anyCitizen(random);
        Response answer = calls.system(sector).body(body).put(Calls.path(citizen, plan));
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new AssertionError("a put was answered with " + answer.asString());
        }
    }

    /** Something a neighbour tells. */
    void tell(Random random) {
        switch (random.nextInt(3)) {
            case 0 -> {
                UUID institution = any(random, institutions);
                String status = any(random, STATUSES);
                LocalDate from = near(random);
                lastTold.put("institution " + institution, status + " " + from);
                neighbours.serve(institution, status, from);
            }
            case 1 -> {
                String method = any(random, List.copyOf(METHODS.keySet()));
                LocalDate from = near(random);
                lastTold.put("method " + method, "DESELECTED " + from);
                neighbours.method(METHODS.get(method), method, List.of("USABLE 2020-01-01", "DESELECTED " + from));
            }
            default -> {
                List<String> wishes = Rows.of(
                        calls.municipality(), "select id || ' ' || wish_sequence from action where wish_sequence > 0");
                if (!wishes.isEmpty()) {
                    String[] wish = any(random, wishes).split(" ");
                    neighbours.refuse(UUID.fromString(wish[0]), Long.parseLong(wish[1]), "NO_FUNDS");
                }
            }
        }
    }

    /** What was told last of each institution and method and is not yet known here. */
    List<String> toldAndNotLearnt() {
        List<String> known = new ArrayList<>(Rows.of(calls.municipality(), """
                select 'institution ' || id || ' ' || (phases -> 0 ->> 'serviceStatus') || ' ' || (phases -> 0 ->> 'effectiveFrom')
                from copy_institution where phases is not null
                union all
                select 'method ' || code || ' ' || (phases -> 1 ->> 'status') || ' ' || (phases -> 1 ->> 'effectiveFrom')
                from copy_method where phases is not null
                """));
        return lastTold.entrySet().stream()
                .map(told -> told.getKey() + " " + told.getValue())
                .filter(told -> !known.contains(told))
                .toList();
    }

    private Map<String, Object> action(Random random, String id) {
        LocalDate from = near(random);
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("externalId", id);
        action.put("kind", any(random, KINDS));
        action.put("title", "Indsats " + id);
        action.put("from", from.toString());
        action.put("to", from.plusDays(1 + random.nextInt(60)).toString());
        action.put("weeklyHours", random.nextInt(25));
        action.put("legalRight", false);
        if (random.nextBoolean()) {
            action.put("institutionId", random.nextInt(5) == 0 ? UUID.randomUUID() : any(random, institutions));
        }
        if (random.nextInt(3) == 0) {
            action.put(
                    "payers",
                    List.of(Map.of(
                            "yearlyAmounts",
                            List.of(Map.of("year", from.getYear(), "amount", 1000 + random.nextInt(3))))));
        }
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("provider", any(random, List.of("PUBLIC", "VOLUNTEER")));
        terms.put("digitalOnly", random.nextInt(4) == 0);
        if (random.nextBoolean()) {
            terms.put("needs", List.of("CARE"));
        }
        if (random.nextBoolean()) {
            terms.put("method", any(random, List.of("M1", "M2", "M3")));
        }
        if (random.nextInt(3) == 0) {
            terms.put(
                    "decision",
                    any(
                            random,
                            List.of(
                                    Map.of("state", "PROPOSED"),
                                    Map.of(
                                            "state",
                                            "REFUSED",
                                            "law",
                                            "Serviceloven § 85",
                                            "authority",
                                            "Visitationen",
                                            "decidedOn",
                                            "2026-01-05"))));
        }
        action.put("terms", terms);
        return action;
    }

    private static List<Map<String, Object>> goals(Random random) {
        List<Map<String, Object>> goals = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Map<String, Object> goal = new LinkedHashMap<>();
            goal.put("externalId", "g" + i);
            goal.put("lifeDomain", any(random, List.of("WORK", "HOME")));
            goal.put("title", "Mål");
            goal.put("direction", any(random, List.of("MORE", "LESS", "HOLD")));
            goal.put("movedOn", TODAY.minusDays(random.nextInt(60)).toString());
            if (random.nextBoolean()) {
                goal.put("followUpOn", near(random).toString());
            }
            goals.add(goal);
        }
        return goals;
    }

    private static List<Map<String, Object>> appointments(Random random) {
        List<Map<String, Object>> appointments = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Instant start = TODAY.plusDays(random.nextInt(40))
                    .atTime(8, 0)
                    .toInstant(ZoneOffset.UTC)
                    .plusSeconds(900L * random.nextInt(8));
            appointments.add(Map.of(
                    "externalId", "t" + i,
                    "title", "Samtale",
                    "start", start.toString(),
                    "end", start.plusSeconds(900L * (1 + random.nextInt(6))).toString(),
                    "place", any(random, List.of("A", "B")),
                    "travelMinutes", 15 * random.nextInt(3),
                    "sanctionable", random.nextBoolean()));
        }
        return appointments;
    }

    private static LocalDate near(Random random) {
        return TODAY.plusDays(random.nextInt(60) - 20);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
