package dk.sammenhaeng.journey.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.QueryPlan;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worklist finds the hand-overs it shows by index, however many there are in the municipality. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class WorklistPlanTest {

    @ParameterizedTest
    @ValueSource(strings = {WorklistQuery.MINE, WorklistQuery.OF_UNITS})
    void no_worklist_passes_over_all_transitions(String whose) throws Exception {
        List<JsonNode> scans = QueryPlan.scans(whose + WorklistQuery.COUNTS);

        assertThat(scans)
                .filteredOn(scan -> scan.path("Relation Name").asText().equals("transition"))
                .hasSizeGreaterThan(1)
                .allMatch(QueryPlan::isServedByIndex);
    }
}
