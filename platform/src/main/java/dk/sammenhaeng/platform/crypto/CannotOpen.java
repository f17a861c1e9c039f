package dk.sammenhaeng.platform.crypto;

/** Says that sealed bytes do not open, and so that nothing of what they held may be believed. */
public final class CannotOpen extends RuntimeException {

    /** Why sealed bytes do not open. */
    public enum Reason {
        /** They were never sealed here. */
        MALFORMED,
        /** The key they name is not loaded. */
        UNKNOWN_KEY,
        /** They were changed, or belong to other associated data or another key. */
        NOT_AUTHENTIC
    }

    private final Reason reason;

    CannotOpen(Reason reason) {
        super("Sealed bytes do not open: " + reason);
        this.reason = reason;
    }

    /** Why; for logs and metrics, not for the caller who sent the bytes. */
    public Reason reason() {
        return reason;
    }
}
