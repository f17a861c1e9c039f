package dk.sammenhaeng.journey.overview;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.contact.Contact;
import dk.sammenhaeng.journey.contact.NextStep;
import dk.sammenhaeng.journey.contact.Pause;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlanView;
import dk.sammenhaeng.journey.coordinatedplan.PlanThen;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.overview.JourneyThen.BenefitThen;
import dk.sammenhaeng.journey.overview.JourneyThen.ConsentThen;
import dk.sammenhaeng.journey.overview.JourneyThen.EpisodeThen;
import dk.sammenhaeng.journey.overview.JourneyThen.LifeEventThen;
import dk.sammenhaeng.journey.overview.JourneyThen.TeamMemberThen;
import dk.sammenhaeng.journey.overview.JourneyThen.TransitionThen;
import dk.sammenhaeng.journey.transition.Stake;
import dk.sammenhaeng.platform.access.Caller;
import java.util.List;
import java.util.Optional;

/**
 * What else was known around the citizen then, as far as the caller may know it today: each part by the rule of the
 * resource that shows it now, and left out for a role that resource does not know.
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Around(Optional<ConsentThen> consent, List<TeamMemberThen> team, Optional<Work> work) {

    static Around of(JourneyThen then, Journeys.Seen seen, Caller caller) {
        return new Around(
                then.consent(),
                then.team(),
                caller.isAny(COORDINATOR, CASEWORKER, SECTOR_SYSTEM)
                        ? Optional.of(Work.of(then, seen, caller))
                        : Optional.empty());
    }

    /** What is for those who work with the citizen, and not for a leader who only answers for a unit. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Work(
            List<CoordinatedPlanView> coordinatedPlans,
            List<TransitionThen> transitions,
            List<EpisodeThen> episodes,
            List<BenefitThen> benefits,
            Optional<Contact> lastContact,
            Optional<NextStep> nextStep,
            List<Pause> pauses,
            List<LifeEventThen> lifeEvents) {

        private static Work of(JourneyThen then, Journeys.Seen seen, Caller caller) {
            Readable readable = Readable.of(seen);
            return new Work(
                    then.coordinatedPlans().stream()
                            .filter(PlanThen::wasOpen)
                            .map(plan -> plan.as(seen, caller))
                            .toList(),
                    then.transitions().stream()
                            .filter(each -> Stake.of(
                                            each.fromSector(),
                                            each.toSector(),
                                            seen.journey(),
                                            Optional.of(seen.relation()),
                                            caller)
                                    .isPresent())
                            .map(TransitionThen::known)
                            .toList(),
                    then.episodes().stream()
                            .filter(each -> readable.holds(each.sector(), each.sensitive()))
                            .toList(),
                    readable.holds(Sector.EMPLOYMENT, false) ? then.benefits() : List.of(),
                    then.lastContact().map(contact -> contact.as(seen)),
                    then.nextStep().map(step -> step.as(seen)),
                    then.pauses().stream()
                            .map(pause -> pause.as(seen.relation()))
                            .toList(),
                    then.lifeEvents());
        }
    }
}
