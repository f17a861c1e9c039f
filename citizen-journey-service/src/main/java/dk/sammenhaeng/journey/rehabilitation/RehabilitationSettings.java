package dk.sammenhaeng.journey.rehabilitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What holds for rehabilitation where a municipality has decided nothing; the text of the law gives no number, so each is a default. */
@ConfigMapping(prefix = "sammenhaeng.journey.rehabilitation")
public interface RehabilitationSettings {

    /** The longest a course may last. */
    @WithDefault("P12W")
    Period longestCourse();

    /** How long after an offer the citizen's answer is asked for. */
    @WithDefault("P14D")
    Period answerWithin();

    /** How long home help may be assessed after a decision, an answer, or the end of a course. */
    @WithDefault("P1Y")
    Period decisionCounts();
}
