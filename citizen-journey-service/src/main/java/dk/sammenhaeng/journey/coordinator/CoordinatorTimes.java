package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.deadline.Deadline;
import dk.sammenhaeng.journey.deadline.DeadlineKinds;
import dk.sammenhaeng.journey.deadline.Deadlines;
import dk.sammenhaeng.journey.deadline.Deadlines.Given;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long an offered journey and the citizen's request are answered in: the municipality's own times. */
@ApplicationScoped
class CoordinatorTimes implements DeadlineKinds {

    private static final String SOURCE = "Standardværdi; kilden nævner intet tal";

    private final Deadlines deadlines;
    private final Deadline handOver;
    private final Deadline request;

    CoordinatorTimes(Deadlines deadlines, CoordinatorSettings settings) {
        this.deadlines = deadlines;
        this.handOver =
                Deadline.hours("coordinator.hand-over-answer", Optional.empty(), settings.handOverAnswer(), SOURCE);
        this.request = Deadline.hours("coordinator.request-answer", Optional.empty(), settings.requestAnswer(), SOURCE);
    }

    @Override
    public List<Deadline> deadlines(LocalDate day) {
        return List.of(handOver, request);
    }

    /** To answer an offer that is made on this day. */
    Given handOver(LocalDate day) {
        return deadlines.on(day).given(handOver);
    }

    /** To answer what the citizen asks for on this day. */
    Given request(LocalDate day) {
        return deadlines.on(day).given(request);
    }
}
