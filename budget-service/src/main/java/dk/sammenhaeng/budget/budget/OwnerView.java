package dk.sammenhaeng.budget.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.budget.Sector;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An owner as it is written in requests, answers and events. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnerView(
        @NotNull Kind kind,

        @Schema(description = "Only for an institution's budget") @Nullable
        UUID institutionId,

        @Schema(description = "Only for a sector's budget") @Nullable
        Sector sector) {

    /** The kinds of owner. */
    public enum Kind {
        INSTITUTION,
        SECTOR,
        JOINT_FUND
    }

    static OwnerView of(Owner owner) {
        return switch (owner) {
            case Owner.OfInstitution institution -> new OwnerView(Kind.INSTITUTION, institution.institutionId(), null);
            case Owner.OfSector sector -> new OwnerView(Kind.SECTOR, null, sector.sector());
            case Owner.JointFund() -> new OwnerView(Kind.JOINT_FUND, null, null);
        };
    }
}
