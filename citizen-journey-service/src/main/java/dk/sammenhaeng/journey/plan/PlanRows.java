package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.history.PlanVersion.What;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.KnownParts.Ended;
import dk.sammenhaeng.journey.plan.KnownParts.Kind;
import dk.sammenhaeng.journey.plan.Revision.Parts;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ActionRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.AppointmentRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.GoalRequest;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sector plans in the database; a put is one trip, with one statement for the plan and one for its parts. */
@ApplicationScoped
class PlanRows {

    /** The plan travels once and becomes its row and its place in the history. */
    private static final String WRITE = """
            with told as (
                select ?::jsonb as document, ?::uuid as citizen_id, ?::text as what
            ), said as (
                select told.*, r.* from told, jsonb_to_record(document) as r (
                    id uuid, sector text, "externalId" text, "externalVersion" bigint, "contentHash" text,
                    "planType" text, responsible jsonb, "validFrom" date, "validTo" date, "changedAt" timestamptz,
                    version bigint, sensitivity text, "weeklyCapacity" numeric, needs jsonb, "contactPersons" jsonb,
                    entitlements jsonb)
            ), kept as (
                insert into plan_version (
                    plan_id, version, citizen_id, what, external_id, external_version, plan_type,
                    valid_from, valid_to, recorded_at, document)
                select id, version, citizen_id, what, "externalId", "externalVersion", "planType",
                    "validFrom", "validTo", "changedAt", document
                from said
            ), given_over as (
                insert into responsible_change (plan_id, citizen_id, at, from_user, to_user)
                select said.id, said.citizen_id, "changedAt", p.responsible_user, responsible ->> 'user'
                from said join sector_plan p on p.id = said.id
                where p.responsible_user <> responsible ->> 'user'
            )
            insert into sector_plan (
                id, citizen_id, sector, external_id, external_version, content_hash, plan_type,
                responsible_user, responsible_name, responsible_unit, responsible_phone,
                valid_from, valid_to, changed_at, begun_at, spoke_at, version, sensitivity, weekly_capacity, needs,
                contact_persons, entitlements, withdrawn_at)
            select id, citizen_id, sector, "externalId", "externalVersion", "contentHash", "planType",
                responsible ->> 'user', responsible ->> 'name', responsible ->> 'unit', responsible ->> 'phone',
                "validFrom", "validTo", "changedAt", "changedAt", "changedAt", version, sensitivity, "weeklyCapacity",
                needs, "contactPersons", entitlements, case what when 'WITHDRAWN' then "changedAt" end
            from said where true
            on conflict (id) do update set
                external_version = excluded.external_version, content_hash = excluded.content_hash,
                plan_type = excluded.plan_type, responsible_user = excluded.responsible_user,
                responsible_name = excluded.responsible_name, responsible_unit = excluded.responsible_unit,
                responsible_phone = excluded.responsible_phone, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to, changed_at = excluded.changed_at, spoke_at = excluded.spoke_at,
                version = excluded.version, sensitivity = excluded.sensitivity,
                weekly_capacity = excluded.weekly_capacity, needs = excluded.needs,
                contact_persons = excluded.contact_persons, entitlements = excluded.entitlements,
                withdrawn_at = excluded.withdrawn_at;
            """;

    /**
     * A goal whose follow-up day has come and gets a later one has been followed up; it moved where its plan says so. How
     * an appointment went that is moved to another time, nobody knows yet.
     */
    private static final String WRITE_PARTS = """
            with written_goals as (
            insert into goal (
                id, plan_id, external_id, life_domain, title, follow_up_on, direction, status, moved_on)
            select id, ?, "externalId", "lifeDomain", title, "followUpOn", direction, status, "movedOn"
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, "externalId" text, "lifeDomain" text, title text, "followUpOn" date,
                direction text, status text, "movedOn" date)
            on conflict (id) do update set
                life_domain = excluded.life_domain, title = excluded.title,
                follow_up_on = excluded.follow_up_on, direction = excluded.direction,
                status = excluded.status, moved_on = excluded.moved_on, active = true,
                follow_ups_since_moved = case
                    when excluded.moved_on > coalesce(goal.moved_on, '-infinity') then 0
                    when goal.follow_up_on <= ?::date and excluded.follow_up_on > goal.follow_up_on
                        then goal.follow_ups_since_moved + 1
                    else goal.follow_ups_since_moved
                end
            ), written_actions as (
            insert into action (
                id, plan_id, external_id, kind, title, institution_id, starts_on, ends_on, weekly_hours,
                legal_right, payers, wish_sequence, terms)
            select id, ?, "externalId", kind, title, "institutionId", "from", "to", "weeklyHours",
                "legalRight", payers, "wishSequence", terms
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, "externalId" text, kind text, title text, "institutionId" uuid, "from" date, "to" date,
                "weeklyHours" numeric, "legalRight" boolean, payers jsonb, "wishSequence" bigint,
                terms jsonb)
            on conflict (id) do update set
                kind = excluded.kind, title = excluded.title, institution_id = excluded.institution_id,
                starts_on = excluded.starts_on, ends_on = excluded.ends_on, weekly_hours = excluded.weekly_hours,
                legal_right = excluded.legal_right, payers = excluded.payers,
                wish_sequence = excluded.wish_sequence, terms = excluded.terms, active = true, ended_on = null
            )
            insert into appointment (
                id, plan_id, external_id, title, starts_at, ends_at, place, travel_minutes, sanctionable, form,
                interpreter, attendance)
            select id, ?, "externalId", title, start, "end", place, "travelMinutes", sanctionable, form, interpreter,
                attendance
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, "externalId" text, title text, start timestamptz, "end" timestamptz, place text,
                "travelMinutes" integer, sanctionable boolean, form text, interpreter text,
                attendance text)
            on conflict (id) do update set
                title = excluded.title, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                place = excluded.place, travel_minutes = excluded.travel_minutes,
                sanctionable = excluded.sanctionable, form = excluded.form, interpreter = excluded.interpreter,
                active = true, attendance = excluded.attendance,
                noted_attendance = case when appointment.starts_at = excluded.starts_at
                    then appointment.noted_attendance end,
                noted_by = case when appointment.starts_at = excluded.starts_at then appointment.noted_by end,
                noted_at = case when appointment.starts_at = excluded.starts_at then appointment.noted_at end,
                attendance_version = appointment.attendance_version + (
                    appointment.attendance is distinct from excluded.attendance
                    or appointment.starts_at <> excluded.starts_at)::int
            """;

