package dk.sammenhaeng.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Flow F3: an intake stop, a changed service or a closure reaches the citizens concerned and nobody else. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class InstitutionFactsTest {

    private static final LocalDate TODAY = Calls.today();

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static final Calls ELSEWHERE = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final Neighbours neighbours = new Neighbours(calls.municipality());

    @AfterEach
    void close() {
        neighbours.close();
    }

    private final String coordinator = "karen-" + UUID.randomUUID();

    private static PlanBody at(UUID institution, int fromDay) {
        return PlanBody.of("SOCIAL", "HP-1")
                .action("a1", institution, TODAY.plusDays(fromDay), TODAY.plusDays(fromDay + 60));
    }

    @Test
    void an_unknown_institution_is_a_conflict_until_agreements_tells_of_it() {
        UUID citizen = calls.citizen("SOCIAL");
        UUID institution = UUID.randomUUID();

        calls.put(citizen, at(institution, 1)).then().statusCode(201).body("openConflicts", equalTo(1));
        open(citizen).then().body("items.reason", contains("UNKNOWN")).body("items.severity", contains("STOP"));

        neighbours.register(institution, "Bostedet Egelund");

        eventually(() -> open(citizen).then().body("items", empty()));
        calls.conflicts(calls.system("SOCIAL"), citizen, "CLOSED").then().body("items.how", contains("CAUSE_GONE"));
    }

    @Test
    void a_closure_flags_every_citizen_there_and_reaches_the_coordinator_as_one_task() {
        UUID institution = neighbours.institution("Plejehjemmet Kastanjehaven");
        List<UUID> citizens = List.of(calls.citizen("SOCIAL"), calls.citizen("SOCIAL"), calls.citizen("SOCIAL"));
        for (UUID citizen : citizens) {
            calls.putting(citizen, at(institution, 1));
            calls.coordinate(citizen, coordinator);
        }
        calls.coordinator(coordinator)
                .body(Map.of("given", true))
                .put("/v1/citizens/" + citizens.getFirst() + "/consent")
                .then()
                .statusCode(200);
        UUID elsewhere = calls.citizen("SOCIAL");
        calls.coordinate(elsewhere, coordinator);
        eventually(() -> citizens.forEach(citizen -> open(citizen).then().body("items", empty())));

        neighbours.serve(institution, "CLOSED", TODAY.plusDays(20));

        eventually(() -> worklist(coordinator).then().body("items[0].citizens", hasSize(3)));
        worklist(coordinator)
                .then()
                .body("items", hasSize(1))
                .body("items[0].cause.kind", equalTo("INSTITUTION"))
                .body("items[0].cause.institutionId", equalTo(institution.toString()))
                .body("items[0].cause.institutionName", equalTo("Plejehjemmet Kastanjehaven"))
                .body("items[0].severity", equalTo("STOP"))
                .body("items[0].count", equalTo(3))
                .body(
                        "items[0].citizens.citizenId",
                        containsInAnyOrder(citizens.stream().map(UUID::toString).toArray()))
                .body("items[0].citizens[0].name", equalTo("Aksel Østergård"))
                .body("items[0].citizens[0].findings[0].actionIds", hasSize(1))
                .body("items[0].citizens[0].findings[0].reason", equalTo("CLOSED"));

        neighbours.serve(institution, "OPEN", TODAY);

        eventually(() -> worklist(coordinator).then().body("items", empty()));
    }

    @Test
    void an_intake_stop_concerns_those_who_begin_and_not_those_already_there() {
        UUID institution = neighbours.institution("Bofællesskabet Solkrogen");
        UUID there = calls.citizen("SOCIAL");
        UUID beginning = calls.citizen("SOCIAL");
        calls.putting(there, at(institution, -40));
        calls.putting(beginning, at(institution, 14));

        neighbours.serve(institution, "INTAKE_STOP", TODAY);

        eventually(() -> open(beginning).then().body("items.reason", contains("INTAKE_STOP")));
        open(there).then().body("items", empty());
    }

    @Test
    void an_intake_stop_before_a_closure_concerns_who_begins_in_between() {
        UUID institution = neighbours.institution("Bofællesskabet Solkrogen");
        UUID between = calls.citizen("SOCIAL");
        calls.putting(
                between,
                PlanBody.of("SOCIAL", "HP-1")
                        .action("a1", institution, TODAY.plusDays(20), TODAY.plusDays(30))
                        .action("a2", institution, TODAY.plusDays(5), TODAY.plusDays(30)));

        neighbours.serve(
                institution,
                "CLOSED",
                TODAY.plusDays(40),
                List.of(
                        Neighbours.phase("OPEN", TODAY),
                        Neighbours.phase("INTAKE_STOP", TODAY.plusDays(10)),
                        Neighbours.phase("CLOSED", TODAY.plusDays(40))));

        eventually(() -> open(between).then().body("items.reason", contains("INTAKE_STOP")));
        open(between)
                .then()
                .body("items[0].sides[0].from", equalTo(TODAY.plusDays(20).toString()));
    }

    @Test
    void a_worse_status_is_the_same_conflict_for_another_reason() {
        UUID institution = neighbours.institution("Bofællesskabet Solkrogen");
        UUID citizen = calls.citizen("SOCIAL");
        calls.putting(citizen, at(institution, 14));
        neighbours.serve(institution, "INTAKE_STOP", TODAY);
        eventually(() -> open(citizen).then().body("items.reason", contains("INTAKE_STOP")));
        String conflict = open(citizen).path("items[0].conflictId");

        neighbours.serve(institution, "CLOSED", TODAY);

        eventually(() -> open(citizen).then().body("items.reason", contains("CLOSED")));
        open(citizen).then().body("items.conflictId", contains(conflict));
    }

    @Test
    void another_municipalitys_closure_reaches_nobody_here() {
        UUID institution = neighbours.institution("Bofællesskabet Solkrogen");
        UUID citizen = calls.citizen("SOCIAL");
        calls.putting(citizen, at(institution, 14));
        Calls others = ELSEWHERE;
        UUID theirs = others.citizen("SOCIAL");
        others.putting(theirs, at(institution, 14));

        neighbours.serve(institution, "CLOSED", TODAY);

        eventually(() -> open(citizen).then().body("items.reason", contains("CLOSED")));
        others.conflicts(others.system("SOCIAL"), theirs, "OPEN").then().body("items.reason", contains("UNKNOWN"));
    }

    private Response open(UUID citizen) {
        return calls.conflicts(calls.system("SOCIAL"), citizen, "OPEN");
    }

    private Response worklist(String user) {
        return calls.coordinator(user).get("/v1/worklist?rule=institution-cannot-receive");
    }

    private static void eventually(Runnable holds) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(holds::run);
    }
}
