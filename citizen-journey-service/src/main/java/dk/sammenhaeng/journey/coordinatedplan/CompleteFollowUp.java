package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A sector notes that it has taken its plan up again after a coordinated plan. */
@ApplicationScoped
class CompleteFollowUp {

    private final Journeys journeys;
    private final FollowUpRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    CompleteFollowUp(
            Journeys journeys, FollowUpRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @throws Refusal 404 for none of the caller's own, 409 when it is done already
     */
    FollowUpView complete(UUID citizenId, UUID followUpId, Optional<String> note) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        UUID citizen = seen.journey().citizenId();
        FollowUpView known = find(seen, followUpId).orElseThrow(Refusal::notFound);
        if (!rows.done(
                known.followUpId(), current.caller().user(), clock.instant().truncatedTo(ChronoUnit.MICROS), note)) {
            throw Refusal.byRule("follow-up-done");
        }
        consistency.settle(citizen, followUpId);
        return find(seen, followUpId).orElseThrow(Refusal::notFound);
    }

    /** Whose own plan it is does it; another who may read the plan does not. */
    private Optional<FollowUpView> find(Journeys.Seen seen, UUID followUpId) {
        Reader reader = Reader.of(seen, current.caller());
        return rows.ofCitizen(seen.journey().records()).stream()
                .filter(followUp -> followUp.followUpId().equals(followUpId))
                .filter(followUp ->
                        reader.plan(followUp.planId()).filter(reader::owns).isPresent())
                .findFirst();
    }
}
