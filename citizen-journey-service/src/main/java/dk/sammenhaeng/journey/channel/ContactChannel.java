package dk.sammenhaeng.journey.channel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a citizen wants to be reached (CIT-16, FW-X4).
 *
 * @param onBehalf true where staff wrote it down for the citizen
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ContactChannel(
        @JsonIgnore UUID id,
        Channel preference,
        boolean digitalExempt,
        Optional<Channel.ExemptionReason> exemptionReason,
        Instant statedAt,
        String recordedBy,
        boolean onBehalf,
        @JsonIgnore long version) {

    /** The same without why somebody is exempt. */
    ContactChannel withoutReason() {
        return new ContactChannel(
                id, preference, digitalExempt, Optional.empty(), statedAt, recordedBy, onBehalf, version);
    }
}
