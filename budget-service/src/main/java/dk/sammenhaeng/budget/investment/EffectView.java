package dk.sammenhaeng.budget.investment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was hoped for against what outcomes document (tilbagebetaling), as a reader may know it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "InvestmentEffect",
        description =
                "Hoped for against documented; a calculation that books nothing. Outside economy, numbers by which a"
                        + " person could be recognised are left out, and each year's too")
record EffectView(
        UUID investmentId,

        @Schema(type = SchemaType.STRING, description = "CURRENT or a price year; of every sum here")
        PriceBasis priceBasis,

        @Schema(type = SchemaType.NUMBER, description = "DKK invested")
        Dkk amount,

        @Schema(description = "The first day of the first month whose outcomes count")
        LocalDate from,

        @Schema(
                description =
                        "The first day of the month from which on none count yet; outside economy at most this one")
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

    /** What outcomes document until now. */
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
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InvestmentYear")
    record YearView(
            int year,

            @Schema(type = SchemaType.NUMBER, description = "DKK hoped for")
            Dkk expectedSavings,

            @Schema(description = "Only for economy") @Nullable
            Long reached,

            @Schema(description = "Only for economy") @Nullable
            Long notReached,

            @Schema(type = SchemaType.NUMBER, description = "DKK the year's outcomes are worth; only for economy")
            @Nullable
            BigDecimal savings) {}

    static EffectView of(SocialInvestment investment, Effect effect, Reader reader, LocalDate countedUntil) {
        Terms terms = investment.terms();
        return new EffectView(
                investment.id(),
                terms.priceBasis(),
                terms.amount(),
                terms.startsOn().withDayOfMonth(1),
                countedUntil,
                new ExpectedView(
                        terms.expected().number(),
                        effect.expectedSavings(),
                        effect.savingPerOutcome(),
                        effect.expectedSavings().subtract(terms.amount().value()),
                        effect.expectedPaidBackIn().orElse(null)),
                realised(effect, terms, reader),
                effect.years().stream().map(year -> view(year, reader)).toList());
    }

    private static RealisedView realised(Effect effect, Terms terms, Reader reader) {
        boolean reached = reader.mayKnow(effect.reached());
        boolean notReached = reader.mayKnow(effect.notReached());
        return new RealisedView(
                reached ? effect.reached() : null,
                notReached ? effect.notReached() : null,
                reached && notReached ? percent(effect.reached(), effect.notReached()) : null,
                reached ? effect.savings() : null,
                reached ? effect.stillExpected() : null,
                reached ? effect.savings().subtract(terms.amount().value()) : null,
                reached ? effect.paidBackIn().orElse(null) : null);
    }

    private static @Nullable BigDecimal percent(long reached, long notReached) {
        long all = reached + notReached;
        return all == 0
                ? null
                : BigDecimal.valueOf(PERCENT * reached).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }

    private static YearView view(Effect.Year year, Reader reader) {
        boolean shown = reader.isEconomy();
        return new YearView(
                year.year(),
                year.expectedSavings(),
                shown ? year.reached() : null,
                shown ? year.notReached() : null,
                shown ? year.savings() : null);
    }
}
