package dk.sammenhaeng.agreements.brake;

/** What a municipality may do by a brake (SR-4). */
enum MeasureKind {
    /** Nye krav. */
    NEW_REQUIREMENTS,
    /** Ændret økonomisk ramme. */
    CHANGED_FRAME,
    /** Ophævelse af aftalen, in the utmost case. */
    TERMINATION
}
