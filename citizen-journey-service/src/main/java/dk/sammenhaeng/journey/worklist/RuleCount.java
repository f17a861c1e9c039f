package dk.sammenhaeng.journey.worklist;

import dk.sammenhaeng.journey.journey.Severity;
import java.util.List;

/**
 * How much of the worklist one rule makes up.
 *
 * @param items tasks, one per cause
 * @param findings findings in them
 */
record RuleCount(String rule, Severity severity, long items, long findings) {

    /** All rules with open findings. */
    record PageOf(List<RuleCount> items) {}
}
