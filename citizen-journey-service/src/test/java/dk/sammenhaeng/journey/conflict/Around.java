package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.sql.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A random change of what goes on around a citizen's plans, as one row.
 *
 * @param statement takes the citizen's id last
 */
record Around(String statement, List<Object> values) {

    static Around any(Random random, LocalDate today) {
        LocalDate near = today.plusDays(random.nextInt(40) - 15);
        LocalDate later = near.plusDays(1 + random.nextInt(30));
        UUID id = UUID.randomUUID();
        return switch (random.nextInt(18)) {
            case 0 ->
                of(
                        "update citizen set birth_date = ? where id = ?",
                        today.minusYears(17).plusDays(random.nextInt(60) - 30));
            case 1 ->
                random.nextBoolean()
                        ? of("update citizen set digital_exempt = not digital_exempt where id = ?")
                        : of("""
                            insert into contact_channel (
                                id, preference, digital_exempt, stated_at, recorded_by, on_behalf, version, citizen_id)
                            values (?, ?, false, now(), 'test', true, 1, ?)
                            on conflict (citizen_id) do update set preference = excluded.preference
                            """, id, random.nextBoolean() ? "PHONE" : "DIGITAL");
            case 2 ->
                of("""
                    insert into contact (id, at, form, unit, next_step_on, recorded_by, recorded_at, citizen_id)
                    values (?, ?::date, 'PHONE', 'Enheden', ?, 'test', now(), ?)
                    """, id, today.minusDays(random.nextInt(100)), random.nextBoolean() ? later : today.minusDays(1));
            case 3 -> of("""
                    insert into pause (id, starts_on, ends_on, reason, recorded_by, recorded_at, citizen_id)
                    values (?, ?, ?, 'Ferie', 'test', now(), ?)
                    """, id, near, later);
            case 4 -> of("update pause set ends_on = greatest(starts_on, ?) where citizen_id = ?", today);
            case 5, 6 -> of("""
                    insert into episode (id, kind, kind_valid_from, sector, starts_on, recorded_by, recorded_at, citizen_id)
                    values (?, 'HOSPITAL_ADMISSION', '2015-01-01', 'PSYCHIATRY', ?, 'test', now(), ?) on conflict do nothing
                    """, id, near);
            case 7 -> of("""
                    update episode set ends_on = greatest(starts_on, ?), outcome = 'HOME', ended_by = 'test'
                    where ends_on is null and citizen_id = ?
                    """, today);
            case 8 -> of("""
                    insert into milestone (
                        id, kind, kind_valid_from, sector, warn_on, due_on, state, basis_id, recorded_at, citizen_id)
                    values (?, 'DANISH_TEST', '2015-01-01', 'EMPLOYMENT', ?, ?, 'OPEN', ?, now(), ?)
                    """, id, near, later, id);
            case 9 -> of("""
                    insert into benefit (
                        id, external_id, kind, starts_on, ends_on, external_version, first_recorded_at, recorded_at, citizen_id)
                    values (?, ?, 'DAGPENGE', ?, ?, 1, now(), now(), ?)
                    """, id, id.toString(), today.minusMonths(30 + random.nextInt(8)), later);
            case 10 -> of("""
                    insert into volunteering (
                        id, organisation, unit, weekly_hours, starts_on, ends_on, sector, recorded_by, citizen_id)
                    values (?, 'Værestedet', 'Jobcentret', ?, ?, ?, 'EMPLOYMENT', 'test', ?)
                    """, id, BigDecimal.valueOf(5 + random.nextInt(12)), near, later);
            case 11 -> of("""
                    insert into rehabilitation_decision (
                        id, relevant, outcome, decided_on, counts_until, follow_up_on, law_valid_from, decided_by,
                        citizen_id)
                    select id, true, o, d, case when o = 'DECLINED' then d + 365 end,
                        case when o = 'OFFERED' then d end, '2015-01-01', 'test', citizen
                    from (select ?::uuid as id, ?::text as o, ?::date as d, ?::uuid as citizen) said
                    """, id, List.of("OFFERED", "DECLINED").get(random.nextInt(2)), today);
            case 12 -> of("""
                    insert into transition (id, kind, kind_valid_from, status, from_sector, from_unit, planned_at, answer_by,
                        started_at, citizen_id)
                    values (?, 'SECTOR_TO_SECTOR', '2015-01-01', 'STARTED', 'HEALTH', 'Sygehuset', ?::date, ?::date, now(), ?)
                    """, id, later, near);
            case 13, 14 -> of("""
                    with said as (
                        select ?::uuid as id, ?::uuid as part, ?::timestamptz as starts, ?::uuid as citizen
                    ), called as (
                        insert into meeting_participant (id, meeting_id, kind) select part, id, 'CITIZEN' from said
                    )
                    insert into meeting (id, citizen_id, kind, form, starts_at, ends_at, state, called_by, called_at)
                    select id, citizen, 'NETWORK', 'VIDEO', starts, starts + interval '3 hours', 'PLANNED', 'test', now()
                    from said
                    """, id, UUID.randomUUID(), near.atTime(9, 0).toInstant(ZoneOffset.UTC));
            case 15 -> of("""
                    insert into responsible_change (plan_id, at, citizen_id, from_user, to_user)
                    select id, ?, citizen_id, 'one', 'other' from sector_plan where citizen_id = ? limit 1
                    on conflict do nothing
                    """, today.minusDays(random.nextInt(400)).atTime(9, 0).toInstant(ZoneOffset.UTC));
            case 16 -> of("""
                    insert into care_contact (
                        id, level, name, unit, phone, sector, recorded_by, recorded_at, version, citizen_id)
                    values (?, 'COMPLEX', 'Hanne Lund', 'Hjemmeplejen', '89403300', 'SOCIAL', 'test', ?, 1, ?)
                    on conflict (citizen_id) do nothing
                    """, id, near.atTime(9, 0).toInstant(ZoneOffset.UTC));
            default -> of("""
                    update transition set status = 'CANCELLED', cancellation = '{}'
                    where status = 'STARTED' and citizen_id = ?
                    """);
        };
    }

    void write(Sql sql, UUID citizen) {
        List<Object> all = new ArrayList<>(values);
        all.add(citizen);
        sql.change(statement, all.toArray());
    }

    private static Around of(String statement, Object... values) {
        return new Around(statement, List.of(values));
    }
}
