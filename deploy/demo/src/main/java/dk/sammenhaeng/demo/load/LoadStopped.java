package dk.sammenhaeng.demo.load;

/** Loading ended before everything was in; the message is one line that says where and why. */
public final class LoadStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoadStopped(String message) {
        super(message);
    }

    LoadStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
