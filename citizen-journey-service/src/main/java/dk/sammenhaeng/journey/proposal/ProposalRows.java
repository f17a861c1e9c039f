package dk.sammenhaeng.journey.proposal;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.proposal.Proposal.Kind;
import dk.sammenhaeng.journey.proposal.Proposal.State;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Proposals in the database. */
@ApplicationScoped
class ProposalRows {

    private static final String ADD = """
            insert into proposal (
                id, citizen_id, from_sector, to_sector, plan_id, kind, part_id, content, detail, reason, effort_id,
                answer_by, proposed_by, proposed_at, proposed_at_version, replaces, deadlines, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'PROPOSED')
            """;

    private static final String END = """
            update proposal set
                state = ?, ended_at = ?, ended_by = ?, answer_reason = ?, answered_at_version = ?, version = version + 1
            where id = ? and state = 'PROPOSED'
            """;

    private static final String ROW = """
            json_build_object(
                'id', p.id, 'citizenId', p.citizen_id, 'fromSector', p.from_sector, 'toSector', p.to_sector,
                'planId', p.plan_id, 'kind', p.kind, 'partId', p.part_id, 'content', p.content, 'detail', p.detail,
                'reason', p.reason, 'effortId', p.effort_id, 'answerBy', p.answer_by, 'proposedBy', p.proposed_by,
                'proposedAt', p.proposed_at, 'proposedAtVersion', p.proposed_at_version, 'replaces', p.replaces,
                'state', p.state, 'overdueSince', p.overdue_since, 'endedAt', p.ended_at,
                'answerReason', p.answer_reason, 'answeredAtVersion', p.answered_at_version, 'version', p.version)
            """;

    private static final String OF_CITIZEN = "select " + ROW + """
            from proposal p
            where p.citizen_id = any (?)
                and (? or p.from_sector = ?::text or p.to_sector = ?::text or p.plan_id = any (?::uuid[]))
                and not p.plan_id = any (?::uuid[])
            order by p.id desc
            """;

    /** Parameters: sector; the reader three times, with now after the second; then state, kind and overdue twice each. */
    private static final String OF_SECTOR = """
            from proposal p join sector_plan s on s.id = p.plan_id
            where %s
                and (p.state <> 'PROPOSED' or exists (select from citizen c where c.id = p.citizen_id and c.stopped_at is null))
                and (?::text is null or (p.citizen_id in (select citizens_of(?::text, ?))
                    and not hides_a_plan(array[p.plan_id], ?::text)))
                and (?::text is null or p.state = ?::text)
                and (?::text is null or p.kind = ?::text)
                and (?::boolean is null or (p.overdue_since is not null and p.state = 'PROPOSED') = ?::boolean)
            """;

    private static final String COUNTS = """
            select p.state, count(*), count(*) filter (where p.overdue_since is not null and p.state = 'PROPOSED')
            """;

    private final Sql sql;

    ProposalRows(Sql sql) {
        this.sql = sql;
    }

    void add(Proposal proposal, Map<String, Integer> deadlines) {
        sql.change(
                ADD,
                proposal.id(),
                proposal.citizenId(),
                proposal.fromSector(),
                proposal.toSector(),
                proposal.planId(),
                proposal.kind(),
                proposal.partId(),
                proposal.content(),
                Sql.json(proposal.detail()),
                proposal.reason(),
                proposal.effortId(),
                proposal.answerBy(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.proposedAtVersion(),
                proposal.replaces(),
                Sql.json(deadlines));
    }

    /** Ends an open proposal. */
    void end(
            Proposal proposal,
            State state,
            String by,
            Instant at,
            Optional<String> reason,
            Optional<Long> planVersion) {
        sql.change(END, state, at, by, reason, planVersion, proposal.id());
    }

    void overdue(UUID id, Instant since) {
        sql.change(
                "update proposal set overdue_since = ?, version = version + 1 where id = ? and state = 'PROPOSED'",
                since,
                id);
    }

    Optional<Proposal> find(UUID id) {
        return sql.list("select " + ROW + " from proposal p where p.id = ?", ProposalRows::proposal, id).stream()
                .findFirst();
    }

    List<Proposal> ofEffort(UUID effortId) {
        return sql.list(
                "select " + ROW + " from proposal p where p.effort_id = ? order by p.id",
                ProposalRows::proposal,
                effortId);
    }

    List<Proposal> ofEfforts(List<UUID> effortIds) {
        return sql.list(
                "select " + ROW + " from proposal p where p.effort_id = any (?::uuid[]) order by p.id",
                ProposalRows::proposal,
                effortIds);
    }

    /** A citizen's proposals that concern the reader, the latest first. */
    List<Proposal> ofCitizen(List<UUID> records, Relation relation) {
        return sql.list(
                OF_CITIZEN,
                ProposalRows::proposal,
                records,
                relation.coordinator(),
                relation.sector(),
                relation.sector(),
                relation.responsibleFor(),
                relation.hidden());
    }

    /** One page of what a sector has been asked, or has asked, by the day of the answer. */
    List<Listed> page(Filter filter, PageRequest request) {
        List<Object> values = new ArrayList<>(values(filter));
        Optional<LocalDate> day = request.after().map(after -> LocalDate.parse(after.get(0)));
        values.addAll(
                Arrays.asList(day, day, request.after().map(after -> UUID.fromString(after.get(1))), request.fetch()));
        return sql.list(
                "select s.version, " + ROW + where(filter)
                        + " and (?::date is null or (p.answer_by, p.id) > (?::date, ?::uuid))"
                        + " order by p.answer_by, p.id limit ?",
                row -> new Listed(Sql.fromJson(row.getString(2), Proposal.class), row.getLong(1)),
                values.toArray());
    }

    OptionalLong count(Filter filter) {
        return OptionalLong.of(sql.list(
                        "select count(*) " + where(filter),
                        row -> row.getLong(1),
                        values(filter).toArray())
                .getFirst());
    }

    /** How many of a direction are in each state. */
    List<Count> counts(Filter filter) {
        return sql.list(
                COUNTS + where(filter) + " group by p.state order by p.state",
                row -> new Count(filter.direction(), State.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)),
                values(filter).toArray());
    }

    private static String where(Filter filter) {
        return OF_SECTOR.formatted(
                switch (filter.direction()) {
                    case INCOMING -> "p.to_sector = ?::text";
                    case OUTGOING -> "p.from_sector = ?::text";
                });
    }

    private static List<Object> values(Filter filter) {
        return Arrays.asList(
                filter.sector(),
                filter.reader(),
                filter.reader(),
                filter.now(),
                filter.reader(),
                filter.state(),
                filter.state(),
                filter.kind(),
                filter.kind(),
                filter.overdue(),
                filter.overdue());
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Proposal.class);
    }

    /**
     * Which of a sector's proposals are wanted.
     *
     * @param reader of citizens this user has a relation to; all for a sector's system and for administration
     */
    record Filter(
            Sector sector,
            Optional<String> reader,
            Instant now,
            Direction direction,
            Optional<State> state,
            Optional<Kind> kind,
            Optional<Boolean> overdue) {}

    /** Seen from a sector. */
    enum Direction {
        /** Others propose to this sector's plans. */
        INCOMING,
        /** This sector proposes to others' plans. */
        OUTGOING
    }

    /** A proposal with the version its plan has now. */
    record Listed(Proposal proposal, long planVersion) {}

    /** How many proposals are in a state, and how many of them wait beyond their day. */
    record Count(Direction direction, State state, long proposals, long overdue) {}
}
