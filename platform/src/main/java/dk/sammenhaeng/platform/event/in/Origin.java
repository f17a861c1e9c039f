package dk.sammenhaeng.platform.event.in;

/** Where events came from. */
enum Origin {
    TOPIC,
    /** The neighbour's log itself, asked because something was missing. */
    FEED;

    /** How a stream stands for events of this origin: what fills a gap must not be stopped by it. */
    Standing seen(Standing standing) {
        return this == FEED && standing == Standing.GAP ? Standing.RUNNING : standing;
    }
}
