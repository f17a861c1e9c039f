package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What must have happened by a day (milepæl).
 *
 * @param kindValidFrom the first day of the period of its kind that it was planned by (X16)
 * @param termsVersion the decision of the municipality about its deadline that it was planned by, where there was one
 * @param dueOn the last day
 * @param planId the plan that what it rests on was seen in
 * @param passedOn the day after it, once that came and it was still open
 * @param reason why it is not relevant
 */
record Milestone(
        UUID id,
        UUID citizenId,
        String kind,
        LocalDate kindValidFrom,
        Optional<Integer> termsVersion,
        Sector sector,
        LocalDate warnOn,
        LocalDate dueOn,
        State state,
        UUID basisId,
        Optional<UUID> planId,
        Optional<LocalDate> passedOn,
        Optional<LocalDate> settledOn,
        Optional<String> reason,
        List<String> parts,
        long version) {

    Milestone {
        parts = List.copyOf(parts);
    }

    /** What the next one rests on, too. */
    Basis basis() {
        return new Basis(basisId, Optional.of(sector), planId);
    }

    /** How it stands. */
    enum State {
        OPEN,
        MET,
        NOT_RELEVANT
    }
}
