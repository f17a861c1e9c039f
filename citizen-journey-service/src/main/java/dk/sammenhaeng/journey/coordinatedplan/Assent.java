package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.assent.Answer;
import dk.sammenhaeng.journey.assent.Via;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the citizen says to one version of the plan (medindflydelse; catalogue C27, FV-C21). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Assent(
        UUID assentId,
        long version,
        Answer answer,
        Optional<String> words,
        LocalDate statedOn,
        String recordedBy,
        Instant recordedAt,
        Via via) {

    /** Some answers. */
    record PageOf(List<Assent> items) {}
}
