package dk.sammenhaeng.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An exact sum in Danish kroner and øre: two decimals, at most fifteen digits before them, never rounded.
 *
 * @param value the sum in kroner with exactly two decimals; its JSON form is a number
 */
public record Dkk(@JsonValue BigDecimal value) implements Comparable<Dkk> {

    /** No money. */
    public static final Dkk ZERO = of(0);

    private static final int DECIMALS = 2;
    private static final int INTEGER_DIGITS = 15;
    // Bounded before parsing: a BigDecimal of a long text is slow to make.
    private static final Pattern FORM = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    /** Accepts what needs no rounding and has at most fifteen digits before the point. */
    public Dkk {
        // Size before scale: to write out 1E+999999999 would exhaust the memory.
        if ((long) value.precision() - value.scale() > INTEGER_DIGITS) {
            throw new InvalidMoney(
                    "money.too-large", "A sum has at most " + INTEGER_DIGITS + " digits before the decimals");
        }
        if (value.scale() > DECIMALS) {
            throw new InvalidMoney("money.decimals", "A sum has at most " + DECIMALS + " decimals");
        }
        value = value.setScale(DECIMALS);
    }

    /** The sum in kroner. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Dkk of(BigDecimal kroner) {
        return new Dkk(kroner);
    }

    /** The whole kroner. */
    public static Dkk of(long kroner) {
        return new Dkk(BigDecimal.valueOf(kroner));
    }

    /** The sum written in the text with a decimal point, {@code -1250.50}. */
    public static Dkk of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidMoney(
                    "money.malformed", "A sum is written in digits with a decimal point, such as 1250.50");
        }
        return new Dkk(new BigDecimal(text));
    }

    /** The two together. */
    public Dkk plus(Dkk other) {
        return new Dkk(value.add(other.value));
    }

    /** This less the other. */
    public Dkk minus(Dkk other) {
        return new Dkk(value.subtract(other.value));
    }

    /** The same sum with the other sign. */
    public Dkk negate() {
        return new Dkk(value.negate());
    }

    /** True below zero. */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** True when there is no money. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Dkk other) {
        return value.compareTo(other.value);
    }

    /** Digits with a decimal point, as {@link #of(String)} reads them. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
