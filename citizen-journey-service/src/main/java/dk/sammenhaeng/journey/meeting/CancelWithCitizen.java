package dk.sammenhaeng.journey.meeting;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.life.CitizenDied;
import dk.sammenhaeng.journey.meeting.Meeting.State;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A death cancels the joint meetings that lie ahead, so that nobody comes to one (catalogue C21). */
@ApplicationScoped
class CancelWithCitizen {

    private final MeetingRows rows;
    private final MeetingFollowUp followUp;
    private final Consistency consistency;

    CancelWithCitizen(MeetingRows rows, MeetingFollowUp followUp, Consistency consistency) {
        this.rows = rows;
        this.followUp = followUp;
        this.consistency = consistency;
    }

    void cancel(@Observes CitizenDied died) {
        UUID citizenId = died.journey().citizenId();
        String reason = Texts.of(Texts.DANISH, "meeting.citizen-died", List.of());
        List<Entry> cancelled = rows
                .of(died.journey().records(), Optional.of(State.PLANNED), died.registeredAt(), Optional.empty())
                .stream()
                .filter(meeting -> meeting.start().isAfter(died.registeredAt()))
                .map(meeting -> {
                    rows.cancel(meeting.id(), reason, died.registeredAt());
                    rows.find(meeting.id()).ifPresent(followUp::await);
                    return new Entry(citizenId, new PartChanged(citizenId, meeting.id()));
                })
                .toList();
        if (!cancelled.isEmpty()) {
            consistency.settle(citizenId, cancelled);
        }
    }
}
