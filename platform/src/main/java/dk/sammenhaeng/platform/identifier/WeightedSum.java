package dk.sammenhaeng.platform.identifier;

/** The sum that Danish and GS1 check digits are made of. */
final class WeightedSum {

    private WeightedSum() {}

    static int of(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum;
    }
}
