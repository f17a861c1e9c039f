package dk.sammenhaeng.budget.investment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was hoped for against what outcomes document (tilbagebetaling), as a reader may know it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "InvestmentEffect",
        description =
                "Hoped for against documented; a calculation that books nothing. What is documented grows by blocks of"
                        + " whole months, each large enough that no person can be recognised")
record EffectView(
        UUID investmentId,

        @Schema(type = SchemaType.STRING, description = "CURRENT or a price year; of every sum here")
        PriceBasis priceBasis,

        @Schema(type = SchemaType.NUMBER, description = "DKK invested")
        Dkk amount,

        @Schema(description = "The first day of the first month of arrival that counts")
        LocalDate from,

        @Schema(
                description =
                        "The first day of the month from which on nothing that arrives counts yet, at most this one; of the"
                                + " months before, those too small to be told wait for later ones")
        LocalDate countedUntil,

        ExpectedView expected,
        RealisedView realised,
        List<YearView> years) {

    private static final int PERCENT = 100;

    /** What was hoped for by the end of the horizon. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InvestmentExpected")
    record ExpectedView(
            int number,

            @Schema(type = SchemaType.NUMBER, description = "DKK saved over the horizon")
            BigDecimal savings,

            @Schema(type = SchemaType.NUMBER, description = "DKK that one outcome is hoped to save")
            BigDecimal savingPerOutcome,

            @Schema(type = SchemaType.NUMBER, description = "DKK saved less DKK invested")
            BigDecimal net,

            @Schema(description = "The year by which it has paid itself back; absent where it does not") @Nullable
            Integer paidBackIn) {}

    /** What outcomes document until now; empty where an investment counts unnamed outcomes of one institution. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InvestmentRealised")
    record RealisedView(
            @Schema(description = "Outcomes of the values hoped for") @Nullable
            Long reached,

            @Schema(description = "Outcomes of the other values of the measure") @Nullable
            Long notReached,

            @Schema(type = SchemaType.NUMBER, description = "Of all of them, how many per cent were hoped for")
            @Nullable
            BigDecimal reachedPercent,

            @Schema(type = SchemaType.NUMBER, description = "DKK these are worth by the terms") @Nullable
            BigDecimal savings,

            @Schema(type = SchemaType.NUMBER, description = "DKK hoped for that no outcome documents") @Nullable
            BigDecimal stillExpected,

            @Schema(type = SchemaType.NUMBER, description = "DKK saved less DKK invested") @Nullable
            BigDecimal net,

            @Schema(description = "The year in which it had paid itself back; absent where it has not") @Nullable
            Integer paidBackIn) {}

    /** One calendar year. */
    @Schema(name = "InvestmentYear")
    record YearView(
            int year,

            @Schema(type = SchemaType.NUMBER, description = "DKK hoped for")
            Dkk expectedSavings) {}

    static EffectView of(SocialInvestment investment, Optional<List<Blocks.Block>> blocks, YearMonth countedUntil) {
        Terms terms = investment.terms();
        Effect effect = Effect.of(terms, blocks.orElse(List.of()));
        return new EffectView(
                investment.id(),
                terms.priceBasis(),
                terms.amount(),
                investment.countsFrom().atDay(1),
                countedUntil.atDay(1),
                new ExpectedView(
                        terms.expected().number(),
                        effect.expectedSavings(),
                        effect.savingPerOutcome(),
                        effect.expectedSavings().subtract(terms.amount().value()),
                        effect.expectedPaidBackIn().orElse(null)),
                blocks.map(shown -> realised(effect, terms))
                        .orElseGet(() -> new RealisedView(null, null, null, null, null, null, null)),
                effect.years().stream()
                        .map(year -> new YearView(year.year(), year.expectedSavings()))
                        .toList());
    }

    private static RealisedView realised(Effect effect, Terms terms) {
        return new RealisedView(
                effect.reached(),
                effect.notReached(),
                percent(effect.reached(), effect.notReached()),
                effect.savings(),
                effect.stillExpected(),
                effect.savings().subtract(terms.amount().value()),
                effect.paidBackIn().orElse(null));
    }

    private static @Nullable BigDecimal percent(long reached, long notReached) {
        long all = reached + notReached;
        return all == 0
                ? null
                : BigDecimal.valueOf(PERCENT * reached).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }
}
