package dk.sammenhaeng.budget.outcome;

/**
 * How often a value was the outcome in a year.
 *
 * @param count what was recorded less what was taken back; below zero where a taking back came first
 */
public record ValueCount(int year, String value, long count) {}
