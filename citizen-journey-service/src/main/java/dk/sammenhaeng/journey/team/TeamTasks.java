package dk.sammenhaeng.journey.team;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.TeamMember;
import dk.sammenhaeng.journey.team.TeamTask.State;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives a task to the team, and lets any member whose profession may do it take it, give it back and finish it (CIT-17). */
@ApplicationScoped
class TeamTasks {

    private final Journeys journeys;
    private final TeamTaskRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    TeamTasks(Journeys journeys, TeamTaskRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Gives it to the team.
     *
     * @throws Refusal 400 for a type without a competence or a day that is over, 404 for who is neither coordinator nor of
     *     the team
     */
    TeamTask give(UUID citizenId, String taskType, String what, LocalDate dueOn) {
        Seen seen = journeys.lockSeen(citizenId);
        require(knowsTasks(seen));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(rows.competence(taskType).isPresent(), "/taskType", "team-task.type")
                .require(!dueOn.isBefore(DanishCalendar.dayOf(now)), "/dueOn", "day.past")
                .refuseIfAny();
        UUID citizen = seen.journey().citizenId();
        TeamTask task = new TeamTask(
                UuidCreator.getTimeOrderedEpoch(),
                citizen,
                taskType,
                List.of(),
                what,
                dueOn,
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                1);
        rows.add(task, current.caller().user(), now);
        return told(seen, task.id(), new PartChanged(citizen, task.id()));
    }

    /**
     * Takes it.
     *
     * @throws Refusal 403 for who has no profession of the team that may, 404 where the caller may not know of it, 409
     *     where it is no longer open
     */
    TeamTask take(UUID citizenId, UUID taskId) {
        Seen seen = journeys.lockSeen(citizenId);
        TeamTask task = find(seen, taskId);
        String profession = seen.journey().team().stream()
                .filter(member -> member.user().equals(user()))
                .map(TeamMember::role)
                .filter(task::isFor)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("team-task-competence", String.join(", ", task.professions())));
        if (task.state() != State.OPEN) {
            throw Refusal.byRule("team-task-not-open");
        }
        rows.move(taskId, State.TAKEN, Optional.of(user()), Optional.of(profession));
        return told(seen, taskId, new TaskTaken(seen.journey().citizenId(), taskId));
    }

    /**
     * Gives it back to the team, or finishes it: who took it, or the coordinator.
     *
     * @throws Refusal 404 for who may not, 409 where nobody has it
     */
    TeamTask leave(UUID citizenId, UUID taskId, State state) {
        Seen seen = journeys.lockSeen(citizenId);
        TeamTask task = find(seen, taskId);
        if (task.state() != State.TAKEN) {
            throw Refusal.byRule("team-task-not-taken");
        }
        require(seen.relation().coordinator()
                || task.takenBy().filter(user()::equals).isPresent());
        boolean done = state == State.DONE;
        rows.move(taskId, state, done ? task.takenBy() : Optional.empty(), done ? task.takenAs() : Optional.empty());
        return told(seen, taskId, new PartChanged(seen.journey().citizenId(), taskId));
    }

    /** True for whom the tasks of the team are. */
    static boolean knowsTasks(Seen seen) {
        return seen.relation().coordinator() || seen.relation().teamMember();
    }

    private TeamTask find(Seen seen, UUID taskId) {
        return rows.find(seen.journey().records(), taskId)
                .filter(task -> knowsTasks(seen))
                .orElseThrow(Refusal::notFound);
    }

    private static void require(boolean may) {
        if (!may) {
            throw Refusal.notFound();
        }
    }

    private TeamTask told(Seen seen, UUID taskId, DomainEvent event) {
        UUID citizenId = seen.journey().citizenId();
        consistency.settle(citizenId, List.of(new Entry(citizenId, event)));
        return rows.find(seen.journey().records(), taskId).orElseThrow();
    }

    private String user() {
        return current.caller().user();
    }
}
