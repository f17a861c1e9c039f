package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.budget.outcome.MonthlyCount;
import dk.sammenhaeng.budget.outcome.OutcomeFilter;
import dk.sammenhaeng.budget.outcome.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts what outcomes document of an investment; nothing of it is stored. */
@ApplicationScoped
class Effects {

    private final Outcomes outcomes;
    private final InvestmentSettings settings;

    Effects(Outcomes outcomes, InvestmentSettings settings) {
        this.outcomes = outcomes;
        this.settings = settings;
    }

    /**
     * The finished blocks of what arrived before a month, the first first. Of outcomes of one institution that name no
     * investment nothing may be told: what all others have could be found by subtraction.
     */
    Optional<List<Blocks.Block>> documented(SocialInvestment investment, YearMonth arrivedBefore) {
        Expectation expected = investment.terms().expected();
        boolean matching = expected.attribution() == Attribution.MATCHING;
        if (matching && expected.institutionId().isPresent()) {
            return Optional.empty();
        }
        YearMonth end = investment.countsUntil();
        List<MonthlyCount> counts = outcomes.count(new OutcomeFilter(
                expected.sector(),
                expected.measure(),
                expected.targetGroup(),
                expected.institutionId(),
                investment.id(),
                YearMonth.from(investment.terms().startsOn()),
                end,
                arrivedBefore));
        YearMonth from = investment.countsFrom();
        Stream<Blocks.Block> named = Blocks.named(counts, expected, from, settings.smallestShown()).stream();
        Stream<Blocks.Block> unnamed = matching
                ? Blocks.unnamed(counts, expected, from, end, settings.smallestShown()).stream()
                : Stream.empty();
        return Optional.of(Stream.concat(named, unnamed)
                .sorted(Comparator.comparing(Blocks.Block::last))
                .toList());
    }
}
