package dk.sammenhaeng.journey.journey;

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
import org.junit.jupiter.params.provider.ValueSource;

/** A read of one journey costs the same however many citizens there are. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class JourneyQueryTest {

    private static final Set<String> LARGE = Set.of(
            "citizen",
            "coordinator",
            "consent",
            "team_member",
            "sector_plan",
            "goal",
            "action",
            "appointment",
            "conflict",
            "contact",
            "next_step",
            "milestone",
            "action_dependency",
            "benefit");

    @ParameterizedTest
    @ValueSource(strings = {JourneyQuery.READ, JourneyQuery.READ_SEEN, JourneyQuery.RECORDS})
    void a_read_passes_over_no_whole_table(String query) throws Exception {
        List<JsonNode> scans = QueryPlan.scans(query);

        assertThat(scans).isNotEmpty();
        assertThat(scans)
                .filteredOn(
                        scan -> LARGE.contains(scan.path("Relation Name").asText()) && !QueryPlan.isServedByIndex(scan))
                .isEmpty();
    }
}
