package dk.sammenhaeng.platform.money;

/**
 * A sum and the price level it is stated in; sums of different levels are never added unseen.
 *
 * @param value the sum
 * @param basis its price level
 */
public record Amount(Dkk value, PriceBasis basis) {

    /** The sum in current prices. */
    public static Amount current(Dkk value) {
        return new Amount(value, PriceBasis.CURRENT);
    }

    /**
     * The two together, in their common price basis.
     *
     * @throws DifferentPriceBasis when they have none
     */
    public Amount plus(Amount other) {
        return new Amount(value.plus(inSameBasis(other)), basis);
    }

    /**
     * This less the other, in their common price basis.
     *
     * @throws DifferentPriceBasis when they have none
     */
    public Amount minus(Amount other) {
        return new Amount(value.minus(inSameBasis(other)), basis);
    }

    /** The same amount with the other sign. */
    public Amount negate() {
        return new Amount(value.negate(), basis);
    }

    private Dkk inSameBasis(Amount other) {
        if (!basis.equals(other.basis)) {
            throw new DifferentPriceBasis(basis, other.basis);
        }
        return other.value;
    }
}
