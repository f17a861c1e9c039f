package dk.sammenhaeng.journey.rule;

import java.time.Instant;
import java.util.UUID;

/**
 * That a rule was looked at in a municipality, and what came of it (daily use C3).
 *
 * @param ruleVersion the version that was looked at
 * @param found its findings of the period, when it was looked at
 * @param accepted those of them that people had set aside
 * @param assessment what was found out about the rule
 */
record RuleReview(
        UUID reviewId,
        String rule,
        int ruleVersion,
        long found,
        long accepted,
        String assessment,
        Decision decision,
        String reviewedBy,
        Instant reviewedAt) {

    /** What was decided. */
    enum Decision {
        /** The rule is right, and its findings are to be taken more seriously. */
        KEEP,
        /** The municipality decides another threshold of its own. */
        CHANGE_THRESHOLD,
        /** Who makes the rule is asked to change it. */
        ASK_FOR_CHANGE
    }
}
