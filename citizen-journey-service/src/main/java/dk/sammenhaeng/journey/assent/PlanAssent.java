package dk.sammenhaeng.journey.assent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the citizen says to one version of a sector's plan (medindflydelse; FV-C21). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PlanAssent(
        UUID assentId,
        UUID planId,
        long version,
        Answer answer,
        Optional<String> words,
        LocalDate statedOn,
        Instant recordedAt,
        Via via) {

    /** One page, the latest first. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PageOf(List<PlanAssent> items, Optional<String> next) {}
}
