package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.budget.Sector;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is agreed of an investment, whole. */
@Schema(description = "The terms of a social investment; every sum is in its price basis")
record SocialInvestmentRequest(
        @NotBlank @Size(max = 200) @NoCpr String name,

        @Schema(description = "Whom it is for, in words", examples = "Unge hjemløse under 25 år")
        @NotBlank
        @Size(max = 200)
        @NoCpr
        String targetGroup,

        @NotNull @Valid Party payer,

        @Schema(description = "Who gains by it; often another than who pays") @NotNull @Valid
        Party beneficiary,

        @Schema(type = SchemaType.NUMBER, description = "DKK invested", examples = "2400000.00") @NotNull
        Dkk amount,

        @Schema(type = SchemaType.STRING, description = "CURRENT or a price year", examples = "CURRENT") @NotNull
        PriceBasis priceBasis,

        @NotNull LocalDate startsOn,
        @Min(1) @Max(50) int horizonYears,
        @NotNull @Valid Expected expectedOutcome,

        @Schema(description = "What it is hoped to save in which calendar year of the horizon") @NotNull @Size(max = 51)
        List<@NotNull @Valid YearlySaving> expectedSavings,

        @Schema(description = "Days on which the effect is to be measured") @NotNull @Size(max = 50)
        List<@NotNull @Valid Planned> checkpoints) {

    /** A sum of more would be a mistake of the keyboard. */
    private static final Dkk HIGHEST = Dkk.of(100_000_000_000L);

    /** The outcomes hoped for. */
    @Schema(name = "ExpectedOutcome", description = "Which outcomes of citizen-journey are its effect, and how many")
    record Expected(
            @NotNull Sector sector,

            @Schema(description = "A code of citizen-journey's GET /v1/outcome-measures", examples = "EMPLOYMENT")
            @NotNull
            @NoCpr
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            String measure,

            @Schema(
                    description = "The values of the measure that are the effect hoped for",
                    examples = "[\"EMPLOYED\"]")
            @NotEmpty
            @Size(max = 10)
            List<@NotNull @NoCpr @Pattern(regexp = "[A-Z][A-Z0-9_]{0,59}") String> values,

            @Schema(
                    description = "Only where outcomes of one target group alone count, of HOUSING_RETENTION",
                    examples = "YOUNG_HOMELESS")
            @Nullable
            @NoCpr
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}")
            String targetGroup,

            @Schema(description = "Only where outcomes of one institution alone count") @Nullable
            UUID institutionId,

            @Schema(description = "How many are hoped for by the end of the horizon") @Min(1) @Max(1_000_000)
            int number,

            @Schema(description = "NAMED: outcomes that name the investment. MATCHING: also those that name none")
            @NotNull
            Attribution attribution) {}

    /** A year's saving. */
    @Schema(name = "ExpectedSaving")
    record YearlySaving(
            int year,

            @Schema(type = SchemaType.NUMBER, description = "DKK") @NotNull
            Dkk amount) {}

    /** A day of measuring. */
    @Schema(name = "PlannedCheckpoint")
    record Planned(
            @NotNull LocalDate on,

            @Schema(description = "How many outcomes are hoped for by then, from the beginning")
            @NotNull
            @Min(0)
            @Max(1_000_000)
            Integer expectedNumber) {}

    Terms terms() {
        Faults faults = new Faults();
        faults.require(payer.isOne(), "/payer", "social-investment.party");
        faults.require(beneficiary.isOne(), "/beneficiary", "social-investment.party");
        faults.require(
                Dkk.ZERO.compareTo(amount) < 0 && amount.compareTo(HIGHEST) <= 0,
                "/amount",
                "social-investment.amount");
        faults.require(
                startsOn.getYear() >= 2000 && startsOn.getYear() <= 2149, "/startsOn", "social-investment.start");
        Terms terms = new Terms(
                name.strip(),
                targetGroup.strip(),
                payer,
                beneficiary,
                amount,
                priceBasis,
                startsOn,
                horizonYears,
                new Expectation(
                        expectedOutcome.sector(),
                        expectedOutcome.measure(),
                        expectedOutcome.values().stream().distinct().sorted().toList(),
                        Optional.ofNullable(expectedOutcome.targetGroup()),
                        Optional.ofNullable(expectedOutcome.institutionId()),
                        expectedOutcome.number(),
                        expectedOutcome.attribution()),
                expectedSavings.stream()
                        .map(saving -> new Saving(saving.year(), saving.amount()))
                        .toList(),
                checkpoints.stream()
                        .map(planned -> new Terms.Planned(planned.on(), planned.expectedNumber()))
                        .toList());
        requireSoundSavings(terms, faults);
        requireSoundCheckpoints(terms, faults);
        faults.refuseIfAny();
        return terms.inOrder();
    }

    private static void requireSoundSavings(Terms terms, Faults faults) {
        int last = terms.endsOn().minusDays(1).getYear();
        Set<Integer> seen = new HashSet<>();
        for (int index = 0; index < terms.savings().size(); index++) {
            Saving saving = Objects.requireNonNull(terms.savings().get(index));
            String year = "/expectedSavings/" + index + "/year";
            faults.require(
                    seen.add(saving.year()), year, "social-investment.year-twice", String.valueOf(saving.year()));
            faults.require(
                    saving.year() >= terms.startsOn().getYear() && saving.year() <= last,
                    year,
                    "social-investment.year-outside");
            faults.require(
                    !saving.amount().isNegative() && saving.amount().compareTo(HIGHEST) <= 0,
                    "/expectedSavings/" + index + "/amount",
                    "social-investment.saving");
        }
    }

    private static void requireSoundCheckpoints(Terms terms, Faults faults) {
        Set<LocalDate> seen = new HashSet<>();
        for (int index = 0; index < terms.checkpoints().size(); index++) {
            LocalDate on = terms.checkpoints().get(index).on();
            String pointer = "/checkpoints/" + index + "/on";
            faults.require(seen.add(on), pointer, "social-investment.checkpoint-twice", on.toString());
            faults.require(
                    on.isAfter(terms.startsOn()) && !on.isAfter(terms.endsOn()),
                    pointer,
                    "social-investment.checkpoint-outside");
        }
    }
}
