package dk.sammenhaeng.platform.access;

/** A token that is genuine and yet does not say what a decision needs; the answer is no (fail closed). */
public final class UnusableToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableToken() {
        super("the token names no subject or no municipality", null, false, false);
    }
}
