package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Need;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A need the public sector must answer by law is answered by volunteers alone (frivillige; CIT-14, FW-J15): volunteers
 * supplement and never replace. One finding per plan.
 */
record VolunteersOnly() implements Rule {

    private static final About ABOUT =
            About.of("volunteers-only", Severity.STOP, Owner.SECTOR, Solution.ADD_PROFESSIONAL_COVER);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Plan> plans = journey.plans().stream()
                .filter(plan -> plan.needs().stream().anyMatch(Need::statutory))
                .toList();
        return Answer.of(plans.stream()
                        .flatMap(plan -> finding(journey, plan, today))
                        .toList())
                .changingOn(
                        plans.stream()
                                .flatMap(plan -> plan.actions().stream())
                                .filter(action -> !action.terms().needs().isEmpty())
                                .flatMap(action -> Stream.concat(Stream.of(action.from()), action.to().stream())),
                        today);
    }

    private Stream<Finding> finding(Journey journey, Plan plan, LocalDate today) {
        List<Action> alone = plan.needs().stream()
                .filter(Need::statutory)
                .map(need -> plan.actions().stream()
                        .filter(action -> !action.isOverOn(today)
                                && action.terms().needs().contains(need.code()))
                        .toList())
                .flatMap(answers -> uncovered(answers, today))
                .distinct()
                .toList();
        if (alone.isEmpty()) {
            return Stream.empty();
        }
        Finding.Draft draft = Finding.by(this, journey, "NO_PROFESSIONAL_COVER").key(plan.id());
        alone.forEach(action -> draft.part(plan, action.id()));
        return Stream.of(draft.found());
    }

    /** The volunteers' answers to a need beside which no professional's is promised for when the first of them begins. */
    private static Stream<Action> uncovered(List<Action> answers, LocalDate today) {
        List<Action> volunteers =
                answers.stream().filter(VolunteersOnly::isByVolunteers).toList();
        LocalDate from = volunteers.stream()
                .map(Action::from)
                .min(Comparator.naturalOrder())
                .filter(today::isBefore)
                .orElse(today);
        boolean covered = answers.stream()
                .anyMatch(action -> !isByVolunteers(action) && action.promised() && action.runsOn(from));
        return covered ? Stream.empty() : volunteers.stream();
    }

    private static boolean isByVolunteers(Action action) {
        return action.terms().provider() == Provider.VOLUNTEER;
    }
}
