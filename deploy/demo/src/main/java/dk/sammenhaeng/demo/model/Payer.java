package dk.sammenhaeng.demo.model;

import java.util.List;
import java.util.Optional;

/**
 * Who pays how much for an action.
 *
 * @param budget the key of a {@link Budget}; empty for the institution's, or else the sector's
 */
public record Payer(Optional<String> budget, List<YearlyAmount> amounts) {}
