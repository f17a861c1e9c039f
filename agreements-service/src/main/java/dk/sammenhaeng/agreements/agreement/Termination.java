package dk.sammenhaeng.agreements.agreement;

import java.time.LocalDate;
import java.util.UUID;

/** The end of an agreement by a brake, in the utmost case (SR-4). */
public record Termination(UUID brakeId, LocalDate effectiveFrom) {}
