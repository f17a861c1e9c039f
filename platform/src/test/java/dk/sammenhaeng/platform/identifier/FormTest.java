package dk.sammenhaeng.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @ParameterizedTest
    @CsvSource({"0101, false", "0860, false", "1081, true", "1086, true"})
    void a_municipality_code_tells_whether_it_is_a_region(String text, boolean region) {
        assertThat(MunicipalityCode.of(text).isRegion()).isEqualTo(region);
        assertThat(MunicipalityCode.fromString(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "101", "00101", "0000", "0099", "1181", "2101", "010a", "0101 "})
    void a_code_outside_both_series_is_refused(String text) {
        assertThat(refusal(MunicipalityCode::of, text).code()).isEqualTo("municipality.malformed");
        assertThat(MunicipalityCode.parse(text)).isEmpty();
    }

    @Test
    void a_p_number_has_ten_digits() {
        assertThat(PNumber.of("1003388394")).hasToString("1003388394");
        assertThat(refusal(PNumber::of, "100338839").code()).isEqualTo("p-number.malformed");
        assertThat(PNumber.parse("10033883940")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"27.36.04 G01", "27.36.04-G01", "27.36.04G01"})
    void a_kle_subject_with_its_facet_has_one_form(String text) {
        KleSubject subject = KleSubject.of(text);

        assertThat(subject).hasToString("27.36.04 G01");
        assertThat(subject.subject()).isEqualTo("27.36.04");
        assertThat(subject.facet()).contains("G01");
    }

    @Test
    void a_kle_subject_stands_without_a_facet_too() {
        assertThat(KleSubject.of("27.36.04")).hasToString("27.36.04");
        assertThat(KleSubject.of("27.36.04").facet()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"27.36", "27.36.4", "273604", "27.36.04 ", "27.36.04 g01", "27.36.04  G01", "27.36.04 G1"})
    void what_is_not_written_as_a_kle_subject_is_refused(String text) {
        assertThat(refusal(KleSubject::of, text).code()).isEqualTo("kle.malformed");
    }

    @Test
    void an_account_is_a_function_with_or_without_its_grouping() {
        assertThat(AccountNumber.of("5.38.52.001").function()).isEqualTo("5.38.52");
        assertThat(AccountNumber.of("5.38.52.001").grouping()).contains("001");
        assertThat(AccountNumber.of("5.38.52").grouping()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.38", "05.38.52", "5.38.52.1", "5.38.52.0001", "53852", "5,38,52"})
    void what_is_not_written_as_an_account_is_refused(String text) {
        assertThat(refusal(AccountNumber::of, text).code()).isEqualTo("account.malformed");
    }

    @Property
    void every_account_and_subject_reads_back_as_itself(
            @ForAll @IntRange(max = 99) int a, @ForAll @IntRange(max = 99) int b, @ForAll @IntRange(max = 999) int c) {
        String account = "%d.%02d.%02d.%03d".formatted(a % 10, a, b, c);
        String subject = "%02d.%02d.%02d %c%02d".formatted(a, b, c % 100, 'A' + c % 26, b);

        assertThat(AccountNumber.of(account)).hasToString(account);
        assertThat(KleSubject.of(subject)).hasToString(subject);
    }

    @Property
    void no_text_breaks_a_parser(@ForAll String text) {
        assertThat(CprNumber.parse(text)).isNotNull();
        assertThat(CvrNumber.parse(text)).isNotNull();
        assertThat(PNumber.parse(text)).isNotNull();
        assertThat(Gln.parse(text)).isNotNull();
        assertThat(KleSubject.parse(text)).isNotNull();
        assertThat(AccountNumber.parse(text)).isNotNull();
        assertThat(MunicipalityCode.parse(text)).isNotNull();
    }

    private static InvalidIdentifier refusal(Function<String, ?> of, String text) {
        return catchThrowableOfType(InvalidIdentifier.class, () -> of.apply(text));
    }
}
