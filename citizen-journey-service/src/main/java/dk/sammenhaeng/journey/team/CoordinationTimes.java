package dk.sammenhaeng.journey.team;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.funding.FundingWished;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Payer.YearlyAmount;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.team.CoordinationTime.Money;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plans and ends time for coordination: a resource of the journey like any other (CIT-12), which a joint fund can pay as
 * it pays an action (BUD-14, flow F2).
 */
@ApplicationScoped
class CoordinationTimes {

    private static final String ADD = """
            insert into coordination_time (
                id, citizen_id, hours, starts_on, ends_on, joint_fund, wish_id, sector, budget_id, yearly_amounts,
                wish_sequence, planned_by, planned_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 1)
            """;

    private static final String LIST = """
            select json_build_object(
                'id', t.id, 'hours', t.hours, 'from', t.starts_on, 'to', t.ends_on, 'jointFund', t.joint_fund,
                'funding', case when t.wish_id is not null then json_build_object(
                    'sector', t.sector, 'budgetId', t.budget_id, 'yearlyAmounts', t.yearly_amounts,
                    'state', case when t.yearly_amounts = '[]' then 'NONE' else coalesce(f.state, 'PENDING') end,
                    'reason', f.reason) end,
                'version', t.version)
            from coordination_time t
                left join copy_funding f on f.action_id = t.wish_id and f.answers_sequence = t.wish_sequence
            where t.citizen_id = any (?) order by t.starts_on desc, t.id desc
            """;

    private static final String WISH = """
            update coordination_time set yearly_amounts = ?::jsonb, wish_sequence = wish_sequence + 1
            where id = ? returning wish_id
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
     * @throws Refusal 400 for no time and money of another year, 403 for who is not the coordinator, 404 without a relation
     */
    CoordinationTime plan(Command command) {
        Seen seen = ofCoordinator(command.citizenId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(command.to().isAfter(command.from()), "/to", "period.empty")
                .require(command.to().isAfter(DanishCalendar.dayOf(now)), "/to", "day.past")
                .require(isOfThePeriod(command), "/funding/yearlyAmounts", "coordination-time.years")
                .refuseIfAny();
        CoordinationTime time = new CoordinationTime(
                UuidCreator.getTimeOrderedEpoch(),
                command.hours(),
                command.from(),
                command.to(),
                command.jointFund(),
                command.funding(),
                1);
        UUID citizen = seen.journey().citizenId();
        // The wish is published without the citizen; its id must tell neither of the time planned nor of the moment.
        Optional<UUID> wishId =
                time.funding().map(money -> UuidCreator.getTimeOrderedEpoch(now.truncatedTo(ChronoUnit.DAYS)));
        sql.change(
                ADD,
                time.id(),
                citizen,
                time.hours(),
                time.from(),
                time.to(),
                time.jointFund(),
                wishId,
                time.funding().map(Money::sector),
                time.funding().map(Money::budgetId),
                Sql.json(time.funding().map(Money::yearlyAmounts).orElse(List.of())),
                wishId.isPresent() ? 1 : 0,
                current.caller().user(),
                now);
        tell(seen.journey(), time.id(), wishId.map(id -> wish(id, time.funding().orElseThrow())));
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
        tell(seen.journey(), timeId, time.funding().map(money -> release(time, money, today)));
        return find(seen.journey(), timeId);
    }

    /** Of what was wished only the share of the days that were is still asked for. */
    private FundingWished release(CoordinationTime time, Money money, LocalDate today) {
        List<YearlyAmount> kept = SpentShare.of(money.yearlyAmounts(), time.from(), time.to(), today);
        UUID wishId = sql.list(WISH, row -> row.getObject(1, UUID.class), Sql.json(kept), time.id())
                .getFirst();
        FundingWished whole = wish(wishId, money);
        return kept.isEmpty()
                ? whole.takenBack()
                : wish(
                        wishId,
                        new Money(money.sector(), money.budgetId(), kept, Funding.State.PENDING, Optional.empty()));
    }

    private static FundingWished wish(UUID wishId, Money money) {
        return new FundingWished(wishId, Optional.empty(), money.sector(), false, List.of(money.payer()));
    }

    private static boolean isOfThePeriod(Command command) {
        int first = command.from().getYear();
        int last = command.to().minusDays(1).getYear();
        return command.funding().stream()
                .flatMap(money -> money.yearlyAmounts().stream())
                .allMatch(yearly -> yearly.year() >= first && yearly.year() <= last);
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

    private void tell(Journey journey, UUID id, Optional<FundingWished> wish) {
        UUID citizenId = journey.citizenId();
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(citizenId, new PartChanged(citizenId, id)));
        wish.ifPresent(asked -> happened.add(new Entry(asked.actionId(), asked)));
        consistency.settle(citizenId, happened);
    }

    /** What is planned, and what a joint fund is to pay of it. */
    record Command(
            UUID citizenId,
            BigDecimal hours,
            LocalDate from,
            LocalDate to,
            Optional<String> jointFund,
            Optional<Money> funding) {}
}
