package dk.sammenhaeng.agreements.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What agreements and brakes may ask of institutions, and do to them. */
public interface InstitutionRegister {

    /** What a measure takes away, from a day on. */
    record Restriction(ServiceStatus serviceStatus, LocalDate effectiveFrom) {}

    /** True when the municipality has the institution. */
    boolean has(UUID institutionId);

    /** Locks the institution until the transaction ends, and tells what it offers from which day on. */
    ServiceTimeline lock(UUID institutionId);

    /** Holds the institution to a brake's restrictions until the brake is lifted, and tells everyone. */
    void restrict(UUID institutionId, UUID agreementId, UUID brakeId, List<Restriction> restrictions);

    /** Frees the institution from the restrictions of a lifted brake, and tells everyone. */
    void release(UUID institutionId, UUID agreementId, UUID brakeId);
}
