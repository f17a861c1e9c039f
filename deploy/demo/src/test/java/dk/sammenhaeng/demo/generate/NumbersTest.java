package dk.sammenhaeng.demo.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final List<Integer> CVR_WEIGHTS = List.of(2, 7, 6, 5, 4, 3, 2, 1);

    @Test
    void every_cpr_number_is_a_replacement_number_with_a_date_that_exists_and_none_is_given_twice() {
        LocalDate today = LocalDate.of(2028, 2, 20);
        var given = new BitSet();

        for (int citizen = 0; citizen < Numbers.MOST_CITIZENS; citizen++) {
            String cpr = citizen % 20 == 0
                    ? Numbers.cprOfSeventeen(citizen, today)
                    : Numbers.cpr(citizen, 1932 + citizen % 78);
            assertThat(cpr).matches("[6-9]\\d{9}");
            assertThat(birthDate(cpr)).isNotNull();
            // Day, month and serial tell the numbers apart; day + 60 makes the whole fit into an int.
            int key = (int) (Long.parseLong(cpr) % 10_000L
                    + 10_000L * (Integer.parseInt(cpr.substring(0, 2)) - 60)
                    + 400_000L * Integer.parseInt(cpr.substring(2, 4)));
            assertThat(given.get(key)).isFalse();
            given.set(key);
        }
    }

    @Test
    void the_seventh_digit_tells_the_century() {
        assertThat(Numbers.cpr(1, 1999).charAt(6)).isEqualTo('2');
        assertThat(Numbers.cpr(1, 2001).charAt(6)).isEqualTo('4');
        assertThat(Numbers.cprOfSeventeen(1, LocalDate.of(2026, 11, 22)).charAt(6))
                .isBetween('5', '8');
    }

    @Test
    void a_seventeen_year_old_turns_eighteen_within_three_months() {
        LocalDate today = LocalDate.of(2026, 11, 22);

        assertThat(IntStream.range(0, 1000).mapToObj(citizen -> Numbers.bornAsSeventeen(citizen, today)))
                .allSatisfy(
                        born -> assertThat(born.plusYears(18)).isAfter(today).isBefore(today.plusMonths(3)));
    }

    @Test
    void every_cvr_number_has_the_right_check_digit_and_a_series_not_in_use() {
        List<String> numbers = IntStream.range(0, 1000).mapToObj(Numbers::cvr).toList();

        assertThat(numbers).doesNotHaveDuplicates().allMatch(cvr -> cvr.matches("99\\d{6}"));
        assertThat(numbers)
                .allMatch(cvr -> IntStream.range(0, 8)
                                        .map(place -> Character.digit(cvr.charAt(place), 10) * CVR_WEIGHTS.get(place))
                                        .sum()
                                % 11
                        == 0);
    }

    @Test
    void a_phone_number_has_eight_digits_of_which_the_first_is_no_subscribers() {
        assertThat(Numbers.phone(400_007)).isEqualTo("10400007");
    }

    private static LocalDate birthDate(String cpr) {
        int century = cpr.charAt(6) < '4' ? 1900 : 2000;
        return LocalDate.of(
                century + Integer.parseInt(cpr.substring(4, 6)),
                Integer.parseInt(cpr.substring(2, 4)),
                Integer.parseInt(cpr.substring(0, 2)) - 60);
    }
}
