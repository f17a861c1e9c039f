package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How well the citizen manages alone (selvhjulpenhed; FV-C14); nothing is ever stopped because of it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record SelfReliance(
        UUID selfRelianceId,
        Moment moment,
        int score,
        Optional<String> words,
        LocalDate statedOn,
        String recordedBy,
        Instant recordedAt) {

    /** When it is looked at; the start and the end once each, a review as often as there is one. */
    enum Moment {
        START,
        REVIEW,
        END
    }

    /**
     * All looks, and what is still asked.
     *
     * @param asked the looks that belong to how far the plan is, and are not noted
     */
    record PageOf(List<SelfReliance> items, List<Moment> asked, Scale scale) {}

    /** From the least to the most a citizen can manage alone, as the municipality has configured it. */
    record Scale(int lowest, int highest) {}
}
