package dk.sammenhaeng.demo.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something planned or given (indsats).
 *
 * @param title the Danish title with its paragraph
 * @param to the first day after it; empty while no end is known
 * @param legalRight whether the law gives the citizen a right to it
 */
public record PlannedAction(
        String externalId,
        ActionType type,
        String title,
        Optional<Place> place,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<BigDecimal> weeklyHours,
        boolean legalRight,
        List<Payer> payers) {}
