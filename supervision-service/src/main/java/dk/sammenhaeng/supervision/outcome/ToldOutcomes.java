package dk.sammenhaeng.supervision.outcome;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dk.sammenhaeng.supervision.outcome.Block.Part;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The outcomes as citizen-journey has told of them. */
@ApplicationScoped
class ToldOutcomes {

    private static final String TOLD = """
            insert into copy_outcome (id, measure, value, counted, target_group, month, taken_back)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """;

    /**
     * What is taken back does not say on which side of the share it was: where the same value was recorded. It takes from
     * nothing else: where more was taken back than was told here, and where all was, there is nothing, not even a zero.
     */
    private static final String COUNT = """
            select measure, value, target_group, month,
                sum(case when taken_back then -1 else 1 end),
                bool_or(bool_or(counted)) over (partition by measure, value)
            from copy_outcome
            where month < ?
            group by measure, value, target_group, month
            having sum(case when taken_back then -1 else 1 end) > 0
            """;

    private final AgroalDataSource dataSource;

    ToldOutcomes(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes one in, once however often it is told. */
    void told(ToldOutcome outcome) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOLD)) {
            statement.setObject(1, outcome.id());
            statement.setString(2, outcome.measure());
            statement.setString(3, outcome.value());
            statement.setObject(4, outcome.counted().orElse(null), Types.BOOLEAN);
            statement.setString(5, outcome.targetGroup().orElse(null));
            statement.setObject(6, outcome.month().atDay(1));
            statement.setBoolean(7, outcome.takenBack());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("outcome not taken in", failure);
        }
    }

    /**
     * Of each measure the months in which something was told, the first first.
     *
     * @param until the first month that is not over
     */
    Map<OutcomeMeasure, List<Block>> months(YearMonth until) {
        Map<OutcomeMeasure, List<Row>> rows = new EnumMap<>(OutcomeMeasure.class);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setObject(1, until.atDay(1));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Row row = Row.of(found);
                    OutcomeMeasure.of(found.getString(1))
                            .ifPresent(measure -> rows.computeIfAbsent(measure, none -> new ArrayList<>())
                                    .add(row));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("outcomes not counted", failure);
        }
        Map<OutcomeMeasure, List<Block>> months = new EnumMap<>(OutcomeMeasure.class);
        rows.forEach((measure, of) -> months.put(measure, blocks(of)));
        return months;
    }

    private static List<Block> blocks(List<Row> rows) {
        return rows.stream()
                .collect(groupingBy(Row::month, TreeMap::new, toMap(Row::part, Row::count)))
                .entrySet()
                .stream()
                .map(month -> Block.of(month.getKey(), month.getValue()))
                .toList();
    }

    /** How many there were of one part in one month, less what was taken back of it. */
    private record Row(Part part, YearMonth month, long count) {

        static Row of(ResultSet found) throws SQLException {
            return new Row(
                    new Part(found.getString(2), found.getBoolean(6), Optional.ofNullable(found.getString(3))),
                    YearMonth.from(found.getObject(4, LocalDate.class)),
                    found.getLong(5));
        }
    }
}
