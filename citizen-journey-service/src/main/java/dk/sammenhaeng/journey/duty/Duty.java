package dk.sammenhaeng.journey.duty;

import dk.sammenhaeng.journey.journey.Sector;
import java.util.Optional;

/**
 * How one sector can be reached.
 *
 * @param onDuty who answers when the sector does not; nobody where empty
 * @param version 0 while the municipality has stated nothing and the default holds
 */
public record Duty(Sector sector, OpeningHours hours, Optional<Unit> onDuty, long version) {

    /** A unit on duty (vagthavende enhed). */
    public record Unit(String name, String phone) {}
}
