package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.in.Gaps.Gap;
import dk.sammenhaeng.platform.event.in.IncomingEvents.Place;
import dk.sammenhaeng.platform.event.in.NeighbourFeed.Unavailable;
import dk.sammenhaeng.platform.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Fetches missing events from the neighbour that raised them and takes them in as if they had come by the topic. */
@ApplicationScoped
class GapRepair implements Runnable {

    private static final Logger LOG = Logger.getLogger(GapRepair.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_DOUBLINGS = 20;

    private final Gaps gaps;
    private final GapBell bell;
    private final Subscribers subscribers;
    private final StreamPositions positions;
    private final NeighbourFeed feed;
    private final IncomingEvents decoder;
    private final Intake intake;
    private final Transactions transactions;
    private final IntakeMetrics metrics;
    private final EventsIn settings;
    private final Stopping stopping;
    private final String service;

    GapRepair(
            Gaps gaps,
            GapBell bell,
            Subscribers subscribers,
            StreamPositions positions,
            NeighbourFeed feed,
            IncomingEvents decoder,
            Intake intake,
            Transactions transactions,
            IntakeMetrics metrics,
            EventsIn settings,
            Stopping stopping,
            @ConfigProperty(name = "sammenhaeng.service") String service) {
        this.gaps = gaps;
        this.bell = bell;
        this.subscribers = subscribers;
        this.positions = positions;
        this.feed = feed;
        this.decoder = decoder;
        this.intake = intake;
        this.transactions = transactions;
        this.metrics = metrics;
        this.settings = settings;
        this.stopping = stopping;
        this.service = service;
    }

    @Override
    public void run() {
        while (!stopping.hasBegun()) {
            try {
                round();
                bell.wakeUp().await(settings.gapPoll());
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | Error trouble) {
                LOG.warnf("gap repair starts over: reason=%s", Blame.reason(trouble));
                stopping.rest(settings.troubleBackoff());
            }
        }
    }

    private void round() {
        metrics.refresh(subscribers);
        Set<String> silent = new HashSet<>();
        for (Gap gap : gaps.due(AT_ONCE)) {
            Optional<Subscriber> subscriber = subscribers.of(gap.consumer());
            // A neighbour that just failed to answer is not made to answer for every other gap as well.
            if (subscriber.isPresent() && !silent.contains(gap.consumer().source()) && !stopping.hasBegun()) {
                try {
                    repair(gap, subscriber.get());
                } catch (Unavailable trouble) {
                    silent.add(gap.consumer().source());
                    postpone(gap, String.valueOf(trouble.getMessage()));
                } catch (RuntimeException trouble) {
                    // Where the database is the trouble, this fails too and ends the round.
                    postpone(gap, Blame.reason(trouble));
                }
            }
        }
    }

    private void repair(Gap gap, Subscriber subscriber) {
        StreamState before = look(gap);
        while (before.standing() == Standing.GAP) {
            List<String> page =
                    feed.read(gap.consumer().source(), gap.municipality(), gap.subject(), before.position() + 1);
            intake.take(subscriber, decode(gap, before.position() + 1, page), Origin.FEED);
            StreamState after = look(gap);
            if (after.standing() == Standing.GAP && after.position() == before.position()) {
                postpone(gap, "NotInFeed");
                return;
            }
            before = after;
        }
    }

    private List<Incoming> decode(Gap gap, long fromSequence, List<String> page) {
        List<Incoming> events = new ArrayList<>(page.size());
        long expected = fromSequence;
        for (String payload : page) {
            Incoming event = decoder.decode(payload, new Place(gap.consumer().source(), gap.subject(), expected));
            events.add(event);
            expected = event.sequence() + 1;
        }
        return events;
    }

    private StreamState look(Gap gap) {
        return transactions.read(
                Acting.byTime(gap.municipality(), service), () -> positions.lock(gap.consumer(), gap.subject()));
    }

    private void postpone(Gap gap, String reason) {
        Duration doubled = settings.gapBackoff().multipliedBy(1L << Math.min(gap.attempts(), MOST_DOUBLINGS));
        Duration rest = doubled.compareTo(settings.gapBackoffMost()) < 0 ? doubled : settings.gapBackoffMost();
        transactions.write(Acting.byTime(gap.municipality(), service), () -> {
            gaps.failed(gap, reason, rest);
            return gap;
        });
        LOG.warnf(
                "gap not repaired: source=%s subject=%s reason=%s",
                gap.consumer().source(), gap.subject(), reason);
    }
}
