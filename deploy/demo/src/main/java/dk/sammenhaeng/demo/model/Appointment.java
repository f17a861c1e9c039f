package dk.sammenhaeng.demo.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A meeting in a plan.
 *
 * @param sanctionable whether absence can cost the citizen a benefit
 */
public record Appointment(
        String externalId,
        String title,
        Instant start,
        Instant end,
        Optional<String> place,
        Optional<Integer> travelMinutes,
        boolean sanctionable) {}
