package dk.sammenhaeng.journey.team;

import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's time in the team around a citizen.
 *
 * @param role the profession or task, in the coordinator's words
 * @param participantRole the role that limits what the member sees (FV-C27)
 * @param authority code of the municipality or region the member works for (CIT-09); empty where nobody asked
 * @param until when it ended or will end by itself
 */
record Member(
        UUID id,
        String user,
        String role,
        ParticipantRole participantRole,
        Optional<Sector> sector,
        Optional<MunicipalityCode> authority,
        String addedBy,
        Instant from,
        Optional<Instant> until) {

    /** True when the member still has access at the instant. */
    boolean isThereAt(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isEmpty();
    }
}
