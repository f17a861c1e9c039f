package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Circumstances.Episode;
import dk.sammenhaeng.journey.journey.Circumstances.Transition;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * The day comes near on which a hospital expects a citizen home, and nobody has begun to hand over (FV-C4, daily use C5):
 * the receiver would hear of it by the discharge alone, without time for checklist and first visit. It reveals the stay, so
 * its only side is the sector of the stay, and beside that who holds the journey together.
 */
record HomeComingWithoutHandOver() implements Rule {

    private static final String DISCHARGE = "HOSPITAL_DISCHARGE";

    private static final Threshold DAYS = Threshold.of(
            "daysBefore", Unit.DAYS, 3, 0, 60, "Standardværdi: tid til tjekliste og første besøg (FV-C4, C5)");

    private static final About ABOUT = About.of(
                    "home-coming-without-hand-over", Severity.ACT, Owner.SECTOR, Solution.START_HAND_OVER)
            .with(DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, DAYS, today);
        List<Episode> awaited = journey.circumstances().episodes().stream()
                .filter(stay -> stay.expectedHomeOn().isPresent() && !isHandedOver(journey, stay))
                .toList();
        return Answer.of(awaited.stream()
                        .filter(stay -> !foundFrom(stay, days).isAfter(today))
                        .map(stay -> Finding.by(this, journey, "HOME_EXPECTED")
                                .key(stay.id())
                                .part(journey.citizenId())
                                .cause(Cause.episode(stay.id()))
                                .plans(journey.namedPlans(stay.sector()))
                                .sector(stay.sector())
                                .sensitivity(Sensitivity.FOELSOM)
                                .tooLate(stay.expectedHomeOn().orElseThrow())
                                .found())
                        .toList())
                .changingOn(awaited.stream().map(stay -> foundFrom(stay, days)), today);
    }

    private static boolean isHandedOver(Journey journey, Episode stay) {
        return journey.circumstances().transitions().stream().anyMatch(one -> isOf(one, stay));
    }

    private static boolean isOf(Transition one, Episode stay) {
        return one.kind().equals(DISCHARGE)
                && one.fromSector() == stay.sector()
                && switch (one.status()) {
                    case STARTED, ACCEPTED, REFUSED -> true;
                    case COMPLETED -> false;
                };
    }

    private static LocalDate foundFrom(Episode stay, int days) {
        return stay.expectedHomeOn().orElseThrow().minusDays(days);
    }
}
