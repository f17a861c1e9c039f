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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A need the public sector must answer by law is answered by volunteers alone (frivillige; CIT-14, FW-J15): volunteers
 * supplement and never replace. It stays found when they end, or are no longer in the plan, and nobody professional has
 * come, for the need is still there. What the citizen has a right to by law is never volunteers' to give. One finding per plan of needs, and one per
 * action of a right.
 */
record VolunteersOnly() implements Rule {

    private static final About ABOUT = About.of(
                    "volunteers-only",
                    Severity.STOP,
                    Owner.SECTOR,
                    Solution.ADD_PROFESSIONAL_COVER,
                    Solution.END_ACTION)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        return Answer.of(journey.plans().stream()
                        .flatMap(plan -> findings(journey, plan, today))
                        .toList())
                .changingOn(
                        journey.plans().stream()
                                .filter(plan -> plan.needs().stream().anyMatch(Need::statutory))
                                .flatMap(VolunteersOnly::turns),
                        today);
    }

    private static Stream<LocalDate> turns(Plan plan) {
        return Stream.concat(
                plan.validTo().stream(),
                plan.actions().stream()
                        .filter(action -> !action.terms().needs().isEmpty())
                        .flatMap(action -> Stream.concat(Stream.of(action.from()), action.to().stream())));
    }

    private Stream<Finding> findings(Journey journey, Plan plan, LocalDate today) {
        List<Action> alone = plan.needs().stream()
                .filter(Need::statutory)
                .flatMap(need -> alone(plan, need, today).stream())
                .distinct()
                .toList();
        Finding.Draft ofNeeds =
                Finding.by(this, journey, "NO_PROFESSIONAL_COVER").key(plan.id());
        alone.forEach(action -> ofNeeds.part(plan, action.id()));
        boolean left = !plan.isOverOn(today)
                && plan.needs().stream().anyMatch(need -> need.statutory() && need.volunteersLeft());
        if (left) {
            ofNeeds.part(plan, plan.id());
        }
        Stream<Finding> ofRights = plan.actions().stream()
                .filter(action -> action.legalRight() && isByVolunteers(action) && !action.isOverOn(today))
                .filter(action -> !alone.contains(action))
                .map(action -> Finding.by(this, journey, "RIGHT_BY_VOLUNTEERS")
                        .part(plan, action.id())
                        .until(action.to())
                        .found());
        return Stream.concat(alone.isEmpty() && !left ? Stream.empty() : Stream.of(ofNeeds.found()), ofRights);
    }

    /** The volunteers who stand for a need beside whom no professional's help is promised, or was to their last day. */
    private static List<Action> alone(Plan plan, Need need, LocalDate today) {
        List<Action> answers = plan.actions().stream()
                .filter(action -> action.terms().needs().contains(need.code()))
                .toList();
        List<Action> volunteers = standing(
                plan, answers.stream().filter(VolunteersOnly::isByVolunteers).toList(), today);
        boolean covered = answers.stream()
                .anyMatch(action -> !isByVolunteers(action) && action.promised() && covers(action, volunteers, today));
        return covered ? List.of() : volunteers;
    }

    /** Who help or will; when all have ended and the plan goes on, those who did last. */
    private static List<Action> standing(Plan plan, List<Action> volunteers, LocalDate today) {
        List<Action> left =
                volunteers.stream().filter(action -> !action.isOverOn(today)).toList();
        if (!left.isEmpty() || plan.isOverOn(today)) {
            return left;
        }
        Optional<LocalDate> last =
                volunteers.stream().flatMap(action -> action.to().stream()).max(Comparator.naturalOrder());
        return volunteers.stream().filter(action -> action.to().equals(last)).toList();
    }

    /** True when the professional is there when the first of them begins, or was to the last day of those who ended. */
    private static boolean covers(Action professional, List<Action> volunteers, LocalDate today) {
        LocalDate from = volunteers.stream()
                .map(Action::from)
                .min(Comparator.naturalOrder())
                .filter(today::isBefore)
                .orElse(today);
        boolean stayedLonger = professional.isOverOn(today)
                && volunteers.stream().allMatch(action -> action.to()
                        .filter(end -> !end.isAfter(today) && !professional.isOverOn(end.minusDays(1)))
                        .isPresent());
        return professional.runsOn(from) || stayedLonger;
    }

    private static boolean isByVolunteers(Action action) {
        return action.terms().provider() == Provider.VOLUNTEER;
    }
}
