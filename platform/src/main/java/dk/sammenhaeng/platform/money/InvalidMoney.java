package dk.sammenhaeng.platform.money;

/** Says that a text or number is not money as the suite holds it, and why. */
public final class InvalidMoney extends IllegalArgumentException {

    private final String code;

    InvalidMoney(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The stable code of the fault, such as {@code money.decimals}; fit for a problem response. */
    public String code() {
        return code;
    }
}
