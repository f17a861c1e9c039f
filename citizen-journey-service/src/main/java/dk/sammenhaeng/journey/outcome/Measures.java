package dk.sammenhaeng.journey.outcome;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.outcome.Measure.Direction;
import dk.sammenhaeng.journey.outcome.Measure.Goal;
import dk.sammenhaeng.journey.outcome.Measure.Names;
import dk.sammenhaeng.journey.outcome.Measure.Recorded;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The measures: dated reference data that only a migration changes, so it is read once. */
@ApplicationScoped
class Measures {

    private static final String READ = """
            select code, sector, name_da, name_en, national_goal, outcome_values, counted_values, recorded,
                direction, share_percent, relative_percent, most_persons, baseline_percent, baseline_persons,
                deadline_year, window_months, valid_from, valid_to, source
            from outcome_measure order by sector, code, valid_from
            """;

    private final Sql sql;
    private volatile List<Measure> read = List.of();

    Measures(Sql sql) {
        this.sql = sql;
    }

    /** All of them, by sector and code. */
    List<Measure> all() {
        if (read.isEmpty()) {
            read = List.copyOf(sql.list(READ, Measures::measure));
        }
        return read;
    }

    /** The measure as it holds on a day. */
    Optional<Measure> find(String code, LocalDate day) {
        return all().stream()
                .filter(measure -> measure.code().equals(code) && measure.holdsOn(day))
                .findFirst();
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return new Measure(
                row.getString(1),
                Sector.valueOf(row.getString(2)),
                new Names(row.getString(3), row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                texts(row, 6),
                texts(row, 7),
                Recorded.valueOf(row.getString(8)),
                new Goal(
                        Optional.ofNullable(row.getString(9)).map(Direction::valueOf),
                        decimal(row, 10),
                        decimal(row, 11),
                        number(row, 12),
                        decimal(row, 13),
                        number(row, 14),
                        number(row, 15)),
                number(row, 16),
                row.getObject(17, LocalDate.class),
                Optional.ofNullable(row.getObject(18, LocalDate.class)),
                row.getString(19));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Optional<BigDecimal> decimal(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }

    private static OptionalInt number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
