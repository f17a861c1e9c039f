package dk.sammenhaeng.journey.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The times that hold in the municipality on a day. */
@ApplicationScoped
public class Deadlines {

    private final DeadlineRows rows;

    Deadlines(DeadlineRows rows) {
        this.rows = rows;
    }

    /** As they hold on the day; decisions lie ahead, so what held on a day that has come is never another later. */
    public Held on(LocalDate day) {
        return new Held(rows.all(), day);
    }

    /**
     * What holds on a day: of two decisions the later day counts, and of one day the later decision.
     *
     * @param decided in any order
     */
    public record Held(List<Decided> decided, LocalDate day) {

        private static final Comparator<Decided> LATEST =
                Comparator.comparing(Decided::validFrom).thenComparingInt(Decided::version);

        public Held {
            decided = List.copyOf(decided);
        }

        /** A time that counts hours. */
        public Duration hours(Deadline deadline) {
            return (Duration) time(deadline);
        }

        /** A time that counts days, months or years. */
        public Period period(Deadline deadline) {
            return (Period) time(deadline);
        }

        /** By which decisions these times were given: what is counted by them keeps that (X16). */
        public Map<String, Integer> versions(List<Deadline> used) {
            Map<String, Integer> versions = new TreeMap<>();
            used.forEach(deadline -> latest(deadline).ifPresent(one -> versions.put(deadline.code(), one.version())));
            return versions;
        }

        /** The time with the decision that gave it. */
        public Given given(Deadline deadline) {
            return new Given(time(deadline), versions(List.of(deadline)));
        }

        TemporalAmount time(Deadline deadline) {
            return latest(deadline)
                    .map(one -> deadline.unit().parse(one.time()))
                    .orElse(deadline.usual());
        }

        /** The decisions about one, the first first. */
        List<Decided> of(Deadline deadline) {
            return decided.stream()
                    .filter(one -> one.code().equals(deadline.code()))
                    .sorted(Comparator.comparingInt(Decided::version))
                    .toList();
        }

        private Optional<Decided> latest(Deadline deadline) {
            return of(deadline).stream()
                    .filter(one -> !one.validFrom().isAfter(day))
                    .max(LATEST);
        }
    }

    /**
     * One time that holds.
     *
     * @param deadlines by which decision of the municipality; empty for the usual one
     */
    public record Given(TemporalAmount time, Map<String, Integer> deadlines) {

        public Given {
            deadlines = Map.copyOf(deadlines);
        }
    }
}
