package dk.sammenhaeng.journey.benefit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a citizen lived on for a time.
 *
 * @param to the first day without it, or on which the benefit became another
 */
record Held(String kind, LocalDate from, Optional<LocalDate> to) {}
