package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A system withdraws its plan (catalogue C2). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class WithdrawalHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("HEALTH");
    }

    private static PlanBody paid() {
        return PlanBody.of("EMPLOYMENT", "MP-1")
                .goal("g1")
                .paidAction(
                        "a1", UUID.randomUUID(), Calls.today(), Calls.today().plusDays(60), 48_000)
                .appointment("s1", Callers.NINE, Callers.NINE.plusSeconds(3600));
    }

    @Test
    void a_withdrawn_plan_takes_its_parts_its_wishes_and_its_conflicts_with_it() {
        calls.putting(citizen, Callers.HEALTH);
        UUID plan = calls.putting(citizen, paid());
        UUID action = UUID.fromString(read(paid()).path("actions[0].actionId"));
        calls.conflicts(calls.system("HEALTH"), citizen, "OPEN")
                .then()
                .body("items.rule", hasItem("overlapping-appointments"));

        Response withdrawn = withdraw(paid(), 2);

        withdrawn
                .then()
                .statusCode(200)
                .body("outcome", equalTo("WITHDRAWN"))
                .body("planId", equalTo(plan.toString()))
                .body("version", equalTo(2))
                .body("openConflicts", equalTo(0));
        calls.journey(calls.system("HEALTH"), citizen)
                .then()
                .body("plans.sector", equalTo(List.of("HEALTH")))
                .body("conflicts", empty());
        calls.conflicts(calls.system("HEALTH"), citizen, "CLOSED")
                .then()
                .body("items.rule", hasItem("overlapping-appointments"))
                .body("items.how", everyItem(equalTo("CAUSE_GONE")));
        List<PublishedEvent> wishes = Published.on(action, "funding.wished.v1", "funding.wished.v1");
        assertThat(wishes.getLast().data().path("payers")).isEmpty();
        assertThat(EventsOf.service("citizen-journey", citizen).atLeast(8).stream()
                        .map(PublishedEvent::type)
                        .map(type -> type.substring(type.lastIndexOf("journey.") + "journey.".length())))
                .containsSubsequence("part-changed.v1", "conflict-opened.v1", "part-changed.v1", "conflict-closed.v1");
    }

    @Test
    void a_later_version_brings_the_plan_back_with_the_same_ids_and_asks_for_the_money_anew() {
        UUID plan = calls.putting(citizen, paid());
        Response first = read(paid());
        withdraw(paid(), 2);

        Response back = calls.put(citizen, paid().version(3));

        back.then().statusCode(200).body("outcome", equalTo("CHANGED")).body("version", equalTo(3));
        assertThat(back.<String>path("planId")).isEqualTo(plan.toString());
        read(paid())
                .then()
                .body("goals.goalId", equalTo(first.path("goals.goalId")))
                .body("actions.actionId", equalTo(first.path("actions.actionId")))
                .body("appointments.appointmentId", equalTo(first.path("appointments.appointmentId")));
        List<PublishedEvent> wishes = Published.on(
                UUID.fromString(first.path("actions[0].actionId")),
                "funding.wished.v1",
                "funding.wished.v1",
                "funding.wished.v1");
        assertThat(wishes.getLast().data().path("payers")).hasSize(1);
    }

    @Test
    void a_late_withdrawal_changes_nothing_and_a_repeated_one_neither() {
        calls.putting(citizen, paid().version(5));

        withdraw(paid(), 4).then().statusCode(409).body("rule", equalTo("sector-plan-stale"));
        withdraw(paid(), 5).then().statusCode(409).body("rule", equalTo("sector-plan-version-reused"));
        withdraw(paid(), 7).then().statusCode(200).body("outcome", equalTo("WITHDRAWN"));
        withdraw(paid(), 7).then().statusCode(200).body("outcome", equalTo("UNCHANGED"));
        withdraw(paid(), 6).then().statusCode(409).body("rule", equalTo("sector-plan-stale"));
        withdraw(paid(), 9).then().statusCode(200).body("outcome", equalTo("UNCHANGED"));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select external_version || ' ' || version from sector_plan where citizen_id = '" + citizen
                                + "'"))
                .containsExactly("9 2");
    }

    @Test
    void a_put_that_is_older_than_the_withdrawal_does_not_bring_the_plan_back() {
        calls.putting(citizen, paid());
        withdraw(paid(), 3);

        calls.put(citizen, paid().version(2)).then().statusCode(409).body("rule", equalTo("sector-plan-stale"));
        calls.put(citizen, paid().version(3)).then().statusCode(409).body("rule", equalTo("sector-plan-stale"));

        calls.journey(calls.system("HEALTH"), citizen).then().body("plans", empty());
    }

    @Test
    void what_was_never_put_cannot_be_withdrawn() {
        withdraw(paid(), 1).then().statusCode(404);
        calls.system("EMPLOYMENT")
                .delete(Calls.path(UUID.randomUUID(), paid()) + "?externalVersion=1")
                .then()
                .statusCode(404);
        calls.putting(citizen, paid());
        calls.system("EMPLOYMENT").delete(Calls.path(citizen, paid())).then().statusCode(400);
    }

    @Test
    void a_plan_is_withdrawn_by_its_own_sector_alone() {
        Callers callers = Callers.around(calls);
        callers.trying(
                        "DELETE /v1/citizens/{citizenId}/sector-plans/{sector}/{externalId}",
                        callers.citizen(),
                        "HEALTH",
                        "GOP-1?externalVersion=2")
                .byRelation(403, "sector-system", "caseworker")
                .but(200, Kind.SYSTEM_THAT_REGISTERED)
                .but(404, Kind.RESPONSIBLE, Kind.UNIT_MEMBER)
                .but(403, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(403, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .holds();
    }

    private Response withdraw(PlanBody plan, long version) {
        return calls.system(plan.sector()).delete(Calls.path(citizen, plan) + "?externalVersion=" + version);
    }

    private Response read(PlanBody plan) {
        return calls.system(plan.sector()).get(Calls.path(citizen, plan));
    }
}
