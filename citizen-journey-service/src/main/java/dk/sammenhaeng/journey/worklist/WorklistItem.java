package dk.sammenhaeng.journey.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One task: all open findings of one rule that come from one cause (daily use C3: findings with one cause are one item).
 *
 * @param dueOn the earliest day by which somebody should have acted
 * @param count how many findings
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record WorklistItem(
        Kind kind,
        CauseView cause,
        String rule,
        String ruleTitle,
        Severity severity,
        LocalDate dueOn,
        long count,
        List<CitizenConcerned> citizens) {

    WorklistItem titled(String title) {
        return new WorklistItem(kind, cause, rule, title, severity, dueOn, count, citizens);
    }

    /** What the item is. */
    enum Kind {
        /** What a rule found. */
        FINDING,
        /** What somebody asks for. */
        TASK
    }

    /**
     * Where the findings come from.
     *
     * @param id orders the list, and is told to nobody
     * @param institutionId only where the content of a plan concerned is for the reader, as is the name
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CauseView(
            Cause.Kind kind,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Schema(hidden = true)
            UUID id,

            Optional<UUID> institutionId,
            Optional<String> institutionName,
            Optional<UUID> citizenId,
            Optional<UUID> episodeId,
            Optional<UUID> planId) {}

    /** A citizen with findings of the cause. */
    record CitizenConcerned(UUID citizenId, String name, List<FindingView> findings) {}

    /**
     * One finding or task.
     *
     * @param conflictId the conflict, of a finding
     * @param taskId what waits, of a task: a transition, the hand-over of a journey, a proposal, a promise, a meeting, a
     *     decision on rehabilitation, a message, a notice or a plan
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FindingView(
            Optional<UUID> conflictId,
            Optional<UUID> taskId,
            String reason,
            LocalDate dueOn,
            Instant openedAt,
            List<UUID> actionIds,
            List<UUID> appointmentIds,
            List<UUID> meetingIds) {}

    /** One page of the worklist. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<WorklistItem> items, Optional<String> next, OptionalLong total) {}
}
