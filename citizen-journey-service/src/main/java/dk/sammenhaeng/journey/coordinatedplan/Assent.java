package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    /** How it came here. */
    enum Via {
        /** A worker noted it. */
        STAFF,
        /** The citizen said it with their own log-in. */
        CITIZEN,
        /** Somebody who may act for the citizen said it with theirs. */
        REPRESENTATIVE
    }

    /** What the citizen answers; to object or decline ends nothing, for that the citizen takes the consent back. */
    enum Answer {
        ACCEPTED,
        OBJECTED,
        DECLINED
    }

    /** Some answers. */
    record PageOf(List<Assent> items) {}
}
