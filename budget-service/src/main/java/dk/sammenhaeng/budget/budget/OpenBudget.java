package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens a budget; wishes that wait for one are tried again as soon as it is there. */
@ApplicationScoped
class OpenBudget {

    private final BudgetRepository repository;
    private final Budgets budgets;
    private final EventLog eventLog;
    private final Event<BudgetOpened> opened;
    private final Clock clock;

    OpenBudget(
            BudgetRepository repository, Budgets budgets, EventLog eventLog, Event<BudgetOpened> opened, Clock clock) {
        this.repository = repository;
        this.budgets = budgets;
        this.eventLog = eventLog;
        this.opened = opened;
        this.clock = clock;
    }

    record Command(
            Owner owner, Optional<String> name, CarryOver carryOver, PriceBasis priceBasis, List<YearlyFrame> frames) {}

    /**
     * The open budget, in the answer's form.
     *
     * @throws Refusal 409 when the sector has a budget for one of the years
     */
    Budget open(Command command) {
        budgets.announceOpening();
        if (command.owner() instanceof Owner.OfSector sector) {
            refuseSecondBudget(sector, command.frames());
        }
        Budget budget = new Budget(
                command.owner(),
                command.name(),
                command.carryOver(),
                command.priceBasis(),
                command.frames(),
                clock.instant());
        repository.persistAndFlush(budget);
        BudgetOpened event = BudgetOpened.of(budget);
        eventLog.append(budget.id(), event);
        opened.fire(event);
        return budget;
    }

    private void refuseSecondBudget(Owner.OfSector owner, List<YearlyFrame> frames) {
        List<Integer> taken = repository.yearsTaken(
                owner.sector(), frames.stream().map(YearlyFrame::year).toList());
        if (!taken.isEmpty()) {
            throw Refusal.byRule(
                    "sector-budget-exists",
                    owner.sector().name(),
                    taken.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
    }
}
