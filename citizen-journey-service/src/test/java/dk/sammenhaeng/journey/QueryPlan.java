package dk.sammenhaeng.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.testing.StackResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * How a query would be answered in a large database. The plan is made as the app login, since row-level security is what
 * keeps an index from serving; the planner is told that every page of every table holds a million rows, so that a small
 * test database shows the plan of a large one.
 */
public final class QueryPlan {

    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private QueryPlan() {}

    /** Each pass over a table, in full or by an index. */
    public static List<JsonNode> scans(String query) throws Exception {
        AtomicInteger number = new AtomicInteger();
        String numbered = PARAMETER.matcher(query).replaceAll(mark -> "\\$" + number.incrementAndGet());
        try (Connection connection = StackResource.stack().postgres().administer("citizen-journey");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "update pg_class set relpages = 1, reltuples = 1e6 "
                            + "where relnamespace = 'public'::regnamespace and relkind in ('r', 'i') and pg_relation_size(oid) > 0");
            statement.execute("set local role " + StackResource.database().app().username());
            statement.execute("set local enable_seqscan = off; set local enable_hashjoin = off; "
                    + "set local enable_mergejoin = off; set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare asked as " + numbered);
            String values = String.join(", ", Collections.nCopies(number.get(), "null"));
            try (ResultSet rows = statement.executeQuery("explain (format json) execute asked (" + values + ")")) {
                rows.next();
                return List.copyOf(
                        new ObjectMapper().readTree(rows.getString(1)).findParents("Relation Name"));
            } finally {
                connection.rollback();
            }
        }
    }

    /** True for a pass that an index narrows. */
    public static boolean isServedByIndex(JsonNode scan) {
        return scan.has("Index Cond") || scan.path("Node Type").asText().equals("Bitmap Heap Scan");
    }
}
