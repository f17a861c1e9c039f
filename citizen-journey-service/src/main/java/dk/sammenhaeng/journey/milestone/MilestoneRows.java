package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestone.State;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Milestones in the database. */
@ApplicationScoped
class MilestoneRows {

    private static final String COLUMNS = """
            select id, citizen_id, kind, sector, warn_on, due_on, state, basis_id, passed_on, settled_on, reason, parts,
                version, kind_valid_from, terms_version, plan_id
            from milestone
            """;

    /** A fact that is told again after another deadline was decided keeps the one it had. */
    private static final String ADD = """
            insert into milestone (
                id, citizen_id, kind, kind_valid_from, terms_version, sector, warn_on, due_on, state, basis_id,
                plan_id, recorded_at)
            select ?::uuid, ?::uuid, ?::text, ?::date, ?::integer, ?::text, ?::date, ?::date, 'OPEN', ?::uuid,
                ?::uuid, ?::timestamptz
            where not exists (
                select from milestone
                where basis_id = ?::uuid and kind = ?::text and sector = ?::text and state = 'OPEN'
                    and terms_version is distinct from ?::integer)
            on conflict (basis_id, kind, sector, due_on) do nothing
            """;

    private static final String SETTLE = """
            update milestone set
                state = ?, settled_on = ?, settled_by = ?, reason = ?, parts = ?::text[], version = version + 1
            where id = ?
            """;

    private static final String REOPEN = """
            update milestone set
                state = 'OPEN', settled_on = null, settled_by = null, reason = null, parts = '{}', version = version + 1
            where id = ?
            """;

    private static final String PASS = "update milestone set passed_on = ?, version = version + 1 where id = ?";

    /** The same as of the timeline. Parameters: the records, the sectors, those with what is sensitive twice, and the plans. */
    private static final String READABLE = COLUMNS + """
            where citizen_id = any (?)
                and sector = any (?::text[])
                and (sector = any (?::text[]) or not (select bool_or(sensitive) from milestone_kind where code = kind))
                and not hides_milestone(plan_id, sector, ?::text[], ?::uuid[])
            """;

    private static final String LIST = READABLE + """
                and (?::text is null or state = ?::text)
                and reason is distinct from 'BASIS_RETRACTED'
                and (?::date is null or (due_on, id) > (?::date, ?::uuid))
            order by due_on, id limit ?
            """;

    private final Sql sql;

    MilestoneRows(Sql sql) {
        this.sql = sql;
    }

    /** One that the reader may know of. */
    Optional<Milestone> find(UUID id, Reader reader) {
        List<Object> values = readable(reader);
        values.add(id);
        return sql.list(READABLE + "and id = ?", MilestoneRows::milestone, values.toArray()).stream()
                .findFirst();
    }

    private static List<Object> readable(Reader reader) {
        List<String> sensitive = names(reader.kept().sensitive());
        return new ArrayList<>(
                List.of(reader.records(), names(reader.kept().sectors()), sensitive, sensitive, reader.plans()));
    }

    Optional<Milestone> find(UUID id) {
        return sql.list(COLUMNS + "where id = ?", MilestoneRows::milestone, id).stream()
                .findFirst();
    }

    List<Milestone> of(UUID basisId) {
        return sql.list(COLUMNS + "where basis_id = ?", MilestoneRows::milestone, basisId);
    }

    List<Milestone> openOf(UUID basisId) {
        return sql.list(COLUMNS + "where basis_id = ? and state = 'OPEN'", MilestoneRows::milestone, basisId);
    }

    /** A citizen's of some kinds that are open. */
    List<Milestone> openOf(List<UUID> records, List<String> kinds) {
        return sql.list(
                COLUMNS + "where citizen_id = any (?) and kind = any (?::text[]) and state = 'OPEN'",
                MilestoneRows::milestone,
                records,
                kinds);
    }

    /** How many of a kind there have been of one fact. */
    int count(UUID basisId, String kind) {
        return sql.list(
                        "select count(*) from milestone where basis_id = ? and kind = ?",
                        row -> row.getInt(1),
                        basisId,
                        kind)
                .getFirst();
    }

    /** Adds it; false where it is there. */
    boolean add(Milestone milestone, Instant now) {
        return sql.change(
                        ADD,
                        milestone.id(),
                        milestone.citizenId(),
                        milestone.kind(),
                        milestone.kindValidFrom(),
                        milestone.termsVersion(),
                        milestone.sector(),
                        milestone.warnOn(),
                        milestone.dueOn(),
                        milestone.basisId(),
                        milestone.planId(),
                        now,
                        milestone.basisId(),
                        milestone.kind(),
                        milestone.sector(),
                        milestone.termsVersion())
                > 0;
    }

    void settle(UUID id, State state, LocalDate on, String by, Optional<String> reason, List<String> parts) {
        sql.change(SETTLE, state, on, by, reason, parts, id);
    }

    /** Those of a basis and some kinds, whatever became of them. */
    List<Milestone> of(UUID basisId, List<String> kinds) {
        return sql.list(
                COLUMNS + "where basis_id = ? and kind = any (?::text[])", MilestoneRows::milestone, basisId, kinds);
    }

    /** The same, as it was asked of another sector. */
    Optional<Milestone> sameOf(Milestone milestone, Sector sector) {
        return of(milestone.basisId(), List.of(milestone.kind())).stream()
                .filter(other -> other.sector() == sector && other.dueOn().equals(milestone.dueOn()))
                .findFirst();
    }

    /** It is to be done by another day. */
    void move(UUID id, MilestoneKind.Days days) {
        sql.change(
                "update milestone set warn_on = ?, due_on = ?, passed_on = null, version = version + 1 where id = ?",
                days.warnOn(),
                days.dueOn(),
                id);
    }

    void reopen(UUID id) {
        sql.change(REOPEN, id);
    }

    /** It is another sector's to do. */
    void handOn(UUID id, Sector to) {
        sql.change("update milestone set sector = ?, version = version + 1 where id = ?", to, id);
    }

    void pass(UUID id, LocalDate on) {
        sql.change(PASS, on, id);
    }

    List<Milestone> list(Reader reader, Optional<State> state, PageRequest request) {
        Optional<LocalDate> dueOn = request.after().map(after -> LocalDate.parse(after.get(0)));
        List<Object> values = readable(reader);
        values.addAll(Arrays.asList(
                state,
                state,
                dueOn,
                dueOn,
                request.after().map(after -> UUID.fromString(after.get(1))),
                request.fetch()));
        return sql.list(LIST, MilestoneRows::milestone, values.toArray());
    }

    private static List<String> names(Collection<Sector> sectors) {
        return sectors.stream().map(Sector::name).toList();
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return new Milestone(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(14, LocalDate.class),
                Optional.ofNullable(row.getObject(15, Integer.class)),
                Sector.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                State.valueOf(row.getString(7)),
                row.getObject(8, UUID.class),
                Optional.ofNullable(row.getObject(16, UUID.class)),
                Optional.ofNullable(row.getObject(9, LocalDate.class)),
                Optional.ofNullable(row.getObject(10, LocalDate.class)),
                Optional.ofNullable(row.getString(11)),
                Arrays.asList((String[]) row.getArray(12).getArray()),
                row.getLong(13));
    }
}
