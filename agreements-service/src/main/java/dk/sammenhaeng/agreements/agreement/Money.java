package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sum and its price level as they are sent and shown. */
@Schema(name = "Money")
record Money(
        @NotNull
        @Schema(implementation = BigDecimal.class, description = "Kroner with two decimals", examples = "41250000.00")
        Dkk value,

        @NotNull @Schema(implementation = String.class, description = "CURRENT or a price year", examples = "CURRENT")
        PriceBasis basis) {}
