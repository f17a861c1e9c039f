package dk.sammenhaeng.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real PostgreSQL of one instance, in a process of its own, reachable from this machine only.
 *
 * <p>Kill it at any moment and start it again: what was committed is there (with {@link Durability#DURABLE} also after
 * the machine lost power).
 */
public final class PostgresServer extends Server {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final String SUPERUSER = "postgres";

    private final Instance instance;
    private final Durability durability;

    PostgresServer(Instance instance, Durability durability) {
        super(instance, Part.POSTGRES, STOP_PATIENCE);
        this.instance = instance;
        this.durability = durability;
    }

    @Override
    public void start() {
        Path home = PostgresBinaries.in(instance.programs());
        Path data = instance.data(Part.POSTGRES);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(home, data);
        }
        process().start(serverCommand(home, data), Map.of("LC_ALL", "C", "TZ", "UTC"));
        process().awaitReady(this::isReady, START_PATIENCE);
    }

    /** Fast shutdown: open connections are ended, a checkpoint is written. */
    @Override
    String stopSignal() {
        return "INT";
    }

    @Override
    public boolean isReady() {
        try (Connection connection = connectAsSuperuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The address and logins of a service's database, whether or not it exists yet. */
    public Database database(String service) {
        String name = databaseName(service);
        return new Database(url(name), login(name + "_owner"), login(name + "_app"), login(name + "_worker"));
    }

    /** Makes the database of a service with its logins, or makes those that are missing. */
    public Database createDatabase(String service) {
        String name = databaseName(service);
        Database database = database(service);
        try (Connection connection = connectAsSuperuser("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            for (Credentials login : List.of(database.owner(), database.app(), database.worker())) {
                String verb = exists(sql, "pg_roles WHERE rolname", login.username()) ? "ALTER" : "CREATE";
                sql.execute(
                        "%s ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '%s'"
                                .formatted(verb, login.username(), login.password()));
            }
            if (!exists(sql, "pg_database WHERE datname", name)) {
                sql.execute("CREATE DATABASE %s OWNER %s"
                        .formatted(name, database.owner().username()));
            }
            sql.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name));
            sql.execute("GRANT CONNECT ON DATABASE %s TO %s, %s"
                    .formatted(
                            name, database.app().username(), database.worker().username()));
        } catch (SQLException e) {
            throw new StackException("the database " + name + " cannot be made: " + e.getMessage(), e);
        }
        try (Connection connection = connectAsSuperuser(name);
                Statement sql = connection.createStatement()) {
            sql.execute("ALTER SCHEMA public OWNER TO " + database.owner().username());
            sql.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            sql.execute("GRANT USAGE ON SCHEMA public TO %s, %s"
                    .formatted(database.app().username(), database.worker().username()));
        } catch (SQLException e) {
            throw new StackException("the schema of " + name + " cannot be prepared: " + e.getMessage(), e);
        }
        return database;
    }

    /** A session that row-level security does not hold, to load and look at a database of one's own; close it. */
    public Connection administer(String service) throws SQLException {
        return connectAsSuperuser(databaseName(service));
    }

    /** Writes every statement of every session to the log, with {@code user@database} before it, until told not to. */
    public void logStatements(boolean all) {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("ALTER SYSTEM SET log_statement = '%s'".formatted(all ? "all" : "none"));
            sql.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new StackException("the statement log cannot be switched: " + e.getMessage(), e);
        }
        process().awaitReady(() -> logsStatements() == all, START_PATIENCE);
    }

    /** A new session shows what the server has told the others before it took this one. */
    private boolean logsStatements() {
        try (Connection connection = connectAsSuperuser("postgres");
                Statement sql = connection.createStatement();
                ResultSet setting = sql.executeQuery("SHOW log_statement")) {
            return setting.next() && "all".equals(setting.getString(1));
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean exists(Statement sql, String where, String name) throws SQLException {
        try (ResultSet found = sql.executeQuery("SELECT 1 FROM " + where + " = '" + name + "'")) {
            return found.next();
        }
    }

    /** The name of a service's database: the service's own, written as an identifier of SQL. */
    public static String databaseName(String service) {
        if (!service.matches("[a-z][a-z-]*")) {
            throw new StackException("not a service name: " + service);
        }
        return service.replace('-', '_');
    }

    private Credentials login(String role) {
        return new Credentials(role, instance.secrets().databasePassword(role));
    }

    private Connection connectAsSuperuser(String database) throws SQLException {
        Credentials login = login(SUPERUSER);
        return DriverManager.getConnection(url(database), login.username(), login.password());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + instance.port(Part.POSTGRES) + "/" + database;
    }

    private void initialise(Path home, Path data) {
        if (Files.exists(data)) {
            PostgresBinaries.delete(data);
        }
        Path passwordFile = instance.folder().resolve("initdb-password");
        PrivateFile.write(passwordFile, login(SUPERUSER).password());
        List<String> command = asUnprivileged();
        command.addAll(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (durability == Durability.FOR_TESTS) {
            command.add("--no-sync");
        }
        try {
            Executables.run(command);
        } finally {
            PrivateFile.delete(passwordFile);
        }
    }

    private List<String> serverCommand(Path home, Path data) {
        List<String> command = asUnprivileged();
        command.add(home.resolve("bin/postgres").toString());
        command.add("-D");
        command.add(data.toString());
        settings().forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return command;
    }

    private Map<String, String> settings() {
        String reachesTheDisk = durability == Durability.DURABLE ? "on" : "off";
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(instance.port(Part.POSTGRES))),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("fsync", reachesTheDisk),
                // Also without fsync: off would let a killed server lose what it had acknowledged.
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", reachesTheDisk),
                Map.entry("timezone", "UTC"),
                Map.entry("log_line_prefix", "%m [%p] %u@%d "),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_checkpoints", "off"),
                // A page read anywhere costs about the same on solid state disks as one in order.
                Map.entry("random_page_cost", "1.1"),
                // Plans are kept (plan_cache_mode): one made while a table was nearly empty must not outlive its
                // growth.
                Map.entry("autovacuum_naptime", "5s"),
                Map.entry("jit", "off"));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own the root of this machine is nobody. */
    private static List<String> asUnprivileged() {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            if (!Executables.onPath("unshare")) {
                throw new StackException(
                        "PostgreSQL does not run as root: install util-linux (unshare) or use another user");
            }
            command.addAll(List.of("unshare", "-U"));
        }
        return command;
    }
}
