package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a controller states of a new budget. */
@Schema(description = "A budget to be opened for a sector or as a joint fund")
record OpenBudgetRequest(
        @Schema(description = "SECTOR with its sector, or JOINT_FUND; an institution's budget comes from its agreement")
        @NotNull
        @Valid
        OwnerView owner,

        @NotBlank @Size(max = 200) @NoCpr String name,

        @Schema(description = "FREE: the frame holds over the whole period. PER_YEAR: in each year") @NotNull
        CarryOver carryOver,

        @Schema(type = SchemaType.STRING, description = "CURRENT or a price year", examples = "CURRENT") @NotNull
        PriceBasis priceBasis,

        @NotEmpty @Size(max = 30) List<@NotNull @Valid Frame> years) {

    /** One year's frame. */
    record Frame(
            @Min(2000) @Max(2199) int year,

            @Schema(type = SchemaType.NUMBER, description = "DKK with two decimals", examples = "12500000.00") @NotNull
            Dkk frame) {}

    OpenBudget.Command command() {
        Faults faults = new Faults();
        Optional<Owner> named = ownerOf(faults);
        requireSoundYears(faults);
        faults.refuseIfAny();
        return new OpenBudget.Command(
                named.orElseThrow(),
                Optional.of(name.strip()),
                carryOver,
                priceBasis,
                years.stream()
                        .map(frame -> new YearlyFrame(frame.year(), frame.frame()))
                        .toList());
    }

    private Optional<Owner> ownerOf(Faults faults) {
        faults.require(owner.institutionId() == null, "/owner/institutionId", "budget.institution-by-agreement");
        return switch (owner.kind()) {
            case INSTITUTION -> {
                faults.add("/owner/kind", "budget.institution-by-agreement");
                yield Optional.empty();
            }
            case SECTOR -> {
                faults.require(owner.sector() != null, "/owner/sector", "budget.sector-missing");
                yield Optional.ofNullable(owner.sector()).map(Owner.OfSector::new);
            }
            case JOINT_FUND -> {
                faults.require(owner.sector() == null, "/owner/sector", "budget.sector-not-allowed");
                yield Optional.of(new Owner.JointFund());
            }
        };
    }

    private void requireSoundYears(Faults faults) {
        Set<Integer> seen = new HashSet<>();
        for (int index = 0; index < years.size(); index++) {
            Frame frame = Objects.requireNonNull(years.get(index));
            faults.require(
                    seen.add(frame.year()),
                    "/years/" + index + "/year",
                    "budget.year-twice",
                    String.valueOf(frame.year()));
            faults.require(!frame.frame().isNegative(), "/years/" + index + "/frame", "budget.frame-negative");
        }
    }
}
