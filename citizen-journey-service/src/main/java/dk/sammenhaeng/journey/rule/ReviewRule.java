package dk.sammenhaeng.journey.rule;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.rule.Dismissals.Share;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Administration records that a rule's owner has looked at it: the rule is no longer marked, until its findings are
 * dismissed as often again (daily use C3).
 */
@ApplicationScoped
class ReviewRule {

    private final RuleReviewRows rows;
    private final Dismissals dismissals;
    private final CurrentCaller current;
    private final Clock clock;

    ReviewRule(RuleReviewRows rows, Dismissals dismissals, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.dismissals = dismissals;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Records it with the figures it rests on.
     *
     * @throws Refusal 400 for a rule there is not, and where another threshold is decided of one that has none
     */
    RuleReview review(String ruleId, String assessment, RuleReview.Decision decision) {
        Optional<Rule> known = RuleBook.find(ruleId);
        new Faults()
                .require(known.isPresent(), "/rule", "rule-review.rule")
                .require(
                        decision != RuleReview.Decision.CHANGE_THRESHOLD
                                || known.filter(rule ->
                                                rule.about().thresholds().isEmpty())
                                        .isEmpty(),
                        "/decision",
                        "rule-review.threshold")
                .refuseIfAny();
        Rule rule = known.orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Share share = dismissals.of(rule);
        RuleReview review = new RuleReview(
                UuidCreator.getTimeOrderedEpoch(),
                rule.id(),
                rule.about().version(),
                share.found(),
                share.accepted(),
                assessment,
                decision,
                current.caller().user(),
                now);
        rows.write(review);
        return review;
    }
}
