package dk.sammenhaeng.journey.team;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Lets somebody who has become responsible for a citizen join the team; the journey is locked by the caller. */
@ApplicationScoped
public class JoinTeam {

    private final TeamRows rows;
    private final CurrentCaller current;

    JoinTeam(TeamRows rows, CurrentCaller current) {
        this.rows = rows;
        this.current = current;
    }

    /** The event to append with the change; nothing for who is there already. */
    public Optional<Entry> join(Journey journey, String user, String role, Optional<Sector> sector, Instant now) {
        if (rows.at(journey.records(), now).stream()
                .anyMatch(there -> there.user().equals(user))) {
            return Optional.empty();
        }
        Member member = new Member(
                UuidCreator.getTimeOrderedEpoch(),
                user,
                role,
                ParticipantRole.TRANSITION_RECEIVER,
                sector,
                Optional.of(current.caller().municipality()),
                user,
                now,
                Optional.empty());
        rows.add(journey.citizenId(), member);
        return Optional.of(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), member.id())));
    }
}
