package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.AGREEMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.Suite;
import dk.sammenhaeng.system.Scripts.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The commands in {@code deploy}, beside the starting and stopping that every test here rests on. */
@ExtendWith(RunningSuite.class)
class LocalCommandsTest {

    @Test
    void starting_what_runs_is_harmless(SuiteUnderTest suite) {
        List<Long> before = processes(suite);

        String said = suite.scripts()
                .run("up", "--detach", "--no-demo", "--test-clock")
                .succeeded();

        assertThat(said).contains("already running");
        assertThat(processes(suite)).isEqualTo(before);
    }

    @Test
    void the_status_has_a_line_for_each_part_and_succeeds_when_all_are_ready(SuiteUnderTest suite) {
        String said = suite.scripts().run("status").succeeded();

        for (Part part : Part.values()) {
            assertThat(said)
                    .containsPattern("(?m)^ +" + part.id() + " +\\d+ +"
                            + suite.instance().port(part) + " +yes ");
        }
    }

    @Test
    void a_token_from_the_command_line_opens_what_its_role_may(SuiteUnderTest suite)
            throws IOException, InterruptedException {
        String token = suite.scripts()
                .run("token", "--role", "administration", "--municipality", "0101")
                .succeeded()
                .strip();

        assertThat(statusOf(suite, "/v1/agreements", token)).isEqualTo(200);
        assertThat(statusOf(suite, "/v1/streams", token)).isEqualTo(403);
    }

    @Test
    void the_events_of_one_citizen_are_printed_a_line_each_in_their_order(Town town) {
        UUID citizen = town.citizen(Sector.HEALTH, "koordinator-g");
        await().until(() ->
                !town.suite().published().of(Part.CITIZEN_JOURNEY, citizen).isEmpty());

        List<String> printed = town.suite()
                .scripts()
                .run("events", "citizen-journey", "--subject", citizen.toString())
                .succeeded()
                .lines()
                .toList();

        assertThat(printed)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("{").contains("\"subject\":\"" + citizen + '"'));
        assertThat(printed.getFirst()).contains("\"sequence\":1,");
    }

    @Test
    void a_taken_port_is_one_clear_line_and_nothing_is_started(SuiteUnderTest suite) throws IOException {
        Scripts scripts = suite.scripts().of(suite.scripts().instance() + "-other");
        Suite other = Suite.of(scripts.repository(), scripts.instance());
        Instance instance = other.instance();
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), instance.port(Part.BUDGET)));

            Ended up = scripts.run("up", "--detach", "--no-demo");

            assertThat(up.status()).isEqualTo(1);
            assertThat(up.errors())
                    .singleElement()
                    .asString()
                    .contains("port " + instance.port(Part.BUDGET), "budget", "taken");
            assertThat(other.isDown()).isTrue();
        } finally {
            other.discard();
        }
    }

    @Test
    void an_instance_that_is_not_there_is_one_clear_line(SuiteUnderTest suite) {
        Ended status = suite.scripts().of("no-such-instance").run("status");

        assertThat(status.status()).isEqualTo(1);
        assertThat(status.errors()).singleElement().asString().contains("no-such-instance", "./deploy/up");
    }

    private static List<Long> processes(SuiteUnderTest suite) {
        return Suite.existing(suite.scripts().repository(), suite.scripts().instance()).servers().stream()
                .map(server -> server.running().orElseThrow().pid())
                .toList();
    }

    private static int statusOf(SuiteUnderTest suite, String path, String token)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(suite.instance().url(AGREEMENTS) + path))
                    .header("Authorization", "Bearer " + token)
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
