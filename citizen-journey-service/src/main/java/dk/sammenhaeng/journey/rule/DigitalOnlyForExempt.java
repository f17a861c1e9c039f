package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;

/**
 * A citizen exempt from digital post (fritaget for Digital Post) can take part in an action only digitally, or come to an
 * appointment only by video (CIT-16, FW-X4, catalogue C9).
 */
record DigitalOnlyForExempt() implements Rule {

    private static final About ABOUT =
            About.of("digital-only-for-exempt", Severity.ACT, Owner.SECTOR, Solution.OFFER_IN_PERSON);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        if (!journey.circumstances().digitalExempt()) {
            return Answer.NOTHING;
        }
        return Answer.of(DigitalSteps.found(this, journey, today));
    }
}
