package dk.sammenhaeng.budget.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.budget.budget.Payable;
import dk.sammenhaeng.platform.money.Dkk;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final UUID ACTION = new UUID(9, 9);
    private static final UUID INSTITUTION = new UUID(7, 7);
    private static final UUID OLD_AGREEMENT = new UUID(1, 1);
    private static final UUID NEW_AGREEMENT = new UUID(1, 2);
    private static final UUID SECTOR = new UUID(1, 3);
    private static final UUID FUND = new UUID(1, 4);
    private static final List<Payable> PAYABLE = List.of(
            new Payable(OLD_AGREEMENT, INSTITUTION, null, 2027),
            new Payable(NEW_AGREEMENT, INSTITUTION, null, 2027),
            new Payable(SECTOR, null, Sector.SOCIAL, 2027),
            new Payable(SECTOR, null, Sector.SOCIAL, 2028),
            new Payable(FUND, null, null, 2028));

    @Test
    void the_institution_pays_before_the_sector_and_its_last_budget_before_an_earlier_one() {
        assertThat(of(wished(null, 2027, 10)).byBudget()).containsOnlyKeys(NEW_AGREEMENT);
    }

    @Test
    void the_sector_pays_in_a_year_that_no_budget_of_the_institution_covers() {
        assertThat(of(wished(null, 2028, 10)).byBudget()).containsOnlyKeys(SECTOR);
    }

    @Test
    void a_budget_that_is_named_pays_even_where_the_institution_could() {
        assertThat(of(wished(OLD_AGREEMENT, 2027, 10), wished(FUND, 2028, 5)).byBudget())
                .containsOnlyKeys(OLD_AGREEMENT, FUND);
    }

    @Test
    void what_two_payers_owe_the_same_budget_is_one_sum() {
        Demand demand = of(wished(SECTOR, 2028, 10), wished(null, 2028, 5));

        assertThat(demand.byBudget().get(SECTOR)).containsEntry(2028, Dkk.of(15));
    }

    @Test
    void a_year_that_a_named_budget_does_not_cover_has_no_payer() {
        Demand demand = of(wished(FUND, 2027, 10), wished(null, 2029, 5), wished(null, 2027, 1));

        assertThat(demand.withoutBudget()).isEqualTo(Dkk.of(15));
        assertThat(demand.lacksBudget()).isTrue();
    }

    private static Demand of(WishedAmount... amounts) {
        return Demand.of(
                new Wish(ACTION, 1, Optional.of(INSTITUTION), Sector.SOCIAL, false, List.of(amounts)), PAYABLE);
    }

    private static WishedAmount wished(@Nullable UUID budget, int year, long amount) {
        return new WishedAmount(budget, year, Dkk.of(amount));
    }
}
