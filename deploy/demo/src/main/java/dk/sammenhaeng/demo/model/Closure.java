package dk.sammenhaeng.demo.model;

import java.time.LocalDate;

/**
 * An institution that closes by an ordinary decision.
 *
 * @param institution its key
 */
public record Closure(String institution, LocalDate effectiveFrom, String reason) {}
