package dk.sammenhaeng.journey.episode;

import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Episodes in the database. */
@ApplicationScoped
class EpisodeRows {

    private static final String COLUMNS = """
            select id, citizen_id, kind, sector, institution_id, starts_on, ends_on, outcome, status, version,
                kind_valid_from
            from episode
            """;

    private static final String ADD = """
            insert into episode (
                id, citizen_id, kind, kind_valid_from, sector, institution_id, starts_on, status, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END = """
            update episode set ends_on = ?, outcome = ?, ended_by = ?, version = version + 1 where id = ?
            """;

    private static final String REOPEN = """
            update episode set ends_on = null, outcome = null, ended_by = null, back_on = null, version = version + 1
            where id = ?
            """;

    private static final String LIST = COLUMNS + """
            where citizen_id = any (?) and (?::text is null or kind = ?::text)
                and (?::boolean is null or (ends_on is null) = ?::boolean)
                and sector = any (?::text[]) and (sector = any (?::text[]) or not (kind = any (?::text[])))
                and (?::date is null or (starts_on, id) < (?::date, ?::uuid))
            order by starts_on desc, id desc limit ?
            """;

    private final Sql sql;

    EpisodeRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Episode> find(UUID id) {
        return sql.list(COLUMNS + "where id = ?", EpisodeRows::episode, id).stream()
                .findFirst();
    }

    /** All of a citizen's of one kind, the first one first. */
    List<Episode> history(List<UUID> records, String kind) {
        return sql.list(
                COLUMNS + "where citizen_id = any (?) and kind = ? order by starts_on, id",
                EpisodeRows::episode,
                records,
                kind);
    }

    /** Those of one kind that have ended and from which the citizen has not come back. */
    List<Episode> awaited(List<UUID> records, String kind) {
        return sql.list(
                COLUMNS
                        + "where citizen_id = any (?) and kind = ? and ends_on is not null and back_on is null "
                        + "order by starts_on, id",
                EpisodeRows::episode,
                records,
                kind);
    }

    /** Notes that the citizen came back while that was watched. */
    void cameBack(UUID id, LocalDate on) {
        sql.change("update episode set back_on = ? where id = ?", on, id);
    }

    /** Those of one kind from which the citizen came back on the day. */
    List<Episode> cameBackOn(List<UUID> records, String kind, LocalDate day) {
        return sql.list(
                COLUMNS + "where citizen_id = any (?) and kind = ? and back_on = ? order by starts_on, id",
                EpisodeRows::episode,
                records,
                kind,
                day);
    }

    /** The citizen did not come back after all. */
    void awaitAgain(UUID id) {
        sql.change("update episode set back_on = null where id = ?", id);
    }

    /** It goes on after all. */
    void reopen(UUID id) {
        sql.change(REOPEN, id);
    }

    void add(Episode episode, String by, Instant now) {
        sql.change(
                ADD,
                episode.id(),
                episode.citizenId(),
                episode.kind(),
                episode.kindValidFrom(),
                episode.sector(),
                episode.institutionId(),
                episode.from(),
                episode.status(),
                by,
                now);
    }

    void end(UUID id, LocalDate on, String outcome, String by) {
        sql.change(END, on, outcome, by, id);
    }

    List<Episode> list(
            List<UUID> records, Filter filter, Readable readable, List<String> sensitiveKinds, PageRequest request) {
        Optional<LocalDate> from = request.after().map(values -> LocalDate.parse(values.get(0)));
        return sql.list(
                LIST,
                EpisodeRows::episode,
                records,
                filter.kind(),
                filter.kind(),
                filter.open(),
                filter.open(),
                names(readable.sectors()),
                names(readable.sensitive()),
                sensitiveKinds,
                from,
                from,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    private static List<String> names(Collection<Sector> sectors) {
        return sectors.stream().map(Sector::name).toList();
    }

    private static Episode episode(ResultSet row) throws SQLException {
        return new Episode(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(11, LocalDate.class),
                Sector.valueOf(row.getString(4)),
                Optional.ofNullable(row.getObject(5, UUID.class)),
                row.getObject(6, LocalDate.class),
                Optional.ofNullable(row.getObject(7, LocalDate.class)),
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getString(9)),
                row.getLong(10));
    }

    /** Which are wanted. */
    record Filter(Optional<String> kind, Optional<Boolean> open) {

        static Filter of(@Nullable String kind, @Nullable Boolean open) {
            return new Filter(Optional.ofNullable(kind), Optional.ofNullable(open));
        }
    }
}
