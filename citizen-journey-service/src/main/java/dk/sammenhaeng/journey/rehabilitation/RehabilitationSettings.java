package dk.sammenhaeng.journey.rehabilitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What a municipality decides about rehabilitation; the text of the law gives no number, so it is a default. */
@ConfigMapping(prefix = "sammenhaeng.journey.rehabilitation")
public interface RehabilitationSettings {

    /** The longest a course may last. */
    @WithDefault("P12W")
    Period longestCourse();
}
