package dk.sammenhaeng.journey.episode;

import dk.sammenhaeng.journey.episode.EpisodeKind.End;
import dk.sammenhaeng.journey.episode.EpisodeKind.Names;
import dk.sammenhaeng.journey.episode.EpisodeKind.Result;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of episodes: dated reference data that only a migration changes, so it is read once. */
@ApplicationScoped
class EpisodeKinds {

    private static final String READ = """
            select code, name_da, name_en, sectors, sensitive, statuses, fact, protected_for, source, valid_from,
                valid_to
            from episode_kind order by code, valid_from
            """;

    private static final String READ_ENDS = """
            select kind, code, name_da, name_en, measure, value, review, fact, source, valid_from, valid_to
            from episode_end order by kind, code, valid_from
            """;

    private final Sql sql;
    private volatile List<EpisodeKind> read = List.of();

    EpisodeKinds(Sql sql) {
        this.sql = sql;
    }

    /** All of them, by code. */
    List<EpisodeKind> all() {
        if (read.isEmpty()) {
            Map<String, List<End>> ends =
                    sql.list(READ_ENDS, row -> Map.entry(row.getString("kind"), end(row))).stream()
                            .collect(Collectors.groupingBy(
                                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            read = List.copyOf(sql.list(READ, row -> kind(row, ends.getOrDefault(row.getString("code"), List.of()))));
        }
        return read;
    }

    Optional<EpisodeKind> find(String code, LocalDate day) {
        return all().stream()
                .filter(kind -> kind.code().equals(code) && kind.holdsOn(day))
                .findFirst();
    }

    /** The period of a code that an episode was begun by. */
    EpisodeKind usedBy(Episode episode) {
        return all().stream()
                .filter(kind ->
                        kind.code().equals(episode.kind()) && kind.validFrom().equals(episode.kindValidFrom()))
                .findFirst()
                .orElseThrow();
    }

    EpisodeKind latest(String code) {
        return all().stream()
                .filter(kind -> kind.code().equals(code))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    List<String> sensitive() {
        return all().stream()
                .filter(EpisodeKind::sensitive)
                .map(EpisodeKind::code)
                .distinct()
                .toList();
    }

    private static EpisodeKind kind(ResultSet row, List<End> ends) throws SQLException {
        return new EpisodeKind(
                row.getString("code"),
                new Names(row.getString("name_da"), row.getString("name_en")),
                texts(row, "sectors").stream().map(Sector::valueOf).collect(Collectors.toSet()),
                row.getBoolean("sensitive"),
                texts(row, "statuses"),
                Optional.ofNullable(row.getString("fact")),
                Optional.ofNullable(row.getString("protected_for")).map(Period::parse),
                ends,
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static End end(ResultSet row) throws SQLException {
        String value = row.getString("value");
        return new End(
                row.getString("code"),
                new Names(row.getString("name_da"), row.getString("name_en")),
                Optional.ofNullable(row.getString("measure")).map(measure -> new Result(measure, value)),
                Optional.ofNullable(row.getString("review")).map(Review::valueOf),
                Optional.ofNullable(row.getString("fact")),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
