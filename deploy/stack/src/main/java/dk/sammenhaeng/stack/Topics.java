package dk.sammenhaeng.stack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of the suite: their names, their partition counts and how long they keep what they hold. */
public final class Topics {

    /** Fixed, because a key's partition, and with it the order of its events, depends on it. */
    public static final int PARTITIONS = 6;

    private static final short ONE_COPY = 1;
    private static final Map<String, String> KEEP_FOR_EVER = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private Topics() {}

    /** The log of all events of a service. */
    public static String eventsOf(String service) {
        return "sammenhaeng." + service + ".events.v1";
    }

    /** Makes the logs of these services where they are missing. */
    public static void create(String bootstrapServers, Collection<String> services) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = services.stream()
                    .map(Topics::eventsOf)
                    .filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, ONE_COPY).configs(KEEP_FOR_EVER))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted", e);
        } catch (ExecutionException e) {
            throw new StackException("the topics cannot be made: " + e.getCause(), e);
        }
    }
}
