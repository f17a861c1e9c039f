package dk.sammenhaeng.journey.worklist;

import dk.sammenhaeng.journey.journey.Severity;
import java.util.List;

/**
 * How much of the worklist one rule makes up.
 *
 * @param items tasks, one per cause
 * @param findings findings in them
 * @param overdue tasks that should have been done before today
 */
record RuleCount(String rule, Severity severity, long items, long findings, long overdue) {

    /**
     * All rules with open findings.
     *
     * @param fromLoad what a load brought and nobody has taken up: it is in no count of the items
     */
    record PageOf(List<RuleCount> items, List<RuleCount> fromLoad) {}
}
