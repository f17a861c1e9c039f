package dk.sammenhaeng.agreements.brake;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** One thing a brake does, and what it means for citizens from which day on. */
@Embeddable
record Measure(
        @Enumerated(EnumType.STRING) MeasureKind kind,
        String description,
        @Enumerated(EnumType.STRING) CitizenEffect citizenEffect,
        LocalDate effectiveFrom) {}
