package dk.sammenhaeng.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void each_property_reaches_a_process_under_the_name_its_configuration_looks_for() {
        Instance instance = Instance.named(Instance.DEFAULT, folder);
        ServiceConfiguration configuration = new LocalStack(instance, Durability.DURABLE)
                .configuration("citizen-journey")
                .listeningOn(instance.port(Part.CITIZEN_JOURNEY));

        assertThat(configuration.asEnvironment())
                .containsEntry("SAMMENHAENG_ENVIRONMENT", "local")
                .containsEntry("SAMMENHAENG_DATABASE_URL", "jdbc:postgresql://127.0.0.1:5480/citizen_journey")
                .containsEntry("SAMMENHAENG_DATABASE_APP_USERNAME", "citizen_journey_app")
                .containsEntry("SAMMENHAENG_NEIGHBOURS_CITIZEN_JOURNEY_URL", "http://127.0.0.1:8084")
                .containsEntry("SAMMENHAENG_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9081")
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .doesNotContainKey("SAMMENHAENG_TEST_CLOCK_FILE")
                .hasSameSizeAs(configuration.properties());
    }

    @Test
    void the_default_instance_has_the_documented_ports_and_others_have_free_ones() {
        assertThat(Instance.named(Instance.DEFAULT, folder).url(Part.AGREEMENTS))
                .isEqualTo("http://127.0.0.1:8081");
        assertThat(Instance.named("other", folder).port(Part.AGREEMENTS)).isBetween(20_000, 32_000);
        assertThat(Instance.named("other", folder).port(Part.BUDGET))
                .isEqualTo(Instance.named("other", folder).port(Part.BUDGET));
    }
}
