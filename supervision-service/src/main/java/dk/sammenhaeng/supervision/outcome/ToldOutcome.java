package dk.sammenhaeng.supervision.outcome;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * An outcome, or that one was taken back, as citizen-journey has told it: of nobody.
 *
 * @param id the event's stream, which is random and has this one event
 * @param counted whether the measure's share is about the value; not said where one is taken back
 */
record ToldOutcome(
        UUID id,
        String measure,
        String value,
        Optional<Boolean> counted,
        Optional<String> targetGroup,
        YearMonth month,
        boolean takenBack) {}
