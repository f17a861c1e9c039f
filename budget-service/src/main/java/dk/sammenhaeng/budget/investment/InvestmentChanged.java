package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A social investment has other terms; the whole of them, as they are from now on. */
@EventType("investment.changed.v1")
record InvestmentChanged(
        UUID investmentId,
        Party payer,
        Party beneficiary,
        Dkk amount,
        PriceBasis priceBasis,
        LocalDate startsOn,
        LocalDate endsOn,
        ExpectedOutcomeView expectedOutcome,
        List<Saving> expectedSavings)
        implements DomainEvent {

    static InvestmentChanged of(SocialInvestment investment) {
        Terms terms = investment.terms();
        return new InvestmentChanged(
                investment.id(),
                terms.payer(),
                terms.beneficiary(),
                terms.amount(),
                terms.priceBasis(),
                terms.startsOn(),
                terms.endsOn(),
                ExpectedOutcomeView.of(terms.expected()),
                terms.savings());
    }
}
