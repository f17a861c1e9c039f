package dk.sammenhaeng.journey.assent;

/** What a citizen answers to a plan; to object or decline ends nothing, for that the citizen takes the consent back. */
public enum Answer {
    ACCEPTED,
    OBJECTED,
    DECLINED
}
