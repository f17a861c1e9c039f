package dk.sammenhaeng.budget.investment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.budget.Sector;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who pays or who gains: a sector or an institution (budget.md BUD-07; the two are often not the same). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InvestmentParty", description = "A sector or an institution; exactly one of the two")
record Party(@Nullable Sector sector, @Nullable UUID institutionId) {

    boolean isOne() {
        return (sector == null) != (institutionId == null);
    }
}
