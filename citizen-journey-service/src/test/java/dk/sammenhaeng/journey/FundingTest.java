package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flow F2: money for an action is a state, not a conversation. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class FundingTest {

    private static final LocalDate FROM = Calls.today().plusDays(5);

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final Neighbours neighbours = new Neighbours(calls.municipality());
    private final UUID institution = neighbours.institution("Praktikstedet Havnen");
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("EMPLOYMENT");
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    private PlanBody costing(long kroner) {
        return PlanBody.of("EMPLOYMENT", "MP-1").paidAction("a1", institution, FROM, FROM.plusDays(90), kroner);
    }

    @Test
    void a_wish_is_stated_whole_each_time_it_changes_and_taken_back_when_the_action_ends() {
        calls.putting(citizen, costing(48_000));
        UUID action = action();
        calls.putting(citizen, costing(48_000).version(2).goal("g1"));
        calls.putting(citizen, costing(52_500).version(3));
        calls.putting(citizen, costing(52_500).without().version(4));
        calls.putting(citizen, costing(52_500).version(5));

        List<PublishedEvent> wishes = Published.onlyOn(
                action,
                calls.citizen("EMPLOYMENT"),
                "funding.wished.v1",
                "funding.wished.v1",
                "funding.wished.v1",
                "funding.wished.v1");
        assertThat(amounts(wishes)).containsExactly("48000.00", "52500.00", "", "52500.00");
        assertThat(wishes.getFirst().data().path("institutionId").asText()).isEqualTo(institution.toString());
        assertThat(wishes.getFirst().data().path("sector").asText()).isEqualTo("EMPLOYMENT");
        assertThat(action()).isEqualTo(action);
    }

    @Test
    void a_wish_names_no_citizen_and_nothing_that_leads_to_one() {
        calls.putting(citizen, costing(48_000));

        PublishedEvent wish = Published.on(action(), "funding.wished.v1").getFirst();

        assertThat(wish.event().toString()).doesNotContain(citizen.toString()).doesNotContain("Aksel");
        assertThat(wish.event().has("correlationid")).isFalse();
        assertThat(wish.event().has("causationid")).isFalse();
        assertThat(wish.event().path("time").asText()).endsWith("T00:00:00Z");
    }

    @Test
    void a_wish_shares_no_value_and_no_moment_with_the_citizens_own_events() {
        calls.putting(citizen, costing(48_000));
        UUID action = action();
        PublishedEvent wish = Published.on(action, "funding.wished.v1").getFirst();
        Set<String> ofTheCitizen = EventsOf.service("citizen-journey", citizen).atLeast(2).stream()
                .flatMap(event -> leaves(event.event()))
                .collect(Collectors.toSet());

        // What every event of the municipality has in common tells of nobody.
        JsonNode own = ((ObjectNode) wish.event().deepCopy())
                .without(List.of(
                        "specversion",
                        "source",
                        "datacontenttype",
                        "municipality",
                        "classification",
                        "epoch",
                        "sequence"));
        assertThat(leaves(own).filter(value -> value.length() > 5)).doesNotContainAnyElementsOf(ofTheCitizen);
        assertThat(UUID.fromString(wish.event().path("id").asText()).version()).isEqualTo(4);
        assertThat(Instant.ofEpochMilli(action.getMostSignificantBits() >>> 16))
                .as("what the action's id tells of when it was made")
                .isEqualTo(Instant.now().truncatedTo(ChronoUnit.DAYS));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select recorded_at = date_trunc('day', recorded_at, 'UTC') and traceparent is null"
                                + " from event_log where aggregateid = '" + action + "'"))
                .containsExactly("t");
    }

    private static Stream<String> leaves(JsonNode node) {
        return node.isContainerNode() ? node.valueStream().flatMap(FundingTest::leaves) : Stream.of(node.asText());
    }

    @Test
    void an_action_is_pending_until_budget_answers_and_then_shows_the_answer() {
        calls.putting(citizen, costing(48_000));
        UUID action = action();
        funding().body("plans[0].actions[0].funding.state", equalTo("PENDING"));

        neighbours.accept(action, 1);
        eventually(() -> funding().body("plans[0].actions[0].funding.state", equalTo("FUNDED")));

        calls.putting(citizen, costing(60_000).version(2));
        funding().body("plans[0].actions[0].funding.state", equalTo("PENDING"));
        neighbours.acceptWithoutCover(action, 2);
        eventually(() -> funding().body("plans[0].actions[0].funding.state", equalTo("FUNDED_WITHOUT_COVER")));
    }

    @Test
    void an_answer_to_an_older_wish_is_no_answer() {
        calls.putting(citizen, costing(48_000));
        UUID action = action();
        calls.putting(citizen, costing(60_000).version(2));

        neighbours.refuse(action, 1, "NO_FUNDS");
        neighbours.accept(action, 2);

        eventually(() -> funding().body("plans[0].actions[0].funding.state", equalTo("FUNDED")));
        calls.conflicts(calls.system("EMPLOYMENT"), citizen, "CLOSED").then().body("items", empty());
    }

    @Test
    void a_refusal_is_shown_with_its_reason_and_is_a_conflict_until_the_wish_changes() {
        calls.putting(citizen, costing(48_000));
        UUID action = action();

        neighbours.refuse(action, 1, "NO_FUNDS");

        eventually(() -> calls.conflicts(calls.system("EMPLOYMENT"), citizen, "OPEN")
                .then()
                .body("items.rule", contains("action-not-funded"))
                .body("items.reason", contains("NO_FUNDS")));
        funding()
                .body("plans[0].actions[0].funding.state", equalTo("REFUSED"))
                .body("plans[0].actions[0].funding.reason", equalTo("NO_FUNDS"));

        calls.put(citizen, costing(20_000).version(2)).then().body("openConflicts", equalTo(0));
        funding().body("plans[0].actions[0].funding.state", equalTo("PENDING"));
    }

    @Test
    void a_released_commitment_of_an_ended_action_leaves_nothing() {
        calls.putting(citizen, costing(48_000));
        UUID action = action();
        neighbours.refuse(action, 1, "NO_FUNDS");
        eventually(() -> calls.conflicts(calls.system("EMPLOYMENT"), citizen, "OPEN")
                .then()
                .body("items.size()", equalTo(1)));

        calls.putting(citizen, costing(48_000).without().version(2));
        neighbours.release(action, 2);

        calls.conflicts(calls.system("EMPLOYMENT"), citizen, "OPEN").then().body("items", empty());
    }

    private UUID action() {
        return UUID.fromString(
                calls.journey(calls.system("EMPLOYMENT"), citizen).path("plans[0].actions[0].actionId"));
    }

    private io.restassured.response.ValidatableResponse funding() {
        return calls.journey(calls.system("EMPLOYMENT"), citizen).then().statusCode(200);
    }

    private static List<String> amounts(List<PublishedEvent> wishes) {
        return wishes.stream()
                .map(wish -> wish.data()
                        .path("payers")
                        .path(0)
                        .path("yearlyAmounts")
                        .path(0)
                        .path("amount"))
                .map(amount -> amount.isMissingNode()
                        ? ""
                        : amount.decimalValue().setScale(2).toPlainString())
                .toList();
    }

    private static void eventually(Runnable holds) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(holds::run);
    }
}
