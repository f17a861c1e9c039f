package dk.sammenhaeng.journey.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.contact.Contact;
import dk.sammenhaeng.journey.contact.NextStep;
import dk.sammenhaeng.journey.contact.Pause;
import dk.sammenhaeng.journey.coordinatedplan.PlanThen;
import dk.sammenhaeng.journey.history.PlanHistory;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that was known of a journey at an instant, as far as it has a history, whoever may see it (catalogue C15). It comes
 * as one document from one statement and so from one snapshot.
 *
 * @param plans those in force then
 * @param conflicts those open then
 * @param coordinator who held it together
 * @param consent the last word about sharing
 * @param lastContact the latest one recorded by then
 * @param nextStep the latest one said by then
 * @param pauses those planned by then that were not over
 */
record JourneyThen(
        List<Plan> plans,
        List<Conflict> conflicts,
        Optional<CoordinatorThen> coordinator,
        Optional<ConsentThen> consent,
        List<TeamMemberThen> team,
        List<PlanThen> coordinatedPlans,
        List<TransitionThen> transitions,
        List<EpisodeThen> episodes,
        List<BenefitThen> benefits,
        Optional<Contact> lastContact,
        Optional<NextStep> nextStep,
        List<Pause> pauses,
        List<LifeEventThen> lifeEvents) {

    private static final String READ =
            """
            with asked as (select ?::uuid[] as records, ?::timestamptz as at, ?::date as day)
            select json_build_object(
                'plans', (select coalesce(json_agg(document), '[]') from (%s) p),
                'conflicts', (select coalesce(json_agg(document), '[]') from (%s) c),
                'coordinator', (
                    select json_build_object('user', user_id, 'name', name)
                    from coordinator_term, asked
                    where citizen_id = any (records) and since <= at and (until is null or until > at)
                    order by array_position(records, citizen_id) limit 1),
                'consent', (
                    select json_build_object(
                        'given', given, 'holds', given and coalesce(until > day, true), 'sectors', sectors,
                        'includesSensitive', includes_sensitive, 'until', until, 'said', said,
                        'statedAt', stated_at, 'recordedBy', recorded_by)
                    from consent_statement, asked
                    where citizen_id = any (records) and stated_at <= at order by stated_at desc, id desc limit 1),
                'team', (
                    select coalesce(json_agg(json_build_object(
                        'user', user_id, 'role', role, 'sector', sector, 'from', added_at) order by added_at, id), '[]')
                    from team_member, asked
                    where citizen_id = any (records) and added_at <= at and (ends_at is null or ends_at > at)),
                'coordinatedPlans', (select coalesce(json_agg(document), '[]') from (%s) g),
                'transitions', (
                    select coalesce(json_agg(json_build_object(
                        'transitionId', id, 'kind', kind, 'fromSector', from_sector, 'fromUnit', from_unit,
                        'toSector', to_sector, 'toUnit', to_unit, 'startedAt', started_at,
                        'acceptedAt', case when (acceptance ->> 'at')::timestamptz <= at then acceptance ->> 'at' end,
                        'refusedAt', (
                            select coalesce(json_agg(r ->> 'at' order by r ->> 'at'), '[]')
                            from jsonb_array_elements(refusals) r where (r ->> 'at')::timestamptz <= at))
                        order by started_at, id), '[]')
                    from transition, asked
                    where citizen_id = any (records) and started_at <= at
                        and coalesce(completed_at > at, true)
                        and coalesce((cancellation ->> 'at')::timestamptz > at, true)),
                'episodes', (
                    select coalesce(json_agg(json_build_object(
                        'episodeId', e.id, 'kind', e.kind, 'sector', e.sector, 'status', e.status,
                        'from', e.starts_on,
                        'sensitive', (select bool_or(sensitive) from episode_kind where code = e.kind))
                        order by e.starts_on, e.id), '[]')
                    from episode e, asked
                    where e.citizen_id = any (records) and e.recorded_at <= at and e.starts_on <= day
                        and (e.ends_on is null or e.ends_on > day)),
                'benefits', (
                    select coalesce(json_agg(json_build_object(
                        'benefitId', b.benefit_id, 'kind', b.kind, 'from', b.starts_on, 'to', b.ends_on,
                        'targetGroup', b.target_group, 'hasJob', b.has_job) order by b.starts_on, b.benefit_id), '[]')
                    from asked cross join lateral benefits_held(asked.records, asked.at) b
                    where b.starts_on <= asked.day and (b.ends_on is null or b.ends_on > asked.day)),
                'lastContact', (
                    select json_build_object(
                        'id', c.id, 'at', c.at, 'form', form, 'sector', sector, 'unit', unit, 'nextStep', next_step,
                        'nextStepOn', next_step_on, 'recordedAt', recorded_at)
                    from contact c, asked
                    where citizen_id = any (records) and recorded_at <= asked.at
                    order by c.at desc, c.id desc limit 1),
                'nextStep', (
                    select json_build_object(
                        'id', id, 'what', what, 'on', on_day, 'sector', sector, 'unit', unit,
                        'recordedAt', recorded_at, 'current', true)
                    from next_step, asked
                    where citizen_id = any (records) and recorded_at <= at order by id desc limit 1),
                'pauses', (
                    select coalesce(json_agg(json_build_object(
                        'id', id, 'from', starts_on, 'to', ends_on, 'reason', reason, 'sector', sector,
                        'endedEarly', ended_by is not null, 'version', version) order by starts_on, id), '[]')
                    from pause, asked where citizen_id = any (records) and recorded_at <= at and ends_on > day),
                'lifeEvents', (
                    select coalesce(json_agg(json_build_object(
                        'lifeEventId', id, 'kind', kind, 'happenedOn', happened_on, 'registeredAt', registered_at)
                        order by id), '[]')
                    from life_event, asked
                    where citizen_id = any (records) and registered_at <= at
                        and (taken_back_at is null or taken_back_at > at)))
            """.formatted(PlanHistory.PLANS_AS_OF, PlanHistory.CONFLICTS_AS_OF, PlanThen.SELECT);

    /** Reads what was known then of the citizen with these records. */
    static JourneyThen read(Sql sql, List<UUID> records, Instant at) {
        return sql.list(
                        READ,
                        row -> Sql.fromJson(row.getString(1), JourneyThen.class),
                        records,
                        at,
                        DanishCalendar.dayOf(at),
                        records,
                        at,
                        records,
                        at,
                        at)
                .getFirst();
    }

    /** Who held the journey together; how to reach them then is not kept. */
    record CoordinatorThen(String user, String name) {}

    /**
     * What the citizen had last said about sharing (samtykke).
     *
     * @param holds true where it opened content on that day
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ConsentThen(
            boolean given,
            boolean holds,
            List<Sector> sectors,
            boolean includesSensitive,
            Optional<LocalDate> until,
            String said,
            Instant statedAt,
            String recordedBy) {}

    /** Who was in the team around the citizen. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TeamMemberThen(String user, String role, Optional<Sector> sector, Instant from) {}

    /**
     * A hand-over that was under way (overgang).
     *
     * @param toSector who took over, and only from then on: whom else one had asked meanwhile is not kept
     * @param refusedAt when receivers had said no
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TransitionThen(
            UUID transitionId,
            String kind,
            Sector fromSector,
            String fromUnit,
            Optional<Sector> toSector,
            Optional<String> toUnit,
            Instant startedAt,
            Optional<Instant> acceptedAt,
            List<Instant> refusedAt) {

        /** The same without a receiver that had not taken over yet. */
        TransitionThen known() {
            return new TransitionThen(
                    transitionId,
                    kind,
                    fromSector,
                    fromUnit,
                    toSector.filter(sector -> acceptedAt.isPresent()),
                    toUnit.filter(unit -> acceptedAt.isPresent()),
                    startedAt,
                    acceptedAt,
                    refusedAt);
        }
    }

    /**
     * A stay, treatment or placement that went on then (forløbsepisode).
     *
     * @param sensitive true for what tells of treatment, abuse or shelter
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EpisodeThen(
            UUID episodeId, String kind, Sector sector, Optional<String> status, LocalDate from, boolean sensitive) {}

    /**
     * What the citizen lived on then (forsørgelse).
     *
     * @param to the first day without it, or on which it was to become another, as far as that was known
     * @param targetGroup målgruppe
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record BenefitThen(
            UUID benefitId,
            String kind,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<String> targetGroup,
            boolean hasJob) {}

    /** What had happened in the citizen's life (livsbegivenhed). */
    record LifeEventThen(UUID lifeEventId, String kind, LocalDate happenedOn, Instant registeredAt) {}
}
