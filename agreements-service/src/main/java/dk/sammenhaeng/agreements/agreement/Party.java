package dk.sammenhaeng.agreements.agreement;

/** Who concludes a welfare agreement (SR-1). */
enum Party {
    /** The municipality: the council, or the administration where it has been delegated. */
    MUNICIPALITY,
    /** The institution, by its leader. */
    INSTITUTION
}
