package dk.sammenhaeng.journey.journey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the citizen lets the sectors see of each other's content (samtykke), in the citizen's last words.
 *
 * @param sectors whose plans the others may read
 * @param includesSensitive true where the citizen names sensitive plans (FOELSOM) too
 * @param until the first day it no longer holds
 */
public record Sharing(boolean given, Set<Sector> sectors, boolean includesSensitive, Optional<LocalDate> until) {

    /** Nothing is shared: never asked, declined or withdrawn. */
    public static final Sharing NONE = new Sharing(false, Set.of(), false, Optional.empty());

    public Sharing {
        sectors = Set.copyOf(sectors);
    }

    /** True when it is given and has not ended. */
    public boolean holdsOn(LocalDate day) {
        return given && until.filter(end -> !end.isAfter(day)).isEmpty();
    }

    /** True when it opens what a sector keeps; what is sensitive in it only where that is named. */
    public boolean covers(Sector sector, boolean sensitive, LocalDate day) {
        return holdsOn(day) && sectors.contains(sector) && (includesSensitive || !sensitive);
    }

    /** True when it opens the content of the plan; what is sensitive only where it is named, VIP never. */
    public boolean covers(Plan plan, LocalDate day) {
        return switch (plan.sensitivity()) {
            case IKKE_FORTROLIG, FORTROLIG -> covers(plan.sector(), false, day);
            case FOELSOM -> covers(plan.sector(), true, day);
            case VIP -> false;
        };
    }
}
