package dk.sammenhaeng.budget.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.TablesOf;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Many wishes at once over few budgets, through the real database: whatever the order, no discretionary krone is
 * committed beyond a frame, positions equal their lines, each wish is answered once, and no legal right lacks cover that
 * there is. The seed is printed with a failure.
 */
@BudgetStack
class ConcurrentWishesTest {

    private static final int ACTIONS = 150;
    private static final int AT_ONCE = 8;

    @Inject
    BookWish bookWish;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager database;

    private final String municipality = FreshMunicipality.next();
    private final BudgetCalls calls = new BudgetCalls(municipality);
    private final TablesOf tables = new TablesOf(municipality);
    private final Acting acting = Acting.byTime(MunicipalityCode.of(municipality), "budget");

    @RepeatedTest(5)
    void many_wishes_at_once_leave_every_promise_standing() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<UUID> budgets = List.of(
                calls.opened("SOCIAL", "PER_YEAR", "3000", 2027, 2028),
                calls.opened("HEALTH", "FREE", "2000", 2027, 2028, 2029),
                calls.opened(null, "FREE", "1500", 2027, 2028),
                calls.opened(null, "PER_YEAR", "2500", 2027));
        List<Wish> wishes = new ArrayList<>();
        Map<UUID, Long> last = new HashMap<>();
        for (int action = 0; action < ACTIONS; action++) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            int changes = 1 + random.nextInt(4);
            for (int sequence = 1; sequence <= changes; sequence++) {
                wishes.add(randomWish(id, sequence, budgets, random));
            }
            last.put(id, (long) changes);
        }
        Collections.shuffle(wishes, random);

        bookAtOnce(wishes);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tables.rows("select 1 from due where kind = 'commitment.try-again'")
                        .isEmpty());

        assertThat(tables.rows("""
                select y.budget_id, y.year, y.committed, y.without_cover from budget_year y
                left join commitment_line l on l.budget_id = y.budget_id and l.year = y.year
                group by y.budget_id, y.year
                having y.committed <> coalesce(sum(l.amount), 0)
                    or y.without_cover <> coalesce(sum(l.without_cover), 0)"""))
                .as("positions that differ from their lines, seed %d", seed)
                .isEmpty();
        assertThat(tables.rows("""
                select b.id from budget b join budget_year y on y.budget_id = b.id
                join commitment_line l on l.budget_id = y.budget_id and l.year = y.year and not l.legal_right
                group by b.id, b.carry_over, case b.carry_over when 'FREE' then 0 else y.year end
                having sum(l.amount) > (select sum(f.frame) from budget_year f where f.budget_id = b.id
                    and (b.carry_over = 'FREE' or f.year = min(y.year)))"""))
                .as("frames overrun by what is discretionary, seed %d", seed)
                .isEmpty();
        assertThat(tables.rows("""
                select b.id from budget b join budget_year y on y.budget_id = b.id
                group by b.id, b.carry_over, case b.carry_over when 'FREE' then 0 else y.year end
                having sum(y.without_cover) > 0 and sum(y.committed - y.without_cover) < sum(y.frame)"""))
                .as("budgets with cover left while a legal right lacks it, seed %d", seed)
                .isEmpty();
        assertThat(tables.rows("""
                select c.action_id from commitment c
                left join commitment_line l on l.action_id = c.action_id
                left join grant_case g on g.action_id = c.action_id and g.status = 'OPEN'
                group by c.action_id, c.state
                having (c.state = 'ACCEPTED_WITHOUT_COVER') and coalesce(sum(l.without_cover), 0) = 0
                    or c.state in ('ACCEPTED', 'RELEASED') and coalesce(sum(l.without_cover), 0) > 0
                    or (count(g.id) > 0) <> (coalesce(sum(l.without_cover), 0) > 0)
                """))
                .as("commitments whose case or cover does not fit their state, seed %d", seed)
                .isEmpty();
        assertAnswers(last, seed);
        assertThat(tables.rows("select distinct state from commitment"))
                .as("the wishes were varied enough, seed %d", seed)
                .extracting(row -> row.get("state"))
                .contains("ACCEPTED", "ACCEPTED_WITHOUT_COVER", "REFUSED", "RELEASED");
    }

    private void assertAnswers(Map<UUID, Long> last, long seed) {
        List<Map<String, Object>> answers = tables.rows("""
                select aggregateid as action, sequence, type,
                    cast(cast(payload as json) -> 'data' ->> 'answersSequence' as bigint) as wish
                from event_log where type like '%commitment%' order by aggregateid, sequence""");
        Map<Object, List<Map<String, Object>>> byAction =
                answers.stream().collect(Collectors.groupingBy(row -> row.get("action")));
        assertThat(byAction.keySet()).as("actions answered, seed %d", seed).hasSameElementsAs(last.keySet());
        byAction.forEach((action, told) -> {
            List<Long> wishes = told.stream().map(row -> (Long) row.get("wish")).toList();
            assertThat(wishes)
                    .as("answers of %s, seed %d", action, seed)
                    .isSorted()
                    .endsWith(last.get(action));
            for (int index = 1; index < told.size(); index++) {
                boolean sameWish = wishes.get(index).equals(wishes.get(index - 1));
                assertThat(!sameWish
                                || told.get(index - 1).get("type").toString().contains("without-cover"))
                        .as("%s answers a wish twice that did not lack cover, seed %d", action, seed)
                        .isTrue();
            }
        });
    }

    private void bookAtOnce(List<Wish> wishes) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> booked = wishes.stream()
                    .map(wish -> workers.submit(() -> book(wish)))
                    .toList();
            for (Future<Boolean> one : booked) {
                one.get();
            }
        }
    }

    /** In whatever order, but one action's wishes one at a time, as the intake of events holds its stream. */
    private boolean book(Wish wish) {
        return transactions.write(acting, () -> {
            database.createNativeQuery("select cast(pg_advisory_xact_lock(:action) as text)", String.class)
                    .setParameter("action", wish.actionId().getLeastSignificantBits())
                    .getSingleResult();
            bookWish.book(wish);
            return true;
        });
    }

    private static Wish randomWish(UUID action, long sequence, List<UUID> budgets, Random random) {
        List<WishedAmount> amounts = new ArrayList<>();
        int payers = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(2);
        List<UUID> shuffled = new ArrayList<>(budgets);
        Collections.shuffle(shuffled, random);
        for (UUID budget : shuffled.subList(0, payers)) {
            int lastYear = 2027 + Math.min(random.nextInt(2), budget.equals(budgets.get(3)) ? 0 : 1);
            for (int year = 2027; year <= lastYear; year++) {
                amounts.add(new WishedAmount(budget, year, anyAmount(random)));
            }
        }
        return new Wish(action, sequence, Optional.empty(), Sector.EMPLOYMENT, random.nextInt(3) == 0, amounts);
    }

    /** To the øre, and now and then a tenth of a frame. */
    private static Dkk anyAmount(Random random) {
        return Dkk.of(BigDecimal.valueOf(1 + random.nextInt(25_000), 2));
    }
}
