package dk.sammenhaeng.budget.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.budget.budget.CarryOver;
import dk.sammenhaeng.budget.budget.Position;
import dk.sammenhaeng.platform.money.Dkk;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is covered in 2027 of a budget with a frame of 100 in 2027 and 100 in 2028. */
class CoverTest {

    private static final UUID BUDGET = new UUID(1, 1);

    @ParameterizedTest(name = "{0}: frame {1}, others {2} (without cover {3}), own {4}, wants {5}: lacks {6}")
    @CsvSource(textBlock = """
            # right,         frame, others, withoutCover, own, wants, lacks
            discretionary,   100,   0,      0,            0,   100,   0
            discretionary,   100,   0,      0,            0,   101,   1
            discretionary,   100,   60,     0,            0,   40,    0
            discretionary,   100,   60,     0,            0,   41,    1
            # an uncovered legal right comes first to what is free
            discretionary,   100,   80,     30,           0,   21,    1
            # what is held already is not lost to a legal right that came later
            discretionary,   100,   110,    30,           20,  20,    0
            discretionary,   100,   110,    30,           20,  21,    1
            legal,           100,   60,     0,            0,   70,    30
            legal,           100,   80,     30,           0,   60,    10
            legal,           100,   110,    30,           20,  30,    10
            legal,           0,     0,      0,            0,   5,     5
            """)
    void a_year_by_itself(String right, long frame, long others, long withoutCover, long own, long wants, long lacks) {
        List<Line> standing = own == 0 ? List.of() : List.of(new Line(BUDGET, 2027, Dkk.of(own), Dkk.ZERO));
        Position position = new Position(
                BUDGET,
                CarryOver.PER_YEAR,
                List.of(
                        new Position.Year(2027, Dkk.of(frame), Dkk.of(others + own), Dkk.of(withoutCover)),
                        new Position.Year(2028, Dkk.of(100), Dkk.ZERO, Dkk.ZERO)));

        List<Line> lines = cover(right, position, standing).of(demand(Map.of(2027, wants)));

        assertThat(lines).containsExactly(new Line(BUDGET, 2027, Dkk.of(wants), Dkk.of(lacks)));
    }

    @ParameterizedTest(name = "{0}: wants {1} in 2027 and {2} in 2028, lacks {3} and {4}")
    @CsvSource({
        "discretionary, 190,   0,   0,  0",
        "discretionary,   0, 190,   0,  0",
        "discretionary,  95,  95,   0,  0",
        "discretionary, 100, 100,   0, 10",
        "legal,         150, 100,   0, 60",
        "legal,         250,  10,  60, 10"
    })
    void free_carry_over_makes_one_frame_of_the_years_and_covers_the_earliest_first(
            String right, long first, long second, long lacksFirst, long lacksSecond) {
        Position position = new Position(
                BUDGET,
                CarryOver.FREE,
                List.of(
                        new Position.Year(2027, Dkk.of(100), Dkk.of(10), Dkk.ZERO),
                        new Position.Year(2028, Dkk.of(100), Dkk.ZERO, Dkk.ZERO)));
        Map<Integer, Long> wanted = new TreeMap<>(Map.of(2027, first, 2028, second));
        wanted.values().removeIf(amount -> amount == 0);

        List<Line> lines = cover(right, position, List.of()).of(demand(wanted));

        assertThat(lines.stream().filter(line -> line.year() == 2027).map(Line::withoutCover))
                .allMatch(Dkk.of(lacksFirst)::equals);
        assertThat(lines.stream().filter(line -> line.year() == 2028).map(Line::withoutCover))
                .allMatch(Dkk.of(lacksSecond)::equals);
        assertThat(lines).hasSize(wanted.size());
    }

    private static Cover cover(String right, Position position, List<Line> standing) {
        return new Cover(right.equals("legal"), Map.of(BUDGET, position), standing);
    }

    private static Demand demand(Map<Integer, Long> wanted) {
        SortedMap<Integer, Dkk> byYear = new TreeMap<>();
        wanted.forEach((year, amount) -> byYear.put(year, Dkk.of(amount)));
        return new Demand(Map.of(BUDGET, byYear), Dkk.ZERO);
    }
}
