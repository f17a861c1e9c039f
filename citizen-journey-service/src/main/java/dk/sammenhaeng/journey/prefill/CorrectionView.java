package dk.sammenhaeng.journey.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.prefill.Correction.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** A correction as it is shown. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CorrectionView(
        UUID id,
        UUID citizenId,
        DataPoint point,
        String part,
        Optional<UUID> planId,
        Optional<Sector> ownerSector,
        Optional<Sector> fromSector,
        String offered,
        String corrected,
        State state,
        Instant statedAt,
        Optional<Instant> answeredAt,
        Optional<String> reason,
        List<String> allowedActions) {

    /** The correction for somebody who may answer it, or may not. */
    static CorrectionView of(Correction correction, boolean mayAnswer) {
        return new CorrectionView(
                correction.id(),
                correction.citizenId(),
                correction.point(),
                correction.part(),
                correction.planId(),
                correction.ownerSector(),
                correction.fromSector(),
                correction.offered(),
                correction.corrected(),
                correction.state(),
                correction.statedAt(),
                correction.answeredAt(),
                correction.reason(),
                mayAnswer && correction.state() == State.OPEN ? List.of("answers") : List.of());
    }

    /** One page of corrections. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<CorrectionView> items, Optional<String> next, OptionalLong total) {}
}
