package dk.sammenhaeng.platform.event.in;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of the way in. */
@ApplicationScoped
class IntakeMetrics {

    private static final String NAME = "sammenhaeng.events.in";

    private final MeterRegistry registry;
    private final AgroalDataSource worker;
    private final Clock clock;
    private final Map<String, AtomicLong> backlogs = new ConcurrentHashMap<>();

    IntakeMetrics(MeterRegistry registry, @DataSource("worker") AgroalDataSource worker, Clock clock) {
        this.registry = registry;
        this.worker = worker;
        this.clock = clock;
    }

    void count(String source, Tally tally) {
        count(source, "applied", tally.appliedTimes().size());
        count(source, "ignored", tally.ignoredCount());
        count(source, "held", tally.heldCount());
        count(source, "parked", tally.parkedCount());
        Instant now = clock.instant();
        Timer lag = Timer.builder(NAME + ".lag")
                .description(
                        "from the time of an event to its effect here; events whose time is cut to the day left out")
                .tag("source", source)
                .publishPercentileHistogram()
                .register(registry);
        tally.appliedTimes().stream()
                .filter(time -> !time.equals(time.truncatedTo(ChronoUnit.DAYS)))
                .map(time -> Duration.between(time, now))
                // Negative where the neighbour's clock is ahead.
                .filter(Duration::isPositive)
                .forEach(lag::record);
    }

    /** Counts that everything of a source had to wait for what this service stands on. */
    void waited(String source) {
        registry.counter(NAME + ".waits", "source", source).increment();
    }

    private void count(String source, String outcome, int events) {
        registry.counter(NAME, "source", source, "outcome", outcome).increment(events);
    }

    /** Looks how much waits; the gauges show what was last seen, so that asking for metrics costs no query. */
    void refresh(Subscribers subscribers) {
        Map<String, Long> parked = counts("select consumer, count(*) from parked_event group by consumer");
        Map<String, Long> gaps = counts("select consumer, count(*) from stream_gap group by consumer");
        for (Subscriber subscriber : subscribers.all()) {
            ConsumerId consumer = subscriber.id();
            backlog(".parked", consumer.source()).set(parked.getOrDefault(consumer.name(), 0L));
            backlog(".gaps", consumer.source()).set(gaps.getOrDefault(consumer.name(), 0L));
        }
    }

    private AtomicLong backlog(String kind, String source) {
        return backlogs.computeIfAbsent(kind + " " + source, key -> {
            AtomicLong value = new AtomicLong();
            Gauge.builder(NAME + kind, value, AtomicLong::doubleValue)
                    .tag("source", source)
                    .register(registry);
            return value;
        });
    }

    private Map<String, Long> counts(String query) {
        return Sql.on(worker, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query);
                    var rows = statement.executeQuery()) {
                Map<String, Long> counts = new HashMap<>();
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
                return counts;
            }
        });
    }
}
