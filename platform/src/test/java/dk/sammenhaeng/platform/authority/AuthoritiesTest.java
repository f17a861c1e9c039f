package dk.sammenhaeng.platform.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoritiesTest {

    private static final Authorities BUNDLED = Authorities.bundled();
    private static final LocalDate REFORM = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @CsvSource({"2007-01-01, 5", "2026-01-01, 5", "2026-12-31, 5", "2027-01-01, 4", "2027-12-31, 4"})
    void there_are_98_municipalities_and_five_regions_until_four_from_2027(LocalDate day, int regions) {
        List<Authority> authorities = BUNDLED.on(day);

        assertThat(authorities)
                .filteredOn(Authority::kind, Authority.Kind.MUNICIPALITY)
                .hasSize(98);
        assertThat(authorities)
                .filteredOn(Authority::kind, Authority.Kind.REGION)
                .hasSize(regions);
        assertThat(authorities).extracting(Authority::code).doesNotHaveDuplicates();
        assertThat(authorities).extracting(Authority::name).doesNotHaveDuplicates();
    }

    @Test
    void there_is_none_before_the_municipal_reform() {
        assertThat(BUNDLED.on(LocalDate.of(2006, 12, 31))).isEmpty();
    }

    @Test
    void each_region_has_its_municipalities_in_2026() {
        assertThat(municipalitiesByRegion(REFORM.minusDays(1)))
                .isEqualTo(Map.of("1081", 11L, "1082", 19L, "1083", 22L, "1084", 29L, "1085", 17L));
    }

    @Test
    void the_municipalities_of_the_two_eastern_regions_lie_in_one_from_2027() {
        assertThat(municipalitiesByRegion(REFORM))
                .isEqualTo(Map.of("1081", 11L, "1082", 19L, "1083", 22L, "1086", 46L));
        assertThat(BUNDLED.find(MunicipalityCode.of("1086"), REFORM))
                .map(Authority::name)
                .contains("Region Østdanmark");
        assertThat(BUNDLED.find(MunicipalityCode.of("1084"), REFORM)).isEmpty();
        assertThat(BUNDLED.find(MunicipalityCode.of("1086"), REFORM.minusDays(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0101, København, 1084",
        "0370, Næstved, 1085",
        "0461, Odense, 1083",
        "0751, Aarhus, 1082",
        "0851, Aalborg, 1081"
    })
    void a_municipality_is_found_by_its_code(String code, String name, String region) {
        Optional<Authority> found = BUNDLED.find(MunicipalityCode.of(code), LocalDate.of(2026, 6, 1));

        assertThat(found).map(Authority::name).contains(name);
        assertThat(found).flatMap(Authority::parentRegion).contains(MunicipalityCode.of(region));
    }

    @Test
    void a_code_that_is_in_the_series_but_not_given_is_not_found() {
        assertThat(BUNDLED.find(MunicipalityCode.of("0411"), REFORM)).isEmpty();
    }

    @Property
    void the_region_of_every_municipality_exists_on_the_same_day(
            @ForAll @DateRange(min = "2007-01-01", max = "2040-12-31") LocalDate day) {
        assertThat(BUNDLED.on(day))
                .flatExtracting(authority -> authority.parentRegion().stream().toList())
                .allSatisfy(region -> assertThat(BUNDLED.find(region, day)).isPresent());
    }

    @Property
    void what_is_listed_on_a_day_is_what_is_found_on_it(
            @ForAll @DateRange(min = "2000-01-01", max = "2040-12-31") LocalDate day) {
        assertThat(BUNDLED.on(day)).allSatisfy(authority -> assertThat(BUNDLED.find(authority.code(), day))
                .contains(authority));
        assertThat(BUNDLED.all()).containsAll(BUNDLED.on(day));
    }

    @Test
    void two_periods_of_one_authority_may_not_overlap() {
        List<Authority> periods = List.of(
                row("1084;Region Hovedstaden;2007-01-01;2027-01-01;;source;", Authority.Kind.REGION),
                row("1084;Region Hovedstaden;2026-12-31;;;source;", Authority.Kind.REGION));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Authorities(periods))
                .withMessageContaining("1084");
    }

    @Test
    void a_municipality_may_not_outlive_its_region() {
        List<Authority> periods = List.of(
                row("1084;Region Hovedstaden;2007-01-01;2027-01-01;;source;", Authority.Kind.REGION),
                row("0101;København;2007-01-01;;1084;source;", Authority.Kind.MUNICIPALITY));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Authorities(periods))
                .withMessageContaining("0101");
    }

    @ParameterizedTest
    @CsvSource({
        "0101;København;2007-01-01;;1084;;, MUNICIPALITY",
        "0101;København;2007-01-01;;1084;source, MUNICIPALITY",
        "0101;København;2007-01-01;;;source;, MUNICIPALITY",
        "0101;København;2007-01-01;2007-01-01;1084;source;, MUNICIPALITY",
        "0101;København;2007-01-01;;;source;, REGION",
        "1081;Region Nordjylland;2007-01-01;;1082;source;, REGION",
    })
    void a_row_without_source_or_with_contradictions_is_refused(String row, Authority.Kind kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> row(row, kind));
    }

    private static Map<String, Long> municipalitiesByRegion(LocalDate day) {
        return BUNDLED.on(day).stream()
                .flatMap(authority -> authority.parentRegion().stream())
                .collect(Collectors.groupingBy(MunicipalityCode::value, Collectors.counting()));
    }

    private static Authority row(String row, Authority.Kind kind) {
        return AuthorityFile.authority(row, kind);
    }
}
