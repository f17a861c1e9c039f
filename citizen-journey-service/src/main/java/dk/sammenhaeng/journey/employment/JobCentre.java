package dk.sammenhaeng.journey.employment;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.http.Refusal;

/** What belongs to the job centre (jobcenter): it alone writes, and others read as the citizen's consent says. */
final class JobCentre {

    private JobCentre() {}

    /** Refuses who works for another sector. */
    static void require(Journeys.Seen seen) {
        if (seen.relation().worksFor().filter(Sector.EMPLOYMENT::equals).isEmpty()) {
            throw Refusal.forbidden("sector-not-yours");
        }
    }

    /** True for who may read what EMPLOYMENT keeps of the citizen. */
    static boolean isFor(Journeys.Seen seen) {
        return Readable.of(seen).holds(Sector.EMPLOYMENT, false);
    }
}
