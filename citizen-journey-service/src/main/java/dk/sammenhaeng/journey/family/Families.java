package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.coordinatedplan.ActivePlans;
import dk.sammenhaeng.journey.family.FamilyView.MemberView;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows the team around a citizen those of the family who consent at this very moment. */
@ApplicationScoped
class Families {

    private final Journeys journeys;
    private final FamilyRows rows;
    private final ActivePlans activePlans;
    private final CurrentCaller current;

    Families(Journeys journeys, FamilyRows rows, ActivePlans activePlans, CurrentCaller current) {
        this.journeys = journeys;
        this.rows = rows;
        this.activePlans = activePlans;
        this.current = current;
    }

    /**
     * The citizen as the caller's team sees them.
     *
     * @throws Refusal 403 for who is not of the team, 404 without a relation
     */
    Seen ofTeam(UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        if (!seen.relation().isOfTeam()) {
            throw Refusal.forbidden("family-team-only");
        }
        current.touches(seen.journey().citizenId());
        return seen;
    }

    /** The members who consent; each look is on their log, too. */
    List<MemberView> members(Seen seen) {
        List<MemberView> members = rows.of(seen.journey().records()).stream()
                .filter(FamilyLink::otherGiven)
                .flatMap(link -> journeys.find(link.otherCitizenId()).stream()
                        .map(member -> MemberView.of(
                                link, member, journeys.relationTo(member), activePlans.of(member.records()))))
                .toList();
        members.forEach(member -> current.touches(member.citizenId()));
        return members;
    }

    /** How many members have not said yes. */
    long waiting(Seen seen) {
        return rows.of(seen.journey().records()).stream()
                .filter(link -> !link.otherGiven())
                .count();
    }
}
