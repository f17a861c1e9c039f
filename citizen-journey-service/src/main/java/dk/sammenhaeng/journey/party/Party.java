package dk.sammenhaeng.journey.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody outside the suite who takes part in a journey with the citizen's permission (FV-C20, CIT-10, FV-C5).
 *
 * @param user the token's subject of the contact person there
 * @param purpose what it is for, as the citizen is asked
 * @param actionIds the organisation's own measures; others have none
 * @param appointmentIds the appointments it takes part in
 * @param permission what the citizen said, nothing while asked
 * @param until the first day the permission no longer holds
 */
record Party(
        UUID id,
        UUID citizenId,
        Kind kind,
        String organisation,
        String contactName,
        String contactPhone,
        String user,
        String purpose,
        List<UUID> actionIds,
        List<UUID> appointmentIds,
        String invitedBy,
        Instant invitedAt,
        Optional<Permission> permission,
        Optional<LocalDate> until,
        Optional<Instant> endedAt,
        long version) {

    Party {
        actionIds = List.copyOf(actionIds);
        appointmentIds = List.copyOf(appointmentIds);
    }

    /** Who takes part. */
    enum Kind {
        /** A voluntary organisation (frivillig organisation). */
        CIVIL_SOCIETY,
        /** The employer of who is sick-listed from a job (arbejdsgiver). */
        EMPLOYER,
        /** The prison and probation service, for a release (Kriminalforsorgen, FV-C5). */
        PROBATION_SERVICE,
        /** The unemployment fund (a-kasse) in the coordinated dialogue (FW-J2). */
        UNEMPLOYMENT_FUND
    }

    /** How the citizen said it. */
    enum Said {
        WRITTEN,
        ORAL,
        DIGITAL
    }

    /** Where it stands. */
    enum State {
        /** The citizen has been asked; nothing is shown. */
        ASKED,
        PERMITTED,
        ENDED
    }

    /** The citizen's word, and who noted it. */
    record Permission(Instant at, String by, Said said) {}

    /** Where it stands on the day. */
    State on(LocalDate day) {
        if (endedAt.isPresent() || until.filter(end -> !end.isAfter(day)).isPresent()) {
            return State.ENDED;
        }
        return permission.isPresent() ? State.PERMITTED : State.ASKED;
    }
}
