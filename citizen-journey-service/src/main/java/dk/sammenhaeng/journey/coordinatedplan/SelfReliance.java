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

    /** When it is looked at; the start and the end once each. */
    enum Moment {
        START,
        REVIEW,
        END
    }

    /** Some looks. */
    record PageOf(List<SelfReliance> items) {}
}
