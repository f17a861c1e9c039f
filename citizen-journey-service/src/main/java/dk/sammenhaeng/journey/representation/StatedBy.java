package dk.sammenhaeng.journey.representation;

/** Whose word was noted as a citizen's. */
public enum StatedBy {
    CITIZEN,
    /** Who stands for the citizen on any other ground than custody, such as a guardian (værge). */
    REPRESENTATIVE,
    /** Forældremyndighedens indehaver. */
    CUSTODY_HOLDER;

    static StatedBy of(Representation ground) {
        return ground.kind() == Representation.Kind.CUSTODY ? CUSTODY_HOLDER : REPRESENTATIVE;
    }
}
