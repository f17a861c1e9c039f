package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.budget.Sector;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Which budgets a list shows; what is absent does not matter. */
record BudgetFilter(
        Optional<OwnerView.Kind> ownerKind,
        Optional<UUID> institutionId,
        Optional<Sector> sector,
        Optional<UUID> agreementId) {

    /** What is asked for, by the name of the budget's attribute. */
    Map<String, Object> wanted() {
        Map<String, Object> wanted = new TreeMap<>();
        ownerKind.ifPresent(value -> wanted.put("ownerKind", value));
        institutionId.ifPresent(value -> wanted.put("institutionId", value));
        sector.ifPresent(value -> wanted.put("sector", value));
        agreementId.ifPresent(value -> wanted.put("agreementId", value));
        return wanted;
    }
}