    private static final String END = """
            update goal set active = false where id = any (?::uuid[]);
            update action set active = false, ended_on = ?, wish_sequence = wish_sequence + (payers <> '[]')::int
            where id = any (?::uuid[]);
            update appointment set active = false where id = any (?::uuid[])
            """;

    private static final String ENDED = """
            select 'GOAL', external_id, id, 0 from goal
            where plan_id = ? and not active and external_id = any (?::text[])
            union all select 'ACTION', external_id, id, wish_sequence from action
            where plan_id = ? and not active and external_id = any (?::text[])
            union all select 'APPOINTMENT', external_id, id, 0 from appointment
            where plan_id = ? and not active and external_id = any (?::text[])
            """;

    private static final String FORMER = """
            select p.external_version, p.retracted_at is not null, (
                select v.document from plan_version v where v.plan_id = p.id order by v.version desc limit 1)
            from sector_plan p
            where p.citizen_id = ? and p.sector = ? and p.external_id = ? and p.withdrawn_at is not null
            """;

    private static final String SPOKE = "update sector_plan set external_version = ?, spoke_at = ? where id = ?";

    private static final String RETRACT = "update sector_plan set retracted_at = ?, withdrawn_at = ? where id = ?";

    private final Sql sql;

    PlanRows(Sql sql) {
        this.sql = sql;
    }

    /** Writes what a put made of a citizen's plan. */
    void write(UUID citizenId, Revision revision) {
        Plan plan = revision.after();
        Parts parts = revision.written();
        sql.change(
                WRITE + WRITE_PARTS,
                Sql.json(plan),
                citizenId,
                What.PUT,
                plan.id(),
                Sql.json(parts.goals()),
                DanishCalendar.dayOf(plan.changedAt()),
                plan.id(),
                Sql.json(parts.actions()),
                plan.id(),
                Sql.json(parts.appointments()));
        end(revision.ended(), plan.changedAt());
    }

    /** Writes that a plan was withdrawn: its parts have ended, its row stays for its id and its version. */
    void withdraw(UUID citizenId, Revision revision) {
        sql.change(WRITE, Sql.json(revision.after()), citizenId, What.WITHDRAWN);
        end(revision.ended(), revision.after().changedAt());
    }

    /** Marks a plan that was put on the wrong citizen. */
    void retract(UUID planId, Instant now) {
        sql.change(RETRACT, now, now, planId);
    }

    /** Ends parts; one that asked for money asks for nothing from now on. */
    void end(Parts ended, Instant at) {
        if (!ended.isEmpty()) {
            sql.change(
                    END,
                    ids(ended.goals(), Goal::id),
                    DanishCalendar.dayOf(at),
                    ids(ended.actions(), Action::id),
                    ids(ended.appointments(), Appointment::id));
        }
    }

    /** Notes that the plan's system has spoken of it again, in this version. */
    void spoke(UUID planId, long externalVersion, Instant now) {
        sql.change(SPOKE, externalVersion, now, planId);
    }

    /** A plan of this id that was withdrawn or retracted. */
    Optional<Former> former(UUID citizenId, Sector sector, String externalId) {
        return sql
                .list(
                        FORMER,
                        row -> new Former(
                                Sql.fromJson(row.getString(3), Plan.class), row.getLong(1), row.getBoolean(2)),
                        citizenId,
                        sector,
                        externalId)
                .stream()
                .findFirst();
    }

    /** Parts of the plan that ended before and are in the request again. */
    List<Ended> returning(Plan plan, SectorPlanRequest request) {
        List<String> goals = unknown(plan.goals(), Goal::externalId, request.goals(), GoalRequest::externalId);
        List<String> actions =
                unknown(plan.actions(), Action::externalId, request.actions(), ActionRequest::externalId);
        List<String> appointments = unknown(
                plan.appointments(), Appointment::externalId, request.appointments(), AppointmentRequest::externalId);
        if (goals.isEmpty() && actions.isEmpty() && appointments.isEmpty()) {
            return List.of();
        }
        return sql.list(
                ENDED,
                row -> new Ended(
                        Kind.valueOf(row.getString(1)), row.getString(2), row.getObject(3, UUID.class), row.getLong(4)),
                plan.id(),
                goals,
                plan.id(),
                actions,
                plan.id(),
                appointments);
    }

    private static <P, R> List<String> unknown(
            List<P> parts, Function<P, String> known, List<R> requested, Function<R, String> asked) {
        Set<String> ids = parts.stream().map(known).collect(Collectors.toSet());
        return requested.stream().map(asked).filter(id -> !ids.contains(id)).toList();
    }

    private static <T> List<UUID> ids(List<T> parts, Function<T, UUID> id) {
        return parts.stream().map(id).toList();
    }

    /**
     * A plan that is no longer part of the journey.
     *
     * @param plan without parts; a retracted one as it was
     * @param externalVersion the latest its system spoke of
     */
    record Former(Plan plan, long externalVersion, boolean retracted) {}
}
