package dk.sammenhaeng.journey.journey;

import java.time.Instant;
import java.util.List;
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
 * @param heard the plans about which the citizen was talked with on what they need
 */
public record Dealings(
        List<Meeting> meetings,
        List<CaseworkerChange> changes,
        List<Dependency> dependencies,
        Optional<Placement> placement,
        Set<UUID> heard) {

    /** Nothing known. */
    public static final Dealings NONE = new Dealings(List.of(), List.of(), List.of(), Optional.empty(), Set.of());

    /** The SQL of it, of the records {@code who.ids}. */
    static final String QUERY = """
            json_build_object(
                'meetings', (
                    select coalesce(json_agg(json_build_object(
                        'id', m.id, 'start', m.starts_at, 'end', m.ends_at, 'place', m.place,
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
                    select distinct plan_id from plan_dialogue
                    where citizen_id = any (who.ids) and plan_id is not null and about = 'NEEDS'
                        and 'CITIZEN' = any (parties)),
                'placement', """ + Placement.QUERY + ")";

    public Dealings {
        meetings = List.copyOf(meetings);
        changes = List.copyOf(changes);
        dependencies = List.copyOf(dependencies);
        heard = Set.copyOf(heard);
    }

    /**
     * A joint meeting to which the citizen is called (fælles møde).
     *
     * @param sectors whose units are called, but for those by a plan whose existence is a secret
     */
    public record Meeting(UUID id, Instant start, Instant end, Optional<String> place, Set<Sector> sectors) {

        public Meeting {
            sectors = Set.copyOf(sectors);
        }
    }

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
}
