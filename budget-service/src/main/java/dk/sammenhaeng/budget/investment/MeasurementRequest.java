package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person concludes from what was reached. */
@Schema(name = "CheckpointMeasurementRequest", description = "The measuring of a checkpoint; the service counts")
record MeasurementRequest(
        @Schema(description = "What follows from it") @NotBlank @Size(max = 2000) @NoCpr
        String conclusion) {}
