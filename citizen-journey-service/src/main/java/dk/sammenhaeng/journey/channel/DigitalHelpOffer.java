package dk.sammenhaeng.journey.channel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Where somebody is helped with digital self-service (it-hjælp, FW-X16).
 *
 * @param provider who gives it, such as a library or an association of volunteers
 * @param opening when, in words
 * @param postalCodes where it is near; empty for the whole municipality
 * @param to the first day it is no longer given
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DigitalHelpOffer(
        UUID id,
        String name,
        Kind kind,
        GivenBy givenBy,
        String provider,
        Optional<String> place,
        String opening,
        String phone,
        List<String> postalCodes,
        LocalDate from,
        Optional<LocalDate> to,
        @JsonIgnore long version) {

    DigitalHelpOffer {
        postalCodes = postalCodes.stream().distinct().sorted().toList();
    }

    /** How one is helped. */
    enum Kind {
        COURSE,
        /** Without an appointment (åben rådgivning). */
        DROP_IN,
        HOME_VISIT,
        PHONE;

        /** True where one must go somewhere. */
        boolean hasPlace() {
            return this == COURSE || this == DROP_IN;
        }
    }

    /** Who helps. */
    enum GivenBy {
        MUNICIPALITY,
        VOLUNTEERS
    }

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<DigitalHelpOffer> items, Optional<String> next, OptionalLong total) {}
}
