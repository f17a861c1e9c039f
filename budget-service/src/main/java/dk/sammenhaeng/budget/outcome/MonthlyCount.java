package dk.sammenhaeng.budget.outcome;

import java.time.YearMonth;
import java.util.Optional;

/**
 * How many outcomes of one kind arrived here in a month.
 *
 * @param named true for those that name the investment, false for those that name none
 * @param count what was recorded less what was taken back; below zero where more was taken back than came
 */
public record MonthlyCount(YearMonth arrived, boolean named, String value, Optional<String> targetGroup, long count) {}
