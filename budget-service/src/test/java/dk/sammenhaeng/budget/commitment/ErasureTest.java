package dk.sammenhaeng.budget.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.budget.Neighbours;
import dk.sammenhaeng.budget.Wished;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.SchemaCheck;
import dk.sammenhaeng.testing.TablesOf;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An action is erased with its citizen: the words go, the sums stay, and budget says so (flow F10). */
@BudgetStack
class ErasureTest {

    private static final String MARK = "Rabarbersnak";

    private final String municipality = FreshMunicipality.next();
    private final BudgetCalls calls = new BudgetCalls(municipality);
    private final Neighbours neighbours = new Neighbours(municipality);

    @Test
    void why_a_case_was_decided_is_erased_and_what_it_cost_stays() {
        calls.opened("SOCIAL", "PER_YEAR", "100", 2027);
        UUID action = UuidCreator.getTimeOrderedEpoch();
        neighbours.wish(action, Wished.legalRight("SOCIAL").of(2027, "130"));
        String grantCase = event(action, 1, "commitment.accepted-without-cover.v1")
                .data()
                .path("grantCaseId")
                .asText();
        String path = "/v1/grant-cases/" + grantCase;
        calls.as("council")
                .header("If-Match", calls.as("council").get(path).header("ETag"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("granted", true, "reason", MARK))
                .post(path + "/decisions")
                .then()
                .statusCode(200);
        assertThat(tablesWithMark()).containsExactlyInAnyOrder("grant_case", "idempotent_answer");

        neighbours.eraseFunding(action);

        assertThat(event(action, 2, "commitment.erased.v1")
                        .data()
                        .path("rowsErased")
                        .asLong())
                .isEqualTo(2);
        assertThat(tablesWithMark()).isEmpty();
        calls.as("council")
                .get(path)
                .then()
                .statusCode(200)
                .body("shortfall", equalTo(30.0f))
                .body("decision.reason", equalTo(""))
                .body("decision.decidedBy", equalTo("birthe"));
        calls.commitment(action).then().body("state", equalTo("ACCEPTED_WITHOUT_COVER"));
    }

    @Test
    void a_citizen_of_whom_nothing_is_held_is_confirmed_all_the_same() {
        UUID citizen = UuidCreator.getTimeOrderedEpoch();

        neighbours.eraseJourney(citizen);

        assertThat(event(citizen, 1, "erasure.confirmed.v1")
                        .data()
                        .path("citizenId")
                        .asText())
                .isEqualTo(citizen.toString());
    }

    private static PublishedEvent event(UUID stream, int number, String type) {
        PublishedEvent event =
                EventsOf.service("budget", stream).atLeast(number).get(number - 1);
        assertThat(event.type()).isEqualTo("dk.sammenhaeng.budget." + type);
        SchemaCheck.of(event.type()).assertValid(event.data());
        return event;
    }

    /** The tables in which a row of the municipality has the word, also in stored bytes. */
    private List<String> tablesWithMark() {
        TablesOf tables = new TablesOf(municipality);
        String hex = HexFormat.of().formatHex(MARK.getBytes(StandardCharsets.UTF_8));
        return tables
                .rows("select table_name as name from information_schema.table_privileges where grantee = current_user"
                        + " and privilege_type = 'SELECT' and table_schema = 'public'")
                .stream()
                .map(row -> String.valueOf(row.get("name")))
                .filter(table -> !tables.rows("select 1 from " + table + " t where strpos(t::text, '" + MARK
                                + "') > 0 or strpos(t::text, '" + hex + "') > 0 limit 1")
                        .isEmpty())
                .toList();
    }
}
