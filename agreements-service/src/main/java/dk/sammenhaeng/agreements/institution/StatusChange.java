package dk.sammenhaeng.agreements.institution;

import java.time.LocalDate;

/** A new truth about an institution's service: its gravest status, from when, why, and the whole timeline. */
record StatusChange(
        ServiceStatus serviceStatus, LocalDate effectiveFrom, StatusCause cause, ServiceTimeline timeline) {}
