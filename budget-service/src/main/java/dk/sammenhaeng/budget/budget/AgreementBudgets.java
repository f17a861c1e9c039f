package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens an institution's budget when its welfare agreement becomes active (architecture, flow F1). */
@ApplicationScoped
public class AgreementBudgets {

    private final BudgetRepository repository;
    private final OpenBudget openBudget;

    AgreementBudgets(BudgetRepository repository, OpenBudget openBudget) {
        this.repository = repository;
        this.openBudget = openBudget;
    }

    /** Opens the agreement's budget with its frames, once however often it is told. */
    public void open(
            UUID agreement,
            UUID institution,
            CarryOver carryOver,
            PriceBasis priceBasis,
            List<YearlyFrame> yearlyFrames) {
        if (!repository.existsForAgreement(agreement)) {
            openBudget.open(new OpenBudget.Command(
                    new Owner.OfInstitution(institution, agreement),
                    Optional.empty(),
                    carryOver,
                    priceBasis,
                    yearlyFrames));
        }
    }
}
