package dk.sammenhaeng.journey.journey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A goal (mål) of a plan, in one life domain (livsområde). */
public record Goal(UUID id, String externalId, String lifeDomain, String title, Optional<LocalDate> followUpOn) {}
