package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.journey.consent.Consent.Said;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Consents in the database: what holds now, and everything that was ever said. */
@ApplicationScoped
class ConsentRows {

    private static final String COLUMNS =
            " id, given, sectors, includes_sensitive, until, said, stated_by, representation_id, representative,"
                    + " stated_at, recorded_by ";

    /** Of a word whose ground is gone with the day it ended before what was said. */
    private static final String STATED = COLUMNS.replace(" until,", " least(until, lapses_on) as until,");

    private static final String FIND =
            "select" + COLUMNS + ", version from consent where citizen_id = any (?) order by stated_at desc limit 1";

    private static final String STATE = """
            insert into consent (
                citizen_id, id, given, sectors, includes_sensitive, until, said, stated_by, representation_id,
                representative, stated_at, recorded_by, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (citizen_id) do update set
                given = excluded.given, sectors = excluded.sectors,
                includes_sensitive = excluded.includes_sensitive, until = excluded.until, said = excluded.said,
                stated_by = excluded.stated_by, representation_id = excluded.representation_id,
                representative = excluded.representative,
                stated_at = excluded.stated_at, recorded_by = excluded.recorded_by, version = excluded.version,
                ground_gone_on = null;
            insert into consent_statement (
                id, citizen_id, given, sectors, includes_sensitive, until, said, stated_by, representation_id,
                representative, stated_at, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END = """
            update consent set given = false, sectors = '{}', includes_sensitive = false, until = null,
                ground_gone_on = null, version = version + 1
            where citizen_id = ? and given and until <= ?
            returning id
            """;

    /** Once for each word: the time to ask anew does not begin again. */
    private static final String GROUND_GONE = """
            with gone as (
                update consent set ground_gone_on = ?, until = least(until, ?), version = version + 1
                where citizen_id = ? and given and ground_gone_on is null
                returning citizen_id, stated_at, until
            ), noted as (
                update consent_statement s set lapses_on = gone.until
                from gone where s.citizen_id = gone.citizen_id and s.stated_at = gone.stated_at
            )
            select until from gone
            """;

    private static final String HISTORY = "select" + STATED + """
            from consent_statement
            where citizen_id = any (?) and (?::timestamptz is null or (stated_at, id) < (?::timestamptz, ?::uuid))
            order by stated_at desc, id desc limit ?
            """;

    private static final String COUNT = "select count(*) from consent_statement where citizen_id = any (?)";

    private static final String LAST_BEFORE = "select" + STATED + """
            from consent_statement where citizen_id = any (?) and stated_at < ?
            order by stated_at desc, id desc limit 1
            """;

    private final Sql sql;

    ConsentRows(Sql sql) {
        this.sql = sql;
    }

    /** What holds now, where the citizen was ever asked. */
    Optional<Consent> find(List<UUID> records) {
        return first(sql.list(FIND, row -> consent(row, row.getLong("version")), records));
    }

    /** Notes what the citizen says, beside everything said before. */
    void state(UUID citizenId, UUID statementId, Consent consent, Instant recordedAt) {
        Sharing sharing = consent.sharing();
        List<Sector> sectors = sharing.sectors().stream().sorted().toList();
        sql.change(
                STATE,
                citizenId,
                consent.id(),
                sharing.given(),
                sectors,
                sharing.includesSensitive(),
                sharing.until(),
                consent.said(),
                consent.speaker().map(Speaker::by),
                consent.speaker().flatMap(Speaker::representationId),
                consent.speaker().flatMap(Speaker::name),
                consent.statedAt(),
                consent.recordedBy(),
                consent.version(),
                statementId,
                citizenId,
                sharing.given(),
                sectors,
                sharing.includesSensitive(),
                sharing.until(),
                consent.said(),
                consent.speaker().map(Speaker::by),
                consent.speaker().flatMap(Speaker::representationId),
                consent.speaker().flatMap(Speaker::name),
                consent.statedAt(),
                consent.recordedBy(),
                recordedAt);
    }

    /** Ends a consent whose last day was before this one; the id of the one that ended. */
    Optional<UUID> endBy(UUID citizenId, LocalDate day) {
        return first(sql.list(END, row -> row.getObject(1, UUID.class), citizenId, day));
    }

    /**
     * Notes that what the consent rested on is gone.
     *
     * @return the first day it no longer holds; nothing where there is none, or it was noted before
     */
    Optional<LocalDate> groundGone(UUID citizenId, LocalDate day, LocalDate lapsesOn) {
        return first(sql.list(GROUND_GONE, row -> row.getObject(1, LocalDate.class), day, lapsesOn, citizenId));
    }

    /** Everything the citizen said, the latest first. */
    List<Consent> history(List<UUID> records, PageRequest request) {
        Optional<String> at = request.after().map(values -> values.get(0));
        Optional<String> id = request.after().map(values -> values.get(1));
        return sql.list(HISTORY, row -> consent(row, 0), records, at, at, id, request.fetch());
    }

    /** How many {@link #history} gives in all. */
    long count(List<UUID> records) {
        return sql.list(COUNT, row -> row.getLong(1), records).getFirst();
    }

    /** The last word before an instant. */
    Optional<Consent> lastBefore(List<UUID> records, Instant instant) {
        return first(sql.list(LAST_BEFORE, row -> consent(row, 0), records, instant));
    }

    private static Consent consent(ResultSet row, long version) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                new Sharing(
                        row.getBoolean("given"),
                        sectors(row.getArray("sectors")),
                        row.getBoolean("includes_sensitive"),
                        Optional.ofNullable(row.getObject("until", LocalDate.class))),
                Said.valueOf(row.getString("said")),
                speaker(row),
                row.getTimestamp("stated_at").toInstant(),
                row.getString("recorded_by"),
                version);
    }

    private static Optional<Speaker> speaker(ResultSet row) throws SQLException {
        Optional<UUID> ground = Optional.ofNullable(row.getObject("representation_id", UUID.class));
        Optional<String> name = Optional.ofNullable(row.getString("representative"));
        return Optional.ofNullable(row.getString("stated_by"))
                .map(by -> new Speaker(StatedBy.valueOf(by), ground, name));
    }

    private static Set<Sector> sectors(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Sector::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }
}
