package dk.sammenhaeng.journey.outcome;

import dk.sammenhaeng.journey.figure.Block;
import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The outcomes of months that are over, in blocks that are shown whole or not at all. They are the blocks of supervision's
 * indicators or several of them as one, as the same readers could subtract those from these.
 */
@ApplicationScoped
class OutcomeBlocks {

    /** Of an erased citizen the outcomes stay, under an id that is nobody's, and no longer among the young. */
    private static final String HAPPENED = """
            select o.measure, date_trunc('month', o.finished_on)::date, o.value, o.value = any (m.counted_values),
                o.measure = ? and coalesce(e.starts_on < c.birth_date + make_interval(years => ?), false),
                case when c.merged then c.survivor_id else o.citizen_id end, count(*)
            from outcome o
                join outcome_measure m on m.code = o.measure and m.valid_from = o.measure_valid_from
                left join episode e on e.id = o.basis_id
                left join citizen c on c.id = o.citizen_id
            where o.finished_on < ?
            group by 1, 2, 3, 4, 5, 6
            """;

    private final Sql sql;
    private final OutcomeSettings settings;
    private final FigureSettings figures;
    private final DanishCalendar calendar;

    OutcomeBlocks(Sql sql, OutcomeSettings settings, FigureSettings figures, DanishCalendar calendar) {
        this.sql = sql;
        this.settings = settings;
        this.figures = figures;
        this.calendar = calendar;
    }

    /** Of each measure that has some the blocks that lie in the period, as one. */
    Map<String, Block<Part>> in(Period period) {
        Map<String, Map<LocalDate, Map<Part, Map<UUID, Long>>>> byMeasure = new TreeMap<>();
        sql.list(
                        HAPPENED,
                        Row::of,
                        HousingRetention.MEASURE,
                        settings.youngUntil(),
                        calendar.today().withDayOfMonth(1))
                .forEach(row -> byMeasure
                        .computeIfAbsent(row.measure(), measure -> new TreeMap<>())
                        .computeIfAbsent(row.month(), month -> new HashMap<>())
                        .computeIfAbsent(row.part(), part -> new HashMap<>())
                        .merge(row.person(), row.times(), Long::sum));
        Map<String, Block<Part>> shown = new TreeMap<>();
        byMeasure.forEach((measure, months) -> blocks(
                        months.entrySet().stream()
                                .map(month -> Block.of(month.getKey(), month.getValue()))
                                .toList(),
                        figures.smallestShown())
                .stream()
                .filter(block -> block.liesIn(period))
                .reduce(Block::with)
                .ifPresent(block -> shown.put(measure, block)));
        return shown;
    }

    /**
     * Which months are shown together: first as supervision puts them together, which counts outcomes, and those then
     * until the persons behind each part are enough, too.
     */
    static List<Block<Part>> blocks(List<Block<Part>> months, long smallest) {
        List<Block<Part>> shares = Block.join(
                months, block -> List.of(block.times(Part::counted), block.times(part -> !part.counted())), smallest);
        List<Block<Part>> parts = Block.join(shares, Block::timesOfEach, smallest);
        return Block.join(parts, Block::persons, smallest);
    }

    /**
     * What is counted by itself.
     *
     * @param counted true for a value whose share the measure is about
     * @param young true for the home of a young person
     */
    record Part(String value, boolean counted, boolean young) {}

    private record Row(String measure, LocalDate month, Part part, UUID person, long times) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    new Part(row.getString(3), row.getBoolean(4), row.getBoolean(5)),
                    row.getObject(6, UUID.class),
                    row.getLong(7));
        }
    }
}
