package dk.sammenhaeng.journey.journey;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a citizen needs help with (behov).
 *
 * @param code says which, for example {@code PERSONAL_CARE}; actions name the needs they answer
 * @param statutory true where the public sector has a duty by law
 * @param volunteersLeft true where volunteers alone helped with it, and its plan names nobody who does any more (CIT-14)
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Need(
        @JsonInclude(JsonInclude.Include.ALWAYS) String code,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean statutory,
        boolean volunteersLeft) {}
