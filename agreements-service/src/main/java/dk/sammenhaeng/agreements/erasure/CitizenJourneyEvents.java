package dk.sammenhaeng.agreements.erasure;

import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.event.in.Subscription;
import dk.sammenhaeng.platform.event.out.EventLog;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers each erasure of a citizen with a receipt. Agreements and institutions are about no citizen. */
@ApplicationScoped
class CitizenJourneyEvents implements Subscription {

    private final EventLog events;

    CitizenJourneyEvents(EventLog events) {
        this.events = events;
    }

    @Override
    public String source() {
        return "citizen-journey";
    }

    @Override
    public void apply(IncomingEvent event) {
        if (event.type().equals("dk.sammenhaeng.citizen-journey.journey.erased.v1")) {
            events.append(event.subject(), new ErasureConfirmed(event.subject(), 0));
        }
    }
}
