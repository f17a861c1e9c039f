package dk.sammenhaeng.journey.journey;

/** How sensitive a plan is (fortrolighed), the lowest first; the words are those of the Danish standards. */
public enum Sensitivity {
    /** Not confidential. */
    IKKE_FORTROLIG,
    /** Confidential: content by consent or law, existence for everyone around the citizen. */
    FORTROLIG,
    /** Sensitive: content only where the consent names it, or by law. */
    FOELSOM,
    /** That there is one at all would tell too much, such as a stay at a crisis centre. */
    VIP;

    /** True for what is more than confidential: its content is open only where that was said. */
    public boolean isSensitive() {
        return compareTo(FOELSOM) >= 0;
    }
}
