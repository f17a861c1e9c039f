package dk.sammenhaeng.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.stack.Database;
import dk.sammenhaeng.stack.LocalStack;
import dk.sammenhaeng.stack.Topics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StackResourceTest {

    private static Map<String, String> configuration;

    @BeforeAll
    static void start() {
        configuration = startFor("example");
    }

    private static Map<String, String> startFor(String service) {
        StackResource resource = new StackResource();
        resource.init(Map.of(StackResource.SERVICE, service));
        return resource.start();
    }

    @Test
    void a_second_start_in_the_same_jvm_finds_the_same_stack() {
        ProcessHandle before = StackResource.stack().postgres().running().orElseThrow();

        Map<String, String> again = startFor("example");

        assertThat(again).isEqualTo(configuration);
        assertThat(StackResource.stack().postgres().running()).contains(before);
    }

    @Test
    void a_service_under_test_gets_its_own_database_and_no_clock_file() throws Exception {
        assertThat(configuration)
                .containsEntry("sammenhaeng.environment", "test")
                .containsEntry("sammenhaeng.database.app.username", "example_app")
                .containsKeys("sammenhaeng.client-secret", "sammenhaeng.neighbours.citizen-journey.url")
                .doesNotContainKey("sammenhaeng.test-clock-file");
        try (Connection connection = StackResource.database()
                        .connect(StackResource.database().app());
                Statement sql = connection.createStatement();
                ResultSet user = sql.executeQuery("SELECT current_user, current_database()")) {
            assertThat(user.next()).isTrue();
            assertThat(user.getString(1)).isEqualTo("example_app");
            assertThat(user.getString(2)).isEqualTo("example");
        }
    }

    @Test
    void statements_of_the_app_are_counted_also_on_a_connection_that_was_open_before() throws Exception {
        Database database = StackResource.database();
        try (Connection app = database.connect(database.app());
                Connection owner = database.connect(database.owner());
                Statement ours = app.createStatement();
                Statement others = owner.createStatement()) {
            List<String> sent = StatementCount.during(() -> {
                try {
                    ours.execute("SELECT 1");
                    others.execute("SELECT 2");
                    ours.execute("SELECT 3");
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
            ours.execute("SELECT 4");

            assertThat(sent).containsExactly("SELECT 1", "SELECT 3");
            assertThat(StatementCount.during(() -> {})).isEmpty();
        }
    }

    @Test
    void events_of_one_subject_are_found_among_others() throws Exception {
        UUID subject = UUID.randomUUID();
        publish("budget", subject, 1, "opened");
        publish("budget", UUID.randomUUID(), 1, "opened");
        publish("budget", subject, 2, "closed");

        assertThat(EventsOf.service("budget", subject).until("closed"))
                .extracting(PublishedEvent::sequence)
                .containsExactly(1L, 2L);
        assertThat(EventsOf.service("budget", subject).now()).hasSize(2);
        assertThatThrownBy(() -> EventsOf.service("budget", subject)
                        .within(Duration.ofMillis(300))
                        .atLeast(3))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[opened, closed]");
    }

    @Test
    void a_token_says_what_was_asked_for_and_the_issuers_key_proves_it() throws Exception {
        UUID institution = UUID.randomUUID();

        var claims = verifier()
                .processToClaims(TestTokens.roles("coordinator", "caseworker")
                        .municipality("0751")
                        .sector("HEALTH")
                        .institution(institution)
                        .user("anna")
                        .token());

        assertThat(claims.getSubject()).isEqualTo("anna");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("coordinator", "caseworker");
        assertThat(claims.getClaimsMap())
                .containsEntry("municipality", "0751")
                .containsEntry("sector", "HEALTH")
                .containsEntry("institution", institution.toString())
                .containsEntry("upn", "anna")
                .containsEntry("acr", "substantial");
    }

    @Test
    void a_forged_and_an_expired_token_are_refused() {
        TestTokens anna = TestTokens.role("coordinator");

        assertThatThrownBy(() -> verifier().processToClaims(anna.forgedToken()))
                .isInstanceOf(InvalidJwtException.class);
        assertThatThrownBy(() -> verifier()
                        .processToClaims(anna.validity(Duration.ofMinutes(-1)).token()))
                .isInstanceOf(InvalidJwtException.class);
    }

    private static JwtConsumer verifier() {
        String issuer = configuration.get("sammenhaeng.issuer.url");
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(issuer + "/jwks")))
                .setExpectedIssuer(issuer)
                .setExpectedAudience("sammenhaeng")
                .setRequireExpirationTime()
                .build();
    }

    private static void publish(String service, UUID subject, int sequence, String type) throws Exception {
        LocalStack stack = StackResource.stack();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.broker().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            String event = "{\"type\": \"%s\", \"sequence\": %d}".formatted(type, sequence);
            producer.send(new ProducerRecord<>(Topics.eventsOf(service), subject.toString(), event))
                    .get();
        }
    }
}
