package dk.sammenhaeng.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.StatementCount;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a request costs, as the database saw it; a list costs the same however long it is. */
@BudgetStack
class StatementsTest {

    private static final String INVESTMENT = """
            {"name": "Tidlig indsats", "targetGroup": "Unge", "payer": {"sector": "SOCIAL"},
             "beneficiary": {"sector": "HEALTH"}, "amount": 1, "priceBasis": "CURRENT", "startsOn": "2027-01-01",
             "horizonYears": 2, "expectedOutcome": {"sector": "HEALTH", "measure": "READMISSION",
             "values": ["NOT_READMITTED"], "number": 1, "attribution": "MATCHING"},
             "expectedSavings": [{"year": 2027, "amount": 1}, {"year": 2028, "amount": 1}],
             "checkpoints": [{"on": "2028-01-01", "expectedNumber": 1}]}
            """;

    private final String municipality = FreshMunicipality.next();
    private final BudgetCalls calls = new BudgetCalls(municipality);
    private final Neighbours neighbours = new Neighbours(municipality);

    @Test
    void a_position_is_one_query() {
        UUID id = calls.opened("SOCIAL", "FREE", "100", 2027, 2028, 2029);

        List<String> statements = StatementCount.during(() -> calls.position(id));

        assertThat(domain(statements)).hasSize(1);
    }

    @Test
    void a_list_of_budgets_is_two_queries_however_long() {
        for (int budget = 0; budget < 6; budget++) {
            calls.opened(null, "FREE", "100", 2027, 2028);
        }

        assertThat(domain(StatementCount.during(() -> calls.as("controller").get("/v1/budgets"))))
                .hasSize(2);
    }

    @Test
    void a_list_of_commitments_is_two_queries_however_long() {
        calls.opened("HEALTH", "FREE", "100", 2027, 2028);
        for (int action = 0; action < 4; action++) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            neighbours.wish(id, Wished.discretionary("HEALTH").of(2027, "1").of(2028, "2"));
            EventsOf.service("budget", id).atLeast(1);
        }

        assertThat(domain(StatementCount.during(() -> calls.as("controller").get("/v1/commitments"))))
                .hasSize(2);
    }

    @Test
    void a_list_of_social_investments_is_four_queries_however_long() {
        for (int investment = 0; investment < 4; investment++) {
            calls.as("controller")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(INVESTMENT)
                    .post("/v1/social-investments")
                    .then()
                    .statusCode(201);
        }

        assertThat(domain(StatementCount.during(() -> calls.as("controller").get("/v1/social-investments"))))
                .hasSize(4);
    }

    /** Those that read this service's own tables; what surrounds every request is the platform's. */
    private static List<String> domain(List<String> statements) {
        return statements.stream()
                .filter(statement -> statement.matches(
                        ".*\\b(budget|budget_year|commitment|commitment_line|social_investment\\w*)\\b.*"))
                .filter(statement -> statement.startsWith("select"))
                .toList();
    }
}
