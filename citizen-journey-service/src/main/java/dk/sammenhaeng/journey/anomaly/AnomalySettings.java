package dk.sammenhaeng.journey.anomaly;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What is configured about the report on unusual looks; what is unusual is each municipality's own to decide. */
@ConfigMapping(prefix = "sammenhaeng.journey.anomaly")
public interface AnomalySettings {

    /** The longest time one report covers, in days. */
    @WithDefault("P7D")
    Period longestPeriod();
}
