package dk.sammenhaeng.platform.due;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.platform.tenancy.WakeUp;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Raises each deadline once. It reads the due ids without a lock; then, in one transaction per subject, the handler
 * takes the aggregate's lock, the due rows are deleted, and, if there still were any, the handler decides. Any number
 * of replicas may run it.
 */
@ApplicationScoped
class DueWorker {

    private static final Logger LOG = Logger.getLogger(DueWorker.class);

    private static final String COME = """
            select distinct on (subject, kind) municipality, subject, kind, at
            from (select municipality, subject, kind, at, id from due
                  where at <= ? and not (subject = any (?)) order by at, id limit ?) as come
            order by subject, kind, at desc
            """;

    private static final String TAKE = "delete from due where subject = ? and kind = ? and at <= ? returning at";

    private final AgroalDataSource dataSource;
    private final AgroalDataSource worker;
    private final Transactions transactions;
    private final DueSettings settings;
    private final Clock clock;
    private final String service;
    private final MeterRegistry metrics;
    private final Map<String, DueHandler> handlers;
    private final Map<UUID, Instant> failed = new ConcurrentHashMap<>();
    private final WakeUp wakeUp = new WakeUp();
    private volatile boolean running;
    private @Nullable Thread thread;

    DueWorker(
            AgroalDataSource dataSource,
            @DataSource("worker") AgroalDataSource worker,
            Transactions transactions,
            DueSettings settings,
            Clock clock,
            MeterRegistry metrics,
            @All List<DueHandler> handlers,
            @ConfigProperty(name = "sammenhaeng.service") String service) {
        this.dataSource = dataSource;
        this.worker = worker;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
        this.service = service;
        this.handlers = handlers.stream().collect(Collectors.toMap(DueHandler::kind, Function.identity()));
        metrics.gaugeMapSize("sammenhaeng.due.failing", List.of(), failed);
    }

    void start(@Observes StartupEvent event) {
        if (!handlers.isEmpty()) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("due-worker").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        Thread started = thread;
        if (started != null) {
            started.interrupt();
            started.join(Duration.ofSeconds(5));
        }
    }

    /** What a transaction that asks for work rings. */
    WakeUp wakeUp() {
        return wakeUp;
    }

    private void run() {
        try (ExecutorService hands = Executors.newFixedThreadPool(
                settings.atOnce(), Thread.ofPlatform().daemon().name("due-", 0).factory())) {
            while (running) {
                try {
                    if (round(hands) < settings.batch()) {
                        wakeUp.await(settings.poll());
                    }
                } catch (SQLException trouble) {
                    LOG.warnf("deadlines cannot be read and are tried again: %s", trouble.getMessage());
                    wakeUp.await(settings.backoff());
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private int round(ExecutorService hands) throws SQLException, InterruptedException {
        Instant now = clock.instant();
        failed.values().removeIf(again -> !again.isAfter(now));
        List<Come> come = come(now);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Come deadline : come) {
            Optional.ofNullable(handlers.get(deadline.kind()))
                    .ifPresent(handler -> tasks.add(() -> {
                        decide(handler, deadline, now);
                        return null;
                    }));
        }
        hands.invokeAll(tasks);
        return come.size();
    }

    private List<Come> come(Instant now) throws SQLException {
        try (var connection = worker.getConnection();
                var statement = connection.prepareStatement(COME)) {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setArray(
                    2, connection.createArrayOf("uuid", failed.keySet().toArray()));
            statement.setInt(3, settings.batch());
            List<Come> come = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    come.add(new Come(
                            MunicipalityCode.of(rows.getString(1)), rows.getObject(2, UUID.class), rows.getString(3)));
                }
            }
            return come;
        }
    }

    private void decide(DueHandler handler, Come deadline, Instant now) {
        try {
            transactions.write(Acting.byTime(deadline.municipality(), service), () -> {
                handler.lock(deadline.subject());
                Optional<Instant> at = take(deadline, now);
                at.ifPresent(instant -> handler.raise(deadline.subject(), instant));
                return at;
            });
            metrics.counter("sammenhaeng.due.raised", "kind", deadline.kind()).increment();
        } catch (RuntimeException failure) {
            failed.put(deadline.subject(), clock.instant().plus(settings.backoff()));
            LOG.errorf(failure, "a deadline could not be raised and is tried again: kind=%s", deadline.kind());
        }
    }

    private Optional<Instant> take(Come deadline, Instant now) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(TAKE)) {
            statement.setObject(1, deadline.subject());
            statement.setString(2, deadline.kind());
            statement.setTimestamp(3, Timestamp.from(now));
            Optional<Instant> latest = Optional.empty();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    Instant at = rows.getTimestamp(1).toInstant();
                    latest = latest.filter(other -> other.isAfter(at)).or(() -> Optional.of(at));
                }
            }
            return latest;
        } catch (SQLException failure) {
            throw new IllegalStateException("the deadline could not be taken", failure);
        }
    }

    /** A deadline that has come, as read without a lock. */
    private record Come(MunicipalityCode municipality, UUID subject, String kind) {}
}
