package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an investment ends. */
@Schema(name = "InvestmentClosing", description = "The end of a social investment")
record ClosingRequest(@NotBlank @Size(max = 2000) @NoCpr String reason) {}
