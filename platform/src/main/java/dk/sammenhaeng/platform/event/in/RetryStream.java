package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.event.in.IncomingEvents.Place;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tries the parked events of a stream again, in their order, each in its own transaction, until one fails. Being tried
 * twice is harmless: what was applied is known by the stream's position.
 */
@ApplicationScoped
class RetryStream {

    private final ParkedEvents parkedEvents;
    private final StreamPositions positions;
    private final Gaps gaps;
    private final GapBell bell;
    private final Subscribers subscribers;
    private final IncomingEvents decoder;
    private final Transactions transactions;
    private final EventsIn settings;
    private final String service;

    RetryStream(
            ParkedEvents parkedEvents,
            StreamPositions positions,
            Gaps gaps,
            GapBell bell,
            Subscribers subscribers,
            IncomingEvents decoder,
            Transactions transactions,
            EventsIn settings,
            @ConfigProperty(name = "sammenhaeng.service") String service) {
        this.parkedEvents = parkedEvents;
        this.positions = positions;
        this.gaps = gaps;
        this.bell = bell;
        this.subscribers = subscribers;
        this.decoder = decoder;
        this.transactions = transactions;
        this.settings = settings;
        this.service = service;
    }

    /**
     * Retries the stream this parked event belongs to, from its first parked event on.
     *
     * @throws Refusal 404 when there is no such parked event
     */
    Outcome retry(UUID id) {
        ParkedEvent chosen = parkedEvents.find(id).orElseThrow(Refusal::notFound);
        Subscriber subscriber = subscribers.of(chosen.consumer()).orElseThrow(Refusal::notFound);
        int processed = 0;
        for (ParkedEvent parked : parkedEvents.ofStream(chosen.consumer(), chosen.subject(), settings.retries())) {
            switch (tryAgain(subscriber, parked)) {
                case PROCESSED -> processed++;
                case MISSING -> {
                    return new Outcome(processed, false, Optional.empty());
                }
                case FAILED -> {
                    return new Outcome(processed, true, parkedEvents.find(parked.id()));
                }
            }
        }
        List<ParkedEvent> rest = parkedEvents.ofStream(chosen.consumer(), chosen.subject(), 1);
        return new Outcome(processed, !rest.isEmpty(), Optional.empty());
    }

    private Attempt tryAgain(Subscriber subscriber, ParkedEvent parked) {
        Incoming event = decoder.decode(
                parkedEvents.payload(parked.id()),
                new Place(parked.consumer().source(), parked.subject(), parked.sequence()));
        return switch (event) {
            case Incoming.Unprocessable unreadable -> {
                failed(unreadable, parked, unreadable.reason());
                yield Attempt.FAILED;
            }
            case Incoming.Readable readable -> {
                try {
                    yield transactions.write(readable.acting(service), () -> process(subscriber, readable, parked));
                } catch (RuntimeException | Error failure) {
                    if (Blame.isOnSurroundings(failure)) {
                        throw failure;
                    }
                    failed(readable, parked, Blame.reason(failure));
                    yield Attempt.FAILED;
                }
            }
        };
    }

    private Attempt process(Subscriber subscriber, Incoming.Readable event, ParkedEvent parked) {
        StreamState stream = positions.lock(subscriber.id(), event.subject());
        return switch (Verdict.of(stream.position(), Standing.RUNNING, event.sequence())) {
            case IGNORE -> {
                parkedEvents.delete(parked.id());
                yield Attempt.PROCESSED;
            }
            case APPLY -> {
                // Gone means that another retry or a skip was here first.
                if (parkedEvents.delete(parked.id())) {
                    subscriber.subscription().apply(event.event());
                    stream.advance(event.sequence());
                    positions.save(subscriber.id(), List.of(stream));
                }
                yield Attempt.PROCESSED;
            }
            case HOLD, PARK -> {
                // What is behind a hole is fetched together with the hole.
                gaps.open(
                        subscriber.id(),
                        Map.of(event.subject(), Math.max(event.sequence(), parkedEvents.last(parked))));
                parkedEvents.deleteFrom(parked);
                bell.wakeUp().run();
                yield Attempt.MISSING;
            }
        };
    }

    private void failed(Incoming event, ParkedEvent parked, String reason) {
        transactions.write(event.acting(service), () -> {
            parkedEvents.failedAgain(parked.id(), reason);
            return parked;
        });
    }

    private enum Attempt {
        PROCESSED,
        FAILED,
        MISSING
    }

    /**
     * What a retry came to.
     *
     * @param processed how many events need no more attention
     * @param waiting whether events of the stream are still parked
     * @param stoppedAt the event that failed again
     */
    record Outcome(int processed, boolean waiting, Optional<ParkedEvent> stoppedAt) {}
}
