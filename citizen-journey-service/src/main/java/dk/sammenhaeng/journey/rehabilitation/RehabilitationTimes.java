package dk.sammenhaeng.journey.rehabilitation;

import dk.sammenhaeng.journey.deadline.Deadline;
import dk.sammenhaeng.journey.deadline.DeadlineKinds;
import dk.sammenhaeng.journey.deadline.Deadlines;
import dk.sammenhaeng.journey.deadline.Deadlines.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long a course lasts, an answer takes and a decision counts: the law gives no number, the municipality does. */
@ApplicationScoped
class RehabilitationTimes implements DeadlineKinds {

    private static final String SOURCE = "Standardværdi; loven nævner intet tal (serviceloven § 83 a)";

    private final Deadlines deadlines;
    private final Deadline longest;
    private final Deadline answer;
    private final Deadline counts;

    RehabilitationTimes(Deadlines deadlines, RehabilitationSettings settings) {
        this.deadlines = deadlines;
        this.longest = own("rehabilitation.longest-course", settings.longestCourse());
        this.answer = own("rehabilitation.answer-within", settings.answerWithin());
        this.counts = own("rehabilitation.decision-counts", settings.decisionCounts());
    }

    private static Deadline own(String group, Period usual) {
        return Deadline.period(group, Optional.empty(), usual, SOURCE);
    }

    @Override
    public List<Deadline> deadlines(LocalDate day) {
        return List.of(longest, answer, counts);
    }

    /** Those of what is decided, answered or completed on this day. */
    Times on(LocalDate day) {
        Held held = deadlines.on(day);
        return new Times(
                held.period(longest),
                held.period(answer),
                held.period(counts),
                held.versions(List.of(longest)),
                held.versions(List.of(answer)),
                held.versions(List.of(counts)));
    }

    /** The times, each with the decision of the municipality that gave it. */
    record Times(
            Period longestCourse,
            Period answerWithin,
            Period decisionCounts,
            Map<String, Integer> byLongest,
            Map<String, Integer> byAnswer,
            Map<String, Integer> byCounts) {

        Times {
            byLongest = Map.copyOf(byLongest);
            byAnswer = Map.copyOf(byAnswer);
            byCounts = Map.copyOf(byCounts);
        }
    }
}
