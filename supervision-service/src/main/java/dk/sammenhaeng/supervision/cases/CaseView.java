package dk.sammenhaeng.supervision.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A case as a reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SupervisionCase", description = "A case about an institution (tilsynssag)")
record CaseView(
        UUID id,
        UUID institutionId,
        CaseOrigin origin,

        @Schema(description = "ACUTE where citizens are touched")
        Severity severity,

        CaseStatus status,

        @Schema(description = "Only of an emergency brake") @Nullable
        UUID agreementId,

        @Schema(description = "Only of an emergency brake") @Nullable
        UUID brakeId,

        @Schema(description = "Only of an emergency brake") @Nullable
        BrakeGround ground,

        @Schema(description = "The gravest effect on citizens; only of an emergency brake") @Nullable
        CitizenEffect citizenEffect,

        @Schema(description = "Only of a concern") @Nullable String description,
        Instant openedAt,

        @Schema(description = "The user, or the service where an event opened it")
        String openedBy,

        @Schema(description = "Only where it is closed") @Nullable
        ConclusionView conclusion,

        @Schema(description = "What this caller may do now") List<String> allowedActions) {

    /** How it ended. */
    @Schema(name = "SupervisionCaseConclusion")
    record ConclusionView(
            String findings, String development, String learning, String concludedBy, Instant concludedAt) {}

    static CaseView of(SupervisionCase shown, boolean supervises) {
        return new CaseView(
                shown.id(),
                shown.institutionId(),
                shown.origin(),
                shown.severity(),
                shown.status(),
                shown.agreementId().orElse(null),
                shown.brakeId().orElse(null),
                shown.ground().orElse(null),
                shown.citizenEffect().orElse(null),
                shown.description().orElse(null),
                shown.openedAt(),
                shown.openedBy(),
                shown.conclusion()
                        .map(end -> new ConclusionView(
                                end.findings(), end.development(), end.learning(), end.by(), end.at()))
                        .orElse(null),
                shown.isOpen() && supervises ? List.of("conclude") : List.of());
    }
}
