package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.platform.http.Refusal;

/**
 * The promise to who is exempt from Digital Post (fritaget for Digital Post, FW-X4): every act of the suite that asks
 * something of the citizen has another way than a digital one, and the digital one alone is refused.
 */
public final class DigitalOnly {

    private DigitalOnly() {}

    /**
     * Ends an act of the suite that would leave the citizen with a digital step alone.
     *
     * @throws Refusal 409 for a citizen who is exempt
     */
    public static void refuse(Journey journey) {
        if (journey.circumstances().digitalExempt()) {
            throw Refusal.byRule("digital-only-for-exempt");
        }
    }

    /**
     * Ends an act of the suite that leaves the citizen a digital step alone although the citizen has not chosen it: one
     * may not be demanded then (CIT-16).
     *
     * @throws Refusal 409 for a citizen who is exempt, or who chose another way
     */
    public static void refuseUnlessChosen(Journey journey) {
        refuse(journey);
        if (journey.circumstances().choseNotDigital()) {
            throw Refusal.byRule("digital-only-not-chosen");
        }
    }
}
