package dk.sammenhaeng.journey.attendance;

import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An appointment with how it went.
 *
 * @param attendance nothing where nobody said
 * @param bySystem true where the plan's own system says it, which is then alone to change it
 */
record Attended(
        UUID appointmentId,
        UUID planId,
        Sector sector,
        String title,
        Instant start,
        Instant end,
        Optional<Attendance> attendance,
        boolean bySystem,
        long version) {}
