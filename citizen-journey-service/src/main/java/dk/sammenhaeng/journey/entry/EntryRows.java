package dk.sammenhaeng.journey.entry;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.entry.EntryPart.Answer;
import dk.sammenhaeng.journey.entry.EntryPart.State;
import dk.sammenhaeng.journey.entry.Routing.Target;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Entries with their needs, parts and answers, in the database. */
@ApplicationScoped
class EntryRows {

    /** Of an entry e, from one snapshot. */
    static final String DOCUMENT = """
            json_build_object(
                'id', e.id, 'citizenId', e.citizen_id,
                'citizenName', (select c.given_name || ' ' || c.family_name from citizen c where c.id = e.citizen_id),
                'givenBy', e.given_by, 'byCitizen', e.by_citizen, 'targetGroup', e.target_group,
                'district', e.district_code, 'caseworker', e.caseworker_user, 'benefitKind', e.benefit_kind,
                'receivedAt', e.received_at, 'clarifiedAt', e.clarified_at, 'version', e.version,
                'coordinating', (
                    select json_build_object('unitId', u.id, 'sector', u.sector, 'name', u.name,
                        'phone', u.duty_phone, 'secret', u.secret)
                    from unit u where u.id = e.unit_id),
                'needs', (
                    select json_agg(json_build_object('kind', n.kind, 'words', n.words) order by n.kind)
                    from entry_need n where n.entry_id = e.id),
                'parts', (
                    select json_agg(json_build_object(
                        'id', p.id, 'kinds', p.kinds, 'sensitive', p.sensitive, 'state', p.state,
                        'sentAt', p.sent_at, 'answerBy', p.answer_by, 'overdueSince', p.overdue_since,
                        'answeredAt', p.answered_at, 'version', p.version,
                        'receiver', json_build_object('unitId', u.id, 'sector', u.sector, 'name', u.name,
                            'phone', u.duty_phone, 'secret', u.secret),
                        'steps', (
                            select coalesce(json_agg(json_build_object(
                                'answer', s.answer,
                                'from', json_build_object('unitId', f.id, 'secret', f.secret),
                                'to', case when t.id is not null then
                                    json_build_object('unitId', t.id, 'secret', t.secret) end,
                                'reason', s.reason, 'at', s.taken_at) order by s.id), '[]')
                            from entry_step s
                                join unit f on f.municipality = s.municipality and f.id = s.from_unit
                                left join unit t on t.municipality = s.municipality and t.id = s.to_unit
                            where s.part_id = p.id)) order by p.id)
                    from entry_part p join unit u on u.id = p.unit_id where p.entry_id = e.id))
            """;

    private static final String ADD = """
            insert into citizen_entry (
                id, citizen_id, given_by, given_by_sector, by_citizen, target_group, district_code, unit_id,
                handed_over_from, benefit_kind, outreach_id, received_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String ADD_NEED = "insert into entry_need (entry_id, kind, words) values (?, ?, ?)";

    private static final String ADD_PART = """
            insert into entry_part (
                id, entry_id, citizen_id, unit_id, sector, kinds, sensitive, state, sent_at, answer_by, deadlines,
                version)
            values (?, ?, ?, ?, ?, ?::text[], ?, 'WAITING', ?, ?, ?::jsonb, 1)
            """;

    private static final String FIND = "select " + DOCUMENT + " from citizen_entry e where e.id = ?";

    private static final String OF_PART =
            "select " + DOCUMENT + " from citizen_entry e where e.id = (select entry_id from entry_part where id = ?)";

    private static final String OF_CITIZEN =
            "select " + DOCUMENT + " from citizen_entry e where e.citizen_id = any (?) order by e.id desc";

    private static final String SEND_ON = """
            update entry_part set
                unit_id = ?, sector = ?, sent_at = ?, answer_by = ?, deadlines = ?::jsonb, overdue_since = null,
                version = version + 1
            where id = ?
            """;

    private static final String CLOSE =
            "update entry_part set state = ?, answered_at = ?, version = version + 1 where id = ?";

    private static final String ADD_STEP = """
            insert into entry_step (id, part_id, answer, from_unit, to_unit, reason, taken_by, taken_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    EntryRows(Sql sql) {
        this.sql = sql;
    }

    /** Adds an entry with what is asked for; its parts follow. */
    void add(CitizenEntry entry, ReceiveEntry.Giver giver, Optional<UUID> outreachId) {
        sql.change(
                ADD,
                entry.id(),
                entry.citizenId(),
                entry.givenBy(),
                giver.sector(),
                entry.byCitizen(),
                entry.targetGroup(),
                entry.district(),
                entry.coordinating().unitId(),
                entry.benefitKind().map(kind -> "UDBETALING_DANMARK"),
                entry.benefitKind(),
                outreachId,
                entry.receivedAt());
        entry.needs().forEach(need -> sql.change(ADD_NEED, entry.id(), need.kind(), need.words()));
    }

    void add(CitizenEntry entry, UUID partId, Routing.Routed part, Instant answerBy, Map<String, Integer> deadlines) {
        sql.change(
                ADD_PART,
                partId,
                entry.id(),
                entry.citizenId(),
                part.target().unitId(),
                part.target().sector(),
                part.kinds().stream().map(Enum::name).toList(),
                part.isSensitive(),
                entry.receivedAt(),
                answerBy,
                Sql.json(deadlines));
    }

    Optional<CitizenEntry> find(UUID id) {
        return one(FIND, id);
    }

    /** The entry that has this part. */
    Optional<CitizenEntry> ofPart(UUID partId) {
        return one(OF_PART, partId);
    }

    /** A citizen's, the latest first. */
    List<CitizenEntry> of(List<UUID> records) {
        return sql.list(OF_CITIZEN, row -> Sql.fromJson(row.getString(1), CitizenEntry.class), records);
    }

    /** True for an outreach contact of an area plan. */
    boolean knowsOutreach(UUID id) {
        return !sql.list("select id from outreach_contact where id = ?", row -> 0, id)
                .isEmpty();
    }

    /** The units that the user leads or works in now. */
    OwnUnits unitsOf(String user) {
        return new OwnUnits(Set.copyOf(sql.list("select units_of(?)", row -> row.getObject(1, UUID.class), user)));
    }

    /** Where the part is now is another unit's to answer. */
    void sendOn(UUID partId, Target to, Instant now, Instant answerBy, Map<String, Integer> deadlines) {
        sql.change(SEND_ON, to.unitId(), to.sector(), now, answerBy, Sql.json(deadlines), partId);
    }

    void close(UUID partId, State state, Instant now) {
        sql.change(CLOSE, state, now, partId);
    }

    void add(EntryPart part, Answer answer, Optional<UUID> toUnit, Optional<String> reason, String by, Instant now) {
        sql.change(
                ADD_STEP,
                UuidCreator.getTimeOrderedEpoch(),
                part.id(),
                answer,
                part.receiver().unitId(),
                toUnit,
                reason,
                by,
                now);
    }

    void clarified(UUID id, Instant now) {
        sql.change("update citizen_entry set clarified_at = ?, version = version + 1 where id = ?", now, id);
    }

    void overdue(UUID partId, Instant now) {
        sql.change("update entry_part set overdue_since = ?, version = version + 1 where id = ?", now, partId);
    }

    void heldBy(UUID id, String user) {
        sql.change("update citizen_entry set caseworker_user = ?, version = version + 1 where id = ?", user, id);
    }

    private Optional<CitizenEntry> one(String query, UUID id) {
        return sql.list(query, row -> Sql.fromJson(row.getString(1), CitizenEntry.class), id).stream()
                .findFirst();
    }
}
