package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.deadline.Deadline;
import dk.sammenhaeng.journey.deadline.DeadlineKinds;
import dk.sammenhaeng.journey.deadline.Deadlines;
import dk.sammenhaeng.journey.deadline.Deadlines.Given;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long a unit has to answer what is sent to it: the municipality's own time. */
@ApplicationScoped
class EntryTimes implements DeadlineKinds {

    private static final String SOURCE = "Standardværdi; kilden nævner intet tal";

    private final Deadlines deadlines;
    private final Deadline answer;

    EntryTimes(Deadlines deadlines, EntrySettings settings) {
        this.deadlines = deadlines;
        this.answer = Deadline.hours("entry.answer-within", Optional.empty(), settings.answerWithin(), SOURCE);
    }

    @Override
    public List<Deadline> deadlines(LocalDate day) {
        return List.of(answer);
    }

    /** To answer what is sent on this day. */
    Given answer(LocalDate day) {
        return deadlines.on(day).given(answer);
    }
}
