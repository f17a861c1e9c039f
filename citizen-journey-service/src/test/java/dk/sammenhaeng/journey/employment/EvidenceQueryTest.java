package dk.sammenhaeng.journey.employment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.QueryPlan;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What starts in a job say of methods costs the same however many starts there are. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EvidenceQueryTest {

    @Test
    void a_read_looks_at_methods_and_at_no_start() throws Exception {
        assertThat(QueryPlan.scans(EmploymentStartRows.EVIDENCE))
                .allMatch(scan -> scan.has("Index Cond") || scan.has("Recheck Cond"))
                .extracting(scan -> scan.path("Relation Name").asText())
                .containsExactlyInAnyOrder("copy_method", "method_evidence");
    }

    @ParameterizedTest
    @ValueSource(strings = EmploymentStartRows.TAKE_MEDIAN)
    void a_new_start_looks_at_its_own_methods_alone(String statement) throws Exception {
        List<JsonNode> scans = QueryPlan.scans(statement);

        assertThat(scans)
                .filteredOn(scan -> !scan.path("Node Type").asText().equals("ModifyTable"))
                .isNotEmpty()
                .allMatch(QueryPlan::isServedByIndex);
    }
}
