package dk.sammenhaeng.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CprNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0201609995, CPR, 1960-01-02",
        "0201609996, CPR, 1960-01-02",
        "1502779995, CPR, 1977-02-15",
        "0108589995, CPR, 1958-08-01",
        "010858-9995, CPR, 1958-08-01",
        "6201609995, REPLACEMENT, 1960-01-02",
        "9112994000, REPLACEMENT, 1999-12-31",
    })
    void a_number_of_the_register_or_in_its_place_tells_the_date_of_birth(
            String text, CprNumber.Kind kind, LocalDate birthDate) {
        CprNumber number = CprNumber.of(text);

        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.birthDate()).contains(birthDate);
    }

    @ParameterizedTest
    @CsvSource({
        "0203291WQ3, X_ECPR",
        "3101057JC9, X_ECPR",
        "290200-7AA2, X_ECPR",
        "0203290WQ3, D_ECPR",
        "0203295WQ3, D_ECPR",
        "0203296WQ3, D_ECPR",
    })
    void the_date_of_an_electronic_replacement_number_may_be_the_day_it_was_made(String text, CprNumber.Kind kind) {
        CprNumber number = CprNumber.of(text);

        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.birthDate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00, 1900",
        "0, 99, 1999",
        "3, 00, 1900",
        "3, 99, 1999",
        "4, 00, 2000",
        "4, 36, 2036",
        "4, 37, 1937",
        "4, 99, 1999",
        "5, 00, 2000",
        "5, 57, 2057",
        "5, 58, 1858",
        "5, 99, 1899",
        "8, 57, 2057",
        "8, 58, 1858",
        "9, 36, 2036",
        "9, 37, 1937",
    })
    void the_seventh_digit_and_the_year_tell_the_century(String seventh, String yearOfCentury, int year) {
        CprNumber number = CprNumber.of("0101" + yearOfCentury + seventh + "999");

        assertThat(number.birthDate()).contains(LocalDate.of(year, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "020160999",
                "02016099950",
                "02016-09995",
                "020160 9995",
                " 0201609995",
                "0201609995\n",
                "020160--9995",
                "4001019999",
                "5201609995",
                "0203292WQ3",
                "0203297wq3",
                "0203297ÆØ3",
                "6203297WQ3",
                "0203297W13",
                "٠٢٠١٦٠٩٩٩٥"
            })
    void what_is_not_written_as_a_number_is_malformed(String text) {
        assertThat(refusal(text).code()).isEqualTo("cpr.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001609995",
                "3201609995",
                "3104609995",
                "0100609995",
                "0113609995",
                "2902619995",
                "2902001111",
                "6001609995",
                "9201609995",
                "3002297WQ3"
            })
    void a_number_begins_with_a_date_that_exists(String text) {
        assertThat(refusal(text).code()).isEqualTo("cpr.date");
    }

    @Test
    void the_twenty_ninth_of_february_exists_in_2000_and_not_in_1900() {
        assertThat(CprNumber.of("2902004111").birthDate()).contains(LocalDate.of(2000, 2, 29));
        assertThat(CprNumber.parse("2902001111")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0201609995",
                "020160-9995",
                "020160 9995",
                "020160 - 9995",
                "020160\u20139995",
                "Ring om 0201609995.",
                "sag_0201609995",
                "id:6201609995/2",
                "0203291WQ3",
                "02 01 60 99 95",
                "0201 6099 95"
            })
    void a_number_is_found_in_a_text_however_people_write_it(String text) {
        assertThat(CprNumber.standsIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10203040",
                "+45 10 20 30 40",
                "004510203040",
                "02016099951",
                "4001019999",
                "019aab3c-0201-6099-9512-020160999512",
                "0203291wq3",
                "Mødes 02.01.60 kl. 9995",
                "020160"
            })
    void what_is_no_number_or_part_of_a_longer_one_is_none(String text) {
        assertThat(CprNumber.standsIn(text)).isFalse();
    }

    @Property
    void a_number_is_found_wherever_it_stands_alone(@ForAll("numbers") String digits) {
        assertThat(CprNumber.standsIn("om " + CprNumber.of(digits).written() + " i dag"))
                .isTrue();
    }

    @Property
    void modulus_11_never_refuses(@ForAll("numbers") String digits) {
        assertThat(CprNumber.parse(digits)).isPresent();
    }

    @Property
    void what_is_written_reads_back_as_the_same_number(@ForAll("numbers") String digits) {
        CprNumber number = CprNumber.of(digits);

        assertThat(number.value()).isEqualTo(digits);
        assertThat(number.written()).matches("\\d{6}-\\d{4}");
        assertThat(CprNumber.of(number.written())).isEqualTo(number);
    }

    @Property
    void a_replacement_number_carries_the_same_birth_date_as_the_number_it_stands_for(
            @ForAll("numbers") String digits) {
        String replacement = (char) (digits.charAt(0) + 6) + digits.substring(1);

        assertThat(CprNumber.of(replacement).kind()).isEqualTo(CprNumber.Kind.REPLACEMENT);
        assertThat(CprNumber.of(replacement).birthDate())
                .isEqualTo(CprNumber.of(digits).birthDate());
    }

    @Property
    void no_digit_leaks_through_the_text_form(@ForAll("numbers") String digits) {
        assertThat(CprNumber.of(digits).toString()).doesNotContainPattern("\\d");
    }

    @Property
    void no_refusal_repeats_a_digit_of_what_was_given(@ForAll("refused") String digits) {
        InvalidIdentifier refusal = refusal(digits);

        assertThat(refusal.toString()).doesNotContainPattern("\\d");
        assertThat(refusal).hasNoCause();
    }

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Dates.dates().between(LocalDate.of(1901, 1, 1), LocalDate.of(1999, 12, 31)),
                        Arbitraries.integers().between(0, 3999))
                .as((birth, serial) -> "%02d%02d%02d%04d"
                        .formatted(birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear() % 100, serial));
    }

    @Provide
    Arbitrary<String> refused() {
        return Arbitraries.strings().numeric().ofMaxLength(14).filter(text -> CprNumber.parse(text)
                .isEmpty());
    }

    private static InvalidIdentifier refusal(String text) {
        return catchThrowableOfType(InvalidIdentifier.class, () -> CprNumber.of(text));
    }
}
