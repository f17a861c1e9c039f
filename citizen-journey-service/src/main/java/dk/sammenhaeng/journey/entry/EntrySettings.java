package dk.sammenhaeng.journey.entry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Numbers that no source gives. */
@ConfigMapping(prefix = "sammenhaeng.journey.entry")
public interface EntrySettings {

    /** How long a unit may take to answer. */
    @WithDefault("PT168H")
    Duration answerWithin();

    /** When guidance that a changed benefit asks for is tried again, where no entrance was open. */
    @WithDefault("P1D")
    Duration guidanceTriedAgain();
}
