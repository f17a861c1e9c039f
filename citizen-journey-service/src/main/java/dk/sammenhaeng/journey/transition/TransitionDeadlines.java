package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.deadline.Deadline;
import dk.sammenhaeng.journey.deadline.DeadlineKinds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The times of hand-overs that a municipality sets itself. */
@ApplicationScoped
class TransitionDeadlines implements DeadlineKinds {

    private final TransitionKinds kinds;

    TransitionDeadlines(TransitionKinds kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<Deadline> deadlines(LocalDate day) {
        return kinds.all().stream()
                .filter(kind -> kind.holdsOn(day))
                .flatMap(kind -> kind.times().stream())
                .toList();
    }
}
