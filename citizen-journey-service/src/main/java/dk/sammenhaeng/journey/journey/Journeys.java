package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.journey.Relation.Terms;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a whole journey. It comes as one document from one statement and so from one snapshot: a reader never sees half
 * of another's change.
 */
@ApplicationScoped
public class Journeys {

    /** The kind of due row that asks for a new look at a citizen because a neighbour's fact has changed. */
    public static final String RE_EVALUATE = "journey.re-evaluate";

    /** A record, the one that stands for it, and those merged into that one. */
    private static final String RECORDS = """
            select r.id from citizen asked
                cross join lateral (
                    select coalesce(asked.survivor_id, asked.id) as id
                    union select id from citizen where survivor_id = coalesce(asked.survivor_id, asked.id)) r
            where asked.id = any (?::uuid[])
            """;

    private static final String LOCK = "select id from citizen where id in (" + RECORDS + ") order by id for update";

    private static final String JOURNEY = """
            json_build_object(
                'citizenId', c.id, 'givenName', c.given_name, 'familyName', c.family_name,
                'registeredBySector', c.registered_by_sector,
                'identity', json_build_object(
                    'asked', asked.id, 'records', who.ids,
                    'plansOfOthers', (
                        select coalesce(json_agg(id), '[]') from sector_plan
                        where citizen_id = any (who.ids) and citizen_id <> asked.id),
                    'registeredBy', (
                        select coalesce(json_agg(registered_by_sector), '[]') from citizen
                        where id = any (who.ids) and registered_by_sector is not null),
                    'stoppedAt', c.stopped_at),
                'coordinator', (
                    select json_build_object(
                        'user', user_id, 'name', name, 'phone', phone, 'deputyUser', deputy_user)
                    from coordinator where citizen_id = any (who.ids)
                    order by array_position(who.ids, citizen_id) limit 1),
                'isProtected', exists (
                    select from citizen
                    where id = any (who.ids) and protected and coalesce(protected_until > current_date, true)),
                'consent', coalesce(
                    (select json_build_object(
                        'given', given, 'sectors', sectors, 'includesSensitive', includes_sensitive, 'until', until)
                    from consent where citizen_id = any (who.ids) order by stated_at desc limit 1),
                    '{"given": false, "sectors": [], "includesSensitive": false}'),
                'reEvaluateOn', c.re_evaluate_on,
                'team', (
                    select coalesce(json_agg(json_build_object(
                        'user', user_id, 'role', role, 'sector', sector) order by id), '[]')
                    from team_member where citizen_id = any (who.ids) and (ends_at is null or ends_at > now())),
                'circumstances', json_build_object(
                    'birthDate', c.birth_date,
                    'digitalExempt', (select bool_or(digital_exempt) from citizen where id = any (who.ids)),
                    'transitions', (
                        select coalesce(json_agg(json_build_object(
                            'id', id, 'kind', kind, 'status', status, 'fromSector', from_sector,
                            'toSector', to_sector, 'toUnit', to_unit, 'plannedAt', planned_at,
                            'answerBy', answer_by) order by id), '[]')
                        from transition
                        where citizen_id = any (who.ids) and status in ('STARTED', 'ACCEPTED', 'REFUSED')),
                    'coordinatedPlan', (
                        select json_build_object('id', cp.id, 'planIds', cp.plan_ids, 'consented', cp.consented,
                            'goals', (
                                select coalesce(json_agg(json_build_object(
                                    'id', id, 'lifeDomain', life_domain, 'direction', direction,
                                    'followUpOn', follow_up_on, 'movedOn', moved_on) order by id), '[]')
                                from joint_goal
                                where coordinated_plan_id = cp.id and status in ('PROPOSED', 'ACTIVE')))
                        from coordinated_plan cp
                        where cp.citizen_id = any (who.ids) and cp.status = 'ACTIVE' and not exists (
                            select from citizen_merge m join coordinated_plan goes_on on goes_on.id = m.continuing_plan
                            where m.resting_plan = cp.id and m.undone_at is null and goes_on.status = 'ACTIVE')
                        limit 1),
                    'lastContactAt', last.at, 'nextStepOn', greatest(last.next_step_on, (
                        select max(on_day) from next_step where citizen_id = any (who.ids) and not superseded)),
                    'pauses', (
                        select coalesce(json_agg(json_build_object(
                            'id', id, 'from', starts_on, 'to', ends_on) order by id), '[]')
                        from pause where citizen_id = any (who.ids) and ends_on > current_date - 1),
                    'episodes', (
                        select coalesce(json_agg(json_build_object(
                            'id', id, 'kind', kind, 'sector', sector, 'from', starts_on) order by id), '[]')
                        from episode where citizen_id = any (who.ids) and ends_on is null),
                    'milestones', (
                        select coalesce(json_agg(json_build_object(
                            'id', id, 'kind', kind, 'sector', sector,
                            'warnOn', warn_on, 'dueOn', due_on) order by id), '[]')
                        from milestone where citizen_id = any (who.ids) and state = 'OPEN'),
                    'benefits', (
                        select coalesce(json_agg(json_build_object(
                            'id', id, 'kind', kind, 'from', starts_on, 'to', ends_on) order by id), '[]')
                        from benefit
                        where citizen_id = any (who.ids) and (ends_on is null or ends_on > current_date - 1)),
                    'volunteering', (
                        select coalesce(json_agg(json_build_object(
                            'id', id, 'weeklyHours', weekly_hours, 'from', starts_on, 'to', ends_on) order by id), '[]')
                        from volunteering
                        where citizen_id = any (who.ids) and (ends_on is null or ends_on > current_date - 1)),
                    'rehabilitation', (
                        select json_build_object('relevant', relevant, 'outcome', outcome, 'decidedOn', decided_on)
                        from rehabilitation_decision where citizen_id = any (who.ids)
                        order by decided_on desc, id desc limit 1)),
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
                        'source', json_build_object(
                            'spokeAt', coalesce(s.spoke_at, p.spoke_at), 'staleFrom', s.stale_from,
                            'stale', coalesce(s.stale_from <= ?, false)),
                        'sensitivity', p.sensitivity,
                        'weeklyCapacity', p.weekly_capacity, 'needs', p.needs, 'contactPersons', p.contact_persons,
                        'goals', (
                            select coalesce(json_agg(json_build_object(
                                'id', id, 'externalId', external_id, 'lifeDomain', life_domain,
                                'title', title, 'followUpOn', follow_up_on, 'direction', direction,
                                'status', status, 'movedOn', moved_on) order by id), '[]')
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
                                end, 'terms', a.terms) order by a.id), '[]')
                            from action a
                                left join copy_funding f
                                    on f.action_id = a.id and f.answers_sequence = a.wish_sequence
                            where a.plan_id = p.id and a.active),
                        'appointments', (
                            select coalesce(json_agg(json_build_object(
                                'id', id, 'externalId', external_id, 'title', title,
                                'start', starts_at, 'end', ends_at, 'place', place,
                                'travelMinutes', travel_minutes, 'sanctionable', sanctionable,
                                'form', form, 'interpreter', interpreter) order by id), '[]')
                            from appointment where plan_id = p.id and active)
                        ) order by p.id), '[]')
                    from sector_plan p
                        left join lateral (
                            select greatest(p.spoke_at, confirmed_at) as spoke_at,
                                greatest(p.spoke_at, confirmed_at) + rhythm_hours * interval '1 hour' as stale_from
                            from source_system
                            where municipality = p.municipality and sector = p.sector) s on true
                    where p.citizen_id = any (who.ids) and p.withdrawn_at is null),
                'conflicts', (
                    select coalesce(json_agg(json_build_object(
                        'id', id, 'rule', rule, 'parts', parts, 'plans', plans, 'sectors', sectors,
                        'cause', json_build_object('kind', cause_kind, 'id', cause_id),
                        'reason', reason, 'severity', severity, 'dueOn', due_on, 'status', status,
                        'openedAt', opened_at, 'closedAt', closed_at, 'how', how,
                        'acceptedUntil', accepted_until,
                        'basis', json_build_object(
                            'key', key, 'sensitivity', sensitivity, 'owner', owner_user,
                            'ruleVersion', rule_version, 'thresholds', thresholds)) order by id), '[]')
                    from conflict where citizen_id = any (who.ids) and status <> 'CLOSED'))
            """;

