package dk.sammenhaeng.agreements.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What an emergency brake may ask of an agreement, and do to it. */
public interface AgreementRegister {

    /** An agreement as a brake sees it. */
    record Braked(UUID agreementId, UUID institutionId, boolean active, LocalDate periodTo) {}

    /** The agreement, or 404. */
    Braked known(UUID agreementId);

    /** Locks the agreement until the transaction ends, or 404. */
    Braked lock(UUID agreementId);

    /**
     * Lets an active agreement end with the earliest termination of the brakes in force, at once when its day has
     * come; without one it ends with its period again.
     */
    void endBy(UUID agreementId, Optional<Termination> earliest);
}
