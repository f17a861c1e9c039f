package dk.sammenhaeng.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** A real Kafka broker of one instance (one node, its own controller) in a JVM of its own, reachable from here only. */
public final class KafkaBroker extends Server {

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final List<String> FLAGS =
            List.of("-Xms96m", "-Xmx400m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

    private final Instance instance;

    KafkaBroker(Instance instance) {
        super(instance, Part.KAFKA, STOP_PATIENCE);
        this.instance = instance;
    }

    @Override
    public void start() {
        Path settings = instance.folder().resolve("kafka.properties");
        PrivateFile.write(settings, PrivateFile.render(settings()));
        List<String> command = Executables.java(FLAGS, BrokerMain.class);
        command.add(settings.toString());
        process().start(command, Map.of());
        process().awaitReady(this::isReady, START_PATIENCE);
    }

    /** Where clients connect. */
    public String bootstrapServers() {
        return instance.url(Part.KAFKA);
    }

    @Override
    public boolean isReady() {
        if (Instance.isFree(instance.port(Part.KAFKA))) {
            return false;
        }
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000))) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        }
    }

    private Properties settings() {
        String listener = "127.0.0.1:" + instance.port(Part.KAFKA);
        String controller = "127.0.0.1:" + instance.controllerPort();
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + controller,
                "listeners", "BROKER://" + listener + ",CONTROLLER://" + controller,
                "advertised.listeners", "BROKER://" + listener,
                "inter.broker.listener.name", "BROKER",
                "controller.listener.names", "CONTROLLER",
                "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", instance.data(Part.KAFKA).toString(),
                "auto.create.topics.enable", "false"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "5",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "5",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "num.network.threads", "2",
                "num.io.threads", "4"));
        // A killed broker is let in again when its old session is over; the default is nine seconds.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        // The cleaner's default buffer is a third of this broker's memory.
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        return settings;
    }
}
