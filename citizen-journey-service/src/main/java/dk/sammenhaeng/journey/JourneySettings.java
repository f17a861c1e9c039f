package dk.sammenhaeng.journey;

import dk.sammenhaeng.journey.journey.Severity;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What a municipality decides about its journeys; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey")
public interface JourneySettings {

    /** The most goals, actions and appointments one sector plan may hold together. */
    @WithDefault("200")
    int largestPlan();

    /** The longest time for which a person may accept a conflict before it is looked at anew. */
    @WithDefault("P180D")
    Period longestAcceptance();

    /** When employees are reached by phone where their unit has no hours of its own, as citizens are told. */
    @WithDefault("hverdage kl. 9-15")
    String phoneHours();

    /** Days from the finding of a conflict until somebody should have acted, by severity. */
    DueDays dueDays();

    /** See {@link #dueDays()}. */
    interface DueDays {

        /** Something promised cannot happen. */
        @WithDefault("1")
        int stop();

        /** Somebody must act. */
        @WithDefault("5")
        int act();

        /** Good to know. */
        @WithDefault("14")
        int know();

        /** The days of a severity. */
        default int of(Severity severity) {
            return switch (severity) {
                case STOP -> stop();
                case ACT -> act();
                case KNOW -> know();
            };
        }
    }
}
