package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.money.Dkk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish as citizen-journey writes it; payers of nothing are left out, and the same payer and year are added up. */
record FundingWished(
        @Nullable UUID institutionId,
        @Nullable Sector sector,
        boolean legalRight,
        @Nullable List<Payer> payers) {

    record Payer(@Nullable UUID budgetId, @Nullable List<YearlyAmount> yearlyAmounts) {}

    record YearlyAmount(int year, @Nullable Dkk amount) {}

    private record Key(Optional<UUID> budget, int year) {}

    Wish wish(UUID action, long sequence) {
        Map<Key, Dkk> sums = new LinkedHashMap<>();
        for (Payer payer : orNone(payers)) {
            for (YearlyAmount yearly : orNone(payer.yearlyAmounts())) {
                Dkk amount = required(yearly.amount(), "amount");
                if (amount.isNegative()) {
                    throw new IllegalArgumentException("a wish below zero");
                }
                sums.merge(new Key(Optional.ofNullable(payer.budgetId()), yearly.year()), amount, Dkk::plus);
            }
        }
        List<WishedAmount> amounts = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (!sum.isZero()) {
                amounts.add(new WishedAmount(key.budget().orElse(null), key.year(), sum));
            }
        });
        return new Wish(
                action, sequence, Optional.ofNullable(institutionId), required(sector, "sector"), legalRight, amounts);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("a wish without " + name);
        }
        return value;
    }
}
