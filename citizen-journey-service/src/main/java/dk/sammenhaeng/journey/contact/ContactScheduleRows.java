package dk.sammenhaeng.journey.contact;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contact schedules in the database. */
@ApplicationScoped
class ContactScheduleRows {

    private static final String COLUMNS = """
            select json_build_object(
                'id', id, 'sector', sector, 'targetGroup', target_group, 'every', every_period, 'rationale', rationale,
                'caseworkerUser', caseworker_user, 'countedForms', counted_forms, 'warnedBefore', warned_before,
                'rhythmValidFrom', rhythm_valid_from, 'deadlines', deadlines,
                'firstOn', first_on, 'lastContactOn', last_contact_on, 'nextOn', next_on, 'missedSince', missed_since,
                'setAt', set_at, 'contentShown', true, 'version', version)
            from contact_schedule
            """;

    private static final String IN_FORCE =
            COLUMNS + "where citizen_id = any (?) and ended_at is null order by set_at desc limit 1";

    private static final String LATEST =
            "select max(version) from contact_schedule where citizen_id = any (?) having max(version) is not null";

    private static final String ADD = """
            insert into contact_schedule (
                id, citizen_id, sector, target_group, every_period, rationale, caseworker_user, counted_forms,
                warned_before, rhythm_valid_from, deadlines, first_on, last_contact_on, next_on, show_on, missed_since,
                set_by, set_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String MOVE = """
            update contact_schedule set last_contact_on = ?, next_on = ?, show_on = ?, missed_since = ?
            where id = ?
            """;

    private static final String END =
            "update contact_schedule set ended_at = ? where citizen_id = any (?) and ended_at is null";

    /** The last contact since the schedule was set that is of a form and a side that count. */
    private static final String LAST_CONTACT = """
            select max(at) from contact
            where citizen_id = any (?) and at >= ? and form = any (?)
                and (sector is null or ?::text is null or sector = ?::text)
            having max(at) is not null
            """;

    private final Sql sql;

    ContactScheduleRows(Sql sql) {
        this.sql = sql;
    }

    /** The one in force. */
    Optional<ContactSchedule> inForce(List<UUID> records) {
        return sql.list(IN_FORCE, row -> Sql.fromJson(row.getString(1), ContactSchedule.class), records).stream()
                .findFirst();
    }

    /** Any, also one that has ended. */
    Optional<Owned> find(UUID id) {
        return sql
                .list(
                        "select citizen_id, ended_at is null from contact_schedule where id = ?",
                        row -> new Owned(row.getObject(1, UUID.class), row.getBoolean(2)),
                        id)
                .stream()
                .findFirst();
    }

    /** The highest version a citizen's ever had; none was set where it is 0. */
    long latestVersion(List<UUID> records) {
        return sql.list(LATEST, row -> row.getLong(1), records).stream()
                .findFirst()
                .orElse(0L);
    }

    Optional<LocalDate> lastContactOn(Journey journey, ContactSchedule schedule) {
        return sql
                .list(
                        LAST_CONTACT,
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        journey.records(),
                        DanishCalendar.startOf(DanishCalendar.dayOf(schedule.setAt())),
                        schedule.countedForms().stream().map(Enum::name).toList(),
                        schedule.sector(),
                        schedule.sector())
                .stream()
                .findFirst()
                .map(DanishCalendar::dayOf);
    }

    void add(UUID citizenId, ContactSchedule schedule, String by) {
        sql.change(
                ADD,
                schedule.id(),
                citizenId,
                schedule.sector(),
                schedule.targetGroup(),
                schedule.every(),
                schedule.rationale(),
                schedule.caseworkerUser(),
                schedule.countedForms().stream().map(Enum::name).toList(),
                schedule.warnedBefore(),
                schedule.rhythmValidFrom(),
                Sql.json(schedule.deadlines()),
                schedule.firstOn(),
                schedule.lastContactOn(),
                schedule.nextOn(),
                schedule.showOn(),
                schedule.missedSince(),
                by,
                schedule.setAt(),
                schedule.version());
    }

    /** Writes the days. */
    void move(ContactSchedule schedule) {
        sql.change(
                MOVE,
                schedule.lastContactOn(),
                schedule.nextOn(),
                schedule.showOn(),
                schedule.missedSince(),
                schedule.id());
    }

    void end(List<UUID> records, Instant now) {
        sql.change(END, now, records);
    }

    /** Whose it is. */
    record Owned(UUID citizenId, boolean inForce) {}
}
