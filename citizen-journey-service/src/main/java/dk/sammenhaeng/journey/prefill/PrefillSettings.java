package dk.sammenhaeng.journey.prefill;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Map;

/** When what is known is too old to be taken on trust; no source gives these numbers. */
@ConfigMapping(prefix = "sammenhaeng.journey.prefill")
public interface PrefillSettings {

    /** How old a datum may be before it is offered as stale. */
    @WithDefault("P1Y")
    Period staleAfter();

    /** The same for single data points, by code. */
    Map<String, Period> staleAfterOf();
}
