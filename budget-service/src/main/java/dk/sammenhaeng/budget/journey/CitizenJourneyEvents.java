package dk.sammenhaeng.budget.journey;

import dk.sammenhaeng.budget.commitment.FundingEvents;
import dk.sammenhaeng.budget.outcome.OutcomeEvents;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.event.in.Subscription;
import jakarta.enterprise.context.ApplicationScoped;

/** The one subscription to citizen-journey: money goes to the commitments, outcomes to what is counted of them. */
@ApplicationScoped
class CitizenJourneyEvents implements Subscription {

    private final FundingEvents funding;
    private final OutcomeEvents outcomes;

    CitizenJourneyEvents(FundingEvents funding, OutcomeEvents outcomes) {
        this.funding = funding;
        this.outcomes = outcomes;
    }

    @Override
    public String source() {
        return "citizen-journey";
    }

    @Override
    public void apply(IncomingEvent event) {
        funding.apply(event);
        outcomes.apply(event);
    }
}
