package dk.sammenhaeng.journey.proposal;

import dk.sammenhaeng.journey.deadline.Deadline;
import dk.sammenhaeng.journey.deadline.DeadlineKinds;
import dk.sammenhaeng.journey.deadline.Deadlines;
import dk.sammenhaeng.journey.deadline.Deadlines.Given;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long a sector has to answer a proposal: the municipality's own time. */
@ApplicationScoped
class ProposalTimes implements DeadlineKinds {

    private static final String SOURCE = "Standardværdi; kilden nævner intet tal";

    private final Deadlines deadlines;
    private final Deadline answer;

    ProposalTimes(Deadlines deadlines, ProposalSettings settings) {
        this.deadlines = deadlines;
        this.answer = Deadline.period("proposal.answer-within", Optional.empty(), settings.answerWithin(), SOURCE);
    }

    @Override
    public List<Deadline> deadlines(LocalDate day) {
        return List.of(answer);
    }

    /** To answer a proposal that is made on this day. */
    Given answer(LocalDate day) {
        return deadlines.on(day).given(answer);
    }
}
