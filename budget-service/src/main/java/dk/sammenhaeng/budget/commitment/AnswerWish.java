package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.BudgetConfiguration;
import dk.sammenhaeng.budget.commitment.Lines.Ground;
import dk.sammenhaeng.budget.commitment.Lines.Standing;
import dk.sammenhaeng.budget.grantcase.ClosedBecause;
import dk.sammenhaeng.budget.grantcase.GrantCases;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.money.Dkk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers an action's latest wish, under the action's lock: all payers in one transaction or none (architecture, "Money
 * for an action is a state, not a conversation"; flow F2).
 */
@ApplicationScoped
class AnswerWish {

    /** Asks to answer again, because a budget was opened or cover became free. */
    static final String TRY_AGAIN = "commitment.try-again";

    /** The end of the wait for a budget. */
    static final String GIVE_UP = "commitment.give-up";

    private final DecideAnswer decision;
    private final CommitmentRepository repository;
    private final Lines lines;
    private final GrantCases grantCases;
    private final EventLog eventLog;
    private final DueRows due;
    private final BudgetConfiguration configuration;
    private final Clock clock;

    AnswerWish(
            DecideAnswer decision,
            CommitmentRepository repository,
            Lines lines,
            GrantCases grantCases,
            EventLog eventLog,
            DueRows due,
            BudgetConfiguration configuration,
            Clock clock) {
        this.decision = decision;
        this.repository = repository;
        this.lines = lines;
        this.grantCases = grantCases;
        this.eventLog = eventLog;
        this.due = due;
        this.configuration = configuration;
        this.clock = clock;
    }

    /**
     * Answers the wish as things stand; where it has had this very answer, nothing happens.
     *
     * @param last true when the wish has waited long enough for a budget
     */
    void answer(Commitment commitment, boolean last) {
        boolean known = repository.isPersistent(commitment);
        Standing standing = known ? lines.of(commitment.actionId()) : Standing.NOTHING;
        Answer answer = decision.on(commitment, standing, last);
        if (commitment.hasHad(answer, standing.lines())) {
            return;
        }
        settle(commitment, answer);
        repository.persistAndFlush(commitment);
        Ground ground = Ground.of(commitment.wish());
        answer.newLines().ifPresent(fresh -> lines.replace(commitment.actionId(), standing, ground, fresh));
        List<Line> after = answer.newLines().orElse(standing.lines());
        CommitmentEvent.of(commitment, answer, after).ifPresent(event -> eventLog.append(commitment.actionId(), event));
        if (known || commitment.isPending()) {
            due.set(commitment.actionId(), GIVE_UP, deadline(commitment));
        }
        offerFreedCover(commitment.actionId(), standing.lines(), after);
    }

    private void settle(Commitment commitment, Answer answer) {
        Instant now = clock.instant();
        switch (answer) {
            case Answer.Pending pending -> commitment.waits(pending.withoutBudget(), now);
            case Answer.Refused refused -> commitment.isRefused(refused.reason(), now);
            case Answer.Accepted _ -> {
                commitment.grantCaseId().ifPresent(id -> grantCases.close(id, ClosedBecause.COVERED));
                commitment.isCovered(now);
            }
            case Answer.AcceptedWithoutCover lacking -> {
                UUID grantCase = grantCases.raise(commitment.grantCaseId(), commitment.actionId(), lacking.shortfall());
                commitment.lacksCover(lacking.withoutBudget(), grantCase, now);
            }
            case Answer.Released _ -> {
                commitment.grantCaseId().ifPresent(id -> grantCases.close(id, ClosedBecause.CANCELLED));
                commitment.isReleased(now);
            }
        }
    }

    private Optional<Instant> deadline(Commitment commitment) {
        return commitment.isPending()
                ? Optional.of(commitment.wishedAt().plus(configuration.pendingAtMost()))
                : Optional.empty();
    }

    /** Legal rights that lack cover come first to what others give back, in any year of a budget. */
    private void offerFreedCover(UUID action, List<Line> before, List<Line> after) {
        Map<BudgetYear, Dkk> change = new HashMap<>();
        after.forEach(line -> change.merge(BudgetYear.of(line), line.covered(), Dkk::plus));
        before.forEach(line -> change.merge(BudgetYear.of(line), line.covered().negate(), Dkk::plus));
        List<UUID> freed = change.entrySet().stream()
                .filter(year -> year.getValue().isNegative())
                .map(year -> year.getKey().budgetId())
                .distinct()
                .toList();
        if (!freed.isEmpty()) {
            List<UUID> waiting = lines.othersLackingCover(freed, action);
            if (!waiting.isEmpty()) {
                due.now(waiting, TRY_AGAIN);
            }
        }
    }

    private record BudgetYear(UUID budgetId, int year) {

        static BudgetYear of(Line line) {
            return new BudgetYear(line.budgetId(), line.year());
        }
    }
}
