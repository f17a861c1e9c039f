package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;

/** A citizen exempt from digital post (fritaget for Digital Post) can take part only digitally (CIT-16, catalogue C9). */
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
        return Answer.of(Planned.notOver(journey, today).stream()
                .filter(one -> one.action().terms().digitalOnly())
                .map(one -> Finding.by(this, journey, "DIGITAL_ONLY")
                        .part(one.plan(), one.action().id())
                        .tooLate(one.action().from())
                        .until(one.action().to())
                        .found())
                .toList());
    }
}
