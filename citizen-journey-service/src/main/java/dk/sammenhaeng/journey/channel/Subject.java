package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a message that is told by itself is about, and so who may read it (catalogue C8).
 *
 * @param planId the plan a decision stands in
 * @param meetingId the meeting it tells of
 * @param sector the sector that keeps what it tells of outside its plans
 * @param calledPlans the plans by which units are called to the meeting
 * @param calledSectors the sectors that are called to the meeting
 */
record Subject(
        Optional<UUID> planId,
        Optional<UUID> meetingId,
        Optional<Sector> sector,
        List<UUID> calledPlans,
        List<Sector> calledSectors) {

    /** That of what somebody sent. */
    static final Subject NONE = new Subject(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

    Subject {
        calledPlans = List.copyOf(calledPlans);
        calledSectors = List.copyOf(calledSectors);
    }

    /** That of news; a decision outside a plan is the one on rehabilitation, which the health sector keeps. */
    static Subject of(News news) {
        return switch (news) {
            case News.MeetingCalled called -> meeting(called.about());
            case News.MeetingMoved moved -> meeting(moved.about());
            case News.MeetingCancelled cancelled -> meeting(cancelled.about());
            case News.MeetingDecided decided -> meeting(decided.about());
            case News.DecisionMade decision ->
                decision.planId().map(Subject::plan).orElseGet(() -> keptBy(Sector.HEALTH));
            case News.HoursAboveLimit above -> keptBy(Sector.EMPLOYMENT);
            case News.RelativePermitted permitted -> NONE;
            case News.VolunteerOfferGone gone ->
                gone.sector().map(Subject::keptBy).orElse(NONE);
            case News.PlanWasNotYours retracted -> NONE;
        };
    }

    private static Subject meeting(UUID id) {
        return new Subject(Optional.empty(), Optional.of(id), Optional.empty(), List.of(), List.of());
    }

    private static Subject plan(UUID id) {
        return new Subject(Optional.of(id), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private static Subject keptBy(Sector sector) {
        return new Subject(Optional.empty(), Optional.empty(), Optional.of(sector), List.of(), List.of());
    }

    /** True for who reads the plan, is called to the meeting or knows the whole, or reads what the sector keeps. */
    boolean isReadBy(Journey journey, Relation relation, Readable readable) {
        return planId.flatMap(journey::plan).filter(relation::mayRead).isPresent()
                || (meetingId.isPresent() && isCalled(relation))
                || sector.filter(keeper -> readable.holds(keeper, false)).isPresent();
    }

    private boolean isCalled(Relation relation) {
        return relation.knowsWhole()
                || calledPlans.stream().anyMatch(relation.responsibleFor()::contains)
                || relation.sector().filter(calledSectors::contains).isPresent();
    }
}
