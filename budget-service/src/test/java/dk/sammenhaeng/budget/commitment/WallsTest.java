package dk.sammenhaeng.budget.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.TablesOf;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wrong states that the database refuses whoever writes them, tried past the service's own rules. */
@BudgetStack
class WallsTest {

    private final String municipality = FreshMunicipality.next();
    private final TablesOf tables = new TablesOf(municipality);
    private final UUID action = UuidCreator.getTimeOrderedEpoch();
    private UUID perYear = action;
    private UUID free = action;

    @BeforeEach
    void open() {
        BudgetCalls calls = new BudgetCalls(municipality);
        perYear = calls.opened("SOCIAL", "PER_YEAR", "100", 2027, 2028);
        free = calls.opened(null, "FREE", "100", 2027, 2028);
    }

    @Test
    void what_has_cover_never_exceeds_the_frame_of_a_year_or_of_the_whole_period() {
        assertThat(line(perYear, "100", "0", false)).isEmpty();
        assertThat(line(perYear, "100.01", "0", false)).contains("cover_stays_within_yearly_frame");
        assertThat(line(free, "200", "0", false)).isEmpty();
        assertThat(line(free, "200.01", "0", false)).contains("cover_stays_within_whole_frame");
    }

    @Test
    void only_a_legal_right_lacks_cover_and_never_more_than_it_costs() {
        assertThat(line(perYear, "150", "50", true)).isEmpty();
        assertThat(line(perYear, "150", "50", false)).contains("only_a_legal_right_lacks_cover");
        assertThat(line(perYear, "10", "11", true)).contains("what_lacks_cover_is_committed");
    }

    @Test
    void committed_is_never_below_zero_and_a_frame_is_not_changed_past_its_owner() {
        assertThat(tables.refusal("update budget_year set committed = -1 where budget_id = '" + perYear + "'"))
                .contains("what_lacks_cover_is_committed");
        assertThat(tables.refusal("update budget_year set frame = 1000000 where budget_id = '" + perYear + "'"))
                .contains("permission denied");
        assertThat(tables.refusal("update commitment_line set amount = 1")).contains("permission denied");
    }

    @Test
    void no_row_is_seen_or_written_without_a_municipality() {
        for (String table : List.of(
                "budget",
                "budget_year",
                "commitment",
                "commitment_line",
                "commitment_wish",
                "grant_case",
                "copy_institution",
                "copy_outcome",
                "social_investment",
                "social_investment_outcome_value",
                "social_investment_saving",
                "social_investment_checkpoint")) {
            assertThat(new TablesOf("").rows("select 1 from " + table))
                    .as(table)
                    .isEmpty();
        }
        assertThat(new TablesOf("").rows("select 1 from budget where id = '" + perYear + "'"))
                .isEmpty();
    }

    private String line(UUID budget, String amount, String withoutCover, boolean legalRight) {
        return tables.refusal("""
                with put as (insert into commitment (action_id, version, wish_sequence, sector, legal_right, state,
                    without_budget, wished_at, changed_at)
                    values ('%1$s', 0, 1, 'SOCIAL', false, 'ACCEPTED', 0, now(), now()) returning action_id)
                insert into commitment_line (action_id, budget_id, year, amount, without_cover, legal_right)
                select action_id, '%2$s', 2027, %3$s, %4$s, %5$s from put
                """.formatted(action, budget, amount, withoutCover, legalRight));
    }
}
