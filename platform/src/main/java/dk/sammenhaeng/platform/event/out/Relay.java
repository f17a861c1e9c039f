package dk.sammenhaeng.platform.event.out;

import dk.sammenhaeng.platform.event.BrokerConnection;
import dk.sammenhaeng.platform.tenancy.WakeUp;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries the outbox to the broker, in the order of the log. One relay per database is elected; the others wait. An
 * event leaves the outbox only after the broker has acknowledged it, so that a crash at any point repeats events and
 * loses none.
 */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final EventsOut settings;
    private final Clock clock;
    private final String url;
    private final String user;
    private final String password;
    private final BrokerConnection broker;
    private final String topic;
    private final Counter sent;
    private final Timer delay;
    private final WakeUp wakeUp = new WakeUp();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Relay(
            EventsOut settings,
            Clock clock,
            MeterRegistry metrics,
            BrokerConnection broker,
            @ConfigProperty(name = "sammenhaeng.service") String service,
            @ConfigProperty(name = "sammenhaeng.database.url") String url,
            @ConfigProperty(name = "sammenhaeng.database.worker.username") String user,
            @ConfigProperty(name = "sammenhaeng.database.worker.password") String password) {
        this.settings = settings;
        this.clock = clock;
        this.url = url;
        this.user = user;
        this.password = password;
        this.broker = broker;
        this.topic = "sammenhaeng." + service + ".events.v1";
        this.sent = metrics.counter("sammenhaeng.events.sent");
        this.delay = Timer.builder("sammenhaeng.events.relay.delay")
                .description("from the writing of an event to the broker's acknowledgement")
                .publishPercentileHistogram()
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("event-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        Thread worker = thread;
        if (worker != null) {
            worker.interrupt();
            worker.join(Duration.ofSeconds(5));
        }
    }

    /** What a committing transaction rings. */
    WakeUp wakeUp() {
        return wakeUp;
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try {
                Optional<Outbox> elected = Outbox.elect(url, user, password);
                if (elected.isPresent()) {
                    hold(elected.get());
                } else {
                    wakeUp.await(settings.election());
                }
            } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException stop) {
                return;
            } catch (SQLException | RuntimeException trouble) {
                LOG.warnf("event relay lost its database or broker and tries again: %s", reason(trouble));
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private void hold(Outbox elected) throws SQLException, InterruptedException {
        try (Outbox outbox = elected;
                BrokerSend send = new BrokerSend(broker.properties(), topic)) {
            while (stopped.getCount() > 0) {
                if (drain(outbox, send) < settings.batch()) {
                    wakeUp.await(settings.poll());
                }
            }
        }
    }

    private int drain(Outbox outbox, BrokerSend send) throws SQLException, InterruptedException {
        List<Outbox.Unsent> batch = outbox.next(settings.batch());
        if (batch.isEmpty()) {
            return 0;
        }
        BrokerSend.Sent result = send.send(batch);
        List<Outbox.Unsent> acknowledged = batch.subList(0, result.acknowledged());
        outbox.confirm(acknowledged);
        sent.increment(acknowledged.size());
        acknowledged.stream()
                .filter(event -> !event.isCutToTheDay())
                .forEach(event -> delay.record(Duration.between(event.recordedAt(), clock.instant())));
        if (result.failure().isPresent()) {
            throw new SendFailed(result.failure().get());
        }
        return batch.size();
    }

    private boolean pause() {
        try {
            return !stopped.await(settings.backoff().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            return false;
        }
    }

    private static String reason(Exception trouble) {
        return trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
    }

    /** The broker refused an event for good with this producer; the batch ends there. */
    private static final class SendFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SendFailed(Exception cause) {
            super(reason(cause), cause);
        }
    }
}
