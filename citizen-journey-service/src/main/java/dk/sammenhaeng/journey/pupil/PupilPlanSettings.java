package dk.sammenhaeng.journey.pupil;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.MonthDay;
import java.util.Set;

/** How much is told of a pupil plan. */
@ConfigMapping(prefix = "sammenhaeng.journey.pupil-plan")
public interface PupilPlanSettings {

    /** The fields taken beside link, status and contact teachers, as few as can be: SCHOOL, GRADE, FOLLOW_UP_ON. */
    @WithDefault("SCHOOL,GRADE,FOLLOW_UP_ON")
    Set<String> fields();

    /** The last day of a school year, after which a pupil of grade 9 or 10 is to begin a youth education (FV-C12). */
    @WithDefault("--06-30")
    MonthDay schoolEnds();
}
