package dk.sammenhaeng.demo.load;

import java.math.BigDecimal;

/** Kroner as the APIs write them. */
final class Money {

    /** Prices of whatever year the money is spent in. */
    static final String CURRENT = "CURRENT";

    private Money() {}

    static BigDecimal dkk(long kroner) {
        return BigDecimal.valueOf(kroner).setScale(2);
    }
}
