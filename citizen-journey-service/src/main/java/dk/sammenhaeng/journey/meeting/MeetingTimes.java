package dk.sammenhaeng.journey.meeting;

import dk.sammenhaeng.journey.deadline.Deadline;
import dk.sammenhaeng.journey.deadline.DeadlineKinds;
import dk.sammenhaeng.journey.deadline.Deadlines;
import dk.sammenhaeng.journey.deadline.Deadlines.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By when a call to a meeting is answered and minutes are written: the municipality's own times. */
@ApplicationScoped
class MeetingTimes implements DeadlineKinds {

    private static final String SOURCE = "Standardværdi; kilden nævner intet tal (catalogue C12)";

    private final Deadlines deadlines;
    private final Deadline answer;
    private final Deadline minutes;

    MeetingTimes(Deadlines deadlines, MeetingSettings settings) {
        this.deadlines = deadlines;
        this.answer = Deadline.hours("meeting.answer-before", Optional.empty(), settings.answerBefore(), SOURCE);
        this.minutes = Deadline.hours("meeting.minutes-within", Optional.empty(), settings.minutesWithin(), SOURCE);
    }

    @Override
    public List<Deadline> deadlines(LocalDate day) {
        return List.of(answer, minutes);
    }

    /** For who is called to a meeting on this day. */
    Times on(LocalDate day) {
        Held held = deadlines.on(day);
        return new Times(held.hours(answer), held.hours(minutes), held.versions(List.of(answer, minutes)));
    }

    /**
     * The times of one call.
     *
     * @param deadlines by which decisions of the municipality they are given
     */
    record Times(Duration answerBefore, Duration minutesWithin, Map<String, Integer> deadlines) {

        Times {
            deadlines = Map.copyOf(deadlines);
        }

        /** By when to answer: before the meeting, or by its beginning where that is too near. */
        Instant answerBy(Instant start, Instant now) {
            Instant before = start.minus(answerBefore);
            return before.isAfter(now) ? before : start;
        }

        Instant minutesBy(Instant end) {
            return end.plus(minutesWithin);
        }
    }
}
