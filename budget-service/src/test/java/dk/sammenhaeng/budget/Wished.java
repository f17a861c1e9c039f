package dk.sammenhaeng.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an action wishes, as citizen-journey writes it. */
public record Wished(
        String sector, boolean legalRight, @Nullable UUID institution, List<Map<String, Object>> payers) {

    /** A wish that the law gives no right to. */
    public static Wished discretionary(String sector) {
        return new Wished(sector, false, null, List.of());
    }

    /** A wish that rests on a legal right. */
    public static Wished legalRight(String sector) {
        return new Wished(sector, true, null, List.of());
    }

    /** The same at an institution. */
    public Wished at(UUID place) {
        return new Wished(sector, legalRight, place, payers);
    }

    /** And so much in a year, from whoever is to pay. */
    public Wished of(int year, String amount) {
        return and(null, year, amount);
    }

    /** And so much in a year from this budget. */
    public Wished from(UUID budget, int year, String amount) {
        return and(budget, year, amount);
    }

    private Wished and(@Nullable UUID budget, int year, String amount) {
        Map<String, Object> payer = new LinkedHashMap<>();
        if (budget != null) {
            payer.put("budgetId", budget);
        }
        payer.put("yearlyAmounts", List.of(Map.of("year", year, "amount", new BigDecimal(amount))));
        List<Map<String, Object>> all = new ArrayList<>(payers);
        all.add(payer);
        return new Wished(sector, legalRight, institution, all);
    }
}
