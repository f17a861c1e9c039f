package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A CPR number that was used is found in no log line, answer, event or row (X8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CprNowhereTest {

    private static final List<String> OWN = List.of("dk.sammenhaeng", "org.hibernate", "io.agroal");

    private final Calls calls = Calls.inFreshMunicipality();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler capture = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (!record.getLoggerName().startsWith("org.apache.http")) {
                StringBuilder line = new StringBuilder(record.getLoggerName() + " " + record.getMessage());
                for (Object parameter : record.getParameters() == null ? new Object[0] : record.getParameters()) {
                    line.append(' ').append(parameter);
                }
                for (Throwable t = record.getThrown(); t != null; t = t.getCause()) {
                    line.append(' ').append(t);
                }
                logged.add(line.toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        capture.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(capture);
        for (String name : OWN) {
            Logger.getLogger(name).setLevel(Level.ALL);
        }
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(capture);
        for (String name : OWN) {
            Logger.getLogger(name).setLevel(null);
        }
    }

    @Test
    void a_number_that_was_used_in_every_way_is_found_nowhere() {
        String cpr = Calls.freshCpr();
        String written = cpr.substring(0, 6) + "-" + cpr.substring(6);
        List<String> told = new ArrayList<>();

        UUID citizen = calls.citizen("HEALTH", cpr);
        told.add(calls.register("SOCIAL", written).asString());
        told.add(calls.system("HEALTH")
                .body(Map.of("cprNumber", cpr))
                .post("/v1/citizens/search")
                .asString());
        told.add(calls.system("HEALTH")
                .body("{\"cprNumber\": \"" + cpr + "\", nonsense")
                .post("/v1/citizens")
                .asString());
        told.add(calls.system("HEALTH")
                .body(Map.of("cprNumber", cpr, cpr, cpr))
                .post("/v1/citizens")
                .asString());
        told.add(calls.system("HEALTH")
                .body(Map.of("cprNumber", List.of(cpr)))
                .post("/v1/citizens")
                .asString());
        told.add(calls.put(citizen, PlanBody.of("HEALTH", written)).asString());
        told.add(calls.put(citizen, PlanBody.of("HEALTH", "P-1").goal(cpr)).asString());
        told.add(calls.put(citizen, PlanBody.of("HEALTH", "P-1").responsible("user " + cpr))
                .asString());
        String before = "0101804321";
        for (Map<String, String> numbers : List.of(
                Map.of("from", before, "to", written),
                Map.of("from", cpr, "to", cpr),
                Map.of("from", cpr, "to", before),
                Map.of("from", before, "to", "0201804321"))) {
            told.add(calls.system("HEALTH")
                    .body(numbers)
                    .post("/v1/citizens/" + citizen + "/cpr-number")
                    .asString());
        }
        told.add(calls.system("HEALTH")
                .header("If-None-Match", "*")
                .body(Map.of("subject", cpr, "cprNumber", cpr))
                .put("/v1/citizens/" + citizen + "/account")
                .asString());
        told.add(calls.system("HEALTH")
                .header("If-None-Match", "*")
                .body(Map.of("subject", "mitid-1", "cprNumber", cpr))
                .put("/v1/citizens/" + citizen + "/account")
                .asString());
        calls.putting(citizen, PlanBody.of("HEALTH", "P-1").goal("g1"));
        told.add(calls.journey(calls.system("HEALTH"), citizen).asString());
        EventsOf.service("citizen-journey", citizen)
                .atLeast(2)
                .forEach(event -> told.add(event.event().toString()));

        assertThat(told.stream().filter(text -> Stream.of(cpr, written, before).anyMatch(text::contains)))
                .isEmpty();
        assertThat(logged).isNotEmpty();
        assertThat(logged.stream()
                        .filter(text -> Stream.of(cpr, written, before).anyMatch(text::contains)))
                .isEmpty();
        String inHex = HexFormat.of().formatHex(cpr.getBytes(StandardCharsets.US_ASCII));
        assertThat(allRows().stream()
                        .filter(row -> Stream.of(cpr, written, before, inHex).anyMatch(row::contains)))
                .isEmpty();
    }

    private List<String> allRows() {
        List<String> rows = new ArrayList<>();
        List<String> tables = Rows.of(
                calls.municipality(),
                "select table_name from information_schema.table_privileges where grantee = current_user"
                        + " and privilege_type = 'SELECT' and table_schema = 'public'");
        assertThat(tables).contains("citizen", "citizen_cpr", "event_log", "audit", "idempotent_answer");
        tables.forEach(table -> rows.addAll(Rows.of(calls.municipality(), "select t::text from " + table + " t")));
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
