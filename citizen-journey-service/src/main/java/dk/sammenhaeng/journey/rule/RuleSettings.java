package dk.sammenhaeng.journey.rule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Period;

/** How the rules themselves are looked after; every number is a default, never law. */
@ConfigMapping(prefix = "sammenhaeng.journey.rules")
interface RuleSettings {

    /** The share of findings people dismiss above which the rule's owner must review the rule (daily use C3). */
    @WithDefault("0.30")
    BigDecimal reviewAbove();

    /** The least findings from which a share says anything. */
    @WithDefault("10")
    int reviewFrom();

    /** How far back findings count towards the share. */
    @WithDefault("P12M")
    Period reviewPeriod();

    /** How many citizens are asked to be looked at anew in one transaction after a threshold changed. */
    @WithDefault("500")
    int sweepBatch();
}
