package dk.sammenhaeng.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.ServiceConfiguration;
import dk.sammenhaeng.stack.Suite;
import dk.sammenhaeng.system.Scripts.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that is started for production with a setting that is unsafe there. */
@ExtendWith(RunningSuite.class)
class UnsafeStartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private enum Unsafe {
        A_TEST_CLOCK("sammenhaeng.test-clock-file") {
            @Override
            ServiceConfiguration in(ServiceConfiguration safe, SuiteUnderTest suite) {
                return safe.withTestClock(suite.instance());
            }
        },
        NO_KEYS("sammenhaeng.keys-file") {
            @Override
            ServiceConfiguration in(ServiceConfiguration safe, SuiteUnderTest suite) {
                return safe.with(
                        property(), suite.instance().folder().resolve("no-keys").toString());
            }
        };

        private final String property;

        Unsafe(String property) {
            this.property = property;
        }

        String property() {
            return property;
        }

        abstract ServiceConfiguration in(ServiceConfiguration safe, SuiteUnderTest suite);
    }

    @ParameterizedTest
    @EnumSource
    void production_refuses_to_start_and_names_the_property(Unsafe unsafe, SuiteUnderTest suite) throws IOException {
        Scripts scripts = suite.scripts();
        ServiceConfiguration safe = Suite.existing(scripts.repository(), scripts.instance())
                .stack()
                .configuration(Part.SUPERVISION.id())
                .environment("production")
                .listeningOn(freePort());
        Path program = scripts.repository().resolve("supervision-service/target/quarkus-app/quarkus-run.jar");
        ProcessBuilder service = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", program.toString());
        service.environment().putAll(unsafe.in(safe, suite).asEnvironment());

        Ended start = Scripts.end(service, PATIENCE);

        assertThat(start.status()).isNotZero();
        assertThat(start.output()).contains(unsafe.property());
        assertThat(Unsafe.values())
                .filteredOn(other -> other != unsafe)
                .as("what is as it should be is not blamed")
                .noneMatch(other -> start.output().contains(other.property()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
