package dk.sammenhaeng.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sector plan as a sector's system would send it, put together part by part. */
public record PlanBody(
        String sector,
        String externalId,
        long version,
        String responsible,
        List<Map<String, Object>> goals,
        List<Map<String, Object>> actions,
        List<Map<String, Object>> appointments) {

    private static final Map<String, String> TYPES = Map.of(
            "EMPLOYMENT", "MIN_PLAN",
            "SOCIAL", "HANDLEPLAN_141",
            "HEALTH", "GENOPTRAENINGSPLAN_ALMEN",
            "PSYCHIATRY", "UDSKRIVNINGSAFTALE_13A");

    public static PlanBody of(String sector, String externalId) {
        return new PlanBody(sector, externalId, 1, "worker-" + sector.toLowerCase(), List.of(), List.of(), List.of());
    }

    public PlanBody version(long next) {
        return new PlanBody(sector, externalId, next, responsible, goals, actions, appointments);
    }

    public PlanBody responsible(String user) {
        return new PlanBody(sector, externalId, version, user, goals, actions, appointments);
    }

    public PlanBody without() {
        return new PlanBody(sector, externalId, version, responsible, List.of(), List.of(), List.of());
    }

    public PlanBody goal(String id) {
        return new PlanBody(
                sector,
                externalId,
                version,
                responsible,
                and(
                        goals,
                        Map.of(
                                "externalId",
                                id,
                                "lifeDomain",
                                "WORK",
                                "title",
                                "I arbejde på deltid",
                                "followUpOn",
                                Calls.today().plusDays(60).toString(),
                                "movedOn",
                                Calls.today().toString())),
                actions,
                appointments);
    }

    public PlanBody goal(Map<String, Object> goal) {
        return new PlanBody(sector, externalId, version, responsible, and(goals, goal), actions, appointments);
    }

    public PlanBody action(String id, UUID institution, LocalDate from, LocalDate to) {
        Map<String, Object> action = action(id, from, to);
        action.put("institutionId", institution);
        return action(action);
    }

    /** An action that costs this much in its first year. */
    public PlanBody paidAction(String id, UUID institution, LocalDate from, LocalDate to, long kroner) {
        Map<String, Object> action = action(id, from, to);
        action.put("institutionId", institution);
        action.put(
                "payers", List.of(Map.of("yearlyAmounts", List.of(Map.of("year", from.getYear(), "amount", kroner)))));
        return action(action);
    }

    public PlanBody action(Map<String, Object> action) {
        return new PlanBody(sector, externalId, version, responsible, goals, and(actions, action), appointments);
    }

    public PlanBody appointment(String id, Instant start, Instant end) {
        return appointment(id, start, end, 0, "Rådhuset, indgang " + sector);
    }

    public PlanBody appointment(String id, Instant start, Instant end, int travelMinutes, String place) {
        return new PlanBody(
                sector,
                externalId,
                version,
                responsible,
                goals,
                actions,
                and(
                        appointments,
                        Map.of(
                                "externalId",
                                id,
                                "title",
                                "Samtale " + id,
                                "start",
                                start.toString(),
                                "end",
                                end.toString(),
                                "place",
                                place,
                                "travelMinutes",
                                travelMinutes)));
    }

    /** An appointment of an hour with how it went, in the words of the plan's system. */
    public PlanBody went(String id, Instant start, String attendance) {
        PlanBody called = appointment(id, start, start.plusSeconds(3600));
        Map<String, Object> last = new LinkedHashMap<>(called.appointments.getLast());
        last.put("attendance", attendance);
        return new PlanBody(sector, externalId, version, responsible, goals, actions, and(appointments, last));
    }

    public Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("externalVersion", version);
        body.put("planType", TYPES.get(sector));
        body.put(
                "responsible",
                Map.of(
                        "user",
                        responsible,
                        "name",
                        "Mette Krag",
                        "unit",
                        "Enheden for " + sector,
                        "phone",
                        "89 40 10 00"));
        body.put("validFrom", "2026-01-01");
        body.put("goals", goals);
        body.put("actions", actions);
        body.put("appointments", appointments);
        return body;
    }

    private Map<String, Object> action(String id, LocalDate from, LocalDate to) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("externalId", id);
        action.put("kind", "TRAINING_" + sector);
        action.put("title", "Praktik " + id);
        action.put("from", from.toString());
        action.put("to", to.toString());
        action.put("weeklyHours", 2.5);
        action.put("legalRight", false);
        return action;
    }

    private static List<Map<String, Object>> and(List<Map<String, Object>> parts, Map<String, Object> part) {
        List<Map<String, Object>> all = new ArrayList<>(parts);
        all.add(part);
        return all;
    }
}
