package dk.sammenhaeng.budget.grantcase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.money.Dkk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant case as a reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GrantCase", description = "What a legal right costs beyond the budgets (bevillingssag)")
record GrantCaseView(
        UUID id,

        @Schema(description = "The action; its commitment names the budgets")
        UUID actionId,

        GrantCaseStatus status,

        @Schema(type = SchemaType.NUMBER, description = "DKK that lack cover (uden dækning)")
        Dkk shortfall,

        Instant openedAt,

        @Schema(description = "Only where it was decided") @Nullable
        DecisionView decision,

        @Schema(description = "Only where it ended without a decision") @Nullable
        ClosedBecause closedBecause,

        @Nullable Instant closedAt,
        @Schema(description = "What this caller may do now") List<String> allowedActions) {

    /** The decision. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "GrantCaseDecision")
    record DecisionView(
            boolean granted,

            @Schema(type = SchemaType.NUMBER, description = "DKK granted") @Nullable
            Dkk amount,

            @Schema(description = "Empty once the action's citizen is erased")
            String reason,

            @Schema(description = "The user who recorded the decision")
            String decidedBy,

            Instant decidedAt) {}

    static GrantCaseView of(GrantCase grantCase, Caller caller) {
        return new GrantCaseView(
                grantCase.id(),
                grantCase.actionId(),
                grantCase.status(),
                grantCase.shortfall(),
                grantCase.openedAt(),
                decision(grantCase).orElse(null),
                grantCase.closedBecause().orElse(null),
                grantCase.closedAt().orElse(null),
                grantCase.isOpen() && caller.isAny(Role.COUNCIL) ? List.of("decide") : List.of());
    }

    private static Optional<DecisionView> decision(GrantCase grantCase) {
        return grantCase
                .decidedAt()
                .map(decidedAt -> new DecisionView(
                        grantCase.status() == GrantCaseStatus.GRANTED,
                        grantCase.grantedAmount().orElse(null),
                        grantCase.reason().orElseThrow(),
                        grantCase.decidedBy().orElseThrow(),
                        decidedAt));
    }
}
