package dk.sammenhaeng.platform.safety;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A role the service works with in the database. Row-level security does not stop a superuser, a role with BYPASSRLS or
 * the owner of a table, so a service with one of those would see every municipality.
 */
record DatabaseRole(String name, boolean superuser, boolean bypassesRowSecurity, boolean ownsTables) {

    private static final String QUESTION = """
            select rolname, rolsuper, rolbypassrls,
                   exists (select from pg_class
                            where relnamespace = current_schema()::regnamespace
                              and relkind in ('r', 'p')
                              and pg_has_role(current_user, relowner, 'member'))
              from pg_roles
             where rolname = current_user""";

    static DatabaseRole of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
            return new DatabaseRole(
                    answer.getString(1), answer.getBoolean(2), answer.getBoolean(3), answer.getBoolean(4));
        } catch (SQLException failure) {
            throw new IllegalStateException("the database did not say what its role may do", failure);
        }
    }

    /** What is wrong with the role, whatever the environment. */
    Optional<UnsafeSetting> unsafe(String property) {
        return superuser || bypassesRowSecurity || ownsTables
                ? Optional.of(new UnsafeSetting(
                        property,
                        "the role passes row-level security (superuser, BYPASSRLS or owner of a table), and so sees"
                                + " every municipality",
                        true))
                : Optional.empty();
    }
}
