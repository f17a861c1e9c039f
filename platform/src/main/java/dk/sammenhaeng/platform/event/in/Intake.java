package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Takes events in, in their order. A stream belongs to one municipality, so that a transaction per municipality keeps
 * the order. Where a transaction fails, its events are tried one by one, and the one that keeps failing is parked.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final EventBatch batch;
    private final EventsIn settings;
    private final Stopping stopping;

    Intake(EventBatch batch, EventsIn settings, Stopping stopping) {
        this.batch = batch;
        this.settings = settings;
        this.stopping = stopping;
    }

    /**
     * Returns when every event has been applied, ignored, parked or left to its gap's repair.
     *
     * @throws IntakeHalted when they must all be given again
     */
    void take(Subscriber subscriber, List<Incoming> events, Origin origin) {
        Map<MunicipalityCode, List<Incoming>> byMunicipality = events.stream()
                .collect(Collectors.groupingBy(Incoming::municipality, LinkedHashMap::new, Collectors.toList()));
        byMunicipality.values().forEach(ofOne -> together(subscriber, ofOne, origin));
    }

    private void together(Subscriber subscriber, List<Incoming> events, Origin origin) {
        try {
            batch.commit(subscriber, events, origin);
        } catch (RuntimeException | Error failure) {
            haltIfInnocent(failure);
            events.forEach(event -> alone(subscriber, event, origin));
        }
    }

    private void alone(Subscriber subscriber, Incoming event, Origin origin) {
        for (int attempt = 1; ; attempt++) {
            try {
                batch.commit(subscriber, List.of(event), origin);
                return;
            } catch (RuntimeException | Error failure) {
                haltIfInnocent(failure);
                if (attempt >= settings.attempts()) {
                    park(subscriber, event, Blame.reason(failure), attempt, origin);
                    return;
                }
                stopping.rest(settings.attemptBackoff());
            }
        }
    }

    private void park(Subscriber subscriber, Incoming event, String reason, int attempts, Origin origin) {
        Incoming parked =
                switch (event) {
                    case Incoming.Readable readable -> readable.because(reason, attempts);
                    case Incoming.Unprocessable already -> already.triedAgain(attempts);
                };
        try {
            batch.commit(subscriber, List.of(parked), origin);
            LOG.warnf(
                    "event parked: source=%s subject=%s sequence=%d reason=%s",
                    subscriber.id().source(), event.subject(), event.sequence(), reason);
        } catch (RuntimeException | Error failure) {
            // What cannot even be parked must not be passed over.
            throw new IntakeHalted(failure);
        }
    }

    private void haltIfInnocent(Throwable failure) {
        if (stopping.hasBegun() || Blame.isOnSurroundings(failure)) {
            throw new IntakeHalted(failure);
        }
    }
}
