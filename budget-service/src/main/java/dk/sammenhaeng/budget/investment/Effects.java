package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.budget.outcome.OutcomeFilter;
import dk.sammenhaeng.budget.outcome.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;

/** Counts what outcomes document of an investment; nothing of it is stored, so an outcome taken back is felt no more. */
@ApplicationScoped
class Effects {

    private final Outcomes outcomes;

    Effects(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * What has been reached before a month.
     *
     * @param toldBefore the first day whose news do not count
     */
    Reached reached(SocialInvestment investment, YearMonth until, LocalDate toldBefore) {
        Terms terms = investment.terms();
        Expectation expected = terms.expected();
        return Reached.of(
                expected.values(),
                outcomes.count(new OutcomeFilter(
                        expected.sector(),
                        expected.measure(),
                        expected.targetGroup(),
                        expected.institutionId(),
                        investment.id(),
                        expected.attribution() == Attribution.MATCHING,
                        YearMonth.from(terms.startsOn()),
                        until,
                        toldBefore)));
    }
}
