package dk.sammenhaeng.journey.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Set;

/** What a municipality decides about proposals between its sectors. */
@ConfigMapping(prefix = "sammenhaeng.journey.proposal")
public interface ProposalSettings {

    /** How long the other sector has to answer where the proposal does not say. */
    @WithDefault("P7D")
    Period answerWithin();

    /** The rules that refuse a proposal, when what is proposed would bring about a new finding of theirs. */
    @WithDefault("institution-cannot-receive,overlapping-appointments,duplicate-action,incompatible-availability")
    Set<String> refusingRules();
}
