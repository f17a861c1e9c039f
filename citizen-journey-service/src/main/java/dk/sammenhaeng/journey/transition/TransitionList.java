package dk.sammenhaeng.journey.transition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/** The transitions of a sector, as sender or as receiver, or of the journeys somebody holds together, in one query. */
@ApplicationScoped
class TransitionList {

    /** Behind the condition that says whose they are. */
    private static final String FOUND = """
            from transition t
            where (%s)
                and (?::text is null or t.status = ?::text)
                and (?::boolean is null
                    or ?::boolean = (t.overdue_at is not null and t.status in ('STARTED', 'REFUSED')))
                and (?::text is null or t.from_unit = ?::text or t.to_unit = ?::text)
                and (t.status in ('COMPLETED', 'CANCELLED')
                    or exists (select from citizen c where c.id = t.citizen_id and c.stopped_at is null))
            """;

    private static final String SENDER = "t.from_sector = ?";

    private static final String RECEIVER = "t.to_sector = ?";

    /** Parameters: the sector, the user, and now. */
    private static final String SENDER_IN_PERSON = "t.from_sector = ? and t.citizen_id in (select worked_with(?, ?))";

    /** The same as {@link Asked} and {@link Stake}. Parameters: the sector, the user three times, and now. */
    private static final String RECEIVER_IN_PERSON = """
            t.to_sector = ? and (
                (t.to_sector, t.to_unit) in (
                    select sector, name from unit where id in (select units_of(?)))
                or t.status = 'STARTED' and (t.to_sector, t.duty_unit) in (
                    select sector, name from unit where id in (select units_of(?)))
                or t.citizen_id in (select worked_with(?, ?))
                or not exists (select from unit u where u.sector = t.to_sector and u.name = t.to_unit))
            """;

    private static final String COORDINATOR = """
            t.citizen_id in (
                select record.id from coordinator held
                    join citizen record on held.citizen_id in (record.id, record.survivor_id)
                where held.user_id = ? or held.deputy_user = ?)
            """;

    private static final String SENDING_LEADER =
            "(t.from_sector, t.from_unit) in (select sector, name from unit where leader_user = ?)";

    /** Of the unit that is asked, or of the one on duty it went to until somebody accepts. Parameter: the leader twice. */
    private static final String RECEIVING_LEADER = """
            (t.to_sector, t.to_unit) in (select sector, name from unit where leader_user = ?)
                or t.status = 'STARTED'
                    and (t.to_sector, t.duty_unit) in (select sector, name from unit where leader_user = ?)
            """;

    private static final String PAGE = """
            select json_build_object(
                'transitionId', t.id, 'citizenId', t.citizen_id, 'kind', t.kind, 'status', t.status,
                'fromSector', t.from_sector, 'fromUnit', t.from_unit, 'toSector', t.to_sector, 'toUnit', t.to_unit,
                'toMunicipality', t.to_municipality, 'plannedAt', t.planned_at, 'answerBy', t.answer_by,
                'overdue', t.overdue_at is not null and t.status in ('STARTED', 'REFUSED'),
                'overdueAt', t.overdue_at,
                'daysInLimbo', case when t.overdue_at is null then 0 else greatest(0,
                    (coalesce(
                        (t.acceptance ->> 'at')::timestamptz, (t.cancellation ->> 'at')::timestamptz, ?::timestamptz)
                        at time zone 'Europe/Copenhagen')::date
                    - (t.overdue_at at time zone 'Europe/Copenhagen')::date) end,
                'escalatedTo', t.duty_unit,
                'openPoints', (
                    select count(*) from jsonb_array_elements(t.checklist) as point where point ->> 'state' = 'OPEN'))
            """ + FOUND + """
                and (?::timestamptz is null or (t.planned_at, t.id) > (?::timestamptz, ?::uuid))
            order by t.planned_at, t.id limit ?
            """;

    private static final String TOTAL = "select count(*) " + FOUND;

    private static final String COUNTS = """
            select t.status, count(*),
                count(*) filter (where t.overdue_at is not null and t.status in ('STARTED', 'REFUSED'))
            """ + FOUND + " group by t.status order by t.status";

    private final Sql sql;

    TransitionList(Sql sql) {
        this.sql = sql;
    }

