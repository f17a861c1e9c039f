package dk.sammenhaeng.journey.coordinator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** What a municipality decides about its coordinators. */
@ConfigMapping(prefix = "sammenhaeng.journey.coordinator")
public interface CoordinatorSettings {

    /** How long a receiver may leave an offered hand-over unanswered before the offer lapses; the former stays. */
    @WithDefault("P3D")
    Duration handOverAnswer();

    /** How long a leader may leave what a citizen asks about the coordinator unanswered before it is overdue. */
    @WithDefault("P7D")
    Duration requestAnswer();

    /** The time over which changes of coordinator are counted on the journey. */
    @WithDefault("P12M")
    Period changesCountedOver();

    /** The most journeys one caseload hand-over moves. */
    @WithDefault("1000")
    int largestCaseload();
}
