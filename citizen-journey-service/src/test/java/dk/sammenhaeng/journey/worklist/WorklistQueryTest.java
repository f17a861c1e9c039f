package dk.sammenhaeng.journey.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.QueryPlan;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What waits on a worklist costs the same however much of it the municipality has. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class WorklistQueryTest {

    private static final Set<String> TABLES = Set.of(
            "meeting",
            "meeting_participant",
            "meeting_commitment",
            "proposal",
            "rehabilitation_decision",
            "transition",
            "follow_up");

    static List<NamedQuery> queries() {
        return List.of(WorklistQuery.MY_PAGE, WorklistQuery.PAGE_OF_UNITS, WorklistQuery.MY_COUNTS);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void what_waits_is_found_by_index(NamedQuery query) throws Exception {
        List<JsonNode> scans = QueryPlan.scans(query.sql()).stream()
                .filter(scan -> TABLES.contains(scan.path("Relation Name").asText()))
                .toList();

        assertThat(scans).isNotEmpty().allMatch(QueryPlan::isServedByIndex);
    }
}
