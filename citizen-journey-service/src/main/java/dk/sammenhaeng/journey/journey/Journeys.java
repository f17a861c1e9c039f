package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a whole journey. It comes as one document from one statement and so from one snapshot: a reader never sees half
 * of another's change.
 */
@ApplicationScoped
public class Journeys {

    /** The kind of due row that asks for a new look at a citizen because a neighbour's fact has changed. */
    public static final String RE_EVALUATE = "journey.re-evaluate";

    private static final String LOCK = "select id from citizen where id = ? for update";

    private static final String READ = """
            select json_build_object(
                'citizenId', c.id, 'givenName', c.given_name, 'familyName', c.family_name,
                'registeredBySector', c.registered_by_sector,
                'coordinator', (
                    select json_build_object(
                        'user', user_id, 'name', name, 'phone', phone, 'deputyUser', deputy_user)
                    from coordinator where citizen_id = c.id),
                'sharing', coalesce((select given from consent where citizen_id = c.id), false),
                'reEvaluateOn', c.re_evaluate_on,
                'plans', (
                    select coalesce(json_agg(json_build_object(
                        'id', p.id, 'sector', p.sector,
                        'externalId', p.external_id, 'externalVersion', p.external_version,
                        'contentHash', p.content_hash, 'planType', p.plan_type,
                        'responsible', json_build_object(
                            'user', p.responsible_user, 'name', p.responsible_name,
                            'unit', p.responsible_unit, 'phone', p.responsible_phone),
                        'validFrom', p.valid_from, 'validTo', p.valid_to,
                        'changedAt', p.changed_at, 'version', p.version,
                        'goals', (
                            select coalesce(json_agg(json_build_object(
                                'id', id, 'externalId', external_id, 'lifeDomain', life_domain,
                                'title', title, 'followUpOn', follow_up_on) order by id), '[]')
                            from goal where plan_id = p.id and active),
                        'actions', (
                            select coalesce(json_agg(json_build_object(
                                'id', a.id, 'externalId', a.external_id, 'kind', a.kind, 'title', a.title,
                                'institutionId', a.institution_id, 'from', a.starts_on, 'to', a.ends_on,
                                'weeklyHours', a.weekly_hours, 'legalRight', a.legal_right,
                                'payers', a.payers, 'wishSequence', a.wish_sequence,
                                'funding', case
                                    when a.payers = '[]' then json_build_object('state', 'NONE')
                                    when f.state is null then json_build_object('state', 'PENDING')
                                    else json_build_object('state', f.state, 'reason', f.reason)
                                end) order by a.id), '[]')
                            from action a
                                left join copy_funding f
                                    on f.action_id = a.id and f.answers_sequence = a.wish_sequence
                            where a.plan_id = p.id and a.active),
                        'appointments', (
                            select coalesce(json_agg(json_build_object(
                                'id', id, 'externalId', external_id, 'title', title,
                                'start', starts_at, 'end', ends_at, 'place', place,
                                'travelMinutes', travel_minutes) order by id), '[]')
                            from appointment where plan_id = p.id and active)
                        ) order by p.id), '[]')
                    from sector_plan p where p.citizen_id = c.id),
                'conflicts', (
                    select coalesce(json_agg(json_build_object(
                        'id', id, 'rule', rule, 'parts', parts, 'plans', plans, 'sectors', sectors,
                        'cause', json_build_object('kind', cause_kind, 'id', cause_id),
                        'reason', reason, 'severity', severity, 'dueOn', due_on, 'status', status,
                        'openedAt', opened_at, 'closedAt', closed_at, 'how', how,
                        'acceptedUntil', accepted_until) order by id), '[]')
                    from conflict where citizen_id = c.id and status <> 'CLOSED'))
            from citizen c where c.id = ?
            """;

    private final Sql sql;
    private final CurrentCaller current;

    Journeys(Sql sql, CurrentCaller current) {
        this.sql = sql;
        this.current = current;
    }

    /** The journey as it is now. */
    public Optional<Journey> find(UUID citizenId) {
        return only(sql.list(READ, Journeys::journey, citizenId));
    }

    /**
     * The journey, with every change of it by others held off until this transaction ends. The lock is a statement of
     * its own, so that what is read afterwards is what the former holder committed.
     */
    public Optional<Journey> lock(UUID citizenId) {
        return only(sql.listAfter(LOCK, READ, Journeys::journey, citizenId, citizenId));
    }

    /** Holds off every change of the journey by others until this transaction ends. */
    public void lockOnly(UUID citizenId) {
        sql.list(LOCK, row -> row.getObject(1, UUID.class), citizenId);
    }

    /**
     * The journey as the caller may know it, with the caller's relation to the citizen.
     *
     * @throws Refusal 404 when there is none, or none for this caller
     */
    public Seen seen(UUID citizenId) {
        return seen(find(citizenId));
    }

    /**
     * The same under the journey's lock.
     *
     * @throws Refusal 404 when there is none, or none for this caller
     */
    public Seen lockSeen(UUID citizenId) {
        return seen(lock(citizenId));
    }

    private Seen seen(Optional<Journey> found) {
        Caller caller = current.caller();
        Journey journey = found.orElseThrow(Refusal::notFound);
        return new Seen(journey, Relation.of(journey, caller).orElseThrow(Refusal::notFound));
    }

    private static Optional<Journey> only(List<Journey> rows) {
        return rows.stream().findFirst();
    }

    private static Journey journey(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Journey.class);
    }

    /** A journey and what ties the caller to it. */
    public record Seen(Journey journey, Relation relation) {}
}
