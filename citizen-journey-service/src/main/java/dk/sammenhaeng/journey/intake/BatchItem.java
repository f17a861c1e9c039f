package dk.sammenhaeng.journey.intake;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Command;
import dk.sammenhaeng.journey.plan.SectorPlanRequest;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/** One plan of a batch, as the single put names it by its path and says it in its body. */
record BatchItem(
        @NotNull UUID citizenId,
        @NotNull Sector sector,

        @NotNull @Pattern(regexp = SectorPlanRequest.EXTERNAL_ID) @NoCpr
        String externalId,

        @NotNull @Valid SectorPlanRequest plan) {

    Command command() {
        return new Command(citizenId, sector, externalId, plan);
    }
}
