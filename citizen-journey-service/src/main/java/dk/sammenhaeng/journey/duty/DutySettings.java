package dk.sammenhaeng.journey.duty;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Set;

/** Opening hours of a sector that has stated none of its own. */
@ConfigMapping(prefix = "sammenhaeng.journey.duty")
public interface DutySettings {

    /** When it opens. */
    @WithDefault("08:00")
    LocalTime opens();

    /** When it closes, Monday to Thursday. */
    @WithDefault("16:00")
    LocalTime closes();

    /** When it closes on a Friday. */
    @WithDefault("14:00")
    LocalTime fridayCloses();

    /** Days of each year on which municipalities are closed beside the public holidays. */
    @WithDefault("--06-05,--12-24,--12-31")
    Set<MonthDay> closedDays();
}
