package dk.sammenhaeng.agreements.brake;

import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to pull the brake. */
record EmergencyBrakeRequest(
        @NotNull Ground ground,
        @NotBlank @Size(max = 4000) @NoCpr String explanation,

        @NotBlank
        @Size(max = 4000)
        @NoCpr
        @Schema(description = "Which lesser steps were tried first, or why none could be")
        String lesserStepsTried,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid MeasureRequest> measures,

        @NotNull @Schema(description = "The day the intervention is looked at again; after today")
        LocalDate reviewOn) {

    /** A measure as it is sent. */
    @Schema(name = "MeasureRequest")
    record MeasureRequest(
            @NotNull MeasureKind kind,
            @NotBlank @Size(max = 4000) @NoCpr String description,

            @NotNull @Schema(description = "What it means for citizens; only more than NONE reaches their plans")
            CitizenEffect citizenEffect,

            @NotNull LocalDate effectiveFrom) {

        private Measure measure() {
            return new Measure(kind, description, citizenEffect, effectiveFrom);
        }
    }

    EmergencyBrake.Reasons reasons() {
        return new EmergencyBrake.Reasons(ground, explanation, lesserStepsTried, reviewOn);
    }

    List<Measure> takenMeasures() {
        return measures.stream().map(MeasureRequest::measure).toList();
    }
}
