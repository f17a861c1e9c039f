package dk.sammenhaeng.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalStackTest {

    private static final String SERVICE = "citizen-journey";
    private static final LocalStack STACK = new LocalStack(
            Instance.named("test-" + ProcessHandle.current().pid(), Path.of("target", "instances")),
            Durability.FOR_TESTS);

    @BeforeAll
    static void start() {
        STACK.start(List.of(SERVICE, "budget"));
    }

    @AfterAll
    static void stop() {
        STACK.stop();
        assertThat(STACK.postgres().running()).isEmpty();
        assertThat(STACK.broker().running()).isEmpty();
        STACK.discard();
    }

    @Test
    void a_killed_database_keeps_what_was_committed() throws SQLException {
        Database database = STACK.postgres().database(SERVICE);
        execute(database, database.owner(), "CREATE TABLE kept (value text)");
        execute(database, database.owner(), "INSERT INTO kept VALUES ('Ærø')");

        STACK.postgres().kill();
        assertThat(STACK.postgres().running()).isEmpty();
        STACK.postgres().start();
        STACK.postgres().createDatabase(SERVICE);

        try (Connection connection = database.connect(database.owner());
                Statement sql = connection.createStatement();
                ResultSet kept = sql.executeQuery("SELECT lower(value) FROM kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getString(1)).isEqualTo("ærø");
        }
    }

    @Test
    void a_service_neither_makes_tables_nor_enters_its_neighbours_database() {
        Database own = STACK.postgres().database(SERVICE);
        Database neighbour = STACK.postgres().database("budget");

        for (Credentials login : List.of(own.app(), own.worker())) {
            assertThatThrownBy(() -> execute(own, login, "CREATE TABLE mine (value text)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> neighbour.connect(login)).hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void no_login_of_a_service_is_above_row_level_security() throws SQLException {
        Database database = STACK.postgres().database(SERVICE);
        try (Connection connection = database.connect(database.app());
                Statement sql = connection.createStatement();
                ResultSet powerful = sql.executeQuery("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'citizen_%'"
                        + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication)")) {
            powerful.next();
            assertThat(powerful.getInt(1)).isZero();
        }
    }

    @Test
    void a_killed_broker_keeps_what_it_acknowledged() throws Exception {
        String topic = Topics.eventsOf(SERVICE);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        STACK.broker().bootstrapServers(),
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, 3, "key", "kept")).get();
            STACK.broker().kill();
            STACK.broker().start();
            producer.send(new ProducerRecord<>(topic, 3, "key", "after")).get();
        }

        try (TopicReader reader = new TopicReader(STACK.broker().bootstrapServers(), List.of(topic))) {
            List<String> values = new ArrayList<>();
            reader.toEnd(published -> values.add(published.value()));
            assertThat(values).containsExactly("kept", "after");
        }
    }

    @Test
    void a_topic_exists_only_where_it_was_declared() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", STACK.broker().bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .contains(Topics.eventsOf("budget"), Topics.eventsOf(SERVICE))
                    .doesNotContain(Topics.eventsOf("agreements"));
            var budget = admin.describeTopics(Set.of(Topics.eventsOf("budget")))
                    .allTopicNames()
                    .get();
            assertThat(budget.get(Topics.eventsOf("budget")).partitions()).hasSize(Topics.PARTITIONS);
        }
    }

    @Test
    void the_issuer_gives_a_service_a_token_for_its_own_secret_only() throws Exception {
        String secret = STACK.instance().secrets().clientSecret(SERVICE);

        assertThat(askForToken(secret, "0101").statusCode()).isEqualTo(200);
        assertThat(askForToken(secret, "0101").body()).contains("access_token").contains("\"expires_in\":300");
        assertThat(askForToken("guessed", "0101").statusCode()).isEqualTo(401);
        assertThat(askForToken(secret, "all").statusCode()).isEqualTo(400);
    }

    @Test
    void secrets_and_keys_are_read_by_their_owner_only() throws Exception {
        Instance instance = STACK.instance();
        for (Path file : List.of(
                instance.keysFile(), instance.issuerKeyFile(), instance.folder().resolve("secrets.properties"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PrivateFile.read(instance.keysFile()).stringPropertyNames())
                .containsExactlyInAnyOrder("cpr.encryption.k1", "cpr.index", "cursor", "idempotency");
    }

    private static HttpResponse<String> askForToken(String secret, String municipality) throws Exception {
        String form = "grant_type=client_credentials&client_id=" + SERVICE + "&client_secret=" + secret
                + "&municipality=" + municipality;
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(STACK.instance().issuerUrl() + "/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void execute(Database database, Credentials login, String statement) throws SQLException {
        try (Connection connection = database.connect(login);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
