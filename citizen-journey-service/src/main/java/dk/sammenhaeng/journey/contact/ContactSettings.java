package dk.sammenhaeng.journey.contact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.List;

/** What a municipality decides about contacts, pauses and journeys that stand still. */
@ConfigMapping(prefix = "sammenhaeng.journey.contact")
public interface ContactSettings {

    /** The longest pause that can be planned at a time. */
    @WithDefault("P180D")
    Period longestPause();

    /** The longest time between two planned contacts. */
    @WithDefault("P12M")
    Period longestRhythm();

    /** How long a stall is the contact person's, where there is one, before it stands on the leader's list. */
    @WithDefault("P7D")
    Period leaderAfter();

    /** The rules whose findings are stalls; one with the threshold {@code daysUntilStalled} only after that time. */
    @WithDefault("contact-lost,standstill,coordinator-missing")
    List<String> stallRules();
}
