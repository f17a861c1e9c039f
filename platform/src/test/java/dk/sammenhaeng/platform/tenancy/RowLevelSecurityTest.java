package dk.sammenhaeng.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.platform.note.NoteCalls;
import dk.sammenhaeng.stack.Credentials;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.StackResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The second wall: what the database itself refuses, whoever writes the query. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class RowLevelSecurityTest {

    @Inject
    AgroalDataSource dataSource;

    private final NoteCalls notes = new NoteCalls(FreshMunicipality.next());

    @Test
    void every_table_is_behind_the_wall_even_for_its_owner() throws Exception {
        assertThat(ask(StackResource.database().owner(), """
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and not (relrowsecurity and relforcerowsecurity) and relname <> 'flyway_schema_history'
                """)).isEmpty();
    }

    @Test
    void the_roles_that_work_own_nothing_and_cannot_pass_the_wall() throws Exception {
        assertThat(ask(StackResource.database().owner(), """
                select rolname from pg_roles where (rolsuper or rolbypassrls) and rolname in ('%s', '%s')
                union all select tablename from pg_tables where schemaname = 'public' and tableowner in ('%s', '%s')
                """.formatted(app(), worker(), app(), worker())))
                .isEmpty();
    }

    @Test
    void without_a_municipality_there_are_no_rows() throws Exception {
        notes.written("a");

        assertThat(ask(StackResource.database().app(), "select id::text from note"))
                .isEmpty();
        assertThat(ask(StackResource.database().app(), "select id::text from event_log"))
                .isEmpty();
    }

    @Test
    void the_municipality_of_one_transaction_does_not_stay_on_its_connection() throws Exception {
        for (int i = 0; i < 20; i++) {
            notes.written("n" + i);
        }
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                Connection pooled = dataSource.getConnection();
                all.add(pooled);
                assertThat(ask(pooled, "select id::text from note")).isEmpty();
            }
        } finally {
            for (Connection pooled : all) {
                pooled.close();
            }
        }
    }

    @Test
    void a_row_of_another_municipality_cannot_be_written() throws Exception {
        try (Connection app = StackResource.database()
                        .connect(StackResource.database().app());
                var statement = app.createStatement()) {
            statement.execute("select set_config('sammenhaeng.municipality', '" + notes.municipality() + "', false)");
            assertThatThrownBy(() -> statement.execute(
                            "insert into note values (gen_random_uuid(), '" + FreshMunicipality.next() + "', 'x', 0)"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void the_worker_sees_the_work_of_all_municipalities_and_nothing_else() throws Exception {
        notes.written("a");

        assertThat(ask(StackResource.database().worker(), "select id::text from event_log"))
                .isNotEmpty();
        assertThatThrownBy(() -> ask(StackResource.database().worker(), "select id::text from note"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ask(StackResource.database().worker(), "select id::text from audit"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void what_happened_cannot_be_rewritten() {
        for (String table : List.of("event_log", "audit")) {
            assertThatThrownBy(
                            () -> ask(StackResource.database().app(), "delete from " + table + " returning id::text"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static String app() {
        return StackResource.database().app().username();
    }

    private static String worker() {
        return StackResource.database().worker().username();
    }

    private static List<String> ask(Credentials login, String sql) throws SQLException {
        try (Connection connection = StackResource.database().connect(login)) {
            return ask(connection, sql);
        }
    }

    private static List<String> ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
