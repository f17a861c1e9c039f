package dk.sammenhaeng.journey.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.benefit.RefundScale.Period;
import dk.sammenhaeng.journey.benefit.RefundScale.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refund by duration: 80/40/30/20 per cent for weeks 1-4, 5-26, 27-52 and after, the same for every benefit. */
class RefundScaleTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final RefundScale SCALE =
            new RefundScale(List.of(rate(53, 0, 20), rate(1, 4, 80), rate(5, 26, 40), rate(27, 52, 30)));

    private static Rate rate(int from, int to, int percent) {
        return new Rate(
                from,
                to == 0 ? OptionalInt.empty() : OptionalInt.of(to),
                BigDecimal.valueOf(percent),
                LocalDate.EPOCH,
                Optional.empty(),
                "");
    }

    private static Benefit benefit(String kind, LocalDate from, Optional<LocalDate> to) {
        return new Benefit(
                UuidCreator.getTimeOrderedEpoch(),
                UuidCreator.getTimeOrderedEpoch(),
                "b",
                1,
                kind,
                from,
                to,
                Optional.empty(),
                false,
                false,
                0);
    }

    private static List<Held> held(Benefit... benefits) {
        return Stream.of(benefits)
                .map(benefit -> new Held(benefit.kind(), benefit.from(), benefit.to()))
                .toList();
    }

    private static Period period(LocalDate from, Optional<LocalDate> to, int percent) {
        return new Period(from, to, BigDecimal.valueOf(percent));
    }

    @Test
    void the_refund_falls_after_4_26_and_52_weeks() {
        Benefit benefit = benefit("SYGEDAGPENGE", START, Optional.empty());

        assertThat(SCALE.of(benefit, held(benefit)))
                .containsExactly(
                        period(START, Optional.of(START.plusWeeks(4)), 80),
                        period(START.plusWeeks(4), Optional.of(START.plusWeeks(26)), 40),
                        period(START.plusWeeks(26), Optional.of(START.plusWeeks(52)), 30),
                        period(START.plusWeeks(52), Optional.empty(), 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYGEDAGPENGE", "KONTANTHJAELP", "DAGPENGE", "RESSOURCEFORLOEBSYDELSE"})
    void changing_the_benefit_does_not_change_the_refund(String next) {
        LocalDate change = START.plusWeeks(10);
        Benefit first = benefit("SYGEDAGPENGE", START, Optional.of(change));
        Benefit second = benefit(next, change, Optional.empty());

        assertThat(SCALE.of(first, held(first, second)))
                .containsExactly(
                        period(START, Optional.of(START.plusWeeks(4)), 80),
                        period(START.plusWeeks(4), Optional.of(change), 40));
        assertThat(SCALE.of(second, held(first, second)))
                .containsExactly(
                        period(change, Optional.of(START.plusWeeks(26)), 40),
                        period(START.plusWeeks(26), Optional.of(START.plusWeeks(52)), 30),
                        period(START.plusWeeks(52), Optional.empty(), 20));
    }

    @Test
    void after_a_break_the_weeks_are_counted_anew() {
        Benefit first = benefit("SYGEDAGPENGE", START, Optional.of(START.plusWeeks(10)));
        Benefit later = benefit("SYGEDAGPENGE", START.plusWeeks(10).plusDays(1), Optional.empty());

        assertThat(SCALE.of(later, held(first, later)).getFirst().percent()).isEqualByComparingTo("80");
    }

    @Test
    void a_short_benefit_ends_its_last_period() {
        Benefit short_ = benefit("SYGEDAGPENGE", START, Optional.of(START.plusDays(10)));

        assertThat(SCALE.of(short_, held(short_))).containsExactly(period(START, Optional.of(START.plusDays(10)), 80));
    }
}
