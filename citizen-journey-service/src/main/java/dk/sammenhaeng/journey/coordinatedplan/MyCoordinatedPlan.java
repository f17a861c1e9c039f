package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.assent.Answer;
import dk.sammenhaeng.journey.assent.Via;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlanView.CoordinatorView;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.profile.ResourceProfile.Resource;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.http.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The coordinated plan in words for the citizen whose it is (FW-J7, FV-C21): what I said, what we work on together, who
 * does what, my rights and duties, and what I have answered.
 *
 * @param version the version an answer is given to
 * @param consented true while I consent to having the plan
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MyCoordinatedPlan(
        UUID coordinatedPlanId,
        long version,
        CoordinatedPlan.Status status,
        String statusText,
        Optional<CoordinatorView> coordinator,
        boolean consented,
        List<String> wishes,
        List<String> resources,
        List<String> needs,
        List<MyRight> rightsAndDuties,
        List<MyJointGoal> goals,
        List<String> covers,
        List<MyAnswer> answers,
        List<String> allowedActions) {

    static MyCoordinatedPlan of(Recorded latest, Self self, List<Assent> said, Language language) {
        Journey journey = self.journey();
        CoordinatedPlan plan = latest.plan();
        return new MyCoordinatedPlan(
                plan.id(),
                latest.number(),
                plan.status(),
                language.text("self.coordinated-plan." + plan.status()),
                journey.coordinator().map(CoordinatorView::of),
                plan.hasConsent(),
                plan.words().wishes(),
                plan.words().resources().stream().map(Resource::words).toList(),
                plan.words().needs(),
                plan.words().entitlements().stream()
                        .map(one -> new MyRight(
                                language.text("self.entitlement." + one.kind()),
                                one.words(),
                                one.reason(),
                                one.appealLink()))
                        .toList(),
                plan.goals().stream()
                        .filter(goal -> goal.aim().title().isPresent() && goal.status() != JointGoal.Status.DROPPED)
                        .map(goal -> MyJointGoal.of(goal, language))
                        .toList(),
                plan.covered().stream()
                        .filter(covered -> self.isOwn()
                                || journey.plan(covered.planId())
                                        .filter(self::opens)
                                        .isPresent())
                        .map(covered -> language.text(
                                "self.covered." + covered.effect(), language.text("self.sector." + covered.sector())))
                        .toList(),
                said.stream().map(MyAnswer::of).toList(),
                plan.isOpen() ? List.of("assents", "consents") : List.of());
    }

    /** A right or a duty, why it is so and where to complain (FV-C15). */
    record MyRight(String kind, String words, String reason, String appealLink) {}

    /**
     * What we work on together.
     *
     * @param iAgreedOn the day on which I agreed to it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyJointGoal(
            UUID goalId,
            String title,
            String status,
            Optional<LocalDate> followUpOn,
            List<MyPart> whoDoesWhat,
            List<MyStep> steps,
            Optional<LocalDate> iAgreedOn,
            List<String> allowedActions) {

        private static MyJointGoal of(JointGoal goal, Language language) {
            Optional<LocalDate> agreed = goal.confirmations().stream()
                    .filter(one -> one.by() == Confirmation.By.CITIZEN)
                    .map(Confirmation::statedOn)
                    .findFirst();
            return new MyJointGoal(
                    goal.id(),
                    goal.aim().title().orElseThrow(),
                    language.text("self.goal." + goal.status()),
                    goal.aim().followUpOn(),
                    goal.contributions().stream()
                            .flatMap(part -> part.words().stream()
                                    .map(words -> new MyPart(language.text("self.done-by." + part.doneBy()), words)))
                            .toList(),
                    goal.steps().stream()
                            .map(step -> new MyStep(
                                    step.title(),
                                    language.text("self.step." + step.state()),
                                    language.text("self.support."
                                            + step.support().getLast().level())))
                            .toList(),
                    agreed,
                    agreed.isEmpty() && goal.isConfirmable() ? List.of("confirmations") : List.of());
        }
    }

    /** Who does what for it. */
    record MyPart(String who, String words) {}

    /** One step at a time, and how much help there is with it (FW-J4). */
    record MyStep(String title, String state, String help) {}

    /** What I have said to a version. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyAnswer(long version, Answer answer, Optional<String> words, LocalDate statedOn, Via via) {

        private static MyAnswer of(Assent said) {
            return new MyAnswer(said.version(), said.answer(), said.words(), said.statedOn(), said.via());
        }
    }
}
