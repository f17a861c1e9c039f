package dk.sammenhaeng.budget.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.StatementCount;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@BudgetStack
class AnswerCostTest {

    @Inject
    BookWish bookWish;

    @Inject
    Transactions transactions;

    private final String municipality = FreshMunicipality.next();
    private final Acting acting = Acting.byTime(MunicipalityCode.of(municipality), "budget");

    @Test
    void a_wish_for_five_years_reads_no_more_often_than_one_for_a_year() {
        new BudgetCalls(municipality).opened("SOCIAL", "PER_YEAR", "1000", 2027, 2028, 2029, 2030, 2031);

        List<String> one = reads(1);
        List<String> five = reads(5);

        assertThat(five).hasSameSizeAs(one).hasSize(4);
    }

    /** The look for the action, for who can pay, the lock of the budget and its position. */
    private List<String> reads(int years) {
        Wish wish = new Wish(
                UuidCreator.getTimeOrderedEpoch(),
                1,
                Optional.empty(),
                Sector.SOCIAL,
                false,
                IntStream.range(2027, 2027 + years)
                        .mapToObj(year -> new WishedAmount(null, year, Dkk.of(10)))
                        .toList());
        return StatementCount.during(() -> transactions.write(acting, () -> {
                    bookWish.book(wish);
                    return true;
                }))
                .stream()
                .filter(statement -> statement.startsWith("select"))
                .filter(statement -> statement.matches(".*\\b(budget|budget_year|commitment)\\b.*"))
                .toList();
    }
}
