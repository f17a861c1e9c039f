package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Resumption.State;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What stays pause and what is resumed, in the database. */
@ApplicationScoped
class ResumptionRows {

    private static final String PAUSE = """
            insert into service_resumption (
                id, citizen_id, stay_id, plan_id, action_id, sector, state, paused_on, resume_on)
            select id, ?, ?, "planId", "actionId", sector, ?, ?, ?
            from jsonb_to_recordset(?::jsonb) as r (id uuid, "planId" uuid, "actionId" uuid, sector text)
            on conflict (stay_id, action_id) do update set
                state = excluded.state, paused_on = excluded.paused_on, resume_on = excluded.resume_on,
                starts_on = null, reason = null, decided_by = null, decided_at = null,
                version = service_resumption.version + 1
            """;

    /**
     * What fell into the stay, or into one before it, is to be taken up once; what people decided stays so. What another
     * stay dropped, nobody was asked.
     */
    private static final String MISS = """
            insert into service_resumption (
                id, citizen_id, stay_id, plan_id, appointment_id, sector, state, paused_on, resume_on)
            select id, ?, ?, "planId", "appointmentId", sector, 'TO_RESUME', "on", ?
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, "planId" uuid, "appointmentId" uuid, sector text, "on" date)
            where not exists (
                select from service_resumption known
                where known.appointment_id = r."appointmentId" and known.decided_by is distinct from 'system')
            on conflict (stay_id, appointment_id) do nothing
            """;

    private static final String REST = """
            update service_resumption set state = 'PAUSED', resume_on = ?, version = version + 1
            where stay_id = ? and appointment_id is not null and state = 'TO_RESUME'
            """;

    private static final String HOME = """
            update service_resumption set state = 'TO_RESUME', resume_on = ?, version = version + 1
            where stay_id = ? and state = 'PAUSED'
            """;

    private static final String EXPECTED = """
            update service_resumption set resume_on = ?, version = version + 1
            where stay_id = ? and state = 'PAUSED' and resume_on is distinct from ?
            """;

    private static final String DROP = """
            update service_resumption set
                state = 'NOT_RESUMED', reason = ?, decided_by = 'system', decided_at = ?, version = version + 1
            where stay_id = ? and state in ('PAUSED', 'TO_RESUME')
            """;

    /**
     * What is still to be decided of an action or appointment that its plan no longer has is nothing to decide; nor is an
     * appointment that the citizen kept after all.
     */
    private static final String ROW = """
            select json_build_object(
                'id', r.id, 'citizenId', r.citizen_id, 'stayId', r.stay_id, 'planId', r.plan_id,
                'actionId', r.action_id, 'appointmentId', r.appointment_id, 'kind', a.kind,
                'title', case when r.action_id is null then t.title else a.title end,
                'institutionId', a.institution_id,
                'sector', r.sector, 'unit', p.responsible_unit, 'responsible', p.responsible_name,
                'phone', p.responsible_phone, 'state', r.state, 'pausedOn', r.paused_on, 'resumeOn', r.resume_on,
                'startsOn', r.starts_on, 'reason', r.reason, 'version', r.version)
            from service_resumption r
                left join action a on a.id = r.action_id
                left join appointment t on t.id = r.appointment_id
                join sector_plan p on p.id = r.plan_id
            where (r.decided_at is not null or (p.withdrawn_at is null
                and (a.active or (t.active and t.went is distinct from 'ATTENDED'))))
            """;

    private static final String OF_CITIZEN =
            ROW + " and r.citizen_id = any (?) order by r.decided_at is not null, r.resume_on nulls last, r.id desc";

    private static final String OF_SECTOR = ROW + """
                and (?::text is null or r.sector = ?::text)
                and (?::text is null or is_own_plan(p, ?::text))
                and r.resume_on is not null
                and (r.decided_at is not null
                    or exists (select from citizen c where c.id = r.citizen_id and c.stopped_at is null))
                and (?::text is null or r.state = ?::text)
                and (?::date is null or r.resume_on >= ?::date)
                and (?::date is null or r.resume_on < ?::date)
                and (?::date is null or (r.resume_on, r.id) > (?::date, ?::uuid))
            order by r.resume_on, r.id limit ?
            """;

    private static final String DECIDE = """
            update service_resumption set
                state = ?, starts_on = ?, reason = ?, decided_by = ?, decided_at = ?, version = version + 1
            where id = ?
            """;

    private final Sql sql;

    ResumptionRows(Sql sql) {
        this.sql = sql;
    }

    /** Notes what a stay pauses, or what is to be resumed after one of which was told late. */
    void add(Stay stay, List<Service> services, State state, LocalDate pausedOn, Optional<LocalDate> resumeOn) {
        sql.change(PAUSE, stay.citizenId(), stay.id(), state, pausedOn, resumeOn, Sql.json(services));
    }

    /** Notes which appointments fell into a stay that is over, or into one that it took over from. */
    void addMissed(Stay stay, List<MissedCall> missed, LocalDate resumeOn) {
        if (!missed.isEmpty()) {
            sql.change(MISS, stay.citizenId(), stay.id(), resumeOn, Sql.json(missed));
        }
    }

    /** Back in hospital, nothing that was missed is taken up yet. */
    void rest(UUID stayId, Optional<LocalDate> expectedOn) {
        sql.change(REST, expectedOn, stayId);
    }

    /** What is paused is to be resumed from this day. */
    void home(UUID stayId, LocalDate on) {
        sql.change(HOME, on, stayId);
    }

    /** The day on which the citizen is expected home. */
    void expect(UUID stayId, Optional<LocalDate> on) {
        sql.change(EXPECTED, on, stayId, on);
    }

    /** Nothing more is resumed. */
    void drop(UUID stayId, String reason, Instant now) {
        sql.change(DROP, reason, now, stayId);
    }

    /** A citizen's, what is open first. */
    List<Resumption> of(List<UUID> records) {
        return sql.list(OF_CITIZEN, row -> Sql.fromJson(row.getString(1), Resumption.class), records);
    }

    List<Resumption> list(Filter filter, PageRequest request) {
        Optional<LocalDate> on = request.after().map(values -> LocalDate.parse(values.get(0)));
        return sql.list(
                OF_SECTOR,
                row -> Sql.fromJson(row.getString(1), Resumption.class),
                filter.sector(),
                filter.sector(),
                filter.reader(),
                filter.reader(),
                filter.state(),
                filter.state(),
                filter.from(),
                filter.from(),
                filter.to(),
                filter.to(),
                on,
                on,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    void decide(UUID id, State state, Optional<LocalDate> startsOn, Optional<String> reason, String by, Instant now) {
        sql.change(DECIDE, state, startsOn, reason, by, now, id);
    }

    /** An appointment that fell into a stay. */
    record MissedCall(UUID id, UUID planId, UUID appointmentId, Sector sector, LocalDate on) {}

    /** An action that is paused. */
    record Service(UUID id, UUID planId, UUID actionId, Sector sector) {}

    /**
     * Which are wanted.
     *
     * @param reader a person, who sees those of their own plans and units; empty for the sector's own system
     * @param to the first day no longer wanted
     */
    record Filter(
            Optional<Sector> sector,
            Optional<String> reader,
            Optional<State> state,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}
}
