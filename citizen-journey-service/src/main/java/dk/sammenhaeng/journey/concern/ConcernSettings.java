package dk.sammenhaeng.journey.concern;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The term that no source gives, until the municipality decides one; that for a child stands in law and is no setting. */
@ConfigMapping(prefix = "sammenhaeng.journey.concern")
public interface ConcernSettings {

    /** How long a signal about an adult may wait for its assessment where the municipality has decided nothing. */
    @WithDefault("PT168H")
    Duration adultTriage();
}
