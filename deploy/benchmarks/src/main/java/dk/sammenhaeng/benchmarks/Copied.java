package dk.sammenhaeng.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.stack.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Citizens with plans, appointments, coordinators and conflicts, written straight into the database by COPY, because
 * only the reading and writing beside them is to be measured. Each citizen has a health and an employment plan with one
 * goal, two actions and an appointment each; every fifth has an open conflict, every third a closed one.
 */
final class Copied implements AutoCloseable {

    /** How many journeys one coordinator holds. */
    static final int JOURNEYS_OF_A_COORDINATOR = 150;

    /** How many plans one caseworker answers for. */
    static final int PLANS_OF_A_CASEWORKER = 60;

    /** How many plans one unit answers for. */
    static final int PLANS_OF_A_UNIT = 1_800;

    private static final List<String> TABLES =
            List.of("citizen", "coordinator", "sector_plan", "goal", "action", "appointment", "conflict");
    private static final int BATCH = 20_000;
    private static final List<String> SECTORS = List.of("HEALTH", "EMPLOYMENT");

    private final Connection connection;
    private final LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    private int written;

    Copied(Database database) throws SQLException {
        this.connection = database.connect(database.owner());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set datestyle = 'ISO'");
        }
    }

    /** Adds citizens until there are this many, and gives at most {@code sample} of all, evenly spread over the new. */
    List<UUID> growTo(int citizens, int sample) throws SQLException, IOException {
        List<UUID> chosen = new ArrayList<>();
        int step = Math.max(1, (citizens - written) / sample);
        rowSecurity("no force");
        while (written < citizens) {
            Rows rows = new Rows();
            for (int end = Math.min(citizens, written + BATCH); written < end; written++) {
                UUID citizen = citizen(rows, written);
                if (written % step == 0) {
                    chosen.add(citizen);
                }
            }
            rows.copy();
        }
        rowSecurity("force");
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        return chosen;
    }

    /** Row-level security holds for the owner, too; COPY needs it off for a moment in this database of its own. */
    private void rowSecurity(String how) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("alter table " + table + " " + how + " row level security");
            }
        }
    }

    private UUID citizen(Rows rows, int number) {
        UUID citizen = UuidCreator.getTimeOrderedEpoch();
        rows.add("citizen", citizen, Api.MUNICIPALITY, "Bo", "Bænk", "HEALTH", "2026-01-01T08:00:00Z", 0);
        rows.add(
                "coordinator",
                citizen,
                Api.MUNICIPALITY,
                UuidCreator.getTimeOrderedEpoch(),
                person("bench-coordinator", number / JOURNEYS_OF_A_COORDINATOR),
                "Karen Holm",
                "89402000",
                "2026-01-01T08:00:00Z",
                0);
        List<UUID> plans = new ArrayList<>();
        List<UUID> appointments = new ArrayList<>();
        for (String sector : SECTORS) {
            plans.add(plan(rows, citizen, sector, number, appointments));
        }
        if (number % 5 == 0) {
            conflict(rows, citizen, plans, appointments, "OPEN", "\\N", "\\N", number);
        }
        if (number % 3 == 0) {
            conflict(rows, citizen, plans, appointments, "CLOSED", "2026-02-01T08:00:00Z", "CAUSE_GONE", number);
        }
        return citizen;
    }

    private UUID plan(Rows rows, UUID citizen, String sector, int number, List<UUID> appointments) {
        UUID plan = UuidCreator.getTimeOrderedEpoch();
        rows.add(
                "sector_plan",
                plan,
                Api.MUNICIPALITY,
                citizen,
                sector,
                "copied-1",
                1,
                "0".repeat(64),
                sector.equals("HEALTH") ? "GENOPTRAENINGSPLAN_ALMEN" : "MIN_PLAN",
                person("bench-caseworker", number / PLANS_OF_A_CASEWORKER),
                "Mette Krag",
                person("Enhed " + sector, number / PLANS_OF_A_UNIT),
                "89401000",
                "2026-01-01",
                "2026-01-01T08:00:00Z",
                1);
        rows.add(
                "goal",
                UuidCreator.getTimeOrderedEpoch(),
                Api.MUNICIPALITY,
                plan,
                "g0",
                "HEALTH",
                "Gå en tur",
                today.plusDays(60));
        for (int i = 0; i < 2; i++) {
            rows.add(
                    "action",
                    UuidCreator.getTimeOrderedEpoch(),
                    Api.MUNICIPALITY,
                    plan,
                    "a" + i,
                    sector + "-" + i,
                    "Træning",
                    today.minusDays(i),
                    today.plusDays(90),
                    "2",
                    "true");
        }
        UUID appointment = UuidCreator.getTimeOrderedEpoch();
        String day = today.plusDays(5 + number % 20) + "T";
        rows.add(
                "appointment",
                appointment,
                Api.MUNICIPALITY,
                plan,
                "m0",
                "Træning",
                day + "09:00:00Z",
                day + "10:00:00Z",
                "Rådhuset");
        appointments.add(appointment);
        return plan;
    }

    private void conflict(
            Rows rows,
            UUID citizen,
            List<UUID> plans,
            List<UUID> parts,
            String status,
            String closedAt,
            String how,
            int number) {
        rows.add(
                "conflict",
                UuidCreator.getTimeOrderedEpoch(),
                Api.MUNICIPALITY,
                citizen,
                "overlapping-appointments",
                array(parts),
                array(plans),
                "{HEALTH,EMPLOYMENT}",
                "CITIZEN",
                citizen,
                "SAME_TIME",
                "ACT",
                today.plusDays(1 + number % 9),
                status,
                "2026-01-02T08:00:00Z",
                closedAt,
                how);
    }

    /** The first person of a kind has the bare name, so that the benchmark can call as them. */
    private static String person(String name, int number) {
        return number == 0 ? name : name + "-" + number;
    }

    private static String array(List<UUID> ids) {
        StringJoiner joined = new StringJoiner(",", "{", "}");
        ids.stream().sorted().forEach(id -> joined.add(id.toString()));
        return joined.toString();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Rows as COPY reads them, one buffer per table, in the order of the foreign keys. */
    private final class Rows {

        private static final List<String> COLUMNS = List.of(
                "id, municipality, given_name, family_name, registered_by_sector, registered_at, version",
                "citizen_id, municipality, id, user_id, name, phone, since, version",
                "id, municipality, citizen_id, sector, external_id, external_version, content_hash, plan_type, "
                        + "responsible_user, responsible_name, responsible_unit, responsible_phone, valid_from, "
                        + "changed_at, version",
                "id, municipality, plan_id, external_id, life_domain, title, follow_up_on",
                "id, municipality, plan_id, external_id, kind, title, starts_on, ends_on, weekly_hours, legal_right",
                "id, municipality, plan_id, external_id, title, starts_at, ends_at, place",
                "id, municipality, citizen_id, rule, parts, plans, sectors, cause_kind, cause_id, reason, severity, "
                        + "due_on, status, opened_at, closed_at, how");

        private final List<StringBuilder> buffers =
                TABLES.stream().map(table -> new StringBuilder()).toList();

        void add(String table, Object... values) {
            StringBuilder buffer = buffers.get(TABLES.indexOf(table));
            for (int i = 0; i < values.length; i++) {
                buffer.append(i == 0 ? "" : "\t").append(values[i]);
            }
            buffer.append('\n');
        }

        void copy() throws SQLException, IOException {
            for (int i = 0; i < TABLES.size(); i++) {
                byte[] bytes = buffers.get(i).toString().getBytes(StandardCharsets.UTF_8);
                CopyIn in = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + TABLES.get(i) + " (" + COLUMNS.get(i) + ") from stdin");
                in.writeToCopy(bytes, 0, bytes.length);
                in.endCopy();
            }
        }
    }
}
