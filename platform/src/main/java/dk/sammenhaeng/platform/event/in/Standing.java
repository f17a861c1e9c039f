package dk.sammenhaeng.platform.event.in;

/** How a stream stands with a consumer. */
enum Standing {
    RUNNING,
    /** Events are missing; until they are fetched, later ones are let pass and fetched with them. */
    GAP,
    /** An event could not be processed; later ones are kept behind it. */
    PARKED
}
