package dk.sammenhaeng.demo.model;

/** Whole kroner of one budget year, in current prices. */
public record YearlyAmount(int year, long kroner) {}
