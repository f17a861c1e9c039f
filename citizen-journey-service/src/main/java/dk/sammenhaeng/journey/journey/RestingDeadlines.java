package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The deadlines around a citizen whose journey has ended, by death or by a move away: none of them comes, so nothing asks
 * anybody to act, notify or write (catalogue C21), and all of them go on where they were when the journey does. What the
 * suite owes others stays: break-glass ends and is reviewed, and a hand-over of a whole caseload says what became of each
 * journey. A transition under way does not rest but ends, because another office waits for it. A concern rests with a death
 * alone: it does not go with a citizen who moves, so somebody here must look at it.
 */
@ApplicationScoped
public class RestingDeadlines {

    private static final String REST = """
            with part as (
                select unnest(?::uuid[]) as id
                union all select id from transition
                    where citizen_id = any (?::uuid[]) and status in ('COMPLETED', 'CANCELLED')
                union all select id from proposal where citizen_id = any (?::uuid[])
                union all select id from milestone where citizen_id = any (?::uuid[])
                union all select id from meeting_commitment where citizen_id = any (?::uuid[])
                union all select id from episode where citizen_id = any (?::uuid[])
                union all select id from benefit where citizen_id = any (?::uuid[])
                union all select id from representation where citizen_id = any (?::uuid[])
                union all select id from contact_schedule where citizen_id = any (?::uuid[])
                union all select id from entry_part where citizen_id = any (?::uuid[])
                union all select id from outside_party where citizen_id = any (?::uuid[])
                union all select id from coordinator_request where citizen_id = any (?::uuid[])
                union all select id from meeting where citizen_id = any (?::uuid[])
                union all select id from rehabilitation_decision where citizen_id = any (?::uuid[])
                union all select id from concern where citizen_id = any (?::uuid[]) and is_dead(citizen_id)
                union all select id from volunteer_referral where citizen_id = any (?::uuid[])
            ), gone as (
                delete from due
                where subject = any (array(select id from part)) and kind not like 'journey.%' and kind <> 'coordinator.caseload'
                returning subject, kind, at
            )
            insert into resting_due (citizen_id, subject, kind, at)
            select ?, subject, kind, max(at) from gone group by subject, kind
            on conflict (citizen_id, subject, kind) do update set at = excluded.at
            """;

    private static final String GO_ON = """
            with rested as (
                delete from resting_due where citizen_id = any (?::uuid[]) returning subject, kind, at
            )
            insert into due (id, municipality, subject, kind, at)
            select gen_random_uuid(), acting_municipality(), r.subject, r.kind, r.at from rested r
            where not exists (select from due d where d.subject = r.subject and d.kind = r.kind)
            """;

    private final Sql sql;

    RestingDeadlines(Sql sql) {
        this.sql = sql;
    }

    /** Lets every deadline of the journey rest; its row is locked. */
    public void rest(Journey journey) {
        List<UUID> records = journey.records();
        sql.change(
                REST,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                records,
                journey.citizenId());
    }

    /** Lets them go on; what should have come meanwhile comes now. */
    public void goOn(List<UUID> records) {
        sql.change(GO_ON, records);
    }
}
