package dk.sammenhaeng.journey.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which district an entry belongs to. */
class EntryDistrictTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final UUID UNIT = UUID.randomUUID();

    @Test
    void the_district_that_names_the_place_comes_before_the_one_for_the_whole_municipality() {
        EntryDistrict nordvest = district("nordvest", List.of("2400"), DAY, Optional.empty());
        EntryDistrict all = district("alle", List.of(), DAY, Optional.empty());

        assertThat(EntryDistrict.of(List.of(all, nordvest), Optional.of("2400"), DAY))
                .contains(nordvest);
        assertThat(EntryDistrict.of(List.of(all, nordvest), Optional.of("2100"), DAY))
                .contains(all);
        assertThat(EntryDistrict.of(List.of(all, nordvest), Optional.empty(), DAY))
                .contains(all);
        assertThat(EntryDistrict.of(List.of(nordvest), Optional.of("2100"), DAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-03-31, true", "2026-04-01, false"})
    void it_takes_part_from_its_first_day_to_before_its_end(LocalDate day, boolean taken) {
        EntryDistrict march = district("marts", List.of("2400"), DAY, Optional.of(DAY.plusMonths(1)));

        assertThat(EntryDistrict.of(List.of(march), Optional.of("2400"), day).isPresent())
                .isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "2400, 2026-03-01,           , true",
        "2400, 2026-04-01,           , false",
        "2400, 2026-01-01, 2026-03-01, false",
        "2400, 2026-01-01, 2026-03-02, true",
        "2100, 2026-03-01,           , false",
        "    , 2026-03-01,           , false"
    })
    void a_place_is_of_one_district_at_a_time(String place, LocalDate from, LocalDate to, boolean overlaps) {
        EntryDistrict march = district("marts", List.of("2400", "2450"), DAY, Optional.of(DAY.plusMonths(1)));
        EntryDistrict other =
                district("anden", place == null ? List.of() : List.of(place), from, Optional.ofNullable(to));

        assertThat(march.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(march)).isEqualTo(overlaps);
    }

    @Test
    void one_district_is_for_the_whole_municipality() {
        EntryDistrict all = district("alle", List.of(), DAY, Optional.empty());

        assertThat(all.overlaps(district("igen", List.of(), DAY.plusYears(1), Optional.empty())))
                .isTrue();
    }

    private static EntryDistrict district(String code, List<String> places, LocalDate from, Optional<LocalDate> to) {
        return new EntryDistrict(code, code, places, List.of(), UNIT, from, to, false, 1);
    }
}
