package dk.sammenhaeng.demo.model;

import java.util.List;
import java.util.Optional;

/**
 * A budget that no agreement pays.
 *
 * @param key how payers refer to it
 * @param sector the sector whose budget it is; empty for a joint fund (fælles pulje)
 */
public record Budget(
        String key, String name, Optional<Sector> sector, Agreement.CarryOver carryOver, List<YearlyAmount> frames) {}
