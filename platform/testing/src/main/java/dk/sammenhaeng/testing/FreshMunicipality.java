package dk.sammenhaeng.testing;

import java.util.List;
import java.util.stream.IntStream;

/** Municipality codes that keep the data of tests apart: one that no other test of this JVM has had. */
public final class FreshMunicipality {

    private static final String COUNTER_PROPERTY = "sammenhaeng.test.municipalities-given";

    /** The 98 municipalities of Denmark since 2007 but Copenhagen (0101), which is left to fixed examples. */
    private static final List<String> REAL = List.of(("""
            0147 0151 0153 0155 0157 0159 0161 0163 0165 0167 0169 0173 0175 0183 0185 0187 0190 0201 0210 0217 0219 \
            0223 0230 0240 0250 0253 0259 0260 0265 0269 0270 0306 0316 0320 0326 0329 0330 0336 0340 0350 0360 0370 \
            0376 0390 0400 0410 0420 0430 0440 0450 0461 0479 0480 0482 0492 0510 0530 0540 0550 0561 0563 0573 0575 \
            0580 0607 0615 0621 0630 0657 0661 0665 0671 0706 0707 0710 0727 0730 0740 0741 0746 0751 0756 0760 0766 \
            0773 0779 0787 0791 0810 0813 0820 0825 0840 0846 0849 0851 0860""").split(" ", -1));

    private static final List<String> REGIONS = List.of("1081", "1082", "1083", "1084", "1085");

    /** Codes of the series of municipalities and of regions that belong to nobody. */
    private static final List<String> INVENTED = IntStream.rangeClosed(102, 1099)
            .mapToObj("%04d"::formatted)
            .filter(code -> !REAL.contains(code) && !REGIONS.contains(code))
            .toList();

    private FreshMunicipality() {}

    /**
     * The next code: a real municipality as long as there are any, then one of the 896 of the series that belong to
     * nobody.
     *
     * @throws IllegalStateException when all are given
     */
    public static String next() {
        int given = countOne();
        if (given >= REAL.size() + INVENTED.size()) {
            throw new IllegalStateException("every code of a municipality has been given to a test of this JVM");
        }
        return given < REAL.size() ? REAL.get(given) : INVENTED.get(given - REAL.size());
    }

    /** Counted in a system property, because Quarkus loads this class more than once in a JVM. */
    private static int countOne() {
        synchronized (System.getProperties()) {
            int given = Integer.getInteger(COUNTER_PROPERTY, 0);
            System.setProperty(COUNTER_PROPERTY, Integer.toString(given + 1));
            return given;
        }
    }
}
