package dk.sammenhaeng.supervision.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target of a measure as a reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OutcomeTarget", description = "What the municipality aims at (måltal)")
record OutcomeTargetView(
        OutcomeMeasure measure,

        @Schema(description = "What holds today; absent until one is set") @Nullable
        BigDecimal percent,

        @Schema(description = "Its first day") @Nullable LocalDate validFrom,

        @Schema(description = "All that was set, the first first")
        List<SetView> history,

        @Schema(description = "What this caller may do now") List<String> allowedActions) {

    static OutcomeTargetView of(
            OutcomeMeasure measure, Optional<OutcomeTarget> today, List<OutcomeTarget> history, boolean maySet) {
        return new OutcomeTargetView(
                measure,
                today.map(OutcomeTarget::percent).orElse(null),
                today.map(OutcomeTarget::validFrom).orElse(null),
                history.stream().map(SetView::of).toList(),
                maySet ? List.of("set") : List.of());
    }

    /** One of those that were set. */
    @Schema(name = "OutcomeTargetSet")
    record SetView(
            int number, BigDecimal percent, LocalDate validFrom, String reason, String setBy, Instant recordedAt) {

        static SetView of(OutcomeTarget set) {
            return new SetView(
                    set.number(), set.percent(), set.validFrom(), set.reason(), set.setBy(), set.recordedAt());
        }
    }
}
