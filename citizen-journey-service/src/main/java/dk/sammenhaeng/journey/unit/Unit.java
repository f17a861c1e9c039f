package dk.sammenhaeng.journey.unit;

import dk.sammenhaeng.journey.journey.Sector;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A unit that is responsible for plans (ansvarlig enhed). A plan names it by its sector and its name, as the sector's own
 * system says it.
 *
 * @param dutyPhone whom to call when nobody else answers
 * @param phoneHours when those who work there are reached by phone (telefontid), where it has hours of its own
 * @param secret true where the name tells where the citizen is, as of a crisis centre (krisecenter)
 * @param members who works there now, sorted; the leader needs not be among them
 */
record Unit(
        UUID id,
        Sector sector,
        String name,
        String leaderUser,
        String dutyPhone,
        Optional<String> phoneHours,
        boolean secret,
        List<String> members,
        long version) {

    Unit {
        members = members.stream().distinct().sorted().toList();
    }

    /** The same in its next version. */
    Unit version(long next) {
        return new Unit(id, sector, name, leaderUser, dutyPhone, phoneHours, secret, members, next);
    }
}
