package dk.sammenhaeng.journey.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How people deal with the citizen beside the plans.
 *
 * @param meetings joint meetings that are planned and to which the citizen is called
 * @param changes every time somebody else became responsible, the latest first
 * @param dependencies which actions wait for which
 * @param placement the placement that goes on
 * @param coordinationTime true while time for coordination is planned
 * @param heard the plans, coordinated ones among them, about which the citizen was talked with on what they need
 * @param explained the decisions for which somebody said why they do not tell how the citizen took part
 * @param complaints about decisions beside the plans, that wait for their outcome
 * @param complexNeeds that the citizen's needs of help are complex, where they are
 * @param begun when each plan became known here, in its first version; also one that was withdrawn and may be put again
 * @param missed the appointments the citizen did not come to without being excused, also those no longer in their plan
 * @param followUps of the goals of plans, how many follow-ups in a row have passed without one moving, where any has
 */
public record Dealings(
        List<Meeting> meetings,
        List<CaseworkerChange> changes,
        List<Dependency> dependencies,
        Optional<Placement> placement,
        boolean coordinationTime,
        Set<UUID> heard,
        List<Explained> explained,
        List<Complained> complaints,
        Optional<ComplexNeeds> complexNeeds,
        List<Missed> missed,
        Map<UUID, Instant> begun,
        Map<UUID, Integer> followUps) {

    /** Nothing known. */
    public static final Dealings NONE = new Dealings(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            false,
            Set.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Map.of());

    /** The SQL of it, of the records {@code who.ids}. */
    static final String QUERY = """
            json_build_object(
                'meetings', (
                    select coalesce(json_agg(json_build_object(
                        'id', m.id, 'start', m.starts_at, 'end', m.ends_at, 'form', m.form,
                        'interpreter', m.interpreter_language, 'place', m.place,
                        'sectors', array(
                            select distinct called.sector
                            from meeting_participant called join sector_plan s on s.id = called.plan_id
                            where called.meeting_id = m.id and s.withdrawn_at is null and s.sensitivity <> 'VIP'
                            order by called.sector)) order by m.id), '[]')
                    from meeting m
                    where m.citizen_id = any (who.ids) and m.state = 'PLANNED' and exists (
                        select from meeting_participant where meeting_id = m.id and kind = 'CITIZEN')),
                'changes', (
                    select coalesce(json_agg(json_build_object(
                        'at', at, 'planId', plan_id, 'sector', sector, 'secret', secret,
                        'fromUser', from_user, 'toUser', to_user) order by at desc, plan_id), '[]')
                    from (
                        select r.at, r.plan_id, s.sector, s.sensitivity = 'VIP' as secret, r.from_user, r.to_user
                        from responsible_change r join sector_plan s on s.id = r.plan_id
                        where r.citizen_id = any (who.ids) and s.retracted_at is null
                        union all
                        select t.since, null, null, false, former.user_id, t.user_id
                        from coordinator_term t
                            join coordinator_term former
                                on former.citizen_id = t.citizen_id and former.until = t.since
                        where t.citizen_id = any (who.ids) and t.user_id <> former.user_id) changed),
                'dependencies', (
                    select coalesce(json_agg(json_build_object(
                        'id', id, 'actionId', action_id, 'awaits', awaits_id) order by id), '[]')
                    from action_dependency where citizen_id = any (who.ids) and ended_at is null),
                'heard', array(
                    select distinct coalesce(plan_id, coordinated_plan_id) from plan_dialogue
                    where citizen_id = any (who.ids) and about = 'NEEDS'
                        and (plan_id is not null and 'CITIZEN' = any (parties)
                            or coordinated_plan_id is not null
                                and parties && array['CITIZEN', 'REPRESENTATIVE', 'PARENT'])),
                'explained', (
                    select coalesce(json_agg(json_build_object(
                        'actionId', action_id, 'state', state, 'decidedOn', decided_on) order by id), '[]')
                    from involvement_reason where citizen_id = any (who.ids)),
                'complaints', (
                    select coalesce(json_agg(json_build_object(
                        'decisionId', id, 'sector', sector, 'planId', plan_id,
                        'reassessBy', complaint ->> 'reassessBy') order by id), '[]')
                    from (
                        select id, sector, plan_id, complaint from welfare_technology
                        where citizen_id = any (who.ids) and complaint is not null
                        union all
                        select id, 'HEALTH', null, complaint from rehabilitation_decision
                        where citizen_id = any (who.ids) and complaint is not null) complained
                    where complaint ->> 'outcome' is null),
                'complexNeeds', (
                    select json_build_object(
                        'contactId', k.id, 'sector', k.sector,
                        'since', (coalesce((
                            select max((v.document #>> '{standing,since}')::timestamptz)
                            from coordinated_plan cp
                                join coordinated_plan_version v on v.plan_id = cp.id and v.recorded_to is null
                            where cp.citizen_id = any (who.ids) and cp.status in ('WITHDRAWN', 'CLOSED')
                                and exists (
                                    select from coordinated_plan_version
                                    where plan_id = cp.id and change = 'ACTIVATED')),
                            k.recorded_at) at time zone 'Europe/Copenhagen')::date)
                    from (
                        select id, sector, level, recorded_at from care_contact
                        where citizen_id = any (who.ids) order by version desc, id limit 1) k
                    where k.level = 'COMPLEX'),
                'coordinationTime', exists (
                    select from coordination_time
                    where citizen_id = any (who.ids) and starts_on <= asks.today and ends_on > asks.today),
                'missed', (
                    select coalesce(json_agg(json_build_object(
                        'appointmentId', a.id, 'planId', p.id, 'at', a.starts_at) order by a.starts_at, a.id), '[]')
                    from sector_plan p
                        join appointment a on a.plan_id = p.id
                        cross join lateral (select (a.starts_at at time zone 'Europe/Copenhagen')::date as day) missed
                    where p.citizen_id = any (who.ids) and p.withdrawn_at is null and a.went = 'DID_NOT_ATTEND'
                        -- Who is in hospital cannot come, and in a planned pause nobody expects it.
                        and not exists (
                            select from episode e join rule_kind k on k.mark = 'ADMISSION' and k.code = e.kind
                            where e.citizen_id = any (who.ids) and e.starts_on <= missed.day
                                and (e.ends_on is null or e.ends_on >= missed.day)
                                and k.valid_from <= missed.day and (k.valid_to is null or k.valid_to > missed.day))
                        and not exists (
                            select from pause
                            where citizen_id = any (who.ids) and starts_on <= missed.day and ends_on > missed.day)),
                'begun', (
                    select coalesce(json_object_agg(id, begun_at), '{}')
                    from sector_plan where citizen_id = any (who.ids)),
                'followUps', (
                    select coalesce(json_object_agg(g.id, g.follow_ups_since_moved), '{}')
                    from sector_plan p join goal g on g.plan_id = p.id
                    where p.citizen_id = any (who.ids) and p.withdrawn_at is null and g.active
                        and g.follow_ups_since_moved > 0),
                'placement', """ + Placement.QUERY + ")";

    public Dealings {
        meetings = List.copyOf(meetings);
        changes = List.copyOf(changes);
        dependencies = List.copyOf(dependencies);
        heard = Set.copyOf(heard);
        explained = List.copyOf(explained);
        complaints = List.copyOf(complaints);
        missed = List.copyOf(missed);
        begun = Map.copyOf(begun);
        followUps = Map.copyOf(followUps);
    }

    /** When a plan became known here; one without an earlier version has only its own. */
    public Instant begun(Plan plan) {
        return begun.getOrDefault(plan.id(), plan.changedAt());
    }

    /** How many follow-ups of a plan's goal have passed since it moved, without its moving. */
    public int followUpsWithoutMoving(Goal goal) {
        return followUps.getOrDefault(goal.id(), 0);
    }

    /**
     * A joint meeting to which the citizen is called (fælles møde).
     *
     * @param interpreter the language of an interpreter who takes part
     * @param sectors whose units are called, but for those by a plan whose existence is a secret
     */
    public record Meeting(
            UUID id,
            Instant start,
            Instant end,
            Appointment.Form form,
            Optional<String> interpreter,
            Optional<String> place,
            Set<Sector> sectors) {

        public Meeting {
            sectors = Set.copyOf(sectors);
        }
    }

    /** An appointment the citizen did not come to. */
    public record Missed(UUID appointmentId, UUID planId, Instant at) {}

    /**
     * An action that waits for another's (afhængighed, CIT-09).
     *
     * @param awaits the action that is to be over first
     */
    public record Dependency(UUID id, UUID actionId, UUID awaits) {}

    /**
     * The citizen got somebody else to deal with (sagsbehandlerskift, CIT-02).
     *
     * @param planId the plan that another became responsible for; nothing for the coordinator of the whole
     * @param secret true of a plan whose existence is a secret
     */
    public record CaseworkerChange(
            Instant at,
            Optional<UUID> planId,
            Optional<Sector> sector,
            boolean secret,
            String fromUser,
            String toUser) {}

    /**
     * Why a decision does not tell how the citizen took part (FW-J6); it explains that decision and no later one.
     *
     * @param decidedOn the day of the decision, where its system tells it
     */
    public record Explained(UUID actionId, Decision.State state, Optional<LocalDate> decidedOn) {

        /** True of the decision about the action. */
        public boolean isOf(UUID action, Decision decision) {
            return actionId.equals(action) && state == decision.state() && decidedOn.equals(decision.decidedOn());
        }
    }

    /**
     * A complaint (klage) about a decision that stands in no plan's action, without an outcome.
     *
     * @param planId the plan under which it was decided, where it was under one
     */
    public record Complained(UUID decisionId, Sector sector, Optional<UUID> planId, LocalDate reassessBy) {}

    /**
     * Needs of help that ask for one coordinated plan and a named contact (komplekse behov; FW-J12).
     *
     * @param contactId the named contact
     * @param sector that assessed them
     * @param since the day on which the last coordinated plan ended, else on which they were assessed
     */
    public record ComplexNeeds(UUID contactId, Sector sector, LocalDate since) {}
}
