package dk.sammenhaeng.platform.event.out;

/** An event could not be written; the change it tells must not happen either. */
final class EventNotLogged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventNotLogged(Throwable cause) {
        super("the event could not be logged", cause);
    }

    EventNotLogged(String why) {
        super(why);
    }
}
