package dk.sammenhaeng.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The price level a sum is stated in (pris- og lønniveau): current prices, or those of one year. */
public sealed interface PriceBasis {

    /** Current prices (løbende priser): the prices of whatever year the money is spent in. */
    PriceBasis CURRENT = new Current();

    /** The prices of the year (faste priser). */
    static PriceBasis of(int year) {
        return new PriceYear(year);
    }

    /** The price basis written in the text: {@code CURRENT}, or a year such as {@code 2026}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PriceBasis of(String text) {
        if (text.equals(Current.TEXT)) {
            return CURRENT;
        }
        if (PriceYear.FORM.matcher(text).matches()) {
            return of(Integer.parseInt(text));
        }
        throw new InvalidMoney("price-basis.malformed", "A price basis is CURRENT or a year such as 2026");
    }

    /** The price basis written in a path or a query. */
    static PriceBasis fromString(String text) {
        return of(text);
    }

    /** The form that {@link #of(String)} reads, in JSON too. */
    @JsonValue
    @Override
    String toString();

    /** Current prices. */
    record Current() implements PriceBasis {

        private static final String TEXT = "CURRENT";

        @Override
        public String toString() {
            return TEXT;
        }
    }

    /** Prices of one year, from 1900 to 2099. */
    record PriceYear(int year) implements PriceBasis {

        private static final Pattern FORM = Pattern.compile("(19|20)\\d{2}");

        /** Refuses years that no sum is stated in. */
        public PriceYear {
            if (!FORM.matcher(Integer.toString(year)).matches()) {
                throw new InvalidMoney("price-basis.year", "A price year is between 1900 and 2099");
            }
        }

        @Override
        public String toString() {
            return Integer.toString(year);
        }
    }
}
