package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.deadline.Deadlines;
import dk.sammenhaeng.journey.deadline.Deadlines.Held;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.transition.TransitionKind.Counts;
import dk.sammenhaeng.journey.watch.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of hand-over: dated reference data that only a migration changes, so it is read once, with the times that hold
 * in the municipality.
 */
@ApplicationScoped
class TransitionKinds {

    private static final String READ = """
            select code, name_da, name_en, law, answer_minutes, counts, escalates, lead_days, watch, watch_measure,
                checklist, required, valid_from, valid_to, to_be_checked, source
            from transition_kind order by code, valid_from
            """;

    private final Sql sql;
    private final TransitionSettings settings;
    private final Deadlines deadlines;
    private volatile List<TransitionKind> read = List.of();

    TransitionKinds(Sql sql, TransitionSettings settings, Deadlines deadlines) {
        this.sql = sql;
        this.settings = settings;
        this.deadlines = deadlines;
    }

    /** All of them, by code, with what the configuration decides. */
    List<TransitionKind> all() {
        if (read.isEmpty()) {
            read = sql.list(READ, TransitionKinds::kind).stream()
                    .map(kind -> kind.decided(
                            Optional.ofNullable(settings.answer().get(kind.code())),
                            Optional.ofNullable(settings.leadDays().get(kind.code())),
                            Optional.ofNullable(settings.watch().get(kind.code()))))
                    .toList();
        }
        return read;
    }

    /** The same with the times that hold in the municipality on a day, where a kind holds on it. */
    List<TransitionKind> allOn(LocalDate day) {
        Held held = deadlines.on(day);
        return all().stream()
                .map(kind -> kind.holdsOn(day) ? kind.with(held) : kind)
                .toList();
    }

    /** The kind as it holds on a day. */
    Optional<TransitionKind> find(String code, LocalDate day) {
        return all().stream()
                .filter(kind -> kind.code().equals(code) && kind.holdsOn(day))
                .findFirst()
                .map(kind -> kind.with(deadlines.on(day)));
    }

    private static TransitionKind kind(ResultSet row) throws SQLException {
        return new TransitionKind(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Duration.ofMinutes(row.getInt(5)),
                Counts.valueOf(row.getString(6)),
                row.getBoolean(7),
                Optional.ofNullable(row.getObject(8, Integer.class)),
                Optional.ofNullable(row.getString(9)).map(Period::parse),
                Optional.ofNullable(row.getString(10)).map(Measure::valueOf),
                Arrays.asList((String[]) row.getArray(11).getArray()),
                Arrays.asList((String[]) row.getArray(12).getArray()),
                row.getObject(13, LocalDate.class),
                Optional.ofNullable(row.getObject(14, LocalDate.class)),
                row.getBoolean(15),
                row.getString(16),
                Map.of());
    }
}
