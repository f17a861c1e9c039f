package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.budget.outcome.OutcomeFilter;
import dk.sammenhaeng.budget.outcome.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Counts what outcomes document of an investment; nothing of it is stored, so an outcome taken back is felt no more. */
@ApplicationScoped
class Effects {

    private final Outcomes outcomes;

    Effects(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** What has been reached before a day. */
    Reached reached(SocialInvestment investment, LocalDate until) {
        Terms terms = investment.terms();
        Expectation expected = terms.expected();
        return Reached.of(
                expected.values(),
                outcomes.count(new OutcomeFilter(
                        expected.sector(),
                        expected.measure(),
                        expected.institutionId(),
                        investment.id(),
                        expected.attribution() == Attribution.MATCHING,
                        terms.startsOn(),
                        until)));
    }
}
