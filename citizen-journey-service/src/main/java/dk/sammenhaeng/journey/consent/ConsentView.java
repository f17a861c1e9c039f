package dk.sammenhaeng.journey.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.consent.Consent.Said;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What the citizen said.
 *
 * @param holds true when it opens content now, or at the end of the day asked for
 * @param statedBy whose word it was; not known of words from before it was noted
 * @param representationId the registered ground on which somebody spoke for the citizen
 * @param representative who spoke for the citizen
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ConsentView(
        boolean given,
        boolean holds,
        List<Sector> sectors,
        boolean includesSensitive,
        Optional<LocalDate> until,
        Said said,
        Optional<StatedBy> statedBy,
        Optional<UUID> representationId,
        Optional<String> representative,
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
                consent.speaker().map(Speaker::by),
                consent.speaker().flatMap(Speaker::representationId),
                consent.speaker().flatMap(Speaker::name),
                consent.statedAt(),
                consent.recordedBy());
    }

    /** One page of what was said. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<ConsentView> items, Optional<String> next, OptionalLong total) {}
}