    private static final String TIES = """
            json_build_object(
                'own', (
                    select coalesce(json_agg(p.id), '[]') from sector_plan p
                    where p.citizen_id = any (who.ids) and p.withdrawn_at is null and is_own_plan(p, asks.reader)),
                'leads', exists (
                    select from sector_plan p join unit u on u.sector = p.sector and u.name = p.responsible_unit
                    where p.citizen_id = any (who.ids) and p.withdrawn_at is null and u.leader_user = asks.reader),
                'secret', (
                    select coalesce(json_agg(p.id), '[]')
                    from sector_plan p join unit u on u.sector = p.sector and u.name = p.responsible_unit
                    where p.citizen_id = any (who.ids) and u.secret),
                'registrar', exists (
                    select from citizen where id = any (who.ids) and registered_by = asks.reader),
                'glass', (
                    select id from break_glass
                    where citizen_id = any (who.ids) and user_id = asks.reader and closed_at is null and until > asks.at))
            """;

    private static final String FROM = """
            from citizen asked
                join citizen c on c.id = coalesce(asked.survivor_id, asked.id)
                cross join lateral (
                    select array[c.id] || array(select id from citizen where survivor_id = c.id order by id) as ids) who
                left join lateral (
                    select at, next_step_on from contact
                    where citizen_id = any (who.ids) order by at desc limit 1) last on true
            """;

    private static final String READ = "select " + JOURNEY + FROM + " where asked.id = ?";

    private static final String ASKED =
            " cross join (select ?::text as reader, ?::timestamptz as at) asks where asked.id = ?";

    private static final String READ_TIES = "select " + TIES + FROM + ASKED;

    private static final String READ_SEEN = "select " + TIES + ", " + JOURNEY + FROM + ASKED;

    private final Sql sql;
    private final CurrentCaller current;
    private final LegalGrounds grounds;
    private final Clock clock;
    private final boolean glassOpensVip;

