package dk.sammenhaeng.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    @TempDir
    Path folder;

    private Suite suite;

    @BeforeEach
    void prepare() throws IOException {
        suite = Suite.of(StandIn.repository(folder), "suite-test");
    }

    @AfterEach
    void discard() {
        suite.discard();
    }

    @Test
    void the_suite_starts_heals_and_stops() {
        Set<Part> ready = new ConcurrentSkipListSet<>();
        suite.start((part, milliseconds) -> ready.add(part));
        assertThat(ready).containsExactly(Part.values());

        Server budget = suite.server(Part.BUDGET);
        ProcessHandle process = budget.running().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        assertThat(budget.running()).isEmpty();
        assertThat(budget.hasDied()).isTrue();

        ready.clear();
        Suite foundAgain = Suite.existing(folder, "suite-test");
        foundAgain.start((part, milliseconds) -> ready.add(part));
        assertThat(ready).containsExactly(Part.BUDGET);
        assertThat(foundAgain.servers()).allMatch(Server::isReady);

        foundAgain.stop();
        assertThat(suite.isDown()).isTrue();
        assertThat(suite.servers()).noneMatch(Server::hasDied);
    }

    @Test
    void a_taken_port_is_named_before_anything_is_started() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), suite.instance().port(Part.SUPERVISION)));

            assertThatThrownBy(() -> suite.start((part, milliseconds) -> {}))
                    .hasMessageContaining("which supervision needs, is taken");
        }
        assertThat(suite.isDown()).isTrue();
    }

    @Test
    void a_service_that_dies_at_once_is_told_with_its_last_words() throws IOException {
        LocalProcess process = suite.instance().process(Part.AGREEMENTS);
        Path program = folder.resolve("agreements-service/target/quarkus-app/quarkus-run.jar");
        process.start(Executables.java(List.of(), program), Map.of());

        assertThatThrownBy(() -> process.awaitReady(() -> false, Duration.ofSeconds(20)))
                .isInstanceOf(StackException.class)
                .hasMessageContaining("agreements died while starting")
                .hasMessageContaining("no database");
    }

    @Test
    void a_pid_that_another_program_has_since_is_not_taken_for_ours() throws IOException {
        Path pidFile = suite.instance().folder().resolve("run/budget.pid");
        Files.createDirectories(pidFile.getParent());
        Files.writeString(pidFile, ProcessHandle.current().pid() + " 1000\n");

        assertThat(suite.server(Part.BUDGET).running()).isEmpty();
        assertThat(suite.server(Part.BUDGET).hasDied()).isTrue();
    }

    @Test
    void the_clocks_go_forward_by_the_sum_of_all_steps() {
        TestClock clock = new TestClock(suite.instance());
        assertThatThrownBy(clock::offset).hasMessageContaining("--test-clock");

        suite.installTestClock();
        clock.advance(TestClock.step("+P30D"));
        clock.advance(TestClock.step("PT12H"));

        assertThat(clock.offset()).isEqualTo(Duration.ofDays(30).plusHours(12));
        assertThat(suite.instance().clockFile()).hasContent("PT732H");
        assertThatThrownBy(() -> clock.advance(Duration.ofDays(-1))).isInstanceOf(StackException.class);
        assertThatThrownBy(() -> TestClock.step("30 days")).hasMessageContaining("not a duration");
    }
}
