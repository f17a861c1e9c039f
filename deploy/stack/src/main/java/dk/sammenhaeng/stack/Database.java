package dk.sammenhaeng.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * One service's database and its three logins.
 *
 * @param owner owns the database and its schema; for migrations only
 * @param app the service at work, held by row-level security
 * @param worker the service's background work
 */
public record Database(String url, Credentials owner, Credentials app, Credentials worker) {

    /** A new connection as one of the three logins; the caller closes it. */
    public Connection connect(Credentials login) throws SQLException {
        return DriverManager.getConnection(url, login.username(), login.password());
    }
}
