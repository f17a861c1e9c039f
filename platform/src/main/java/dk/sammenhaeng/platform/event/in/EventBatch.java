package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.tenancy.AfterCommit;
import dk.sammenhaeng.platform.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events of one municipality in one transaction: their effects and the positions they reach commit together. */
@ApplicationScoped
class EventBatch {

    private static final String BEHIND = "Behind";

    private final Transactions transactions;
    private final StreamPositions positions;
    private final Gaps gaps;
    private final ParkedEvents parkedEvents;
    private final GapBell bell;
    private final AfterCommit afterCommit;
    private final IntakeMetrics metrics;
    private final String service;

    EventBatch(
            Transactions transactions,
            StreamPositions positions,
            Gaps gaps,
            ParkedEvents parkedEvents,
            GapBell bell,
            AfterCommit afterCommit,
            IntakeMetrics metrics,
            @ConfigProperty(name = "sammenhaeng.service") String service) {
        this.transactions = transactions;
        this.positions = positions;
        this.gaps = gaps;
        this.parkedEvents = parkedEvents;
        this.bell = bell;
        this.afterCommit = afterCommit;
        this.metrics = metrics;
        this.service = service;
    }

    void commit(Subscriber subscriber, List<? extends Incoming> events, Origin origin) {
        Tally tally =
                transactions.write(events.getFirst().acting(service), () -> new Pass(subscriber, origin).over(events));
        metrics.count(subscriber.id().source(), tally);
    }

    /** One attempt at the batch; made anew for each, because a transaction may be repeated. */
    private final class Pass {

        private final Subscriber subscriber;
        private final Origin origin;
        private final Tally tally = new Tally();
        private final Map<UUID, Long> holes = new HashMap<>();
        private final List<Incoming.Unprocessable> parked = new ArrayList<>();

        Pass(Subscriber subscriber, Origin origin) {
            this.subscriber = subscriber;
            this.origin = origin;
        }

        Tally over(List<? extends Incoming> events) {
            Map<UUID, StreamState> streams = positions.lock(
                    subscriber.id(), events.stream().map(Incoming::subject).collect(Collectors.toSet()));
            for (Incoming event : inOrder(events)) {
                take(event, Objects.requireNonNull(streams.get(event.subject())));
            }
            positions.save(subscriber.id(), streams.values());
            parkedEvents.park(subscriber.id(), parked);
            gaps.open(subscriber.id(), holes);
            gaps.close(subscriber.id(), streams.values());
            if (!holes.isEmpty()) {
                afterCommit.wake(bell.wakeUp());
            }
            return tally;
        }

        /**
         * Stream by stream, in the order in which the database sorts their ids: who reads several rows that streams
         * write holds them in that order, so that neither waits for the other.
         */
        private static List<Incoming> inOrder(List<? extends Incoming> events) {
            return events.stream()
                    .<Incoming>map(event -> event)
                    .sorted(Comparator.comparing(event -> event.subject().toString()))
                    .toList();
        }

        private void take(Incoming event, StreamState stream) {
            switch (stream.on(event, origin)) {
                case IGNORE -> tally.ignored();
                case APPLY -> apply(event, stream);
                case HOLD -> hold(event, stream);
                case PARK -> park(event, stream);
            }
        }

        private void hold(Incoming event, StreamState stream) {
            if (event.hasFailed()) {
                park(event, stream);
                return;
            }
            stream.wait(Standing.GAP);
            holes.merge(event.subject(), event.sequence(), Math::max);
            tally.held();
        }

        private void apply(Incoming event, StreamState stream) {
            switch (event) {
                case Incoming.Readable readable -> {
                    event.acting(service).call(() -> {
                        subscriber.subscription().apply(readable.event());
                        return readable;
                    });
                    stream.advance(event.sequence());
                    tally.applied(readable.event().time());
                }
                case Incoming.Unprocessable unprocessable -> park(unprocessable, stream);
            }
        }

        private void park(Incoming event, StreamState stream) {
            parked.add(
                    switch (event) {
                        case Incoming.Readable readable -> readable.because(BEHIND, 0);
                        case Incoming.Unprocessable unprocessable -> unprocessable;
                    });
            if (event.sequence() < 1) {
                stream.parkUnplaced();
            } else {
                stream.wait(Standing.PARKED);
            }
            tally.parked();
        }
    }
}
