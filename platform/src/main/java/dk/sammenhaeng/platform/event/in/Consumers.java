package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.event.BrokerConnection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;

/** Starts a consumer for each subscription, and the repair of gaps, and ends them with the service. */
@ApplicationScoped
class Consumers {

    private static final int LAST = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Subscribers subscribers;
    private final IncomingEvents decoder;
    private final Intake intake;
    private final IntakeMetrics metrics;
    private final GapRepair repair;
    private final GapBell bell;
    private final EventsIn settings;
    private final Stopping stopping;
    private final BrokerConnection broker;
    private final List<Consumer> consumers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    Consumers(
            Subscribers subscribers,
            IncomingEvents decoder,
            Intake intake,
            IntakeMetrics metrics,
            GapRepair repair,
            GapBell bell,
            EventsIn settings,
            Stopping stopping,
            BrokerConnection broker) {
        this.subscribers = subscribers;
        this.decoder = decoder;
        this.intake = intake;
        this.metrics = metrics;
        this.repair = repair;
        this.bell = bell;
        this.settings = settings;
        this.stopping = stopping;
        this.broker = broker;
    }

    void start(@Observes @Priority(LAST) StartupEvent event) {
        for (Subscriber subscriber : subscribers.all()) {
            Consumer consumer =
                    new Consumer(subscriber, connection(subscriber), decoder, intake, metrics, settings, stopping);
            consumers.add(consumer);
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("events-of-" + subscriber.id().source())
                    .start(consumer));
        }
        if (!consumers.isEmpty()) {
            threads.add(Thread.ofPlatform().daemon().name("gap-repair").start(repair));
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.begin();
        consumers.forEach(Consumer::wakeUp);
        bell.wakeUp().run();
        for (Thread thread : threads) {
            thread.join(PATIENCE);
        }
    }

    private Map<String, Object> connection(Subscriber subscriber) {
        Map<String, Object> connection = broker.properties();
        connection.put(ConsumerConfig.GROUP_ID_CONFIG, subscriber.id().name());
        connection.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        connection.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        connection.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        connection.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        connection.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
        connection.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(settings.sessionTimeout().toMillis()));
        connection.put(
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, settings.metadataAge().toMillis());
        connection.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return connection;
    }
}
