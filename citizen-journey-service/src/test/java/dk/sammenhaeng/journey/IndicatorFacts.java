package dk.sammenhaeng.journey;

import java.util.List;

/** What twelve citizens bring into a municipality to be counted; the first six are of one kind, the others of another. */
final class IndicatorFacts {

    private static final String WHO =
            "with who as (select id, row_number() over (order by family_name) as n from citizen) ";

    static final List<String> ALL = List.of(
            """
            insert into citizen (id, given_name, family_name, registered_at, version)
            select gen_random_uuid(), 'Prøve', 'Nr ' || to_char(n, '00'), now(), 1 from generate_series(1, 12) n
            """,
            WHO + """
            insert into transition (
                id, citizen_id, kind, status, from_sector, from_unit, to_unit, planned_at, answer_by, started_at,
                overdue_at, acceptance, kind_valid_from)
            select gen_random_uuid(), id, 'SECTOR_TO_SECTOR', 'ACCEPTED', case when n <= 6 then 'HEALTH' else 'SOCIAL' end,
                'Enhed A', 'Enhed B', '2026-01-10T08:00Z', '2026-01-10T09:00Z', '2026-01-09T08:00Z', '2026-01-10T10:00Z',
                jsonb_build_object('at', case when n <= 6 then '2026-01-12T22:30:00Z' else '2026-01-14T08:00:00Z' end),
                '2007-01-01'
            from who
            """,
            WHO + """
            insert into conflict (
                id, citizen_id, rule, parts, key, plans, sectors, cause_kind, cause_id, reason, severity, due_on, status,
                opened_at, closed_at, how)
            select gen_random_uuid(), id, 'contact-lost', array[id], array[id], '{}',
                case when n <= 6 then '{HEALTH}' else '{HEALTH,SOCIAL}' end::text[], 'CITIZEN', id, 'SILENT', 'ACT',
                '2026-01-20', 'CLOSED', '2026-01-10T08:00Z',
                case when n <= 6 then '2026-01-14T08:00Z' else '2026-01-16T08:00Z' end::timestamptz, 'CAUSE_GONE'
            from who
            """,
            WHO + """
            insert into sector_plan (
                id, citizen_id, sector, external_id, external_version, content_hash, plan_type, responsible_user,
                responsible_name, responsible_unit, responsible_phone, valid_from, changed_at, begun_at, spoke_at,
                version)
            select gen_random_uuid(), id, 'HEALTH', 'GOP-1', 1, repeat('0', 64), 'GENOPTRAENINGSPLAN_ALMEN', 'una',
                'Una Holm', 'Enhed A', '89401000', '2026-03-05', now(), now(), now(), 1
            from who
            """,
            """
            insert into plan_version (
                plan_id, version, citizen_id, what, external_id, external_version, plan_type, valid_from, recorded_at,
                document)
            select id, 1, citizen_id, 'PUT', external_id, 1, plan_type, valid_from, '2026-03-08T08:00Z', '{}'
            from sector_plan
            """,
            WHO + """
            insert into contribution (id, citizen_id, said_by, text, at)
            select gen_random_uuid(), id, 'borger', 'Jeg vil gerne ud at gå', '2026-03-20T08:00Z' from who where n <= 6
            """,
            WHO + """
            insert into message (id, citizen_id, kind, channel, status, text, created_at, created_by, changed_at, version)
            select gen_random_uuid(), id, 'WHOM_TO_CALL', case when n <= 6 then 'DIGITAL' else 'LETTER' end, 'SENT',
                'Ring til Una', '2026-01-05T08:00Z', 'una', '2026-01-05T08:00Z', 1
            from who
            """,
            WHO + """
            insert into contact (id, citizen_id, at, form, sector, unit, recorded_by, recorded_at)
            select gen_random_uuid(), id, '2026-02-05T08:00Z', case when n <= 6 then 'IN_PERSON' else 'PHONE' end,
                'HEALTH', 'Enhed ' || helper, 'helper-' || helper, '2026-02-05T08:00Z'
            from who join generate_series(1, 2) helper on helper = 1 or n <= 6
            """,
            WHO + """
            insert into care_contact (id, citizen_id, level, name, unit, phone, sector, recorded_by, recorded_at, version)
            select gen_random_uuid(), id, 'COMPLEX', 'Una Holm', 'Enhed A', '89401000', 'HEALTH', 'una', now(), 1
            from who where n <= 6
            """,
            WHO + """
            insert into benefit (
                id, citizen_id, external_id, kind, starts_on, external_version, first_recorded_at, recorded_at)
            select gen_random_uuid(), id, 'D-1', 'DAGPENGE', '2026-04-01'::date, 1, now(), now() from who
            union all
            select gen_random_uuid(), id, 'D-0', 'DAGPENGE', '2025-08-01'::date, 1, now(), now() from who where n <= 6
            """,
            WHO + """
            insert into meeting (
                id, citizen_id, kind, form, starts_at, ends_at, state, citizen_presence, called_by, called_at, ended_at)
            select gen_random_uuid(), id, kind, 'PHYSICAL', at, at + interval '1 hour', 'HELD', 'ATTENDED', 'una', at, at
            from who, (values
                ('NETWORK', timestamptz '2026-04-05T08:00Z'),
                ('COORDINATED_DIALOGUE', timestamptz '2026-04-11T08:00Z'),
                ('CLARIFYING', timestamptz '2026-08-10T08:00Z')) held (kind, at)
            """,
            WHO + """
            insert into employment_start (id, citizen_id, started_on, unemployed_since, recorded_by, recorded_at)
            select gen_random_uuid(), id, '2025-06-10', '2025-01-10', 'una', now() from who
            """,
            WHO + """
            insert into outcome (
                citizen_id, measure, measure_valid_from, basis_id, sector, value, finished_on, recorded_at)
            select p.citizen_id, 'SUBSTANCE_TREATMENT', '2015-01-01', p.id, 'SOCIAL',
                case when n <= 6 then 'DRUG_FREE' else 'UNCHANGED' end, '2026-07-10', now()
            from who join sector_plan p on p.citizen_id = who.id
            """,
            "insert into copy_method (code, phases) values ('M1', '[{\"status\": \"RECOMMENDED\", \"effectiveFrom\": \"2026-01-01\"}]')",
            WHO + """
            insert into action (
                id, plan_id, external_id, kind, title, starts_on, legal_right, terms)
            select gen_random_uuid(), p.id, 'a1', 'TRAINING', 'Træning', '2026-05-03', false,
                case when n <= 6 then '{"method": "M1", "deliveryMode": "TELEMEDICINE"}'
                    else '{"deliveryMode": "IN_PERSON"}' end::jsonb
            from who join sector_plan p on p.citizen_id = who.id
            """,
            WHO + """
            insert into episode (
                id, citizen_id, kind, sector, starts_on, ends_on, outcome, status, recorded_by, recorded_at, ended_by,
                kind_valid_from)
            select gen_random_uuid(), id, 'HOUSING', 'SOCIAL', '2026-06-03',
                case when n <= 6 then '2026-07-15'::date end, case when n <= 6 then 'CHANGED' end, 'HOMELESS', 'una',
                now(), case when n <= 6 then 'una' end, '2015-01-01'
            from who
            """,
            WHO + """
            insert into home_monitoring (
                id, citizen_id, plan_id, sector, patient_group, responsible_party, responsible_name, responsible_phone,
                citizen_does, contact_name, contact_phone, starts_on, recorded_by, recorded_at)
            select gen_random_uuid(), p.citizen_id, p.id, 'HEALTH', 'COPD', 'HOSPITAL', 'Lungeafdelingen', '89401000',
                'Måler hver dag', 'Una Holm', '89401000', '2026-06-03', 'una', now()
            from sector_plan p
            """,
            WHO + """
            insert into involvement_score (
                id, citizen_id, plan_id, score, stated_on, via, recorded_by, recorded_at)
            select gen_random_uuid(), p.citizen_id, p.id, case when n <= 6 then 5 else 2 end, '2026-09-10', 'CITIZEN',
                'borger', now()
            from who join sector_plan p on p.citizen_id = who.id
            """);

    private IndicatorFacts() {}
}
