package dk.sammenhaeng.journey.owndecision;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.owndecision.OwnDecision.Way;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Records what a citizen decided themself about a measure, by who may read its plan (FW-J20). */
@ApplicationScoped
class OwnDecisions {

    private static final String ADD = """
            insert into own_decision (
                id, citizen_id, plan_id, action_id, about, options, decided, reason, way, decided_on, recorded_by,
                recorded_at)
            values (?, (select citizen_id from sector_plan where id = ?), ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST = """
            select json_build_object(
                'id', id, 'planId', plan_id, 'actionId', action_id, 'about', about, 'options', options,
                'decided', decided, 'reason', reason, 'way', way, 'decidedOn', decided_on)
            from own_decision where citizen_id = any (?) and plan_id = any (?::uuid[])
            order by decided_on desc, id desc
            """;

    private final Journeys journeys;
    private final Consistency consistency;
    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    OwnDecisions(Journeys journeys, Consistency consistency, Sql sql, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.consistency = consistency;
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Records it.
     *
     * @throws Refusal 400 for a day ahead, what is none of the options or options without a reason, 404 unless it is an action of a plan whose content the caller may read
     */
    OwnDecision record(UUID citizenId, UUID actionId, Words words, Way way, LocalDate decidedOn) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(!decidedOn.isAfter(DanishCalendar.dayOf(now)), "/decidedOn", "day.ahead")
                .require(
                        words.options()
                                .filter(options -> !options.contains(words.decided()))
                                .isEmpty(),
                        "/decided",
                        "own-decision.not-an-option")
                .require(words.options().isEmpty() || words.reason().isPresent(), "/reason", "reason.needed")
                .refuseIfAny();
        Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        Plan plan = journey.plans().stream()
                .filter(seen.relation()::mayRead)
                .filter(found ->
                        found.actions().stream().anyMatch(action -> action.id().equals(actionId)))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        OwnDecision decision = new OwnDecision(
                UuidCreator.getTimeOrderedEpoch(),
                plan.id(),
                actionId,
                words.about(),
                words.options(),
                words.decided(),
                words.reason(),
                way,
                decidedOn);
        sql.change(
                ADD,
                decision.id(),
                plan.id(),
                plan.id(),
                actionId,
                words.about(),
                words.options(),
                words.decided(),
                words.reason(),
                way,
                decidedOn,
                current.caller().user(),
                now);
        consistency.tell(journey, decision.id());
        return decision;
    }

    /**
     * What there was to decide, what was decided and why.
     *
     * @param options among what, where there was a list
     */
    record Words(String about, Optional<List<String>> options, String decided, Optional<String> reason) {}

    /** Those about some plans, the latest first. */
    List<OwnDecision> of(Journey journey, Collection<UUID> planIds) {
        return sql.list(LIST, row -> Sql.fromJson(row.getString(1), OwnDecision.class), journey.records(), planIds);
    }
}
