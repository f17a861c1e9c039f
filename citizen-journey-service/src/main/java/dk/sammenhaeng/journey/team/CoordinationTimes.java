package dk.sammenhaeng.journey.team;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans and ends time for coordination: a resource of the journey like any other (CIT-12). */
@ApplicationScoped
class CoordinationTimes {

    private static final String ADD = """
            insert into coordination_time (
                id, citizen_id, hours, starts_on, ends_on, joint_fund, planned_by, planned_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1)
            """;

    private static final String LIST = """
            select json_build_object(
                'id', id, 'hours', hours, 'from', starts_on, 'to', ends_on, 'jointFund', joint_fund, 'version', version)
            from coordination_time where citizen_id = any (?) order by starts_on desc, id desc
            """;

    private static final String END = """
            update coordination_time set ends_on = greatest(starts_on, ?), ended_by = ?, version = version + 1
            where id = ?
            """;

    private final Journeys journeys;
    private final Consistency consistency;
    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    CoordinationTimes(Journeys journeys, Consistency consistency, Sql sql, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.consistency = consistency;
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Plans it.
     *
     * @throws Refusal 400 for no time, 403 for who is not the coordinator, 404 without a relation
     */
    CoordinationTime plan(UUID citizenId, BigDecimal hours, LocalDate from, LocalDate to, Optional<String> jointFund) {
        Seen seen = ofCoordinator(citizenId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(to.isAfter(from), "/to", "period.empty")
                .require(to.isAfter(DanishCalendar.dayOf(now)), "/to", "day.past")
                .refuseIfAny();
        CoordinationTime time = new CoordinationTime(UuidCreator.getTimeOrderedEpoch(), hours, from, to, jointFund, 1);
        UUID citizen = seen.journey().citizenId();
        sql.change(
                ADD,
                time.id(),
                citizen,
                hours,
                from,
                to,
                jointFund,
                current.caller().user(),
                now);
        tell(seen.journey(), time.id());
        return time;
    }

    /**
     * Ends it today, or before it began.
     *
     * @throws Refusal 403 for who is not the coordinator, 404 for none, 409 for one that is over
     */
    CoordinationTime end(UUID citizenId, UUID timeId) {
        Seen seen = ofCoordinator(citizenId);
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        CoordinationTime time = find(seen.journey(), timeId);
        if (!time.to().isAfter(today) || time.version() > 1) {
            throw Refusal.byRule("coordination-time-over");
        }
        sql.change(END, today, current.caller().user(), timeId);
        tell(seen.journey(), timeId);
        return find(seen.journey(), timeId);
    }

    List<CoordinationTime> of(Journey journey) {
        return sql.list(LIST, row -> Sql.fromJson(row.getString(1), CoordinationTime.class), journey.records());
    }

    private CoordinationTime find(Journey journey, UUID timeId) {
        return of(journey).stream()
                .filter(time -> time.id().equals(timeId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Seen ofCoordinator(UUID citizenId) {
        Seen seen = journeys.lockSeen(citizenId);
        if (!seen.relation().coordinator()) {
            throw Refusal.forbidden("coordination-time-of-the-coordinator");
        }
        return seen;
    }

    private void tell(Journey journey, UUID id) {
        UUID citizenId = journey.citizenId();
        consistency.settle(citizenId, List.of(new Entry(citizenId, new PartChanged(citizenId, id))));
    }
}
