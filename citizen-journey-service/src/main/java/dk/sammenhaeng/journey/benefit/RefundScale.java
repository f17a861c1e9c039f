package dk.sammenhaeng.journey.benefit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The state's refund by how long the citizen has lived on refunded benefits without a break (refusionsomlægning, FV-B4).
 * The kind of benefit plays no part: changing it changes nothing.
 */
record RefundScale(List<Rate> rates) {

    RefundScale {
        rates = rates.stream().sorted(Comparator.comparingInt(Rate::fromWeek)).toList();
    }

    /**
     * The refund of one benefit in periods of equal rate.
     *
     * @param refunded when the citizen has lived on refunded benefits
     */
    List<Period> of(Benefit benefit, List<Held> refunded) {
        LocalDate first = firstDay(benefit, refunded);
        List<Period> periods = new ArrayList<>();
        for (Rate rate : rates) {
            LocalDate from = later(first.plusWeeks(rate.fromWeek() - 1L), benefit.from());
            Optional<LocalDate> rateEnds = rate.toWeek().isPresent()
                    ? Optional.of(first.plusWeeks(rate.toWeek().getAsInt()))
                    : Optional.empty();
            Optional<LocalDate> to = earlier(rateEnds, benefit.to());
            if (to.filter(end -> !end.isAfter(from)).isEmpty()) {
                periods.add(new Period(from, to, rate.percent()));
            }
        }
        return periods;
    }

    /** The first day of the unbroken chain of benefits that leads to this one. */
    private static LocalDate firstDay(Benefit benefit, List<Held> refunded) {
        LocalDate first = benefit.from();
        boolean moved = true;
        while (moved) {
            LocalDate reached = first;
            Optional<LocalDate> before = refunded.stream()
                    .filter(other -> other.from().isBefore(reached)
                            && other.to().filter(end -> end.isBefore(reached)).isEmpty())
                    .map(Held::from)
                    .min(Comparator.naturalOrder());
            moved = before.isPresent();
            first = before.orElse(first);
        }
        return first;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.filter(day -> other.filter(end -> end.isBefore(day)).isEmpty())
                .or(() -> other);
    }

    /**
     * A rate of the law.
     *
     * @param toWeek the last week; empty where it goes on
     */
    record Rate(
            int fromWeek,
            OptionalInt toWeek,
            BigDecimal percent,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String source) {}

    /**
     * Days of equal rate.
     *
     * @param to the first day after them
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Period(LocalDate from, Optional<LocalDate> to, BigDecimal percent) {}
}
