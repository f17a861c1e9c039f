package dk.sammenhaeng.journey.school;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.school.SchoolResult.Direction;
import dk.sammenhaeng.journey.school.SchoolResult.Subject;
import dk.sammenhaeng.journey.school.SchoolSignal.State;
import dk.sammenhaeng.journey.school.SchoolSignal.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolSignalTest {

    private static final UUID PLAN = UUID.randomUUID();

    /** Results are given oldest first as scale:score. */
    @ParameterizedTest(name = "{0} with {1}: {2}, {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "IMPROVE, A:40 A:45, IMPROVED, ON_TRACK",
                "IMPROVE, A:40 A:40.0, UNCHANGED, OFF_TRACK",
                "IMPROVE, A:40 A:39.5, FALLEN, OFF_TRACK",
                "HOLD, A:40 A:40.0, UNCHANGED, ON_TRACK",
                "HOLD, A:40 A:39, FALLEN, OFF_TRACK",
                "IMPROVE, A:40, -, TOO_FEW",
                "IMPROVE, A:40 B:45, -, TOO_FEW",
                "IMPROVE, A:40 B:10 A:45, IMPROVED, ON_TRACK",
                "IMPROVE, A:60 A:40 A:45, IMPROVED, ON_TRACK",
                "-, A:40 A:39, FALLEN, NO_TARGET"
            })
    void the_latest_result_is_compared_with_the_one_before_on_its_scale(
            Direction target, String results, Trend trend, State state) {
        SchoolSignal signal = SchoolSignal.of(PLAN, Subject.READING, Optional.ofNullable(target), results(results), 1);

        assertThat(signal.trend()).isEqualTo(Optional.ofNullable(trend));
        assertThat(signal.state()).isEqualTo(state);
    }

    private static List<SchoolResult> results(String given) {
        List<String> each = Arrays.asList(given.split(" "));
        return each.stream()
                .map(one -> new SchoolResult(
                        UUID.randomUUID(),
                        PLAN,
                        Subject.READING,
                        one.split(":")[0],
                        new BigDecimal(one.split(":")[1]),
                        LocalDate.of(2026, 1 + each.indexOf(one), 1)))
                .toList();
    }
}
