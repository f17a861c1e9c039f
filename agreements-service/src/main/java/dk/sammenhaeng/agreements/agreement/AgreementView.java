package dk.sammenhaeng.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.money.Dkk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement as callers see it; the signed text is public. */
@Schema(name = "Agreement")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AgreementView(
        UUID id,
        UUID institutionId,
        String title,
        LocalDate periodFrom,
        @Schema(description = "First day after the period") LocalDate periodTo,
        String serviceLevel,
        String cooperation,
        List<GoalView> goals,
        List<FrameView> yearlyFrames,
        CarryOver carryOver,
        AgreementStatus status,
        List<SignatureView> signatures,
        Optional<Instant> activatedAt,

        @Schema(description = "First day it no longer holds; before periodTo when a brake terminates it")
        LocalDate inForceTo,

        @Schema(
                description = "Rules a draft must meet before it can be signed, each the code of the refusal",
                examples = "[\"agreement-goal-not-measurable\"]")
        List<String> unmetRules,

        @Schema(description = "What this caller may do now", examples = "[\"redraft\", \"sign-as-municipality\"]")
        List<String> allowedActions) {

    /** A goal as callers see it. */
    @Schema(name = "Goal")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record GoalView(
            UUID goalId,
            GoalKind kind,
            String title,
            Optional<String> nationalGoal,
            Optional<String> indicator,
            Optional<String> target) {}

    /** A yearly frame as callers see it. */
    @Schema(name = "YearlyFrame")
    record FrameView(int year, Money amount) {}

    /** A signature as callers see it. */
    @Schema(name = "Signature")
    record SignatureView(Party party, String signedBy, Instant signedAt) {}

    static AgreementView of(Agreement agreement, List<String> unmetRules, List<String> allowedActions) {
        AgreementTerms terms = agreement.terms();
        return new AgreementView(
                agreement.id(),
                agreement.institutionId(),
                terms.title(),
                terms.period().from(),
                terms.period().to(),
                terms.serviceLevel(),
                terms.cooperation(),
                terms.goals().stream().map(AgreementView::view).toList(),
                terms.yearlyFrames().stream()
                        .map(frame ->
                                new FrameView(frame.year(), new Money(Dkk.of(frame.amount()), terms.priceBasis())))
                        .toList(),
                terms.carryOver(),
                agreement.status(),
                agreement.signatures().stream()
                        .sorted(Comparator.comparing(Signature::signedAt))
                        .map(signature ->
                                new SignatureView(signature.party(), signature.signedBy(), signature.signedAt()))
                        .toList(),
                agreement.activatedAt(),
                agreement.inForceTo(),
                unmetRules,
                allowedActions);
    }

    private static GoalView view(Goal goal) {
        return new GoalView(
                goal.id(),
                goal.kind(),
                goal.title(),
                Optional.ofNullable(goal.nationalGoal()),
                Optional.ofNullable(goal.indicator()),
                Optional.ofNullable(goal.target()));
    }
}
