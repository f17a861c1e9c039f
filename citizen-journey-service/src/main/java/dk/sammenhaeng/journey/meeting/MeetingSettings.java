package dk.sammenhaeng.journey.meeting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;

/** What a municipality decides about joint meetings. */
@ConfigMapping(prefix = "sammenhaeng.journey.meeting")
public interface MeetingSettings {

    /** How long before a meeting whoever is called to it is to have answered. */
    @WithDefault("PT48H")
    Duration answerBefore();

    /** How long after a meeting its minutes are to be written. */
    @WithDefault("PT48H")
    Duration minutesWithin();

    /** By when to answer: before the meeting, or by its beginning where that is too near. */
    default Instant answerBy(Instant start, Instant now) {
        Instant before = start.minus(answerBefore());
        return before.isAfter(now) ? before : start;
    }
}
