package dk.sammenhaeng.platform.event.in;

/** A subscription and the name its progress is kept under. */
record Subscriber(ConsumerId id, Subscription subscription) {}
