package dk.sammenhaeng.journey.deadline;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a municipality decided about a time.
 *
 * @param version counts its decisions about it, from 1
 * @param time ISO 8601
 */
public record Decided(
        String code,
        int version,
        String time,
        LocalDate validFrom,
        String reason,
        String decidedBy,
        Instant recordedAt) {}
