package dk.sammenhaeng.supervision.cases;

import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supervisor states of a new case. */
@Schema(description = "A case to be opened about an institution")
record OpenCaseRequest(
        @Schema(description = "CONCERN; an emergency brake opens its case by itself") @NotNull
        CaseOrigin origin,

        @Schema(description = "What the concern is about; no names of citizens") @NotBlank @Size(max = 4000) @NoCpr
        String description) {}
