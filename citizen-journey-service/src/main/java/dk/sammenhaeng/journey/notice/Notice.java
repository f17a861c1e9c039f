package dk.sammenhaeng.journey.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Conflict;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One thing a sector is told (underretning). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Notice(
        UUID noticeId,
        UUID citizenId,
        UUID conflictId,
        String rule,
        Kind kind,
        Optional<Conflict.How> how,
        Instant at) {

    /** What happened to the conflict. */
    enum Kind {
        OPENED,
        CLOSED
    }
}
