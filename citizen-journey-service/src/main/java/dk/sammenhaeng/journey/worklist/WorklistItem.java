package dk.sammenhaeng.journey.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One task: all open findings of one rule that come from one cause (daily use C3: findings with one cause are one item).
 *
 * @param dueOn the earliest day by which somebody should have acted
 * @param count how many findings
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WorklistItem(
        CauseView cause,
        String rule,
        String ruleTitle,
        Severity severity,
        LocalDate dueOn,
        long count,
        List<CitizenConcerned> citizens) {

    WorklistItem titled(String title) {
        return new WorklistItem(cause, rule, title, severity, dueOn, count, citizens);
    }

    /** Where the findings come from. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CauseView(
            Kind kind, Optional<UUID> institutionId, Optional<String> institutionName, Optional<UUID> citizenId) {

        /** Where causes lie. */
        enum Kind {
            INSTITUTION,
            CITIZEN
        }

        UUID id() {
            return institutionId.or(() -> citizenId).orElseThrow();
        }
    }

    /** A citizen with findings of the cause. */
    record CitizenConcerned(UUID citizenId, String name, List<FindingView> findings) {}

    /** One finding. */
    record FindingView(
            UUID conflictId,
            String reason,
            LocalDate dueOn,
            Instant openedAt,
            List<UUID> actionIds,
            List<UUID> appointmentIds) {}

    /** One page of the worklist. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<WorklistItem> items, Optional<String> next, OptionalLong total) {}
}
