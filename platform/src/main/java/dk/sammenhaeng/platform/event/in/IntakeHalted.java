package dk.sammenhaeng.platform.event.in;

/** Nothing is wrong with the events: the service is going down, or what it stands on is. They must come again. */
final class IntakeHalted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntakeHalted(Throwable cause) {
        super(Blame.reason(cause), cause);
    }
}
