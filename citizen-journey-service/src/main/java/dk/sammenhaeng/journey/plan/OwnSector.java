package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.http.Refusal;

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
}
