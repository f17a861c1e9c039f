package dk.sammenhaeng.journey.concern;

import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.journey.concern.Concern.State;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Concerns and the early efforts they led to, in the database. */
@ApplicationScoped
class ConcernRows {

    private static final String ADD = """
            insert into concern (
                id, citizen_id, about, external_id, from_sector, from_institution, given_by, type, basis, assessment,
                received_at, term, triage_by, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED')
            """;

    private static final String KNOWN = """
            select id, received_at, citizen_id from concern
            where given_by = ? and coalesce(from_sector, '') = coalesce(?, '') and external_id = ?
            """;

    private static final String ROW = """
            select json_build_object(
                'id', k.id, 'citizenId', k.citizen_id, 'citizenName', c.given_name || ' ' || c.family_name,
                'about', k.about, 'fromSector', k.from_sector, 'fromInstitution', k.from_institution,
                'givenBy', k.given_by, 'type', k.type, 'basis', k.basis, 'assessment', k.assessment,
                'receivedAt', k.received_at, 'term', k.term, 'triageBy', k.triage_by, 'state', k.state,
                'overdueSince', k.overdue_since, 'outcome', k.outcome, 'reason', k.reason,
                'proposalId', k.proposal_id, 'familyPlanId', k.family_plan_id, 'referralId', k.referral_id,
                'agreedBy', k.agreed_by, 'agreedOn', k.agreed_on, 'agreedGround', k.agreed_ground,
                'informed', k.informed, 'informedOn', k.informed_on,
                'notInformedReason', k.not_informed_reason, 'version', k.version)
            from concern k join citizen c on c.id = k.citizen_id
            """;

    /** Only who leads or works in the unit that assesses them now. Parameters: the reader twice. */
    private static final String READABLE = ROW + """
                join concern_triage t on t.about = k.about
                join unit u on u.id = t.unit_id
            where (u.leader_user = ? or exists (
                select from unit_member m where m.unit_id = u.id and m.user_id = ? and m.until is null))
            """;

    private static final String LIST = READABLE + """
                and (k.state <> 'RECEIVED' or not is_dead(k.citizen_id))
                and (?::text is null or k.state = ?::text)
                and (?::text is null or k.about = ?::text)
                and (?::boolean is null or (k.overdue_since is not null and k.state = 'RECEIVED') = ?::boolean)
                and (?::timestamptz is null or (k.triage_by, k.id) > (?::timestamptz, ?::uuid))
            order by k.triage_by, k.id limit ?
            """;

    private static final String DECIDE = """
            update concern set
                state = 'TRIAGED', outcome = ?, reason = ?, proposal_id = ?, family_plan_id = ?, referral_id = ?,
                agreed_by = ?, agreed_on = ?, agreed_ground = ?, informed = ?, informed_on = ?,
                not_informed_reason = ?, triaged_by = ?, triaged_at = ?, version = version + 1
            where id = ?
            """;

    private static final String ASSESSING = "select unit_id from concern_triage where about = ?";

    private static final String ADD_EFFORT = """
            insert into early_effort (
                id, citizen_id, concern_id, kind, title, sector, unit, starts_on, investment_id, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String EFFORTS = """
            select json_build_object(
                'id', id, 'kind', kind, 'title', title, 'sector', sector, 'unit', unit, 'from', starts_on,
                'investmentId', investment_id)
            from early_effort where citizen_id = any (?) order by id desc
            """;

    private final Sql sql;

    ConcernRows(Sql sql) {
        this.sql = sql;
    }

    void add(Concern concern, Optional<String> externalId) {
        sql.change(
                ADD,
                concern.id(),
                concern.citizenId(),
                concern.about(),
                externalId,
                concern.fromSector(),
                concern.fromInstitution(),
                concern.givenBy(),
                concern.type(),
                concern.basis(),
                concern.assessment(),
                concern.receivedAt(),
                concern.term(),
                concern.triageBy());
    }

    /** What the same giver has given under this id of theirs. */
    Optional<Known> known(String givenBy, Optional<Sector> sector, String externalId) {
        return sql
                .list(
                        KNOWN,
                        row -> new Known(
                                row.getObject(1, UUID.class),
                                row.getTimestamp(2).toInstant(),
                                row.getObject(3, UUID.class)),
                        givenBy,
                        sector,
                        externalId)
                .stream()
                .findFirst();
    }

    /** For the suite itself, which reads no words of it to anybody. */
    Optional<Concern> find(UUID id) {
        return sql.list(ROW + " where k.id = ?", row -> Sql.fromJson(row.getString(1), Concern.class), id).stream()
                .findFirst();
    }

    /** For somebody of the unit that assesses it. */
    Optional<Concern> find(UUID id, String reader) {
        return sql
                .list(
                        READABLE + " and k.id = ?",
                        row -> Sql.fromJson(row.getString(1), Concern.class),
                        reader,
                        reader,
                        id)
                .stream()
                .findFirst();
    }

    /** Those of the reader's units, the first to be assessed first; nothing waits about the dead (C21). */
    List<Concern> list(String reader, Filter filter, PageRequest request) {
        Optional<Instant> by = request.after().map(values -> Instant.parse(values.get(0)));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), Concern.class),
                reader,
                reader,
                filter.state(),
                filter.state(),
                filter.about(),
                filter.about(),
                filter.overdue(),
                filter.overdue(),
                by,
                by,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    /** The unit that assesses such concerns. */
    Optional<UUID> assessing(About about) {
        return sql.list(ASSESSING, row -> row.getObject(1, UUID.class), about).stream()
                .findFirst();
    }

    void overdue(UUID id, Instant now) {
        sql.change("update concern set overdue_since = ?, version = version + 1 where id = ?", now, id);
    }

    void decide(UUID id, TriageConcern.Command decision, Led led, String by, Instant now) {
        sql.change(
                DECIDE,
                decision.outcome(),
                decision.reason(),
                led.proposalId(),
                led.familyPlanId(),
                led.referralId(),
                decision.agreed().map(TriageConcern.Agreed::whom),
                decision.agreed().map(TriageConcern.Agreed::on),
                decision.agreed().flatMap(TriageConcern.Agreed::ground),
                decision.informed(),
                decision.informedOn(),
                decision.notInformedReason(),
                by,
                now,
                id);
    }

    void add(UUID citizenId, UUID concernId, EarlyEffort effort, String by, Instant now) {
        sql.change(
                ADD_EFFORT,
                effort.id(),
                citizenId,
                concernId,
                effort.kind(),
                effort.title(),
                effort.sector(),
                effort.unit(),
                effort.from(),
                effort.investmentId(),
                by,
                now);
    }

    List<EarlyEffort> efforts(List<UUID> records) {
        return sql.list(EFFORTS, row -> Sql.fromJson(row.getString(1), EarlyEffort.class), records);
    }

    /** That a signal came, and when. */
    record Known(UUID id, Instant receivedAt, UUID citizenId) {}

    /** What an assessment led to. */
    record Led(Optional<UUID> proposalId, Optional<UUID> familyPlanId, Optional<UUID> referralId) {}

    /** Which are wanted. */
    record Filter(Optional<State> state, Optional<About> about, Optional<Boolean> overdue) {}
}
