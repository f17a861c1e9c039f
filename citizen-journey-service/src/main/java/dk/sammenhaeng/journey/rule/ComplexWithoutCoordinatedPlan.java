package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Dealings.ComplexNeeds;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody with complex needs of help has no coordinated plan in force, such as when the last one ended (FW-J12: security
 * and coherence for the weakest older people). A named contact is there by then: nobody is assessed so without one.
 */
record ComplexWithoutCoordinatedPlan() implements Rule {

    private static final Threshold DAYS =
            Threshold.of("days", Unit.DAYS, 0, 0, 60, "Standardværdi; kilden nævner intet tal (FW-J12)");

    private static final About ABOUT = About.of(
                    "complex-without-coordinated-plan",
                    Severity.ACT,
                    Owner.COORDINATION,
                    Solution.OFFER_COORDINATED_PLAN,
                    Solution.ASSESS_NEEDS_ANEW)
            .with(DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        Optional<ComplexNeeds> complex = journey.circumstances().dealings().complexNeeds();
        if (complex.isEmpty() || journey.circumstances().coordinatedPlan().isPresent()) {
            return Answer.NOTHING;
        }
        ComplexNeeds needs = complex.get();
        LocalDate from = needs.since().plusDays(facts.thresholds().count(this, DAYS, today));
        return Answer.of(from.isAfter(today) ? List.of() : List.of(finding(journey, needs)))
                .changingOn(Stream.of(from), today);
    }

    private Finding finding(Journey journey, ComplexNeeds needs) {
        return Finding.by(this, journey, "NO_COORDINATED_PLAN")
                .part(needs.contactId())
                .sector(needs.sector())
                .plans(journey.namedPlans(needs.sector()))
                .found();
    }
}
