package dk.sammenhaeng.journey.meeting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What holds for joint meetings where a municipality has decided nothing. */
@ConfigMapping(prefix = "sammenhaeng.journey.meeting")
public interface MeetingSettings {

    /** How long before a meeting whoever is called to it is to have answered. */
    @WithDefault("PT48H")
    Duration answerBefore();

    /** How long after a meeting its minutes are to be written. */
    @WithDefault("PT48H")
    Duration minutesWithin();
}
