package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Placement;
import dk.sammenhaeng.journey.journey.RiskSignal;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signs that a placement (anbringelse) may break down, before it does (FV-C7: at most 4 percent may). What a person
 * registered asks for a look at once, what the journey shows by itself when enough of it comes together. Only the sector
 * of the placement hears of it: whoever else may see the placement reads its list.
 */
record PlacementAtRisk() implements Rule {

    private static final Threshold SIGNALS =
            Threshold.of("signals", Unit.COUNT, 2, 1, 10, "Standardværdi; kilden nævner intet tal (FV-C7)");

    private static final Threshold MONTHS =
            Threshold.of("months", Unit.MONTHS, 12, 1, 36, "Standardværdi; kilden nævner intet tal (FV-C7)");

    private static final About ABOUT = About.of(
                    "placement-at-risk",
                    Severity.ACT,
                    Owner.SECTOR,
                    Solution.CONTACT_CITIZEN,
                    Solution.REVIEW_PLACEMENT,
                    Solution.END_SIGNAL)
            .with(SIGNALS, MONTHS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        Optional<Placement> goesOn = journey.circumstances().dealings().placement();
        if (goesOn.isEmpty()) {
            return Answer.NOTHING;
        }
        Placement placement = goesOn.get();
        int months = facts.thresholds().count(this, MONTHS, today);
        List<RiskSignal> signals = RiskSignal.of(placement, journey);
        List<RiskSignal> counting =
                signals.stream().filter(signal -> counts(signal, months, today)).toList();
        boolean registered = counting.stream().anyMatch(PlacementAtRisk::isRegistered);
        boolean found = registered || counting.size() >= facts.thresholds().count(this, SIGNALS, today);
        return Answer.of(found ? List.of(finding(journey, placement, counting, registered)) : List.of())
                .changingOn(signals.stream().flatMap(signal -> days(signal, months)), today);
    }

    private Finding finding(Journey journey, Placement placement, List<RiskSignal> counting, boolean registered) {
        Finding.Draft draft = Finding.by(this, journey, registered ? "SIGNAL_REGISTERED" : "SIGNALS_COME_TOGETHER")
                .key(placement.id())
                .cause(Cause.episode(placement.id()))
                .sensitivity(Sensitivity.VIP)
                .sector(placement.sector())
                .plans(journey.namedPlans(placement.sector()));
        counting.forEach(signal -> draft.part(signal.id()));
        return draft.found();
    }

    private static boolean counts(RiskSignal signal, int months, LocalDate today) {
        return !signal.on().isAfter(today)
                && (isRegistered(signal) || signal.on().plusMonths(months).isAfter(today));
    }

    private static Stream<LocalDate> days(RiskSignal signal, int months) {
        return isRegistered(signal)
                ? Stream.of(signal.on())
                : Stream.of(signal.on(), signal.on().plusMonths(months));
    }

    /** What a person registered stands until a person ends it. */
    private static boolean isRegistered(RiskSignal signal) {
        return signal.kind() == RiskSignal.Kind.REGISTERED;
    }
}
