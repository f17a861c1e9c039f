package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;

/**
 * A coordinated plan (helhedsorienteret plan) is active and the citizen does not, or no longer, consent: what it shares
 * must stop, and each sector takes its own plan back (act no. 707 of 2018; flow F10, daily use C1).
 */
record SharedContentWithoutConsent() implements Rule {

    private static final About ABOUT = About.of(
            "shared-content-without-consent",
            Severity.STOP,
            Owner.COORDINATION,
            Solution.ASK_FOR_CONSENT,
            Solution.GIVE_PLANS_BACK);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        return Answer.of(journey.circumstances().coordinatedPlan().stream()
                .filter(plan -> !plan.consented())
                .map(whole -> Finding.by(this, journey, "NO_CONSENT")
                        .part(whole.id())
                        .plans(journey.plans().stream()
                                .filter(plan -> whole.planIds().contains(plan.id()))
                                .toList())
                        .tooLate(today)
                        .found())
                .toList());
    }
}
