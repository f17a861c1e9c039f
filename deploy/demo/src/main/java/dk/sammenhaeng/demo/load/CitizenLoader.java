package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Citizen;
import dk.sammenhaeng.demo.model.Employee;
import dk.sammenhaeng.demo.model.SectorPlan;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.TokenRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Registers citizens, names their coordinators, asks for consent and puts their sectors' plans. */
final class CitizenLoader {

    private static final String PATH = "/v1/citizens";
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final Api api;
    private final Actors actors;
    private final Crowd crowd;
    private final Progress progress;
    private final PlanRequests requests;

    CitizenLoader(Api api, Actors actors, Crowd crowd, Progress progress, PlanRequests requests) {
        this.api = api;
        this.actors = actors;
        this.crowd = crowd;
        this.progress = progress;
        this.requests = requests;
    }

    /** Loads them all and counts what was put. */
    Tally load(Stream<Citizen> citizens, LocalDate today, Reach reach) {
        var tally = new Tally(reach);
        crowd.each(citizens, citizen -> {
            UUID id = register(citizen);
            citizen.coordinator().ifPresent(person -> nameCoordinator(id, person, citizen.deputy()));
            citizen.consent().ifPresent(given -> consent(id, citizen, given));
            for (SectorPlan plan : citizen.plans()) {
                api.send(Call.put(
                                Part.CITIZEN_JOURNEY,
                                PATH + "/" + id + "/sector-plans/" + plan.sector() + "/" + plan.externalId(),
                                actors.systemOf(plan.sector()),
                                requests.of(plan, today))
                        .forCoordination());
            }
            tally.add(citizen);
            progress.oneDone();
        });
        return tally;
    }

    private UUID register(Citizen citizen) {
        TokenRequest system = actors.systemOf(citizen.plans().getFirst().sector());
        Api.Answer answer = api.send(Call.post(
                        Part.CITIZEN_JOURNEY,
                        PATH,
                        system,
                        new CitizenRequest(
                                citizen.cprNumber(),
                                citizen.givenName(),
                                citizen.familyName(),
                                citizen.municipalityOfResidence()))
                .forCoordination()
                .or(CONFLICT));
        return answer.status() == CONFLICT ? find(citizen, system, answer) : answer.id();
    }

    private UUID find(Citizen citizen, TokenRequest system, Api.Answer refusal) {
        Api.Answer found = api.send(
                Call.post(Part.CITIZEN_JOURNEY, PATH + "/search", system, Map.of("cprNumber", citizen.cprNumber()))
                        .forCoordination());
        if (found.body().path("items").isEmpty()) {
            throw new LoadStopped("a citizen is neither new nor found: " + refusal.problem());
        }
        return UUID.fromString(found.body().path("items").get(0).required("id").asText());
    }

    private void nameCoordinator(UUID id, Employee person, Optional<Employee> deputy) {
        api.send(Call.put(
                        Part.CITIZEN_JOURNEY,
                        PATH + "/" + id + "/coordinator",
                        actors.administration(),
                        new CoordinatorRequest(
                                person.user(), person.name(), person.phone(), deputy.map(Employee::user)))
                .forCoordination()
                .header("If-None-Match", "*")
                .or(PRECONDITION_FAILED));
    }

    private void consent(UUID id, Citizen citizen, boolean given) {
        TokenRequest asking = citizen.coordinator()
                .map(person -> actors.coordinator(person.user()))
                .orElseThrow();
        api.send(Call.put(Part.CITIZEN_JOURNEY, PATH + "/" + id + "/consent", asking, Map.of("given", given))
                .forCoordination());
    }

    private record CitizenRequest(
            String cprNumber, String givenName, String familyName, Optional<String> municipalityOfResidence) {}

    private record CoordinatorRequest(String user, String name, String phone, Optional<String> deputyUser) {}
}
