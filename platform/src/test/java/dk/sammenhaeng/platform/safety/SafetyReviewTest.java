package dk.sammenhaeng.platform.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyReviewTest {

    @TempDir
    Path folder;

    private final Map<String, String> safe = new HashMap<>();

    @BeforeEach
    void aSafeProduction() throws IOException {
        Path keys = folder.resolve("keys.properties");
        Files.createFile(keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        safe.put("sammenhaeng.issuer.url", "https://login.example.dk");
        safe.put("sammenhaeng.keys-file", keys.toString());
        safe.put("sammenhaeng.kafka.security-protocol", "SASL_SSL");
        safe.put("sammenhaeng.database.url", "jdbc:postgresql://db/agreements?sslmode=verify-full&connectTimeout=3");
    }

    private List<String> unsafeWith(String property, String value) {
        Map<String, String> settings = new HashMap<>(safe);
        settings.put(property, value);
        return SafetyRules.unsafe(Settings.of(settings)).stream()
                .map(UnsafeSetting::property)
                .toList();
    }

    @Test
    void a_safe_production_starts() {
        assertThat(SafetyRules.unsafe(Settings.of(safe))).isEmpty();
        assertThatCode(() -> SafetyReview.decide(Settings.of(safe), List.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "sammenhaeng.test-clock-file, /tmp/clock",
        "sammenhaeng.issuer.url, http://login.example.dk",
        "sammenhaeng.issuer.url, ''",
        "sammenhaeng.keys-file, ''",
        "sammenhaeng.keys-file, /nowhere/keys.properties",
        "sammenhaeng.kafka.security-protocol, ''",
        "sammenhaeng.kafka.security-protocol, PLAINTEXT",
        "sammenhaeng.kafka.security-protocol, SASL_PLAINTEXT",
        "sammenhaeng.database.url, jdbc:postgresql://db/agreements",
        "sammenhaeng.database.url, jdbc:postgresql://db/agreements?sslmode=require",
        "sammenhaeng.database.url, jdbc:postgresql://db/agreements?sslmode=verify-fully",
        "quarkus.hibernate-orm.log.bind-parameters, true",
        "'quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level', trace",
        "quarkus.log.level, DEBUG"
    })
    void production_refuses_to_start_and_names_the_property(String property, String value) {
        Map<String, String> settings = new HashMap<>(safe);
        settings.put(property, value);

        assertThat(unsafeWith(property, value)).containsExactly(property);
        assertThatThrownBy(() -> SafetyReview.decide(Settings.of(settings), List.of()))
                .isInstanceOf(UnsafeToStart.class)
                .hasMessage("unsafe settings: " + property);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | *                        | true",
                "true  | https://a.dk, /.*/       | true",
                "true  | https://a.dk             | false",
                "false | *                        | false"
            })
    void pages_of_every_origin_are_unsafe_when_cors_is_on(String enabled, String origins, boolean unsafe) {
        safe.put("quarkus.http.cors.enabled", enabled);

        assertThat(unsafeWith("quarkus.http.cors.origins", origins)).hasSize(unsafe ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void keys_that_others_can_reach_are_unsafe(String permissions) throws IOException {
        Path keys = Path.of(safe.get("sammenhaeng.keys-file"));
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString(permissions));

        assertThat(SafetyRules.unsafe(Settings.of(safe)))
                .extracting(UnsafeSetting::property)
                .containsExactly("sammenhaeng.keys-file");
    }

    @Test
    void what_is_tolerable_is_told_and_does_not_stop_the_start() {
        safe.put("quarkus.swagger-ui.always-include", "true");

        assertThat(SafetyRules.unsafe(Settings.of(safe))).hasSize(1);
        assertThatCode(() -> SafetyReview.decide(Settings.of(safe), List.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"local, true", "test, true", "production, false", "prod, false", "'', false"})
    void only_local_and_test_start_with_unsafe_settings(String environment, boolean starts) {
        Settings settings = Settings.of(Map.of("sammenhaeng.environment", environment));

        if (starts) {
            assertThatCode(() -> SafetyReview.decide(settings, List.of())).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> SafetyReview.decide(settings, List.of())).isInstanceOf(UnsafeToStart.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"true, false, false", "false, true, false", "false, false, true"})
    void a_role_that_passes_row_level_security_is_refused_everywhere(
            boolean superuser, boolean bypasses, boolean owns) {
        List<UnsafeSetting> roles = new DatabaseRole("app", superuser, bypasses, owns)
                .unsafe("sammenhaeng.database.app.username").stream().toList();

        assertThatThrownBy(() -> SafetyReview.decide(Settings.of(Map.of("sammenhaeng.environment", "test")), roles))
                .isInstanceOf(UnsafeToStart.class)
                .hasMessage("unsafe settings: sammenhaeng.database.app.username");
        assertThat(new DatabaseRole("app", false, false, false).unsafe("any")).isEmpty();
    }
}
