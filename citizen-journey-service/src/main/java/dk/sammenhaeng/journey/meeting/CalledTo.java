package dk.sammenhaeng.journey.meeting;

import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.meeting.Meeting.State;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The joint meetings that the caller is called to. */
@ApplicationScoped
class CalledTo {

    private final MeetingRows rows;
    private final CurrentCaller current;

    CalledTo(MeetingRows rows, CurrentCaller current) {
        this.rows = rows;
        this.current = current;
    }

    /**
     * One that is still planned.
     *
     * @throws Refusal 404 for who is not called, 409 when it is no longer planned
     */
    Meeting planned(Seen seen, UUID id) {
        Meeting meeting = find(seen, id);
        if (!meeting.isCalled(seen.relation())) {
            throw Refusal.notFound();
        }
        if (meeting.state() != State.PLANNED) {
            throw Refusal.byRule("meeting-not-planned", meeting.state());
        }
        return meeting;
    }

    /**
     * One as it stands now.
     *
     * @throws Refusal 404 for none
     */
    Meeting find(Seen seen, UUID id) {
        return rows.find(seen.journey().records(), id, current.caller().user()).orElseThrow(Refusal::notFound);
    }
}
