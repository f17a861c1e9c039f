package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Transitions in the database; a row travels as one document in both directions. */
@ApplicationScoped
class TransitionRows {

    static final String DOCUMENT = """
            json_build_object(
                'id', t.id, 'citizenId', t.citizen_id, 'version', t.version,
                'terms', json_build_object(
                    'kind', t.kind, 'fromSector', t.from_sector, 'fromUnit', t.from_unit, 'plannedAt', t.planned_at,
                    'planDueOn', t.plan_due_on, 'startedAt', t.started_at, 'startedBy', coalesce(t.started_by, ''),
                    'municipalities', json_build_object(
                        'acting', t.acting_municipality,
                        'paying', coalesce(t.paying_municipality, t.acting_municipality),
                        'residence', coalesce(t.residence_municipality, t.acting_municipality)),
                    'information', t.information, 'deadlines', t.deadlines),
                'to', json_build_object(
                    'sector', t.to_sector, 'unit', t.to_unit, 'phone', t.to_phone, 'municipality', t.to_municipality),
                'course', json_build_object(
                    'status', t.status, 'answerBy', t.answer_by, 'acceptance', t.acceptance, 'refusals', t.refusals,
                    'escalation', t.escalation, 'overdueAt', t.overdue_at, 'planCheck', t.plan_check,
                    'completedAt', t.completed_at, 'cancellation', t.cancellation),
                'checklist', t.checklist, 'watch', t.watch, 'enrolment', t.enrolment, 'offer', t.offer)
            """;

    private static final String FIND =
            "select " + DOCUMENT + " from transition t where t.citizen_id = any (?::uuid[]) and t.id = ?";

    private static final String FIND_ANY = "select " + DOCUMENT + " from transition t where t.id = ?";

    private static final String OF_CITIZEN = "select " + DOCUMENT
            + " from transition t where t.citizen_id = any (?::uuid[]) order by t.planned_at desc, t.id desc";

    private static final String WRITE = """
            insert into transition (
                id, citizen_id, version, kind, kind_valid_from, from_sector, from_unit, planned_at, plan_due_on, started_at, started_by,
                acting_municipality, paying_municipality, residence_municipality, information, deadlines,
                to_sector, to_unit, to_phone, to_municipality,
                status, answer_by, acceptance, refusals, escalation, overdue_at, plan_check, completed_at,
                cancellation, checklist, watch, enrolment, offer, points_due_on)
            select
                (d ->> 'id')::uuid, (d ->> 'citizenId')::uuid, (d ->> 'version')::bigint,
                terms ->> 'kind',
                (select max(valid_from) from transition_kind where code = terms ->> 'kind'
                    and valid_from <= ((terms ->> 'startedAt')::timestamptz at time zone 'Europe/Copenhagen')::date),
                terms ->> 'fromSector', terms ->> 'fromUnit', (terms ->> 'plannedAt')::timestamptz,
                (terms ->> 'planDueOn')::date, (terms ->> 'startedAt')::timestamptz, terms ->> 'startedBy',
                terms -> 'municipalities' ->> 'acting', terms -> 'municipalities' ->> 'paying',
                terms -> 'municipalities' ->> 'residence', terms -> 'information', terms -> 'deadlines',
                receiver ->> 'sector', receiver ->> 'unit', receiver ->> 'phone', receiver ->> 'municipality',
                course ->> 'status', (course ->> 'answerBy')::timestamptz, nullif(course -> 'acceptance', 'null'),
                course -> 'refusals', nullif(course -> 'escalation', 'null'), (course ->> 'overdueAt')::timestamptz,
                nullif(course -> 'planCheck', 'null'), (course ->> 'completedAt')::timestamptz,
                nullif(course -> 'cancellation', 'null'),
                d -> 'checklist', nullif(d -> 'watch', 'null'), nullif(d -> 'enrolment', 'null'),
                nullif(d -> 'offer', 'null'), ?::date
            from (select d, d -> 'terms' as terms, d -> 'to' as receiver, d -> 'course' as course
                  from (select ?::jsonb as d) as sent) as parts
            on conflict (id) do update set
                version = excluded.version, planned_at = excluded.planned_at, plan_due_on = excluded.plan_due_on,
                to_sector = excluded.to_sector, to_unit = excluded.to_unit, to_phone = excluded.to_phone,
                to_municipality = excluded.to_municipality, status = excluded.status, answer_by = excluded.answer_by,
                acceptance = excluded.acceptance, refusals = excluded.refusals, escalation = excluded.escalation,
                overdue_at = excluded.overdue_at, plan_check = excluded.plan_check,
                completed_at = excluded.completed_at, cancellation = excluded.cancellation,
                checklist = excluded.checklist, watch = excluded.watch, enrolment = excluded.enrolment,
                offer = excluded.offer, points_due_on = excluded.points_due_on
            """;

    private final Sql sql;

    TransitionRows(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds the transition or puts its next version in place of the former.
     *
     * @param pointsDueOn the day by which its open points should have been done, once they are work
     */
    void write(Transition transition, Optional<LocalDate> pointsDueOn) {
        sql.change(WRITE, pointsDueOn, Sql.json(transition));
    }

    /** One of a person's transitions, at whichever of the person's records. */
    Optional<Transition> find(Collection<UUID> records, UUID id) {
        return sql.list(FIND, row -> Sql.fromJson(row.getString(1), Transition.class), records, id).stream()
                .findFirst();
    }

    /** A transition of the acting municipality. */
    Optional<Transition> find(UUID id) {
        return sql.list(FIND_ANY, row -> Sql.fromJson(row.getString(1), Transition.class), id).stream()
                .findFirst();
    }

    /** All of a person's transitions, the latest planned first; a person has few. */
    List<Transition> of(Collection<UUID> records) {
        return sql.list(OF_CITIZEN, row -> Sql.fromJson(row.getString(1), Transition.class), records);
    }
}
