package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Agreement.CarryOver;
import dk.sammenhaeng.demo.model.Budget;
import dk.sammenhaeng.demo.model.Sector;
import dk.sammenhaeng.stack.Part;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens the budgets that no agreement opens, where they are not open yet. */
final class BudgetLoader {

    private static final String PATH = "/v1/budgets";

    private final Api api;
    private final Actors actors;

    BudgetLoader(Api api, Actors actors) {
        this.api = api;
        this.actors = actors;
    }

    Ids load(List<Budget> budgets) {
        Map<String, UUID> known = api.all(Call.get(Part.BUDGET, PATH, actors.controller())).stream()
                .filter(row -> row.path("agreementId").isMissingNode())
                .collect(Collectors.toMap(
                        row -> row.path("name").asText(),
                        row -> UUID.fromString(row.required("id").asText()),
                        (first, second) -> first));
        Map<String, UUID> ids = new HashMap<>();
        for (Budget budget : budgets) {
            ids.put(budget.key(), Optional.ofNullable(known.get(budget.name())).orElseGet(() -> open(budget)));
        }
        return new Ids(ids);
    }

    private UUID open(Budget budget) {
        return api.send(Call.post(Part.BUDGET, PATH, actors.controller(), BudgetRequest.of(budget)))
                .id();
    }

    private record BudgetRequest(
            OwnerRequest owner, String name, CarryOver carryOver, String priceBasis, List<YearRequest> years) {

        static BudgetRequest of(Budget budget) {
            return new BudgetRequest(
                    new OwnerRequest(budget.sector().isPresent() ? "SECTOR" : "JOINT_FUND", budget.sector()),
                    budget.name(),
                    budget.carryOver(),
                    Money.CURRENT,
                    budget.frames().stream()
                            .map(frame -> new YearRequest(frame.year(), Money.dkk(frame.kroner())))
                            .toList());
        }
    }

    private record OwnerRequest(String kind, Optional<Sector> sector) {}

    private record YearRequest(int year, BigDecimal frame) {}
}
