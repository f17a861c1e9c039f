package dk.sammenhaeng.journey.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.consent.Consent.Said;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sharing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the citizen said.
 *
 * @param holds true when it opens content now, or at the end of the day asked for
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ConsentView(
        boolean given,
        boolean holds,
        List<Sector> sectors,
        boolean includesSensitive,
        Optional<LocalDate> until,
        Said said,
        Instant statedAt,
        String recordedBy) {

    static ConsentView of(Consent consent, boolean holds) {
        Sharing sharing = consent.sharing();
        return new ConsentView(
                sharing.given(),
                holds,
                sharing.sectors().stream().sorted().toList(),
                sharing.includesSensitive(),
                sharing.until(),
                consent.said(),
                consent.statedAt(),
                consent.recordedBy());
    }

    /** One page of what was said. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<ConsentView> items, Optional<String> next, OptionalLong total) {}
}
