package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;

/**
 * A citizen who chose to be reached by phone, by letter or in person (kontaktform) can take part in an action only
 * digitally, or come to an appointment only by video: no step may demand digital contact alone unless the citizen chose it
 * (CIT-16). Who is exempt from Digital Post by law is found by {@link DigitalOnlyForExempt} instead.
 */
record DigitalOnlyNotChosen() implements Rule {

    private static final About ABOUT =
            About.of("digital-only-not-chosen", Severity.ACT, Owner.SECTOR, Solution.OFFER_IN_PERSON);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        boolean chose = journey.circumstances().choseNotDigital()
                && !journey.circumstances().digitalExempt();
        return chose ? Answer.of(DigitalSteps.found(this, journey, today)) : Answer.NOTHING;
    }
}
