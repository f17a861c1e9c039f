package dk.sammenhaeng.journey.contact;

import dk.sammenhaeng.journey.contact.StalledJourney.CauseCount;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The leader's list: journeys whose stall has been the contact person's for the configured time and still stands, in one
 * query (catalogue C6).
 */
@ApplicationScoped
class StalledJourneys {

    /**
     * A stall stands with the record that stands for the citizen, plans and contacts with each of their records. One that
     * tells of a plan whose existence is a secret is the plan's own people's alone. Parameters: the rules, the last day of
     * opening where a finding waits for its own days and where not, the reader, then cause, reason, sector and leader
     * twice each.
     */
    private static final String FOUND = """
            with found as (
                select c.* from conflict c
                where c.status = 'OPEN' and c.rule = any (?)
                    and (c.opened_at at time zone 'Europe/Copenhagen')::date <= case
                        when c.thresholds ->> 'daysUntilStalled' is null then ?::date
                        else ?::date - (c.thresholds ->> 'daysUntilStalled')::numeric::integer end
                    and not (c.sensitivity = 'VIP' and hides_a_plan(c.plans, ?))
                    and (?::text is null or c.rule = ?::text)
                    and (?::text is null or c.reason = ?::text)
                    and (?::text is null or exists (
                        select from records_of(c.citizen_id) r(id) join sector_plan p on p.citizen_id = r.id
                        where p.sector = ?::text and p.withdrawn_at is null and p.sensitivity <> 'VIP'))
                    and (?::text is null or exists (
                        select from records_of(c.citizen_id) r(id) join sector_plan p on p.citizen_id = r.id
                            join unit u on u.sector = p.sector and u.name = p.responsible_unit
                        where p.withdrawn_at is null and u.leader_user = ?::text))
            )
            """;

    private static final String PAGE = FOUND + """
            , page as (
                select * from found
                where ?::text is null or (rule, opened_at, id) > (?::text, ?::timestamptz, ?::uuid)
                order by rule, opened_at, id limit ?
            )
            select case when ? then (select count(*) from found) end,
                json_build_object(
                    'conflictId', p.id, 'citizenId', p.citizen_id, 'cause', p.rule, 'causeTitle', p.rule,
                    'reason', p.reason, 'stalledSince', p.opened_at, 'dueOn', p.due_on, 'fromLoad', p.load_id is not null, 'askedFor', '',
                    'sectors', array(select distinct s.sector
                        from records_of(p.citizen_id) r(id) join sector_plan s on s.citizen_id = r.id
                        where s.withdrawn_at is null and s.sensitivity <> 'VIP' order by s.sector),
                    'lastContactAt', (
                        select max(t.at) from records_of(p.citizen_id) r(id) join contact t on t.citizen_id = r.id))
            from page p order by p.rule, p.opened_at, p.id
            """;

    private static final String COUNTS = FOUND + """
            select rule, reason, count(*), count(load_id), min(opened_at) from found group by rule, reason order by rule, reason
            """;

    private final Sql sql;

    StalledJourneys(Sql sql) {
        this.sql = sql;
    }

    /** One page, by cause and the longest first. */
    Page<StalledJourney> page(Filter filter, PageRequest request) {
        Optional<List<String>> after = request.after();
        List<Counted> rows = sql.list(
                PAGE,
                row -> new Counted(row.getLong(1), Sql.fromJson(row.getString(2), StalledJourney.class)),
                filter.rules(),
                filter.foundBy(),
                filter.today(),
                filter.reader(),
                filter.cause(),
                filter.cause(),
                filter.reason(),
                filter.reason(),
                filter.sector(),
                filter.sector(),
                filter.leader(),
                filter.leader(),
                after.map(values -> values.get(0)),
                after.map(values -> values.get(0)),
                after.map(values -> Instant.parse(values.get(1))),
                after.map(values -> UUID.fromString(values.get(2))),
                request.fetch(),
                request.count());
        OptionalLong total = request.count()
                ? OptionalLong.of(
                        rows.stream().mapToLong(Counted::total).findFirst().orElse(0))
                : OptionalLong.empty();
        return Page.of(
                rows.stream().map(Counted::journey).toList(),
                request,
                total,
                stalled -> List.of(
                        stalled.cause(),
                        stalled.stalledSince().toString(),
                        stalled.conflictId().toString()));
    }

    /** How many journeys each cause makes stand still. */
    List<CauseCount> counts(Filter filter) {
        return sql.list(
                COUNTS,
                row -> new CauseCount(
                        row.getString(1),
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                filter.rules(),
                filter.foundBy(),
                filter.today(),
                filter.reader(),
                filter.cause(),
                filter.cause(),
                filter.reason(),
                filter.reason(),
                filter.sector(),
                filter.sector(),
                filter.leader(),
                filter.leader());
    }

    /**
     * Which stalls are wanted.
     *
     * @param foundBy found at the latest on that day
     * @param today the day from which those that stand still later are counted
     * @param reader who looks
     * @param leader with a plan of a unit this user leads
     */
    record Filter(
            List<String> rules,
            LocalDate foundBy,
            LocalDate today,
            String reader,
            Optional<String> cause,
            Optional<String> reason,
            Optional<Sector> sector,
            Optional<String> leader) {}

    private record Counted(long total, StalledJourney journey) {}
}
