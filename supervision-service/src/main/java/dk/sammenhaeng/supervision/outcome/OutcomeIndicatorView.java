package dk.sammenhaeng.supervision.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An outcome indicator as a reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OutcomeIndicator", description = "What came of the efforts by one measure (resultatindikator)")
record OutcomeIndicatorView(
        OutcomeMeasure measure,
        @Schema(description = "In the caller's language") String title,
        Sector sector,

        @Schema(description = "Which share is the better one: LOWER where counted is what was to be avoided")
        OutcomeMeasure.Direction better,

        @Schema(description = "The headline; absent while there is none that could not tell of a person") @Nullable
        RateView rate,

        @Schema(description = "The months the headline is made of, the first first")
        List<RateView> development,

        @Schema(description = "How it is made up; of fewer months, or absent, where a part is too small") @Nullable
        BreakdownView breakdown,

        @Schema(description = "Where an evaluation gives a share to compare with; no goal") @Nullable
        ComparisonView comparison,

        @Schema(description = "The municipality's own, once it is set and holds on the period's last day") @Nullable
        TargetView target) {

    static OutcomeIndicatorView of(
            OutcomeIndicator shown, String title, Optional<OutcomeTarget> target, String comparisonSource) {
        @Nullable RateView rate = shown.whole().map(RateView::of).orElse(null);
        return new OutcomeIndicatorView(
                shown.measure(),
                title,
                shown.measure().sector(),
                shown.measure().better(),
                rate,
                shown.blocks().stream().map(RateView::of).toList(),
                shown.madeUp().map(BreakdownView::of).orElse(null),
                shown.measure()
                        .comparison()
                        .map(percent -> new ComparisonView(percent, comparisonSource))
                        .orElse(null),
                target.map(set -> TargetView.of(set, rate)).orElse(null));
    }

    /** A share of outcomes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OutcomeRate")
    record RateView(
            @Schema(description = "The first day of a month")
            LocalDate from,

            @Schema(description = "The first day of the first month behind it")
            LocalDate to,

            @Schema(description = "Outcomes with a value the measure's share is about")
            long counted,

            @Schema(description = "All outcomes") long total,

            @Schema(description = "Absent of nobody") @Nullable
            BigDecimal percent) {

        static RateView of(Block block) {
            return new RateView(
                    block.from().atDay(1),
                    block.to().atDay(1),
                    block.counted(),
                    block.total(),
                    Block.percent(block.counted(), block.total()).orElse(null));
        }
    }

    /** How outcomes are made up. */
    @Schema(name = "OutcomeBreakdown")
    record BreakdownView(
            @Schema(description = "The first day of a month")
            LocalDate from,

            @Schema(description = "The first day of the first month behind it")
            LocalDate to,

            List<ValueView> values,

            @Schema(description = "Where the measure tells groups apart, such as YOUNG_HOMELESS")
            List<GroupView> targetGroups) {

        static BreakdownView of(Block block) {
            return new BreakdownView(
                    block.from().atDay(1),
                    block.to().atDay(1),
                    OutcomeIndicator.values(block).stream()
                            .map(value -> new ValueView(value.value(), value.counted(), block.count(part -> part.value()
                                    .equals(value.value()))))
                            .toList(),
                    OutcomeIndicator.targetGroups(block).stream()
                            .map(group -> GroupView.of(block, group))
                            .toList());
        }
    }

    /** How often a value was the outcome. */
    @Schema(name = "OutcomeValue")
    record ValueView(
            @Schema(description = "A code of the measure in citizen-journey")
            String value,

            @Schema(description = "True where the measure's share is about it")
            boolean counted,

            long count) {}

    /** The share in a target group. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OutcomeTargetGroup")
    record GroupView(
            String targetGroup,
            long counted,
            long total,
            @Nullable BigDecimal percent) {

        static GroupView of(Block block, String group) {
            long total =
                    block.count(part -> part.targetGroup().filter(group::equals).isPresent());
            long counted = block.count(part ->
                    part.counted() && part.targetGroup().filter(group::equals).isPresent());
            return new GroupView(
                    group, counted, total, Block.percent(counted, total).orElse(null));
        }
    }

    /** What an evaluation found. */
    @Schema(name = "OutcomeComparison")
    record ComparisonView(BigDecimal percent, String source) {}

    /** What the municipality aims at. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OutcomeTargetReached")
    record TargetView(
            BigDecimal percent,

            @Schema(description = "Whether the headline's share is at least that; absent without a headline") @Nullable
            Boolean reached) {

        static TargetView of(OutcomeTarget set, @Nullable RateView rate) {
            return new TargetView(
                    set.percent(),
                    Optional.ofNullable(rate)
                            .flatMap(shown -> Optional.ofNullable(shown.percent()))
                            .map(percent -> percent.compareTo(set.percent()) >= 0)
                            .orElse(null));
        }
    }

    /** All of them, for the served document. */
    @Schema(name = "OutcomeIndicatorList")
    record ListOf(List<OutcomeIndicatorView> items) {}
}
