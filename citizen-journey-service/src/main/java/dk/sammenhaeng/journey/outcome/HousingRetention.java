package dk.sammenhaeng.journey.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.figure.SmallCells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How many keep the home they got (Housing First; FW-J9), beside what the evaluation of 2009-2013 found.
 *
 * @param comparisonPercent what to compare with; no goal
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record HousingRetention(Optional<BigDecimal> comparisonPercent, String source, List<Group> groups) {

    static final String MEASURE = "HOUSING_RETENTION";

    private static final String KEPT = "KEPT";

    /**
     * A target group; all are the homeless, the young among them.
     *
     * @param kept nothing where a person could be recognised by it, as are the others
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Group(TargetGroup targetGroup, Optional<Long> kept, Optional<Long> lost, Optional<BigDecimal> keptPercent) {

        static Group of(TargetGroup group, long kept, long lost) {
            return new Group(group, Optional.of(kept), Optional.of(lost), share(kept, kept + lost));
        }

        static Group hidden(TargetGroup group) {
            return new Group(group, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** For how many citizens a value was the outcome in a part of the homeless. */
    record Count(boolean young, String value, long persons) {}

    /** The figures; those of the young are hidden where they, or who is left when they are taken from all, are too few. */
    static HousingRetention of(Measure measure, List<Count> counts, long smallest) {
        long youngKept = sum(counts, true, true);
        long youngLost = sum(counts, true, false);
        long otherKept = sum(counts, false, true);
        long otherLost = sum(counts, false, false);
        return new HousingRetention(
                measure.goal().sharePercent(),
                measure.source(),
                List.of(
                        group(TargetGroup.HOMELESS, youngKept + otherKept, youngLost + otherLost, smallest),
                        isShown(otherKept, otherLost, smallest)
                                ? group(TargetGroup.YOUNG_HOMELESS, youngKept, youngLost, smallest)
                                : Group.hidden(TargetGroup.YOUNG_HOMELESS)));
    }

    private static Group group(TargetGroup group, long kept, long lost, long smallest) {
        return isShown(kept, lost, smallest) ? Group.of(group, kept, lost) : Group.hidden(group);
    }

    private static boolean isShown(long kept, long lost, long smallest) {
        return SmallCells.isShown(SmallCells.ofShare(kept, lost), smallest);
    }

    private static long sum(List<Count> counts, boolean young, boolean kept) {
        return counts.stream()
                .filter(count -> count.young() == young && count.value().equals(KEPT) == kept)
                .mapToLong(Count::persons)
                .sum();
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
