package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What is agreed of an investment (business case; FW-B17).
 *
 * @param priceBasis of every sum of it
 */
record Terms(
        String name,
        String targetGroup,
        Party payer,
        Party beneficiary,
        Dkk amount,
        PriceBasis priceBasis,
        LocalDate startsOn,
        int horizonYears,
        Expectation expected,
        List<Saving> savings,
        List<Planned> checkpoints) {

    Terms {
        savings = List.copyOf(savings);
        checkpoints = List.copyOf(checkpoints);
    }

    /** A day on which the effect is to be measured, and how many outcomes are expected by then. */
    record Planned(LocalDate on, int expectedNumber) {}

    /** The first day after the horizon. */
    LocalDate endsOn() {
        return startsOn.plusYears(horizonYears);
    }

    /** The same with its years and days in their order. */
    Terms inOrder() {
        return new Terms(
                name,
                targetGroup,
                payer,
                beneficiary,
                amount,
                priceBasis,
                startsOn,
                horizonYears,
                expected,
                savings.stream().sorted(Comparator.comparing(Saving::year)).toList(),
                checkpoints.stream().sorted(Comparator.comparing(Planned::on)).toList());
    }

    /**
     * True where less is paid, later or for a shorter time, by another, for another outcome, for less to be saved, or with
     * less to be measured than was agreed before; sums in other prices cannot be compared.
     */
    boolean cuts(Terms before) {
        return !priceBasis.equals(before.priceBasis())
                || amount.compareTo(before.amount()) < 0
                || startsOn.isAfter(before.startsOn())
                || endsOn().isBefore(before.endsOn())
                || !payer.equals(before.payer())
                || expected.sector() != before.expected().sector()
                || !expected.measure().equals(before.expected().measure())
                || saved().compareTo(before.saved()) < 0
                || !before.checkpoints().stream().allMatch(this::measuresAtLeast);
    }

    /** True where other outcomes count than before; an end that lies ahead takes nothing back when it is moved on. */
    boolean countsOtherThan(Terms before, LocalDate today) {
        LocalDate firstEnd = endsOn().isBefore(before.endsOn()) ? endsOn() : before.endsOn();
        boolean otherEnd = !endsOn().equals(before.endsOn()) && !firstEnd.isAfter(today);
        return !expected.countsAs(before.expected()) || !startsOn.equals(before.startsOn()) || otherEnd;
    }

    private BigDecimal saved() {
        return savings.stream().map(saving -> saving.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean measuresAtLeast(Planned other) {
        return checkpoints.stream()
                .anyMatch(planned ->
                        planned.on().equals(other.on()) && planned.expectedNumber() >= other.expectedNumber());
    }
}
