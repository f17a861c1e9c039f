package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import java.util.UUID;

/** A sector's plans are put, withdrawn and retracted by the sector's own system and caseworkers alone. */
public final class OwnSector {

    private OwnSector() {}

    /**
     * Ends the request of anybody else.
     *
     * @throws Refusal 403 for another sector's caller
     */
    public static void require(Caller caller, Sector sector) {
        if (Relation.sectorOf(caller).filter(sector::equals).isEmpty()) {
            throw Refusal.forbidden("sector-not-yours");
        }
    }

    /**
     * Ends the request of anybody else, and of a person of the sector who does not work with the citizen. The sector's
     * system needs no relation: putting the plan is what makes it.
     *
     * @throws Refusal 403 for another sector's caller or by break-glass alone, 404 for a person without a relation
     */
    static void require(Caller caller, Sector sector, Journeys journeys, UUID citizenId) {
        require(caller, sector);
        if (!caller.isAny(Role.SECTOR_SYSTEM)
                && !journeys.seen(citizenId).relation().mayAct()) {
            throw Refusal.forbidden("break-glass-only-looks");
        }
    }
}
