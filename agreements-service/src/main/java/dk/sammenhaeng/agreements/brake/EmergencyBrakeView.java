package dk.sammenhaeng.agreements.brake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An emergency brake as callers see it. */
@Schema(name = "EmergencyBrake")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EmergencyBrakeView(
        UUID id,
        UUID agreementId,
        UUID institutionId,
        Ground ground,
        String explanation,
        String lesserStepsTried,
        List<MeasureView> measures,
        LocalDate reviewOn,
        String pulledBy,
        Instant pulledAt,

        @Schema(description = "Absent while the brake is in force")
        Optional<LiftingView> lifted,

        @Schema(description = "What this caller may do now", examples = "[\"lift\"]")
        List<String> allowedActions) {

    /** A measure as callers see it. */
    @Schema(name = "Measure")
    record MeasureView(MeasureKind kind, String description, CitizenEffect citizenEffect, LocalDate effectiveFrom) {}

    /** The end of a brake as callers see it. */
    @Schema(name = "Lifting")
    record LiftingView(String reason, String by, Instant at) {}

    /** A page of brakes, for the description of the API. */
    @Schema(name = "EmergencyBrakePage")
    record PageOf(
            List<EmergencyBrakeView> items,

            @Schema(description = "Cursor of the next page, absent on the last") @Nullable
            String next,

            @Schema(description = "Number of all items, when count=true") @Nullable
            Long total) {}

    static EmergencyBrakeView of(EmergencyBrake brake, Caller caller) {
        EmergencyBrake.Reasons reasons = brake.reasons();
        boolean liftable = brake.isInForce() && caller.isAny(Role.ADMINISTRATION, Role.COUNCIL);
        return new EmergencyBrakeView(
                brake.id(),
                brake.agreementId(),
                brake.institutionId(),
                reasons.ground(),
                reasons.explanation(),
                reasons.lesserStepsTried(),
                brake.measures().stream()
                        .map(measure -> new MeasureView(
                                measure.kind(),
                                measure.description(),
                                measure.citizenEffect(),
                                measure.effectiveFrom()))
                        .toList(),
                reasons.reviewOn(),
                brake.pulledBy(),
                brake.pulledAt(),
                brake.lifting().map(lifting -> new LiftingView(lifting.reason(), lifting.by(), lifting.at())),
                liftable ? List.of("lift") : List.of());
    }
}
