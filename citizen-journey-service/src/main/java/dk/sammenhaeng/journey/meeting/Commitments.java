package dk.sammenhaeng.journey.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.meeting.Commitment.State;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
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

/** Follows what was promised at meetings: each has its day, and is overdue by itself when that is over. */
@ApplicationScoped
class Commitments implements DueHandler {

    private static final String DUE = "commitment.due";

    private final Journeys journeys;
    private final CommitmentRows rows;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final Clock clock;

    Commitments(
            Journeys journeys,
            CommitmentRows rows,
            Consistency consistency,
            DueRows due,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.clock = clock;
    }

    /** Writes down what was promised at a meeting of a journey that is locked. */
    void make(Meeting meeting, List<Promise> promises) {
        List<Commitment> made = promises.stream()
                .map(promise -> new Commitment(
                        UuidCreator.getTimeOrderedEpoch(),
                        meeting.citizenId(),
                        meeting.id(),
                        promise.what(),
                        promise.ownerSector(),
                        promise.owner(),
                        promise.dueOn(),
                        State.OPEN,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        0))
                .toList();
        rows.add(made);
        made.forEach(commitment -> due.set(
                commitment.id(),
                DUE,
                Optional.of(DanishCalendar.startOf(commitment.dueOn().plusDays(1)))));
    }

    /**
     * Ends a promise: kept, or dropped with a reason.
     *
     * @throws Refusal 404 for who may not, 409 when it has ended
     */
    Commitment end(UUID citizenId, UUID id, State state, Optional<String> reason) {
        Seen seen = journeys.lockSeen(citizenId);
        Commitment commitment = rows.find(id)
                .filter(found -> seen.journey().records().contains(found.citizenId()))
                .filter(found -> mayEnd(found, seen.relation()))
                .filter(found -> seen.relation().system()
                        || !rows.isHiddenFrom(current.caller().user(), found))
                .orElseThrow(Refusal::notFound);
        if (commitment.state() != State.OPEN) {
            throw Refusal.byRule("commitment-not-open", commitment.state());
        }
        rows.end(id, state, current.caller().user(), now(), reason);
        due.set(id, DUE, Optional.empty());
        tell(commitment.citizenId(), id);
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    @Override
    public String kind() {
        return DUE;
    }

    @Override
    public void lock(UUID commitmentId) {
        rows.find(commitmentId).ifPresent(commitment -> journeys.lockOnly(commitment.citizenId()));
    }

    @Override
    public void raise(UUID commitmentId, Instant at) {
        rows.find(commitmentId)
                .filter(commitment -> commitment.state() == State.OPEN)
                .ifPresent(commitment -> {
                    rows.overdue(commitmentId, now());
                    tell(commitment.citizenId(), commitmentId);
                });
    }

    /** The owner's sector ends its own; the coordinator every one, those of people outside the sectors above all. */
    static boolean mayEnd(Commitment commitment, Relation relation) {
        return relation.coordinator()
                || ((relation.system() || relation.isOfTeam())
                        && commitment.ownerSector().isPresent()
                        && commitment.ownerSector().equals(relation.worksFor()));
    }

    private void tell(UUID citizenId, UUID id) {
        consistency.settle(citizenId, id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What somebody promises. */
    record Promise(String what, Optional<Sector> ownerSector, String owner, LocalDate dueOn) {}
}
