package dk.sammenhaeng.agreements.institution;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/** What one measure of an emergency brake takes away, until the brake is lifted. */
@Embeddable
record ServiceRestriction(
        UUID agreementId,
        UUID brakeId,
        @Enumerated(EnumType.STRING) ServiceStatus serviceStatus,
        LocalDate effectiveFrom) {}
