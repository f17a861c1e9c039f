package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.entry.CitizenEntry.Asked;
import dk.sammenhaeng.journey.entry.Routing.Route;
import dk.sammenhaeng.journey.entry.Routing.Target;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Refers a citizen to a sector's screening (henvisning, FV-C25): the unit that does it finds it on its worklist. */
@ApplicationScoped
public class ReferToScreening {

    private final EntryRoutes routes;
    private final AskUnit askUnit;

    ReferToScreening(EntryRoutes routes, AskUnit askUnit) {
        this.routes = routes;
        this.askUnit = askUnit;
    }

    /** True where a unit of the sector does screenings, as {@code PUT /v1/entry-routes/SCREENING/{sector}} says. */
    public boolean isPossible(Sector sector) {
        return unit(sector).isPresent();
    }

    /**
     * Refers the citizen of a journey that is locked.
     *
     * @param words what is asked for, in words of its own
     * @param from the unit that refers, and to which it comes back
     */
    public Referred refer(Journey journey, Sector sector, String words, UUID from, String by, Instant now) {
        AskUnit.Sent sent = askUnit.ask(
                journey,
                new AskUnit.Wish(
                        by,
                        new Asked(Kind.SCREENING, Optional.of(words)),
                        Optional.empty(),
                        routes.target(from).orElseThrow(),
                        List.of(unit(sector).orElseThrow())),
                now);
        return new Referred(sent.entryId(), sent.happened());
    }

    private Optional<Target> unit(Sector sector) {
        return routes.to(List.of(Kind.SCREENING)).stream()
                .map(Route::target)
                .filter(target -> target.sector() == sector)
                .findFirst();
    }

    /** The referral, and what happened. */
    public record Referred(UUID id, List<Entry> happened) {}
}
