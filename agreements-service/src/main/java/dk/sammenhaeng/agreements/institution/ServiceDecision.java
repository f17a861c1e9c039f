package dk.sammenhaeng.agreements.institution;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** A decision about an institution's service that no emergency brake made; it holds until a later one. */
@Embeddable
record ServiceDecision(
        @Enumerated(EnumType.STRING) ServiceStatus serviceStatus,
        LocalDate effectiveFrom,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
