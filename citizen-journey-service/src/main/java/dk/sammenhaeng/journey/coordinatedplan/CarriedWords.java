package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.Circumstances;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.letter.OwnWords;
import dk.sammenhaeng.journey.letter.OwnWords.OwnGoal;
import dk.sammenhaeng.journey.letter.OwnWords.OwnPart;
import dk.sammenhaeng.journey.letter.OwnWords.OwnResource;
import dk.sammenhaeng.journey.letter.OwnWords.OwnStep;
import dk.sammenhaeng.journey.profile.ResourceProfile;
import dk.sammenhaeng.journey.profile.ResourceProfile.Resource;
import dk.sammenhaeng.journey.profile.ResourceProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a citizen wishes, can build on, needs and works towards goes along to another municipality, where the citizen
 * consents to that (catalogue C5): from the profile and from the plan in force. What names a part of this municipality stays
 * behind: goals and actions of sector plans, and of a sector whose plans are a secret that it takes part.
 */
@ApplicationScoped
public class CarriedWords {

    private final CoordinatedPlanRows rows;
    private final ResourceProfiles profiles;

    CarriedWords(CoordinatedPlanRows rows, ResourceProfiles profiles) {
        this.rows = rows;
        this.profiles = profiles;
    }

    /** What goes along; nothing where nothing was ever said. */
    public Optional<OwnWords> of(Journey journey) {
        Optional<CoordinatedPlan> plan = journey.circumstances()
                .coordinatedPlan()
                .map(Circumstances.CoordinatedPlan::id)
                .flatMap(id -> rows.latest(journey.records(), id))
                .map(Recorded::plan)
                .filter(CoordinatedPlan::hasConsent);
        Words words = plan.map(CoordinatedPlan::words).orElse(Words.NONE);
        Optional<ResourceProfile> said = profiles.of(journey.records());
        Set<Sector> secret = secretSectors(journey);
        return Optional.of(new OwnWords(
                        each(said.map(ResourceProfile::wishes).orElse(List.of()), words.wishes()),
                        each(said.map(ResourceProfile::resources).orElse(List.of()), words.resources()).stream()
                                .map(CarriedWords::resource)
                                .toList(),
                        words.needs(),
                        words.longTermNeed(),
                        plan.map(CoordinatedPlan::goals).orElse(List.of()).stream()
                                .filter(JointGoal::isOpen)
                                .flatMap(goal -> goal(goal, secret).stream())
                                .toList()))
                .filter(OwnWords::saysAnything);
    }

    private static <T> List<T> each(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static OwnResource resource(Resource resource) {
        return new OwnResource(resource.kind().name(), resource.words());
    }

    /** A goal without words of its own joins goals of sector plans, and those go along with their plans. */
    static Optional<OwnGoal> goal(JointGoal goal, Set<Sector> secret) {
        JointGoal.Aim aim = goal.aim();
        return aim.title()
                .filter(title -> aim.isWritten())
                .map(title -> new OwnGoal(
                        aim.kind().name(),
                        title,
                        aim.lifeDomain().orElseThrow(),
                        aim.direction(),
                        goal.status().name(),
                        aim.followUpOn(),
                        goal.sectors().stream()
                                .filter(sector -> !secret.contains(sector))
                                .collect(Collectors.toSet()),
                        goal.contributions().stream()
                                .flatMap(part -> part.words().map(own -> new OwnPart(own, part.doneBy())).stream())
                                .toList(),
                        goal.steps().stream().map(CarriedWords::step).toList()));
    }

    private static OwnStep step(Step step) {
        return new OwnStep(
                step.title(),
                step.functionArea().map(Enum::name),
                step.state().name(),
                step.support().getLast().level().name());
    }

    private static Set<Sector> secretSectors(Journey journey) {
        Set<Sector> open = journey.openPlans().stream().map(Plan::sector).collect(Collectors.toSet());
        return journey.plans().stream()
                .map(Plan::sector)
                .filter(sector -> !open.contains(sector))
                .collect(Collectors.toSet());
    }
}
