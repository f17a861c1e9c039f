package dk.sammenhaeng.budget.grantcase;

import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.money.Dkk;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the council decides. */
@Schema(description = "The council's decision of a grant case")
record GrantCaseDecisionRequest(
        @NotNull Boolean granted,

        @Schema(type = SchemaType.NUMBER, description = "DKK granted; without it the whole shortfall", nullable = true)
        @Nullable
        Dkk amount,

        @NotBlank @Size(max = 2000) @NoCpr String reason) {

    DecideGrantCase.Command command(UUID id, @Nullable Version seen) {
        Optional<Dkk> asked = Optional.ofNullable(amount);
        Faults faults = new Faults();
        asked.ifPresent(sum -> {
            faults.require(granted, "/amount", "grant-case.amount-without-grant");
            faults.require(!sum.isNegative() && !sum.isZero(), "/amount", "grant-case.amount-not-positive");
        });
        faults.refuseIfAny();
        return new DecideGrantCase.Command(id, seen, granted, asked, reason.strip());
    }
}
