package dk.sammenhaeng.budget.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.money.Dkk;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A commitment as a reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Commitment", description = "The answer to an action's latest wish for money (disponering)")
record CommitmentView(
        UUID actionId,
        CommitmentState state,

        @Schema(description = "Sequence of the wish this answers")
        long answersSequence,

        @Schema(description = "Only where the wish was refused") @Nullable
        RefusalReason reason,

        @Schema(description = "True where the citizen has a legal right to the action (lovbunden udgift)")
        boolean legalRight,

        @Schema(description = "Where the action takes place, if at an institution") @Nullable
        UUID institutionId,

        Sector sector,

        @Schema(description = "What is committed; while the wish is pending or refused, by an earlier one")
        List<LineView> lines,

        @Schema(type = SchemaType.NUMBER, description = "DKK that lack cover (uden dækning)")
        Dkk shortfall,

        @Schema(description = "The case about the shortfall") @Nullable
        UUID grantCaseId,

        Instant changedAt) {

    /** One budget and year. */
    @Schema(name = "CommitmentLine")
    record LineView(
            UUID budgetId,
            int year,

            @Schema(type = SchemaType.NUMBER, description = "DKK")
            Dkk amount,

            @Schema(type = SchemaType.NUMBER, description = "DKK of these that lack cover")
            Dkk withoutCover) {}

    static CommitmentView of(Commitment commitment, List<Line> lines) {
        Dkk withoutPayer = commitment.isPending() ? Dkk.ZERO : commitment.withoutBudget();
        return new CommitmentView(
                commitment.actionId(),
                commitment.state(),
                commitment.wishSequence(),
                commitment.reason().orElse(null),
                commitment.isLegalRight(),
                commitment.institutionId().orElse(null),
                commitment.sector(),
                lines.stream()
                        .map(line -> new LineView(line.budgetId(), line.year(), line.amount(), line.withoutCover()))
                        .toList(),
                Line.shortfall(lines).plus(withoutPayer),
                commitment.grantCaseId().orElse(null),
                commitment.changedAt());
    }
}
