package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.rule.Dismissals.Share;
import dk.sammenhaeng.journey.rule.RuleView.DismissedView;
import dk.sammenhaeng.journey.rule.RuleView.LawView;
import dk.sammenhaeng.journey.rule.RuleView.NumberView;
import dk.sammenhaeng.journey.rule.RuleView.SolutionView;
import dk.sammenhaeng.journey.rule.ThresholdRows.Decision;
import dk.sammenhaeng.journey.rule.ThresholdView.DecisionView;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Rules and thresholds as people read them. */
@ApplicationScoped
class RuleViews {

    private final ThresholdRows rows;
    private final ReferenceRows reference;
    private final Dismissals dismissals;
    private final Language language;
    private final DanishCalendar calendar;

    RuleViews(
            ThresholdRows rows,
            ReferenceRows reference,
            Dismissals dismissals,
            Language language,
            DanishCalendar calendar) {
        this.rows = rows;
        this.reference = reference;
        this.dismissals = dismissals;
        this.language = language;
        this.calendar = calendar;
    }

    /** These rules as they are on the day. */
    List<RuleView> of(List<Rule> rules, LocalDate day) {
        Thresholds thresholds = new Thresholds(rows.all(), reference.all());
        Map<String, Share> shares = dismissals.all();
        return rules.stream()
                .map(rule -> view(rule, thresholds, shares.getOrDefault(rule.id(), Share.NONE), day))
                .toList();
    }

    /** A threshold with its decisions. */
    ThresholdView of(Rule rule, Threshold threshold, List<Decision> history) {
        BigDecimal value = new Thresholds(rows.all(), reference.all()).of(rule, threshold, calendar.today());
        return new ThresholdView(
                rule.id(),
                threshold.key(),
                name(rule, threshold),
                threshold.unit(),
                value,
                threshold.usual(),
                threshold.least(),
                threshold.most(),
                threshold.source(),
                history.stream()
                        .map(decision -> new DecisionView(
                                decision.version(),
                                Threshold.plain(decision.value()),
                                decision.validFrom(),
                                decision.reason(),
                                decision.decidedBy(),
                                decision.recordedAt()))
                        .toList());
    }

    private RuleView view(Rule rule, Thresholds thresholds, Share share, LocalDate day) {
        return new RuleView(
                rule.id(),
                rule.about().version(),
                text(rule, "title"),
                rule.severity(),
                language.text("rule-owner." + rule.owner().name()),
                text(rule, "ground"),
                reference.all().grounds().stream()
                        .filter(ground -> ground.rule().equals(rule.id())
                                && !ground.validFrom().isAfter(day)
                                && ground.validTo()
                                        .filter(end -> !end.isAfter(day))
                                        .isEmpty())
                        .map(ground -> new LawView(
                                ground.law(),
                                ground.validFrom(),
                                ground.validTo(),
                                ground.toBeChecked(),
                                ground.source(),
                                ground.legalChangeId()))
                        .toList(),
                text(rule, "threshold"),
                rule.about().thresholds().stream()
                        .map(threshold -> number(rule, threshold, thresholds, day))
                        .toList(),
                rule.about().solutions().stream()
                        .map(solution -> new SolutionView(solution, language.text("rule-solution." + solution)))
                        .toList(),
                new DismissedView(
                        share.found(),
                        share.accepted(),
                        share.share(),
                        dismissals.askForReview(share),
                        share.reviewedAt()));
    }

    private NumberView number(Rule rule, Threshold threshold, Thresholds thresholds, LocalDate day) {
        return new NumberView(
                threshold.key(),
                name(rule, threshold),
                threshold.unit(),
                thresholds.of(rule, threshold, day),
                threshold.usual(),
                threshold.least(),
                threshold.most(),
                threshold.source());
    }

    private String name(Rule rule, Threshold threshold) {
        return text(rule, "threshold." + threshold.key());
    }

    private String text(Rule rule, String what) {
        return language.text("rule." + rule.id() + "." + what);
    }
}
