package dk.sammenhaeng.agreements.agreement;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The words of an agreement as they are sent. */
record AgreementRequest(
        @NotNull UUID institutionId,

        @NotBlank @Size(max = 200) @NoCpr @Schema(examples = "Velfærdsaftale for Kastanjehaven 2026-2028")
        String title,

        @NotNull @Schema(description = "First day") LocalDate periodFrom,

        @NotNull @Schema(description = "First day after the period")
        LocalDate periodTo,

        @NotBlank @Size(max = 4000) @NoCpr @Schema(description = "The service level given for the frame")
        String serviceLevel,

        @NotBlank @Size(max = 4000) @NoCpr @Schema(description = "The duty to work together with other institutions")
        String cooperation,

        @NotNull @Size(max = 20) List<@NotNull @Valid GoalRequest> goals,
        @NotNull @Size(max = 20) List<@NotNull @Valid FrameRequest> yearlyFrames,
        @NotNull CarryOver carryOver) {

    /** A goal as it is sent; a draft may lack indicator and target. */
    @Schema(name = "GoalRequest")
    record GoalRequest(
            @NotBlank @Size(max = 300) @NoCpr String title,
            @NotNull GoalKind kind,

            @Schema(description = "Which national goal; only and always for NATIONAL", examples = "SCH-1")
            @Nullable
            @Size(min = 1, max = 20)
            @NoCpr
            String nationalGoal,

            @Nullable @Size(min = 1, max = 500) @NoCpr String indicator,
            @Nullable @Size(min = 1, max = 500) @NoCpr String target) {}

    /** The frame of one calendar year as it is sent. */
    @Schema(name = "FrameRequest")
    record FrameRequest(
            @NotNull @Min(1900) @Max(2099) Integer year,
            @NotNull @Valid Money amount) {}

    /** The words, once nothing in them is impossible; whether they may be signed is for the rules. */
    AgreementTerms terms() {
        Faults faults = new Faults();
        faults.require(periodFrom.isBefore(periodTo), "/periodTo", "period-backwards");
        checkGoals(faults);
        checkFrames(faults);
        faults.refuseIfAny();
        return new AgreementTerms(
                title.strip(),
                new Period(periodFrom, periodTo),
                serviceLevel,
                cooperation,
                goals.stream().map(AgreementRequest::goal).toList(),
                yearlyFrames.stream()
                        .map(frame -> new YearlyFrame(
                                frame.year(), frame.amount().value().value()))
                        .sorted(Comparator.comparingInt(YearlyFrame::year))
                        .toList(),
                yearlyFrames.isEmpty()
                        ? PriceBasis.CURRENT
                        : yearlyFrames.getFirst().amount().basis(),
                carryOver);
    }

    private static Goal goal(GoalRequest goal) {
        return new Goal(
                UuidCreator.getTimeOrderedEpoch(),
                goal.kind(),
                goal.title().strip(),
                goal.nationalGoal(),
                goal.indicator(),
                goal.target());
    }

    private void checkGoals(Faults faults) {
        Set<String> named = new HashSet<>();
        for (int i = 0; i < goals.size(); i++) {
            String pointer = "/goals/" + i + "/nationalGoal";
            String nationalGoal = goals.get(i).nationalGoal();
            switch (goals.get(i).kind()) {
                case NATIONAL -> faults.require(nationalGoal != null, pointer, "national-goal-missing");
                case LOCAL -> faults.require(nationalGoal == null, pointer, "national-goal-at-local");
            }
            faults.require(nationalGoal == null || named.add(nationalGoal), pointer, "national-goal-twice");
        }
    }

    private void checkFrames(Faults faults) {
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < yearlyFrames.size(); i++) {
            FrameRequest frame = yearlyFrames.get(i);
            String pointer = "/yearlyFrames/" + i;
            faults.require(years.add(frame.year()), pointer + "/year", "year-twice", frame.year());
            faults.require(!frame.amount().value().isNegative(), pointer + "/amount/value", "frame-negative");
            faults.require(
                    frame.amount()
                            .basis()
                            .equals(yearlyFrames.getFirst().amount().basis()),
                    pointer + "/amount/basis",
                    "price-basis-mixed");
        }
    }
}
