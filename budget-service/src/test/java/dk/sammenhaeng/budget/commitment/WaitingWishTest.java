package dk.sammenhaeng.budget.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.TablesOf;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.TemporalUnitOffset;
import org.assertj.core.data.TemporalUnitWithinOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A wish that no known budget can pay: how long it waits, and how the wait ends. */
@BudgetStack
class WaitingWishTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    BookWish bookWish;

    @Inject
    GiveUp giveUp;

    @Inject
    Transactions transactions;

    private final String municipality = FreshMunicipality.next();
    private final BudgetCalls calls = new BudgetCalls(municipality);
    private final TablesOf tables = new TablesOf(municipality);
    private final Acting acting = Acting.byTime(MunicipalityCode.of(municipality), "budget");
    private final UUID action = UuidCreator.getTimeOrderedEpoch();

    @Test
    void it_waits_a_day_and_is_then_refused_where_it_is_discretionary() {
        book(wish(1, false, amount(null, 2027, 10)));
        assertThat(deadlines()).singleElement().satisfies(at -> assertThat(at)
                .isCloseTo(Instant.now().plus(1, ChronoUnit.DAYS), within(1, ChronoUnit.MINUTES)));

        giveUp();

        assertThat(lastAnswer()).isEqualTo("dk.sammenhaeng.budget.commitment.refused.v1");
        calls.commitment(action).then().body("state", equalTo("REFUSED")).body("reason", equalTo("NO_BUDGET"));
        assertThat(deadlines()).isEmpty();
    }

    @Test
    void a_legal_right_becomes_a_grant_case_and_is_paid_as_far_as_there_is_a_budget() {
        calls.opened("SOCIAL", "PER_YEAR", "100", 2027);
        book(wish(1, true, amount(null, 2027, 60), amount(null, 2028, 70)));
        calls.commitment(action).then().body("state", equalTo("PENDING")).body("lines", hasSize(0));

        giveUp();

        calls.commitment(action)
                .then()
                .body("state", equalTo("ACCEPTED_WITHOUT_COVER"))
                .body("lines", hasSize(1))
                .body("shortfall", equalTo(70.00f));
        assertThat(calls.grantCases("OPEN")).singleElement().satisfies(open -> assertThat(open)
                .containsEntry("shortfall", 70.00f));

        calls.opened("SOCIAL", "PER_YEAR", "100", 2028);
        EventsOf.service("budget", action).until("dk.sammenhaeng.budget.commitment.accepted.v1");
        assertThat(calls.grantCases("OPEN")).isEmpty();
    }

    @Test
    void a_later_wish_starts_the_wait_anew_and_an_answer_ends_it() {
        book(wish(1, false, amount(null, 2027, 10)));
        book(wish(2, false, amount(null, 2028, 10)));
        assertThat(deadlines()).hasSize(1);

        book(wish(3, false));

        assertThat(deadlines()).isEmpty();
        assertThat(lastAnswer()).isEqualTo("dk.sammenhaeng.budget.commitment.released.v1");
    }

    @Test
    void the_highest_wish_wins_and_a_cancellation_that_comes_first_stays() {
        calls.opened("SOCIAL", "PER_YEAR", "100", 2027);
        book(wish(2, false));
        book(wish(1, false, amount(null, 2027, 10)));

        calls.commitment(action)
                .then()
                .body("state", equalTo("RELEASED"))
                .body("answersSequence", equalTo(2))
                .body("lines", hasSize(0));
    }

    @Test
    void what_is_given_back_in_one_year_is_offered_even_where_as_much_is_taken_in_another() {
        UUID budget = calls.opened("SOCIAL", "PER_YEAR", "100", 2027, 2028);
        UUID moving = UuidCreator.getTimeOrderedEpoch();
        book(new Wish(moving, 1, Optional.empty(), Sector.SOCIAL, false, List.of(amount(budget, 2027, 80))));
        book(wish(1, true, amount(budget, 2027, 60)));
        calls.commitment(action).then().body("shortfall", equalTo(40.00f));

        book(new Wish(moving, 2, Optional.empty(), Sector.SOCIAL, false, List.of(amount(budget, 2028, 80))));

        EventsOf.service("budget", action).until("dk.sammenhaeng.budget.commitment.accepted.v1");
    }

    @Test
    void what_stands_by_legal_right_finds_cover_also_while_a_later_wish_is_refused() {
        UUID budget = calls.opened("SOCIAL", "PER_YEAR", "100", 2027);
        UUID other = UuidCreator.getTimeOrderedEpoch();
        book(new Wish(other, 1, Optional.empty(), Sector.SOCIAL, false, List.of(amount(budget, 2027, 80))));
        book(wish(1, true, amount(budget, 2027, 60)));
        book(wish(2, false, amount(budget, 2027, 200)));
        calls.commitment(action).then().body("state", equalTo("REFUSED")).body("shortfall", equalTo(40.00f));

        book(new Wish(other, 2, Optional.empty(), Sector.SOCIAL, false, List.of()));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(calls.grantCases("OPEN")).isEmpty());
        calls.commitment(action).then().body("state", equalTo("REFUSED")).body("shortfall", equalTo(0.00f));
    }

    @Test
    void a_budget_in_other_prices_pays_nothing_unseen() {
        Map<String, Object> request = new HashMap<>(BudgetCalls.budget("SOCIAL", "FREE", "100", 2027));
        request.put("priceBasis", "2026");
        calls.as("controller")
                .header("Idempotency-Key", "prices")
                .body(request)
                .post("/v1/budgets")
                .then()
                .statusCode(201);

        book(wish(1, false, amount(null, 2027, 10)));

        calls.commitment(action).then().body("state", equalTo("PENDING"));
    }

    @Test
    void a_budget_that_opens_while_a_wish_finds_none_does_not_miss_it() throws Exception {
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<UUID> opening = transactions.write(acting, () -> {
                bookWish.book(wish(1, false, amount(null, 2027, 10)));
                Future<UUID> begun = beside.submit(() -> calls.opened("SOCIAL", "PER_YEAR", "10", 2027));
                await().atMost(PATIENCE).until(() -> begun.isDone() || waitsForTheWish());
                return begun;
            });
            opening.get();
        }

        EventsOf.service("budget", action).until("dk.sammenhaeng.budget.commitment.accepted.v1");
    }

    private boolean waitsForTheWish() {
        return !tables.rows("select 1 from pg_locks where locktype = 'advisory' and not granted")
                .isEmpty();
    }

    private void book(Wish wish) {
        transactions.write(acting, () -> {
            bookWish.book(wish);
            return true;
        });
    }

    private void giveUp() {
        transactions.write(acting, () -> {
            giveUp.lock(action);
            giveUp.raise(action, Instant.now());
            return true;
        });
    }

    private Wish wish(long sequence, boolean legalRight, WishedAmount... amounts) {
        return new Wish(action, sequence, Optional.empty(), Sector.SOCIAL, legalRight, List.of(amounts));
    }

    private static WishedAmount amount(@Nullable UUID budget, int year, long kroner) {
        return new WishedAmount(budget, year, Dkk.of(kroner));
    }

    private List<Instant> deadlines() {
        return tables
                .rows("select at from due where kind = 'commitment.give-up' and subject = '" + action + "'")
                .stream()
                .map(row -> ((Timestamp) row.get("at")).toInstant())
                .toList();
    }

    private String lastAnswer() {
        return (String) tables.rows("select type from event_log where aggregateid = '" + action
                        + "' order by sequence desc limit 1")
                .getFirst()
                .get("type");
    }

    private static TemporalUnitOffset within(long value, ChronoUnit unit) {
        return new TemporalUnitWithinOffset(value, unit);
    }
}
