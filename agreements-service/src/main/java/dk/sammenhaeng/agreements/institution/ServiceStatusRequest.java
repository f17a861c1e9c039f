package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to decide on an institution's service without a brake. */
record ServiceStatusRequest(
        @NotNull ServiceStatus serviceStatus,

        @NotNull @Schema(description = "First day; replaces every earlier decision for this day and later ones")
        LocalDate effectiveFrom,

        @NotBlank @Size(max = 4000) @NoCpr @Schema(examples = "Byrådets beslutning om ny daginstitutionsstruktur")
        String reason) {}
