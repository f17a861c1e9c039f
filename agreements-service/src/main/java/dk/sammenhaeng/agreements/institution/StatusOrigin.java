package dk.sammenhaeng.agreements.institution;

import java.util.Optional;
import java.util.UUID;

/** The brake behind a change of service status, where there is one. */
record StatusOrigin(Optional<UUID> agreementId, Optional<UUID> brakeId) {

    /** No brake. */
    static final StatusOrigin NONE = new StatusOrigin(Optional.empty(), Optional.empty());

    static StatusOrigin brake(UUID agreementId, UUID brakeId) {
        return new StatusOrigin(Optional.of(agreementId), Optional.of(brakeId));
    }
}
