package dk.sammenhaeng.budget.investment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An investment as a reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SocialInvestment", description = "What is paid now for an effect later (social investering)")
record SocialInvestmentView(
        UUID id,
        String name,

        @Schema(description = "Whom it is for, in words") String targetGroup,

        Party payer,
        Party beneficiary,

        @Schema(type = SchemaType.NUMBER, description = "DKK invested")
        Dkk amount,

        @Schema(type = SchemaType.STRING, description = "CURRENT or a price year; of every sum of the investment")
        PriceBasis priceBasis,

        LocalDate startsOn,
        int horizonYears,

        @Schema(description = "The first day after the horizon")
        LocalDate endsOn,

        ExpectedOutcomeView expectedOutcome,
        List<SavingView> expectedSavings,
        List<CheckpointView> checkpoints,
        Instant registeredAt,

        @Schema(description = "Only where it is closed") @Nullable
        ClosingView closing,

        @Schema(description = "What this caller may do now") List<String> allowedActions) {

    /** What is hoped to be saved in a year. */
    @Schema(name = "InvestmentSaving")
    record SavingView(
            int year,

            @Schema(type = SchemaType.NUMBER, description = "DKK")
            Dkk amount) {}

    /** A day of measuring. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InvestmentCheckpoint")
    record CheckpointView(
            LocalDate on,
            int expectedNumber,

            @Schema(description = "True where its day has come and nobody has measured")
            boolean awaited,

            @Schema(description = "Only where it is measured") @Nullable
            MeasurementView measurement) {}

    /** What was measured. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InvestmentMeasurement")
    record MeasurementView(
            @Schema(description = "Outcomes of the blocks finished before its month; only for economy") @Nullable
            Long number,

            @Schema(description = "Absent where no number may be told") @Nullable
            Result result,

            String conclusion,
            String measuredBy,
            Instant measuredAt) {}

    /** How what was reached compares with what was hoped for. */
    @Schema(name = "InvestmentMeasurementResult")
    enum Result {
        BELOW,
        REACHED
    }

    /** Why and when it ended. */
    @Schema(name = "InvestmentEnd")
    record ClosingView(LocalDate closedOn, String reason, String closedBy) {}

    static SocialInvestmentView of(SocialInvestment investment, Caller caller, LocalDate today) {
        Terms terms = investment.terms();
        return new SocialInvestmentView(
                investment.id(),
                terms.name(),
                terms.targetGroup(),
                terms.payer(),
                terms.beneficiary(),
                terms.amount(),
                terms.priceBasis(),
                terms.startsOn(),
                terms.horizonYears(),
                terms.endsOn(),
                ExpectedOutcomeView.of(terms.expected()),
                terms.savings().stream()
                        .map(saving -> new SavingView(saving.year(), saving.amount()))
                        .toList(),
                investment.checkpoints().stream()
                        .map(checkpoint -> view(checkpoint, investment, caller, today))
                        .toList(),
                investment.registeredAt(),
                closing(investment).orElse(null),
                allowed(investment, caller, today));
    }

    private static CheckpointView view(
            Checkpoint checkpoint, SocialInvestment investment, Caller caller, LocalDate today) {
        boolean awaited = !checkpoint.isMeasured()
                && !checkpoint.onDay().isAfter(today)
                && investment.closedOn().isEmpty();
        return new CheckpointView(
                checkpoint.onDay(),
                checkpoint.expectedNumber(),
                awaited,
                measurement(checkpoint, caller).orElse(null));
    }

    private static Optional<MeasurementView> measurement(Checkpoint checkpoint, Caller caller) {
        return checkpoint
                .measurement()
                .map(measured -> new MeasurementView(
                        measured.number()
                                .filter(number -> caller.isAny(Role.CONTROLLER))
                                .orElse(null),
                        measured.number()
                                .map(number -> result(number, checkpoint))
                                .orElse(null),
                        measured.conclusion(),
                        measured.by(),
                        measured.at()));
    }

    private static Result result(long number, Checkpoint checkpoint) {
        return number < checkpoint.expectedNumber() ? Result.BELOW : Result.REACHED;
    }

    private static Optional<ClosingView> closing(SocialInvestment investment) {
        return investment
                .closedOn()
                .map(day -> new ClosingView(
                        day,
                        investment.closedReason().orElseThrow(),
                        investment.closedBy().orElseThrow()));
    }

    private static List<String> allowed(SocialInvestment investment, Caller caller, LocalDate today) {
        List<String> allowed = new ArrayList<>();
        boolean decides = caller.isAny(Role.COUNCIL);
        boolean administers = caller.isAny(Role.CONTROLLER);
        if (investment.closedOn().isEmpty() && (decides || administers)) {
            allowed.add("change");
            boolean awaited = investment.awaits(today);
            if (!awaited && (decides || !today.isBefore(investment.terms().endsOn()))) {
                allowed.add("close");
            }
            if (administers && awaited) {
                allowed.add("measure");
            }
        }
        return allowed;
    }
}
