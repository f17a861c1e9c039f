package dk.sammenhaeng.journey.employment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.employment.EmploymentStartRows.Evidence;
import dk.sammenhaeng.journey.rule.Facts.Method.Phase;
import dk.sammenhaeng.journey.rule.Facts.Method.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method that could be next for a citizen (FV-C18). It is shown, never chosen: a person does, and repeated activation
 * needs a reason.
 *
 * @param status as supervision's register has it on the day; empty where it never told of the method
 * @param medianDaysToJob of those who got a job after it; empty where they are too few to say
 * @param jobs how many they got; empty where who got them are too few to say
 * @param used true where a plan of the citizen has or had it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record NextBestAction(
        String method, Optional<Status> status, Optional<Integer> medianDaysToJob, Optional<Long> jobs, boolean used) {

    private static final Comparator<NextBestAction> FASTEST = Comparator.comparing(
                    (NextBestAction one) -> one.medianDaysToJob().orElse(Integer.MAX_VALUE))
            .thenComparing(one -> one.status().map(Status::ordinal).orElse(Status.values().length))
            .thenComparing(NextBestAction::method);

    /**
     * The fastest way to a job first, then what only the register knows; never a method that is deselected.
     *
     * @param smallest the fewest who say something of a method
     */
    static List<NextBestAction> of(List<Evidence> known, Set<String> used, LocalDate today, long smallest) {
        return known.stream()
                .flatMap(one -> of(one, used, today, smallest).stream())
                .sorted(FASTEST)
                .toList();
    }

    private static Optional<NextBestAction> of(Evidence one, Set<String> used, LocalDate today, long smallest) {
        Optional<Status> status = statusOn(one.phases(), today);
        boolean enough = one.persons() >= smallest;
        boolean deselected = status.filter(Status.DESELECTED::equals).isPresent();
        if (deselected || (!enough && status.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new NextBestAction(
                one.method(),
                status,
                one.medianDays().filter(days -> enough),
                Optional.of(one.starts()).filter(starts -> enough),
                used.contains(one.method())));
    }

    private static Optional<Status> statusOn(List<Phase> phases, LocalDate today) {
        return phases.stream()
                .filter(phase -> !phase.effectiveFrom().isAfter(today))
                .max(Comparator.comparing(Phase::effectiveFrom))
                .map(Phase::status);
    }

    /** Some of them. */
    record ListView(List<NextBestAction> items) {}
}
