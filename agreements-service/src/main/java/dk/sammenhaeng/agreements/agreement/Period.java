package dk.sammenhaeng.agreements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days an agreement is meant to hold.
 *
 * @param from the first day
 * @param to the first day after it
 */
@Embeddable
record Period(
        @Column(name = "period_from") LocalDate from,
        @Column(name = "period_to") LocalDate to) {

    /** The calendar years it touches. */
    List<Integer> years() {
        return IntStream.rangeClosed(from.getYear(), to.minusDays(1).getYear())
                .boxed()
                .toList();
    }

    boolean isAtLeastYears(int years) {
        return !from.plusYears(years).isAfter(to);
    }

    boolean isAtMostYears(int years) {
        return !from.plusYears(years).isBefore(to);
    }
}