    /** One page, the earliest planned first. */
    Page<Line> page(Filter filter, PageRequest request) {
        Optional<Instant> after = request.after().map(values -> Instant.parse(values.get(0)));
        List<Line> lines = sql.list(
                filter.in(PAGE),
                row -> Sql.fromJson(row.getString(1), Line.class),
                filter.values(
                        List.of(filter.now()),
                        List.of(
                                after,
                                after,
                                request.after().map(values -> UUID.fromString(values.get(1))),
                                request.fetch())));
        OptionalLong total = request.count()
                ? OptionalLong.of(sql.list(filter.in(TOTAL), row -> row.getLong(1), filter.values(List.of(), List.of()))
                        .getFirst())
                : OptionalLong.empty();
        return Page.of(
                lines,
                request,
                total,
                line -> List.of(line.plannedAt().toString(), line.transitionId().toString()));
    }

    /** How many there are of each status, and how many of them are overdue. */
    List<Count> counts(Filter filter) {
        return sql.list(
                filter.in(COUNTS),
                row -> new Count(Status.valueOf(row.getString(1)), row.getLong(2), row.getLong(3)),
                filter.values(List.of(), List.of()));
    }

    /** On which side the sector stands. */
    enum Role {
        SENDER,
        RECEIVER
    }

    /**
     * Which transitions are wanted: of the sector, of the units somebody leads, or of the journeys somebody holds
     * together; the first two on the side of the role or on both.
     *
     * @param person who sees of the sector's what they have a stake in; empty for its system and its leader, who see all
     */
    record Filter(
            Optional<Sector> sector,
            Optional<String> person,
            Instant now,
            Optional<String> leader,
            Optional<String> coordinator,
            Optional<Role> role,
            Optional<Status> status,
            Optional<Boolean> overdue,
            Optional<String> unit) {

        /** The query for just these, so that the database can choose an index for each. */
        private String in(String query) {
            return query.replace(
                    "%s", whose().stream().map(Whose::condition).collect(Collectors.joining(") or (", "(", ")")));
        }

        private Object[] values(List<?> before, List<?> after) {
            List<Object> values = new ArrayList<>(before);
            whose().forEach(one -> values.addAll(one.values()));
            values.addAll(List.of(status, status, overdue, overdue, unit, unit, unit));
            values.addAll(after);
            return values.toArray();
        }

        private List<Whose> whose() {
            boolean sender = role.filter(Role.RECEIVER::equals).isEmpty();
            boolean receiver = role.filter(Role.SENDER::equals).isEmpty();
            List<Whose> all = new ArrayList<>();
            sector.filter(own -> sender).ifPresent(own -> all.add(sending(own)));
            sector.filter(own -> receiver).ifPresent(own -> all.add(receiving(own)));
            leader.filter(user -> sender).ifPresent(user -> all.add(new Whose(SENDING_LEADER, List.of(user))));
            leader.filter(user -> receiver)
                    .ifPresent(user -> all.add(new Whose(RECEIVING_LEADER, List.of(user, user))));
            coordinator.ifPresent(user -> all.add(new Whose(COORDINATOR, List.of(user, user))));
            return all;
        }

        private Whose sending(Sector own) {
            return person.map(user -> new Whose(SENDER_IN_PERSON, List.of(own, user, now)))
                    .orElseGet(() -> new Whose(SENDER, List.of(own)));
        }

        private Whose receiving(Sector own) {
            return person.map(user -> new Whose(RECEIVER_IN_PERSON, List.of(own, user, user, user, now)))
                    .orElseGet(() -> new Whose(RECEIVER, List.of(own)));
        }
    }

    private record Whose(String condition, List<?> values) {}

    /**
     * A transition as a list shows it.
     *
     * @param openPoints how many points of the checklist are open
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Line(
            UUID transitionId,
            UUID citizenId,
            String kind,
            Status status,
            Sector fromSector,
            String fromUnit,
            Optional<Sector> toSector,
            Optional<String> toUnit,
            Optional<String> toMunicipality,
            Instant plannedAt,
            Instant answerBy,
            boolean overdue,
            Optional<Instant> overdueAt,
            long daysInLimbo,
            Optional<String> escalatedTo,
            int openPoints) {

        /** One page. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<Line> items, Optional<String> next, OptionalLong total) {}
    }

    /** How many transitions have a status. */
    record Count(Status status, long transitions, long overdue) {

        /** All statuses that occur. */
        record PageOf(List<Count> items) {}
    }
}