    Journeys(
            Sql sql,
            CurrentCaller current,
            LegalGrounds grounds,
            Clock clock,
            @ConfigProperty(name = "sammenhaeng.journey.glass.opens-vip", defaultValue = "false")
                    boolean glassOpensVip) {
        this.sql = sql;
        this.current = current;
        this.grounds = grounds;
        this.clock = clock;
        this.glassOpensVip = glassOpensVip;
    }

    /** The journey as it is now, by the id of any of its records. */
    public Optional<Journey> find(UUID citizenId) {
        return only(sql.list(READ, Journeys::journey, clock.instant(), citizenId));
    }

    /**
     * The journey, with every change of it by others held off until this transaction ends. The lock is a statement of
     * its own, so that what is read afterwards is what the former holder committed.
     */
    public Optional<Journey> lock(UUID citizenId) {
        return locked(
                        citizenId,
                        held -> only(sql.listAfter(
                                LOCK,
                                READ,
                                row -> new Found(journey(row), Optional.empty()),
                                held,
                                clock.instant(),
                                citizenId)))
                .map(Found::journey);
    }

    /** A merge that commits while this waits brings more records: the lock is taken again over all there are then. */
    private static Optional<Found> locked(UUID citizenId, Function<List<UUID>, Optional<Found>> lockAndRead) {
        List<UUID> held = List.of(citizenId);
        Optional<Found> read = lockAndRead.apply(held);
        while (read.isPresent() && !held.containsAll(read.get().journey().records())) {
            held = read.get().journey().records();
            read = lockAndRead.apply(held);
        }
        return read;
    }

    /** Holds off every change of the journey by others until this transaction ends. */
    public void lockOnly(UUID citizenId) {
        lockOnly(List.of(citizenId));
    }

    /** The same for several journeys at once, taken in an order that never lets two wait for each other. */
    public void lockOnly(List<UUID> citizenIds) {
        List<UUID> held;
        do {
            held = ids(LOCK, citizenIds);
        } while (!held.containsAll(ids(RECORDS, citizenIds)));
    }

    private List<UUID> ids(String query, List<UUID> citizenIds) {
        return sql.list(query, row -> row.getObject(1, UUID.class), citizenIds);
    }

    /**
     * The journey as the caller may know it, with the caller's relation to the citizen.
     *
     * @throws Refusal 404 when there is none, or none for this caller
     */
    public Seen seen(UUID citizenId) {
        return find(citizenId, current.caller()).orElseThrow(Refusal::notFound);
    }

    /**
     * The same under the journey's lock, to change it.
     *
     * @throws Refusal 404 when there is none, or none for this caller; 403 by break-glass alone, which only looks
     */
    public Seen lockSeen(UUID citizenId) {
        Caller caller = current.caller();
        Instant now = clock.instant();
        Seen seen = locked(
                        citizenId,
                        held -> only(sql.listAfter(
                                LOCK,
                                READ_SEEN,
                                row -> found(row, caller, now),
                                held,
                                now,
                                caller.user(),
                                now,
                                citizenId)))
                .flatMap(Found::seen)
                .orElseThrow(Refusal::notFound);
        if (!seen.relation().mayAct()) {
            throw Refusal.forbidden("break-glass-only-looks");
        }
        return seen;
    }

    /** The journey with what ties a caller to it, where something does. */
    public Optional<Seen> find(UUID citizenId, Caller caller) {
        Instant now = clock.instant();
        return only(sql.list(READ_SEEN, row -> found(row, caller, now), now, caller.user(), now, citizenId))
                .flatMap(Found::seen);
    }

    /** What ties the caller to a journey that has been read, where something does. */
    public Optional<Relation> relationTo(Journey journey) {
        Caller caller = current.caller();
        Instant now = clock.instant();
        return only(sql.list(
                        READ_TIES,
                        Journeys::ties,
                        caller.user(),
                        now,
                        journey.identity().asked()))
                .flatMap(ties -> relation(journey, caller, ties, now));
    }

    private Found found(ResultSet row, Caller caller, Instant now) throws SQLException {
        Journey journey = Sql.fromJson(row.getString(2), Journey.class);
        return new Found(journey, relation(journey, caller, ties(row), now));
    }

    private Optional<Relation> relation(Journey journey, Caller caller, Ties ties, Instant now) {
        Terms terms = new Terms(
                journey.consent(),
                grounds.all(),
                DanishCalendar.dayOf(now),
                glassOpensVip,
                journey.isProtected(),
                ties.secret(),
                Set.of());
        return Relation.of(journey, caller, ties, terms);
    }

    private static Ties ties(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Ties.class);
    }

    private static <T> Optional<T> only(List<T> rows) {
        return rows.stream().findFirst();
    }

    private static Journey journey(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Journey.class);
    }

    /** A journey and what ties the caller to it. */
    public record Seen(Journey journey, Relation relation) {}

    private record Found(Journey journey, Optional<Relation> relation) {

        Optional<Seen> seen() {
            return relation.map(tie -> new Seen(journey, tie));
        }
    }
}
