package dk.sammenhaeng.stack;

/** Something of the local stack failed; the message is one line that a person can act on. */
public final class StackException extends RuntimeException {

    /** An error that needs no cause to be understood. */
    public StackException(String message) {
        super(message);
    }

    /** An error with the exception behind it. */
    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
