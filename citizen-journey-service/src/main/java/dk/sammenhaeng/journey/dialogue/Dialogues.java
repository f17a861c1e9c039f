package dk.sammenhaeng.journey.dialogue;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.PageRequest;
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

/** Writes talks into the log and reads them; who may, the caller has decided. */
@ApplicationScoped
public class Dialogues {

    private static final String ADD = """
            insert into plan_dialogue (
                id, citizen_id, plan_id, coordinated_plan_id, pupil_plan, held_on, parties, about, said, recorded_by,
                recorded_at)
            values (
                ?,
                coalesce(
                    (select citizen_id from sector_plan where id = ?::uuid),
                    (select citizen_id from coordinated_plan where id = ?::uuid),
                    ?),
                ?, ?, ?, ?, ?::text[], ?, ?, ?, ?)
            """;

    private static final String LIST = """
            select json_build_object(
                'id', id, 'planId', coalesce(plan_id, coordinated_plan_id), 'heldOn', held_on, 'parties', parties,
                'about', about, 'said', said, 'recordedAt', recorded_at)
            from plan_dialogue
            where citizen_id = any (?)
                and case when pupil_plan then ?::boolean else coalesce(plan_id, coordinated_plan_id) = any (?::uuid[]) end
                and (?::date is null or (held_on, id) < (?::date, ?::uuid))
            order by held_on desc, id desc limit ?
            """;

    private final Sql sql;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    Dialogues(Sql sql, Consistency consistency, CurrentCaller current, Clock clock) {
        this.sql = sql;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Writes a talk about a plan of a journey that is locked.
     *
     * @param planId the sector plan; nothing for the pupil plan
     * @throws Refusal 400 for a day ahead
     */
    public Dialogue log(Journey journey, Optional<UUID> planId, DialogueRequest request) {
        return log(journey, planId, Optional.empty(), request);
    }

    /**
     * Writes a talk about the coordinated plan of a journey that is locked.
     *
     * @throws Refusal 400 for a day ahead
     */
    public Dialogue logOfCoordinated(Journey journey, UUID planId, DialogueRequest request) {
        return log(journey, Optional.empty(), Optional.of(planId), request);
    }

    private Dialogue log(
            Journey journey, Optional<UUID> planId, Optional<UUID> coordinatedPlanId, DialogueRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(!request.heldOn().isAfter(DanishCalendar.dayOf(now)), "/heldOn", "day.ahead")
                .refuseIfAny();
        Dialogue dialogue = new Dialogue(
                UuidCreator.getTimeOrderedEpoch(),
                planId.or(() -> coordinatedPlanId),
                request.heldOn(),
                List.copyOf(request.parties()),
                request.about(),
                request.said(),
                now);
        UUID citizenId = journey.citizenId();
        sql.change(
                ADD,
                dialogue.id(),
                planId,
                coordinatedPlanId,
                citizenId,
                planId,
                coordinatedPlanId,
                planId.isEmpty() && coordinatedPlanId.isEmpty(),
                dialogue.heldOn(),
                dialogue.parties().stream().map(Enum::name).toList(),
                dialogue.about(),
                dialogue.said(),
                current.caller().user(),
                now);
        consistency.settle(citizenId, dialogue.id());
        return dialogue;
    }

    /** The talks about some plans, the latest first. */
    public List<Dialogue> of(List<UUID> records, Collection<UUID> planIds, PageRequest request) {
        return list(records, false, planIds, request);
    }

    /** The talks about the pupil plan, the latest first. */
    public List<Dialogue> ofPupilPlan(List<UUID> records, PageRequest request) {
        return list(records, true, List.of(), request);
    }

    private List<Dialogue> list(List<UUID> records, boolean pupilPlan, Collection<UUID> planIds, PageRequest request) {
        Optional<LocalDate> heldOn = request.after().map(values -> LocalDate.parse(values.get(0)));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), Dialogue.class),
                records,
                pupilPlan,
                planIds,
                heldOn,
                heldOn,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }
}
