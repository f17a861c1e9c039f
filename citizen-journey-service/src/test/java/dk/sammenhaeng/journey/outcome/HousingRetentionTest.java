package dk.sammenhaeng.journey.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.outcome.HousingRetention.Count;
import dk.sammenhaeng.journey.outcome.HousingRetention.Group;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HousingRetentionTest {

    private static final Measure MEASURE = new Measure(
            "HOUSING_RETENTION",
            Sector.SOCIAL,
            new Measure.Names("Fastholder", "Keeps"),
            Optional.empty(),
            List.of("KEPT", "LOST"),
            List.of("KEPT"),
            Measure.Recorded.BY_EPISODE,
            new Measure.Goal(
                    Optional.of(Measure.Direction.COMPARISON_SHARE),
                    Optional.of(new BigDecimal(90)),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    OptionalInt.empty()),
            OptionalInt.empty(),
            LocalDate.of(2009, 1, 1),
            Optional.empty(),
            "Evalueringen");

    @ParameterizedTest(name = "young {0} kept, {1} lost; others {2} and {3}: all {4} percent, young {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "9, 5, 27, 5, 78.3, 64.3",
                "5, 0, 5, 0, 100.0, 100.0",
                "4, 5, 27, 5, 75.6, -",
                "9, 5, 27, 4, 80.0, -",
                "9, 5, 0, 0, 64.3, 64.3",
                "0, 0, 9, 1, -, -",
            })
    void the_young_are_hidden_where_they_or_the_others_are_too_few(
            long youngKept, long youngLost, long otherKept, long otherLost, BigDecimal all, BigDecimal young) {
        HousingRetention figures = HousingRetention.of(
                MEASURE,
                List.of(
                        new Count(true, "KEPT", youngKept),
                        new Count(true, "LOST", youngLost),
                        new Count(false, "KEPT", otherKept),
                        new Count(false, "LOST", otherLost)),
                5);

        assertThat(figures.groups())
                .extracting(Group::targetGroup)
                .containsExactly(TargetGroup.HOMELESS, TargetGroup.YOUNG_HOMELESS);
        assertThat(figures.groups())
                .extracting(Group::keptPercent)
                .containsExactly(Optional.ofNullable(all), Optional.ofNullable(young));
        assertThat(figures.comparisonPercent()).contains(new BigDecimal(90));
    }
}
