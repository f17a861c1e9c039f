package dk.sammenhaeng.journey.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A read of one journey costs the same however many citizens there are. The plan is made as the app login, since
 * row-level security is what keeps an index from serving; the planner is told that every page of every table holds a
 * million rows, so that a small test database shows the plan of a large one.
 */
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
    @ValueSource(strings = {JourneyQuery.READ, JourneyQuery.READ_SEEN, JourneyQuery.READ_TIES, JourneyQuery.RECORDS})
    void a_read_passes_over_no_whole_table(String query) throws Exception {
        List<JsonNode> scans = scans(query);

        assertThat(scans).isNotEmpty();
        assertThat(scans)
                .filteredOn(scan -> LARGE.contains(scan.path("Relation Name").asText()) && !isServedByIndex(scan))
                .isEmpty();
    }

    private static boolean isServedByIndex(JsonNode scan) {
        return scan.has("Index Cond") || scan.path("Node Type").asText().equals("Bitmap Heap Scan");
    }

    private static List<JsonNode> scans(String query) throws Exception {
        AtomicInteger number = new AtomicInteger();
        String numbered = Pattern.compile("\\?").matcher(query).replaceAll(mark -> "\\$" + number.incrementAndGet());
        try (Connection connection = StackResource.stack().postgres().administer("citizen-journey");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "update pg_class set relpages = 1, reltuples = 1e6 "
                            + "where relnamespace = 'public'::regnamespace and relkind in ('r', 'i') and pg_relation_size(oid) > 0");
            statement.execute("set local role " + StackResource.database().app().username());
            statement.execute("set local enable_seqscan = off; set local enable_hashjoin = off; "
                    + "set local enable_mergejoin = off; set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare journey as " + numbered);
            String values = String.join(", ", Collections.nCopies(number.get(), "null"));
            try (var rows = statement.executeQuery("explain (format json) execute journey (" + values + ")")) {
                rows.next();
                return new ObjectMapper()
                        .readTree(rows.getString(1)).findParents("Relation Name").stream()
                                .toList();
            } finally {
                connection.rollback();
            }
        }
    }
}
