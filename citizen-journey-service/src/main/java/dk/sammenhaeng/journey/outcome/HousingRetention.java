package dk.sammenhaeng.journey.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.figure.Block;
import dk.sammenhaeng.journey.outcome.OutcomeBlocks.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How many keep the home they got (Housing First; FW-J9), beside what the evaluation of 2009-2013 found.
 *
 * @param comparisonPercent what to compare with; no goal
 * @param from the first of the months of the period that are shown; nothing where none could be
 * @param to the first day of the first month behind them
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record HousingRetention(
        Optional<BigDecimal> comparisonPercent,
        String source,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<Group> groups) {

    static final String MEASURE = "HOUSING_RETENTION";

    private static final String KEPT = "KEPT";

    /**
     * A target group; all are the homeless, the young among them.
     *
     * @param kept nothing where a person could be recognised by it, as are the others
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Group(TargetGroup targetGroup, Optional<Long> kept, Optional<Long> lost, Optional<BigDecimal> keptPercent) {

        private static Group of(TargetGroup group, Optional<Block<Part>> shown, Predicate<Part> whom) {
            Optional<Long> kept =
                    shown.map(block -> block.count(whom.and(part -> part.value().equals(KEPT))));
            Optional<Long> all = shown.map(block -> block.count(whom));
            return new Group(
                    group,
                    kept,
                    all.map(count -> count - kept.orElseThrow()),
                    all.flatMap(count -> share(kept.orElseThrow(), count)));
        }
    }

    /** The figures of the months in which no part of them is too small. */
    static HousingRetention of(Measure measure, Optional<Block<Part>> shown) {
        return new HousingRetention(
                measure.goal().sharePercent(),
                measure.source(),
                shown.map(Block::from),
                shown.map(Block::to),
                List.of(
                        Group.of(TargetGroup.HOMELESS, shown, part -> true),
                        Group.of(TargetGroup.YOUNG_HOMELESS, shown, Part::young)));
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
