package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.budget.Sector;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which budgets a list shows; what is absent does not matter.
 *
 * @param visible the only institution whose budgets the caller may see, where there is one
 */
record BudgetFilter(
        Optional<OwnerView.Kind> ownerKind,
        Optional<UUID> institutionId,
        Optional<Sector> sector,
        Optional<UUID> agreementId,
        Optional<UUID> visible) {

    /** The conditions on a budget {@code b}. */
    String conditions() {
        return parameters().keySet().stream()
                .map(name -> " and b." + (name.equals("visible") ? "institutionId" : name) + " = :" + name)
                .collect(Collectors.joining("", " where true", ""));
    }

    /** The values of the conditions, by name. */
    Map<String, Object> parameters() {
        Map<String, Object> wanted = new TreeMap<>();
        ownerKind.ifPresent(value -> wanted.put("ownerKind", value));
        institutionId.ifPresent(value -> wanted.put("institutionId", value));
        sector.ifPresent(value -> wanted.put("sector", value));
        agreementId.ifPresent(value -> wanted.put("agreementId", value));
        visible.ifPresent(value -> wanted.put("visible", value));
        return wanted;
    }
}
