package dk.sammenhaeng.journey.episode;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of episode with the ways it may end, in one of its periods.
 *
 * @param statuses the states, of a kind that is a history of states
 * @param fact what its beginning is for milestones
 * @param protectedFor how long from its beginning name and address are protected (FV-C9)
 */
record EpisodeKind(
        String code,
        Names names,
        Set<Sector> sectors,
        boolean sensitive,
        List<String> statuses,
        Optional<String> fact,
        Optional<Period> protectedFor,
        List<End> ends,
        String source,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    /** The state of housing of who has no home (hjemløs). */
    static final String HOMELESS = "HOMELESS";

    /** The state of housing, and the end of a stay, of who has a home. */
    static final String OWN_HOME = "OWN_HOME";

    /** The end of a stay at hospital by discharge, not by leave or a move to another ward. */
    static final String HOME = "HOME";

    /** The end of a stay at hospital that did not take place: of no length. */
    static final String CANCELLED = "CANCELLED";

    /** How a stay at hospital ends that goes over into another one. */
    static final String OTHER_STAY = "OTHER_STAY";

    /** The end of a state by the next. */
    static final String CHANGED = "CHANGED";

    EpisodeKind {
        sectors = Set.copyOf(sectors);
        statuses = List.copyOf(statuses);
        ends = List.copyOf(ends);
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }

    /** The ways it may end on a day. */
    List<String> endsOn(LocalDate day) {
        return ends.stream().filter(end -> end.holdsOn(day)).map(End::code).toList();
    }

    Optional<End> end(String outcome, LocalDate day) {
        return ends.stream()
                .filter(end -> end.code().equals(outcome) && end.holdsOn(day))
                .findFirst();
    }

    /** In both languages. */
    record Names(String danish, String english) {}

    /**
     * A way to end.
     *
     * @param result the outcome it is
     * @param review what its sector must then do with its plan
     * @param fact what it is for milestones
     */
    record End(
            String code,
            Names names,
            Optional<Result> result,
            Optional<Review> review,
            Optional<String> fact,
            String source,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {

        boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day)
                    && validTo.filter(to -> !to.isAfter(day)).isEmpty();
        }
    }

    /** A value of an outcome measure. */
    record Result(String measure, String value) {}
}
