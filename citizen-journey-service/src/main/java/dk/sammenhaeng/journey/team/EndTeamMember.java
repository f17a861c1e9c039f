package dk.sammenhaeng.journey.team;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Ends somebody's time in the team; their next request finds no relation. */
@ApplicationScoped
class EndTeamMember {

    private final Journeys journeys;
    private final TeamRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    EndTeamMember(Journeys journeys, TeamRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Ends it; a time that is over stays as it ended.
     *
     * @throws Refusal 403 for who is neither coordinator, leader of a unit concerned nor the member, 404 for none
     */
    void end(UUID asked, UUID memberId) {
        Journeys.Seen seen = journeys.lockSeen(asked);
        Relation relation = seen.relation();
        Member member = rows.find(seen.journey().records(), memberId).orElseThrow(Refusal::notFound);
        if (!relation.coordinator()
                && !relation.leader()
                && !member.user().equals(current.caller().user())) {
            throw Refusal.forbidden("team-of-the-coordinator");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (member.isThereAt(now)) {
            UUID citizenId = seen.journey().citizenId();
            rows.end(member.id(), now);
            consistency.settle(citizenId, member.id());
        }
    }
}
