package dk.sammenhaeng.platform.money;

/** Says that two sums cannot be added, because they are stated in different price levels. */
public final class DifferentPriceBasis extends RuntimeException {

    private final transient PriceBasis wanted;
    private final transient PriceBasis given;

    DifferentPriceBasis(PriceBasis wanted, PriceBasis given) {
        super("A sum in price basis " + given + " cannot be added to one in " + wanted + " without conversion");
        this.wanted = wanted;
        this.given = given;
    }

    /** The price basis of the sum that was to be changed. */
    public PriceBasis wanted() {
        return wanted;
    }

    /** The price basis of the sum that did not fit. */
    public PriceBasis given() {
        return given;
    }
}
