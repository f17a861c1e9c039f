package dk.sammenhaeng.journey.glass;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Who is done gives the access up before its time. */
@ApplicationScoped
class CloseGlass {

    private final Journeys journeys;
    private final GlassRows rows;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final Clock clock;

    CloseGlass(
            Journeys journeys,
            GlassRows rows,
            Consistency consistency,
            DueRows due,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Closes it; one that is over stays as it ended.
     *
     * @throws Refusal 404 for none, or another's
     */
    void close(UUID asked, UUID glassId) {
        journeys.lockOnly(asked);
        BreakGlass glass = rows.find(glassId)
                .filter(found -> found.user().equals(current.caller().user()))
                .filter(found -> isOf(found, asked))
                .orElseThrow(Refusal::notFound);
        rows.close(glass.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)).ifPresent(citizenId -> {
            due.set(glass.id(), GlassEnds.KIND, Optional.empty());
            consistency.settle(citizenId, glass.id());
        });
    }

    private boolean isOf(BreakGlass glass, UUID asked) {
        return journeys.find(asked)
                .filter(journey -> journey.records().contains(glass.citizenId()))
                .isPresent();
    }
}
