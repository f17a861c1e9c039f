package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.channel.News.DecisionMade;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Plan;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The decisions a put brings about a citizen (afgørelser): made, made anew, or reassessed after a complaint. */
final class NewDecisions {

    private NewDecisions() {}

    /**
     * What the citizen is told of them, all of one put together: with the first day on which it is too late to complain.
     * A decision that came with a plan although one can no longer complain of it is old and told nobody.
     *
     * @param before the plan as it was, where it was known
     */
    static Optional<DecisionMade> in(Optional<Plan> before, Plan after, LocalDate today) {
        List<Decision> made = after.actions().stream()
                .flatMap(action -> action.terms().decision().stream()
                        .filter(decision -> isNew(decision, before.flatMap(plan -> decision(plan, action)), today)))
                .toList();
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> complainBy = made.stream()
                .flatMap(decision -> decision.complainBy().stream())
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder());
        return Optional.of(
                new DecisionMade(after.id(), after.version(), Optional.of(after.id()), complainBy, ofOne(made)));
    }

    private static Optional<String> ofOne(List<Decision> made) {
        List<Optional<String>> authorities =
                made.stream().map(Decision::authority).distinct().toList();
        return authorities.size() == 1 ? authorities.getFirst() : Optional.empty();
    }

    private static boolean isNew(Decision decision, Optional<Decision> known, LocalDate today) {
        if (decision.state() == Decision.State.PROPOSED) {
            return false;
        }
        boolean reassessed = known.filter(decision::isReassessedAfter).isPresent();
        boolean same = known.filter(other ->
                        other.state() == decision.state() && other.decidedOn().equals(decision.decidedOn()))
                .isPresent();
        boolean old = decision.complainBy().filter(today::isAfter).isPresent();
        return reassessed || (!same && !old);
    }

    private static Optional<Decision> decision(Plan plan, Action same) {
        return plan.actions().stream()
                .filter(action -> action.id().equals(same.id()))
                .findFirst()
                .flatMap(action -> action.terms().decision());
    }
}
