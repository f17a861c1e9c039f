package dk.sammenhaeng.journey.meeting;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.meeting.Meeting.State;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** A call to a meeting that somebody has not answered in time, and minutes that are missing after it (flow F11). */
@ApplicationScoped
class MeetingFollowUp implements DueHandler {

    private static final String KIND = "meeting.follow-up";

    private final MeetingRows rows;
    private final Journeys journeys;
    private final Consistency consistency;
    private final DueRows due;

    MeetingFollowUp(MeetingRows rows, Journeys journeys, Consistency consistency, DueRows due) {
        this.rows = rows;
        this.journeys = journeys;
        this.consistency = consistency;
        this.due = due;
    }

    /** Waits for what a meeting waits for next, and for nothing where that is over. */
    void await(Meeting meeting) {
        due.set(meeting.id(), KIND, meeting.nextDue());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID meetingId) {
        rows.find(meetingId).map(Meeting::citizenId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID meetingId, Instant at) {
        rows.find(meetingId).filter(meeting -> meeting.state() == State.PLANNED).ifPresent(meeting -> {
            boolean missed = meeting.minutesBy().filter(at::isBefore).isEmpty()
                    ? rows.minutesMissing(meetingId, at)
                    : rows.unanswered(meetingId, at);
            rows.find(meetingId).ifPresent(this::await);
            if (missed) {
                consistency.settle(meeting.citizenId(), meetingId);
            }
        });
    }
}
