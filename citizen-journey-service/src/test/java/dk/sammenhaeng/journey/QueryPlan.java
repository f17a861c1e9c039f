package dk.sammenhaeng.journey;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.testing.StackResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String DEADLOCK = "40P01";
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    /** As the planner shows it, or the municipality of another table. */
    private static final Pattern OF_MUNICIPALITY =
            Pattern.compile("\\((?:\\w+\\.)?municipality = (?:\\w+\\.municipality|"
                    + "acting_municipality\\(\\)|NULLIF\\(current_setting\\('[^']*'::text, true\\), ''::text\\))\\)");

    /** An empty table has no page that could hold a million rows; its rules are put aside, and all is rolled back. */
    private static final String A_PAGE_EACH = """
            set local session_replication_role = replica;
            create temporary view empty_table as select oid from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and pg_relation_size(oid) = 0;
            update pg_attribute set attnotnull = false where attrelid in (select oid from empty_table);
            update pg_class set relchecks = 0 where oid in (select oid from empty_table);
            do $$ declare empty regclass; begin
                for empty in select oid from empty_table loop
                    execute format('insert into %s default values', empty);
                end loop;
            end $$
            """;

    /** What was counted among the few rows of the tests would have a look through all that wait cost nothing. */
    private static final String NOTHING_COUNTED = """
            delete from pg_statistic
            where starelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
            """;

    /** Everything is one municipality's, so that a condition on it alone narrows nothing; an id narrows to few rows. */
    private static final String ONE_MUNICIPALITY = """
            set local sammenhaeng.municipality = '0101';
            select pg_restore_attribute_stats(
                'schemaname', 'public', 'relname', c.relname::text, 'attname', a.attname::text, 'inherited', false,
                'null_frac', 0::real, 'avg_width', 16,
                'n_distinct', case when a.attname = 'municipality' then 1 else -0.2 end::real)
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                and (a.attname = 'municipality' or a.atttypid = 'uuid'::regtype)
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            """;

    private QueryPlan() {}

    /** Each pass over a table, in full or by an index. */
    public static List<JsonNode> scans(String query) throws Exception {
        while (true) {
            try {
                return explained(query);
            } catch (SQLException failure) {
                // PostgreSQL analyses tables by itself meanwhile, and writes down what it found where this does, too.
                if (!failure.getSQLState().equals(DEADLOCK)) {
                    throw failure;
                }
            }
        }
    }

    private static List<JsonNode> explained(String query) throws Exception {
        AtomicInteger number = new AtomicInteger();
        String numbered = PARAMETER.matcher(query).replaceAll(mark -> "\\$" + number.incrementAndGet());
        try (Connection connection = StackResource.stack().postgres().administer("citizen-journey");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(A_PAGE_EACH);
            statement.execute(
                    "update pg_class set relpages = 1, reltuples = 1e6 "
                            + "where relnamespace = 'public'::regnamespace and relkind in ('r', 'i') and pg_relation_size(oid) > 0");
            statement.execute(NOTHING_COUNTED);
            statement.execute(ONE_MUNICIPALITY);
            statement.execute("set local role " + StackResource.database().app().username());
            statement.execute("set local enable_seqscan = off; set local enable_hashjoin = off; "
                    + "set local enable_mergejoin = off; set local plan_cache_mode = force_generic_plan");
            statement.execute("prepare asked as " + numbered);
            String values = number.get() == 0
                    ? ""
                    : Collections.nCopies(number.get(), "null").stream().collect(joining(", ", "(", ")"));
            try (ResultSet rows = statement.executeQuery("explain (format json) execute asked " + values)) {
                rows.next();
                return List.copyOf(
                        new ObjectMapper().readTree(rows.getString(1)).findParents("Relation Name"));
            } finally {
                connection.rollback();
            }
        }
    }

    /**
     * True for a pass that an index narrows to less than a municipality: all rows of Copenhagen are a whole table, too, so
     * that there must be a condition beside that on the municipality.
     */
    public static boolean isServedByIndex(JsonNode scan) {
        String others = OF_MUNICIPALITY.matcher(conditions(scan)).replaceAll("");
        return others.replaceAll("[() ]|AND|OR", "").length() > 0;
    }

    private static String conditions(JsonNode scan) {
        return scan.path("Index Cond").asText() + scan.path("Recheck Cond").asText();
    }
}
