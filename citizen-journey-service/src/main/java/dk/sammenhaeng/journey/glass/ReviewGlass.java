package dk.sammenhaeng.journey.glass;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.glass.BreakGlass.Review;
import dk.sammenhaeng.journey.glass.BreakGlass.Verdict;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A leader looks at a break-glass afterwards, once, and never at one of their own. */
@ApplicationScoped
class ReviewGlass {

    private final Journeys journeys;
    private final GlassRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    ReviewGlass(Journeys journeys, GlassRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes the verdict.
     *
     * @throws Refusal 404 for one that is not on the caller's list, 409 for one's own, one still open or one reviewed
     */
    BreakGlass review(UUID glassId, Verdict verdict, String note) {
        rows.citizenOf(glassId).ifPresent(journeys::lockOnly);
        BreakGlass glass = listed(glassId);
        String reviewer = current.caller().user();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (glass.user().equals(reviewer)) {
            throw Refusal.byRule("break-glass-own");
        }
        if (glass.isOpenAt(now)) {
            throw Refusal.byRule("break-glass-open");
        }
        if (!rows.review(glassId, new Review(verdict, note, reviewer, now))) {
            throw Refusal.byRule("break-glass-reviewed");
        }
        UUID citizenId = glass.citizenId();
        current.touches(citizenId);
        consistency.settle(citizenId, glassId);
        return rows.find(glassId).orElseThrow(Refusal::notFound);
    }

    /** The break-glass, where it stands on the caller's list. */
    private BreakGlass listed(UUID glassId) {
        GlassRows.Filter list = new GlassRows.Filter(
                current.caller().isAny(Role.ADMINISTRATION), current.caller().user(), Optional.empty());
        return rows.find(glassId)
                .filter(found -> rows.isListedFor(list, glassId))
                .orElseThrow(Refusal::notFound);
    }
}
